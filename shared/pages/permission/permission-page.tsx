import { News } from '../../customers/customer.ts';
import { CONSENT_WORDS } from '../../permission/consent-words.ts';
import { WEEKLY_MAX_MAX } from '../../permission/permission.ts';
import { type Channel, Purpose } from '../../permission/purpose.ts';
import { Choose, described, Field } from '../me/me-fields.tsx';
import { PERMISSION_MESSAGES } from '../messages/permission.ts';
import { Form, Notice, type NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { PERMISSIONS_PATH, pathWith, SENT_PATH } from '../paths.ts';
import {
  offeredWays,
  type PermissionErrorCode,
  type PermissionErrors,
  type PermissionField,
  type PermissionForm,
} from './permission-form.ts';
import { type ProofLine, Proofs } from './permission-proofs.tsx';

export type PermissionPageProps = {
  readonly voice: PageVoice;
  /** As it is, or as it was typed when it could not be saved. */
  readonly form: PermissionForm;
  readonly errors: PermissionErrors;
  /** Of the mail's link, when nobody is signed in. */
  readonly token: string | undefined;
  readonly proofs: readonly ProofLine[];
  readonly notice: NoticeFacts | undefined;
};

type Only<Name extends keyof PermissionPageProps> = {
  readonly [Each in Name]: PermissionPageProps[Each];
};

export const PermissionPage = (props: PermissionPageProps) => {
  const { voice, form, errors, token, proofs, notice } = props;
  const says = PERMISSION_MESSAGES[voice.language];
  return (
    <>
      <Notice notice={notice} />
      <Mend voice={voice} errors={errors} />
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      <p>
        <a href={pathWith(SENT_PATH, { token })}>{says.sent}</a>
      </p>
      <Form action={PERMISSIONS_PATH} hidden={{ token }} submit={says.submit} class="me">
        <What voice={voice} form={form} errors={errors} />
        <When voice={voice} form={form} errors={errors} />
        <Bereaved voice={voice} form={form} errors={errors} />
      </Form>
      <Proofs voice={voice} proofs={proofs} />
    </>
  );
};

/** What is wrong, with a way to each field. */
const Mend = ({ voice, errors }: Only<'voice' | 'errors'>) => {
  const says = PERMISSION_MESSAGES[voice.language];
  const wrong = Object.entries(errors) as [PermissionField, PermissionErrorCode][];
  if (wrong.length === 0) return null;
  const labels: Readonly<Record<PermissionField, string>> = {
    ...{ choices: says.what, pausedUntil: says.pause, bereavedUntil: says.bereavedUntil },
    ...{ weeklyMax: says.weekly, night: says.night, dinner: says.dinner },
  };
  return (
    <div class="notice" role="alert">
      <p>{says.mend}</p>
      <ul>
        {wrong.map(([field, code]) => (
          <li>
            <a href={`#${field}`}>{labels[field]}</a>
            {`: ${says.errors[code]}`}
          </li>
        ))}
      </ul>
    </div>
  );
};

const What = ({ voice, form, errors }: Only<'voice' | 'form' | 'errors'>) => {
  const says = PERMISSION_MESSAGES[voice.language];
  const { purposes, channels } = CONSENT_WORDS[voice.language];
  const labelOf = (purpose: Purpose, channel: Channel) => {
    if (channel === 'phone') return says.calls;
    return purpose === 'service' ? says.postcards : channels[channel];
  };
  return (
    <section class="part" id="choices">
      <h2>{says.what}</h2>
      <p class="small">{says.whatHint}</p>
      {errors.choices === undefined ? null : (
        <p class="error small">{says.errors[errors.choices]}</p>
      )}
      {Purpose.options.map((purpose) => (
        <>
          <Choose
            name={purpose}
            kind="checkbox"
            label={purposes[purpose].title}
            hint={purposes[purpose].hint}
            options={offeredWays(purpose).map((channel) => ({
              value: channel,
              label: labelOf(purpose, channel),
            }))}
            chosen={form[purpose]}
          />
          {purpose === 'service' ? (
            <Choose
              name="news"
              kind="checkbox"
              label={says.news.title}
              options={News.options.map((value) => ({ value, label: says.news[value] }))}
              chosen={form.news}
            />
          ) : null}
        </>
      ))}
    </section>
  );
};

const When = ({ voice, form, errors }: Only<'voice' | 'form' | 'errors'>) => {
  const says = PERMISSION_MESSAGES[voice.language];
  const weekly = {
    id: 'weeklyMax',
    hint: says.weeklyHint,
    error: wordsAt(voice, errors.weeklyMax),
  };
  return (
    <section class="part">
      <h2>{says.when}</h2>
      <DateField
        {...{ voice, id: 'pausedUntil', value: form.pausedUntil, error: errors.pausedUntil }}
        label={says.pause}
        hint={says.pauseHint}
      />
      <Field {...weekly} label={says.weekly}>
        <select {...described(weekly)} name="weeklyMax">
          <option value="">{says.noLimit}</option>
          {Array.from({ length: WEEKLY_MAX_MAX }, (_, index) => String(index + 1)).map((count) => (
            <option value={count} selected={count === form.weeklyMax}>
              {says.weeklyMax(Number(count))}
            </option>
          ))}
        </select>
      </Field>
      <Hours
        {...{ voice, form, name: 'night', label: says.night, error: errors.night }}
        hint={says.nightHint}
      />
      <Hours {...{ voice, form, name: 'dinner', label: says.dinner, error: errors.dinner }} />
    </section>
  );
};

const Bereaved = ({ voice, form, errors }: Only<'voice' | 'form' | 'errors'>) => {
  const says = PERMISSION_MESSAGES[voice.language];
  return (
    <section class="part">
      <h2>{says.bereaved}</h2>
      <DateField
        {...{ voice, id: 'bereavedUntil', value: form.bereavedUntil, error: errors.bereavedUntil }}
        label={says.bereavedUntil}
        hint={says.bereavedHint}
      />
    </section>
  );
};

type DateFieldProps = {
  readonly voice: PageVoice;
  readonly id: 'pausedUntil' | 'bereavedUntil';
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: PermissionErrorCode | undefined;
};

const DateField = ({ voice, id, label, hint, value, error: code }: DateFieldProps) => {
  const field = { id, hint, error: wordsAt(voice, code) };
  return (
    <Field {...field} label={label}>
      <input {...described(field)} type="date" name={id} value={value} maxLength={10} />
    </Field>
  );
};

type HoursProps = {
  readonly voice: PageVoice;
  readonly form: PermissionForm;
  readonly name: 'night' | 'dinner';
  readonly label: string;
  readonly hint?: string;
  readonly error: PermissionErrorCode | undefined;
};

/** From and until, side by side. */
const Hours = ({ voice, form, name, label, hint, error: code }: HoursProps) => {
  const says = PERMISSION_MESSAGES[voice.language];
  const error = wordsAt(voice, code);
  return (
    <fieldset class={error === undefined ? 'field few' : 'field few wrong'} id={name}>
      <legend>{label}</legend>
      <div class="hours">
        {(['From', 'Until'] as const).map((end) => (
          <label>
            {end === 'From' ? says.from : says.until}{' '}
            <input type="time" name={`${name}${end}`} value={form[`${name}${end}`]} />
          </label>
        ))}
      </div>
      {error === undefined ? null : <p class="error small">{error}</p>}
      {hint === undefined ? null : <p class="hint small">{hint}</p>}
    </fieldset>
  );
};

function wordsAt({ language }: PageVoice, code: PermissionErrorCode | undefined) {
  return code === undefined ? undefined : PERMISSION_MESSAGES[language].errors[code];
}
