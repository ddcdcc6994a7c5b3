import { countriesIn, wantedBy } from '../me/me-address.tsx';
import { described, Field } from '../me/me-fields.tsx';
import { PEOPLE_MESSAGES } from '../messages/people.ts';
import { Form } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import type { ZoneGroup } from '../sign-in/zone-choices.ts';
import type { PersonErrors, PersonField, PersonForm } from './people-form.ts';

export type PersonFormProps = {
  readonly voice: PageVoice;
  readonly form: PersonForm;
  readonly errors: PersonErrors;
  readonly zones: readonly ZoneGroup[];
};

type PersonPanelProps = PersonFormProps & {
  readonly action: string;
  readonly leavePath: string;
  readonly isNew: boolean;
};

/** Name and address, with the fields that the post of the country has a use for. */
export const PersonPanel = ({ action, leavePath, isNew, ...props }: PersonPanelProps) => {
  const says = PEOPLE_MESSAGES[props.voice.language].form;
  return (
    <section class="panel">
      <h2>{isNew ? says.addTitle : says.changeTitle}</h2>
      {isNew ? null : <p class="small">{says.changeLead}</p>}
      <Form
        action={action}
        hidden={isNew ? {} : { do: 'change' }}
        submit={isNew ? says.submitAdd : says.submit}
        leave={{ label: says.leave, href: leavePath }}
      >
        <Box {...props} id="name" autocomplete="off" lengthMax={100} isRequired />
        <Country {...props} />
        <Lines {...props} />
        <Towns {...props} />
        <Box {...props} id="email" hint={says.emailHint} autocomplete="off" lengthMax={254} />
        <Zones {...props} />
      </Form>
    </section>
  );
};

type BoxProps = PersonFormProps & {
  readonly id: Exclude<PersonField, 'zone' | 'country' | 'lines'>;
  readonly hint?: string;
  readonly autocomplete: string;
  readonly lengthMax: number;
  readonly isRequired?: boolean;
};

const Box = ({ voice, form, errors, id, hint, lengthMax, ...props }: BoxProps) => {
  const says = PEOPLE_MESSAGES[voice.language];
  const facts = { id, hint, error: saidOf(errors[id], says.errors) };
  return (
    <Field {...facts} label={says.form[id]}>
      <input
        {...described(facts)}
        {...{ name: id, value: form[id], autocomplete: props.autocomplete, maxLength: lengthMax }}
        required={props.isRequired}
        inputMode={id === 'email' ? 'email' : undefined}
        dir="auto"
      />
    </Field>
  );
};

const Country = ({ voice, form, errors }: PersonFormProps) => {
  const says = PEOPLE_MESSAGES[voice.language];
  const facts = { id: 'country', error: saidOf(errors.country, says.errors) };
  return (
    <Field {...facts} label={says.form.country}>
      <select {...described(facts)} name="country" required>
        <option value="">{says.form.chooseCountry}</option>
        {countriesIn(voice).map(({ code, name }) => (
          <option value={code} selected={code === form.country}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
};

const Lines = ({ voice, form, errors }: PersonFormProps) => {
  const says = PEOPLE_MESSAGES[voice.language];
  const facts = {
    ...{ id: 'lines', hint: says.form.linesHint },
    error: saidOf(errors.lines, says.errors),
  };
  return (
    <Field {...facts} label={says.form.lines}>
      <textarea {...described(facts)} class="short" name="lines" rows={2} required dir="auto">
        {form.lines}
      </textarea>
    </Field>
  );
};

const Towns = (props: PersonFormProps) => {
  const wanted = wantedBy(props.form);
  const town = { autocomplete: 'off', lengthMax: 100 };
  return (
    <div class="pair">
      {wanted.postalCode ? (
        <Box {...props} id="postalCode" autocomplete="off" lengthMax={20} />
      ) : null}
      <Box {...props} {...town} id="city" />
      {wanted.region || props.errors.region !== undefined ? (
        <Box {...props} {...town} id="region" />
      ) : null}
    </div>
  );
};

const Zones = ({ voice, form, errors, zones }: PersonFormProps) => {
  const says = PEOPLE_MESSAGES[voice.language];
  const facts = {
    ...{ id: 'zone', hint: says.form.zoneHint },
    error: saidOf(errors.zone, says.errors),
  };
  return (
    <Field {...facts} label={says.form.zone}>
      <select {...described(facts)} name="zone">
        <option value="">{says.form.zoneOfAddress}</option>
        {zones.map(({ label, choices }) => (
          <optgroup label={label}>
            {choices.map(({ zone, label: place }) => (
              <option value={zone} selected={zone === form.zone}>
                {place}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
};

function saidOf<Code extends string>(
  code: Code | undefined,
  words: Readonly<Record<Code, string>>,
): string | undefined {
  return code === undefined ? undefined : words[code];
}
