import type { Customer } from '../../customers/customer.ts';
import { News, PostcardsBy, WorkFormsBy } from '../../customers/customer.ts';
import type { OpenSession } from '../../customers/list-sessions.ts';
import { ME_MESSAGES } from '../messages/me.ts';
import { Form, Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { ME_PATH } from '../paths.ts';
import type { ZoneGroup } from '../sign-in/zone-choices.ts';
import { AboutYou } from './about-you.tsx';
import { AddressFields } from './me-address.tsx';
import { Choose, described, Field, ZoneSelect } from './me-fields.tsx';
import type { MeErrorCode, MeErrors, MeForm } from './me-form.ts';
import { SessionList } from './me-sessions.tsx';

export type MePageProps = {
  readonly voice: PageVoice;
  readonly customer: Pick<Customer, 'email' | 'emailState' | 'zone'>;
  /** As it is, or as it was typed when it could not be saved. */
  readonly form: MeForm;
  readonly errors: MeErrors;
  readonly zones: readonly ZoneGroup[];
  readonly sessions: readonly OpenSession[];
  readonly notice: NoticeFacts | undefined;
};

export const MePage = ({ voice, errors, notice, ...props }: MePageProps) => {
  const says = ME_MESSAGES[voice.language];
  return (
    <>
      <Notice notice={notice} />
      <Mend voice={voice} errors={errors} />
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      <Form action={ME_PATH} submit={says.submit} class="me">
        <You {...{ voice, errors, ...props }} />
        <Reach voice={voice} form={props.form} />
        <AddressFields voice={voice} form={props.form} errors={errors} />
      </Form>
      <AboutYou voice={voice} />
      <SessionList voice={voice} sessions={props.sessions} zone={props.customer.zone} />
    </>
  );
};

/** What is wrong, with a way to each field. */
const Mend = ({ voice, errors }: Only<'voice' | 'errors'>) => {
  const says = ME_MESSAGES[voice.language];
  const wrong = Object.entries(errors) as [string, MeErrorCode][];
  if (wrong.length === 0) return null;
  return (
    <div class="notice" role="alert">
      <p>{says.mend}</p>
      <ul>
        {wrong.map(([field, code]) => (
          <li>
            <a href={`#${field === 'address' ? 'country' : field.replace('address.', '')}`}>
              {labelOf(field, says)}
            </a>
            {`: ${says.errors[code]}`}
          </li>
        ))}
      </ul>
    </div>
  );
};
type Only<Name extends keyof MePageProps> = { readonly [Each in Name]: MePageProps[Each] };

function labelOf(field: string, { you, paper, reach }: (typeof ME_MESSAGES)['en']): string {
  const labels: Readonly<Record<string, string>> = {
    ...{ name: you.name, zone: you.zone, language: you.language },
    ...{ postcardsBy: reach.postcards, workFormsBy: reach.workForms, news: reach.news },
    ...{ address: paper.title, 'address.lines': paper.lines, 'address.city': paper.city },
    ...{ 'address.region': paper.region, 'address.postalCode': paper.postalCode },
    'address.country': paper.country,
  };
  return labels[field] ?? field;
}

const You = ({
  voice,
  customer,
  form,
  errors,
  zones,
}: Only<'voice' | 'customer' | 'form' | 'errors' | 'zones'>) => {
  const { you, languages, errors: words } = ME_MESSAGES[voice.language];
  const said = (code: MeErrorCode | undefined) => (code === undefined ? undefined : words[code]);
  const name = { id: 'name', hint: you.nameHint, error: said(errors.name) };
  const zone = { id: 'zone', hint: you.zoneHint, error: said(errors.zone) };
  return (
    <section class="part">
      <h2>{you.title}</h2>
      <Field {...name} label={you.name}>
        <input
          {...described(name)}
          name="name"
          value={form.name}
          maxLength={100}
          autocomplete="name"
          dir="auto"
        />
      </Field>
      <p class="told">
        <span class="small">{you.mail}</span>
        {customer.emailState !== 'none' && <span dir="auto">{customer.email}</span>}
        <EmailTrouble voice={voice} emailState={customer.emailState} />
      </p>
      <Choose
        name="language"
        label={you.language}
        error={said(errors.language)}
        options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        chosen={[form.language]}
      />
      <Field {...zone} label={you.zone}>
        <ZoneSelect {...described(zone)} groups={zones} chosen={form.zone} />
      </Field>
    </section>
  );
};

const EmailTrouble = ({
  voice,
  emailState,
}: {
  voice: PageVoice;
  emailState: Customer['emailState'];
}) => {
  const { you } = ME_MESSAGES[voice.language];
  if (emailState === 'works') return null;
  const words = {
    ...{ bounced: you.mailBounced, complained: you.mailComplained, none: you.mailNone },
  };
  return <strong class="small trouble">{words[emailState]}</strong>;
};

const Reach = ({ voice, form }: Only<'voice' | 'form'>) => {
  const { reach } = ME_MESSAGES[voice.language];
  return (
    <section class="part">
      <h2>{reach.title}</h2>
      <Choose
        name="postcardsBy"
        label={reach.postcards}
        hint={reach.postcardsHint}
        options={PostcardsBy.options.map((value) => ({ value, label: reach.postcardsBy[value] }))}
        chosen={[form.postcardsBy]}
      />
      <Choose
        name="workFormsBy"
        label={reach.workForms}
        hint={reach.workFormsHint}
        options={WorkFormsBy.options.map((value) => ({ value, label: reach.workFormsBy[value] }))}
        chosen={[form.workFormsBy]}
      />
      <Choose
        name="news"
        kind="checkbox"
        label={reach.news}
        hint={reach.newsHint}
        options={News.options.map((value) => ({ value, label: reach.newsOf[value] }))}
        chosen={form.news}
      />
    </section>
  );
};
