import type { AsideMail } from '../../inbound-mail/aside-mail.ts';
import { oneLine, severalLines } from '../../mail/safe-text.ts';
import type { Page } from '../../table/table.ts';
import { STAFF_MAILS_MESSAGES, type StaffMailsNotice } from '../messages/staff-mails.ts';
import { Facts, Form, Notice, PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { pathWith, STAFF_MAILS_PATH, staffMailPath } from '../paths.ts';

const GOOD: ReadonlySet<StaffMailsNotice> = new Set(['attached', 'put_away']);

type Props = {
  readonly voice: PageVoice;
  readonly mails: Page<AsideMail>;
  readonly notice: StaffMailsNotice | undefined;
};

/** Whatever stands in these mails anybody may have written. */
export const StaffMailsPage = ({ voice, mails, notice }: Props) => {
  const says = STAFF_MAILS_MESSAGES[voice.language];
  const { items, cursor } = mails;
  return (
    <>
      {notice === undefined ? null : (
        <Notice notice={{ isGood: GOOD.has(notice), text: says.notices[notice] }} />
      )}
      <h1>{says.title}</h1>
      <p>{items.length === 0 ? says.none : says.lead}</p>
      {items.map((mail) => (
        <AsideMailPart {...{ voice, mail }} />
      ))}
      {cursor === undefined ? null : (
        <p>
          <a href={pathWith(STAFF_MAILS_PATH, { after: cursor })}>{says.more}</a>
        </p>
      )}
    </>
  );
};

const AsideMailPart = ({ voice, mail }: { voice: PageVoice; mail: AsideMail }) => {
  const says = STAFF_MAILS_MESSAGES[voice.language];
  const { id, subject, text, reason } = mail;
  const emailId = `email-${id}`;
  return (
    <section class="printed" aria-labelledby={`subject-${id}`}>
      <h3 id={`subject-${id}`} dir="auto">
        {subject === '' ? says.noSubject : oneLine(subject)}
      </h3>
      <p>{says.reasons[reason]}</p>
      <Facts rows={factsOf(mail, voice)} />
      {text === '' ? (
        <p class="small">{says.noWords}</p>
      ) : (
        <p class="said" dir="auto">
          {severalLines(text)}
        </p>
      )}
      <Form action={staffMailPath(id)} hidden={{ do: 'attach' }} submit={says.attach}>
        <div class="field">
          <label for={emailId}>{says.email}</label>
          <input
            {...{ id: emailId, name: 'email', type: 'email', maxLength: 254 }}
            {...{ autocomplete: 'off', required: true }}
          />
        </div>
      </Form>
      <PostedForm action={staffMailPath(id)} hidden={{ do: 'away' }}>
        <button class="plain" type="submit">
          {says.away}
        </button>
      </PostedForm>
    </section>
  );
};

function factsOf({ from, fromName, at, fileNames, byteCount }: AsideMail, voice: PageVoice) {
  const says = STAFF_MAILS_MESSAGES[voice.language];
  const { formats } = voice;
  const name = fromName === '' ? {} : { note: oneLine(fromName) };
  const came = `${formats.dateAt(at, 'UTC')}, ${formats.timeAt(at, 'UTC')} UTC`;
  const megabytes = new Intl.NumberFormat(formats.locale, { maximumFractionDigits: 1 });
  const isLarge = byteCount >= 1_000_000;
  const size = isLarge ? [says.megabytes(megabytes.format(byteCount / 1_000_000))] : [];
  const files = [...fileNames.map(oneLine), ...size].join(', ');
  return [
    { label: says.from, value: from === undefined ? says.nobody : oneLine(from), ...name },
    { label: says.came, value: came },
    ...(files === '' ? [] : [{ label: says.files, value: files }]),
  ];
}
