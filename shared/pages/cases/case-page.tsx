import type { Case } from '../../cases/case.ts';
import type { OpenedCase } from '../../cases/find-case.ts';
import type { Turn } from '../../dialogue/turn.ts';
import { FEEDBACK_WORDS_LENGTH_MAX } from '../../feedback/feedback.ts';
import { isDateBefore, localDateOf, type PlainDate } from '../../kernel/time.ts';
import type { CaseLinkPurpose } from '../../mail/letter-links.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { TurnList } from '../conversation/turn-list.tsx';
import { described, Field } from '../me/me-fields.tsx';
import { CASE_MESSAGES } from '../messages/cases.ts';
import { Form, Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { CASES_PATH, casePath } from '../paths.ts';

export type CasePageProps = {
  readonly voice: PageVoice;
  readonly opened: OpenedCase;
  /** Of the link that opened it; goes along with everything that is done here. */
  readonly token: string | undefined;
  readonly today: PlainDate;
  /** What the link of the mail is for; nothing happens before its button is pressed. */
  readonly chosen?: CaseLinkPurpose | undefined;
  readonly notice?: NoticeFacts | undefined;
  readonly typed?: { readonly words: string; readonly error: string } | undefined;
};

/** What became of a complaint, and the customer's word on it. */
export const CasePage = (props: CasePageProps) => {
  const { voice, opened, today, chosen } = props;
  const { case: found, customer, turns } = opened;
  const says = CASE_MESSAGES[voice.language];
  const status = statusOf(found, { voice, today, zone: customer.zone });
  const settle = found.state === 'answered' && chosen !== 'more' ? <Settle {...props} /> : null;
  return (
    <>
      {opened.access === 'owner' ? (
        <p class="crumb">
          <a href={CASES_PATH}>‹ {says.back}</a>
        </p>
      ) : null}
      <Notice notice={props.notice} />
      <h1>{says.title}</h1>
      <p class={`status ${status.tone}`}>
        <span>{status.text}</span>
      </p>
      {found.owner === undefined || found.state === 'closed' ? null : (
        <p class="small" dir="auto">
          {says.owner(oneLine(found.owner.name))}
        </p>
      )}
      {settle}
      <section class="talk part" aria-labelledby="talk">
        <h2 id="talk">{says.talk}</h2>
        <TurnList
          {...{
            voice,
            turns: turns.map((turn) => withoutLinkTo(found, turn)),
            zone: customer.zone,
            reader: 'customer',
          }}
          names={{ customer: says.you, shop: says.us }}
        />
      </section>
      <More {...props} />
    </>
  );
};

type StatusFacts = {
  readonly voice: PageVoice;
  readonly today: PlainDate;
  readonly zone: OpenedCase['customer']['zone'];
};

/** How it stands, in one sentence. */
export function statusOf(found: Case, { voice, today, zone }: StatusFacts) {
  const { states } = CASE_MESSAGES[voice.language];
  const { formats } = voice;
  switch (found.state) {
    case 'open': {
      const promised = formats.date(found.promisedOn);
      return isDateBefore(found.promisedOn, today)
        ? { tone: 'attention', text: states.late(promised) }
        : { tone: 'good', text: states.open(promised) };
    }
    case 'answered':
      return { tone: 'attention', text: states.answered };
    case 'closed':
      return {
        tone: 'over',
        text: states[found.closedBy](formats.date(localDateOf(found.closedAt, zone))),
      };
  }
}

/** All of it led to this very page. */
export function withoutLinkTo({ id: caseId }: Case, { ledTo = [], ...turn }: Turn): Turn {
  return { ...turn, ledTo: ledTo.filter(({ id }) => id !== caseId) };
}

const Settle = ({ voice, opened, token }: CasePageProps) => {
  const { settle } = CASE_MESSAGES[voice.language];
  const { id } = opened.case;
  return (
    <section class="panel" id="settle">
      <h2>{settle.title}</h2>
      <p>{settle.lead}</p>
      <Form
        action={casePath(id)}
        hidden={{ do: 'settle', token }}
        submit={settle.submit}
        leave={{ label: settle.leave, href: `${casePath(id, { token, do: 'more' })}#more` }}
      />
    </section>
  );
};

const More = ({ voice, opened, token, chosen, typed }: CasePageProps) => {
  const { more, settle } = CASE_MESSAGES[voice.language];
  const { id, state } = opened.case;
  const field = { id: 'words', error: typed?.error };
  const leave = { label: settle.submit, href: casePath(id, { token, do: 'settle' }) };
  return (
    <section class="part say" id="more">
      <h2>{more.title[state]}</h2>
      <p>{more.lead[state]}</p>
      <Form
        action={casePath(id)}
        hidden={{ do: 'more', token }}
        submit={more.submit}
        noValidate
        {...(state === 'answered' && chosen === 'more' ? { leave } : {})}
      >
        <Field {...field} label={more.label}>
          <textarea
            {...{ ...described(field), name: 'words', rows: 5, dir: 'auto' }}
            maxLength={FEEDBACK_WORDS_LENGTH_MAX}
            required
            autofocus={chosen === 'more' || typed !== undefined}
          >
            {typed?.words ?? ''}
          </textarea>
        </Field>
      </Form>
    </section>
  );
};
