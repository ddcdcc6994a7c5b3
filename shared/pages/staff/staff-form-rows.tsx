import type { ComponentChildren } from 'preact';
import { addressLines } from '../../customers/address-lines.ts';
import { PlainDate } from '../../kernel/time.ts';
import { oneLine, severalLines } from '../../mail/safe-text.ts';
import { occasionName } from '../../mail/voice.ts';
import type { FormRow } from '../../work-forms/work-form.ts';
import { itemOf } from '../../work-forms/work-form-document.ts';
import { STAFF_MESSAGES } from '../messages/staff.ts';
import type { PageVoice } from '../page-voice.ts';
import {
  type FieldProblem,
  type FieldProblems,
  type Fields,
  printedFields,
} from './staff-form-fields.ts';

export type RowProps = {
  readonly voice: PageVoice;
  readonly fields: Fields;
  readonly problems: FieldProblems;
  readonly wrappings: readonly string[];
  /** Of the names of its fields. */
  readonly prefix: string;
};

/** The columns of the paper: ticks, whom, last year, this year. */
export const PrintedRow = ({ row, ...props }: RowProps & { row: FormRow }) => {
  const { voice, prefix } = props;
  const says = STAFF_MESSAGES[voice.language].form;
  const { formats } = voice;
  return (
    <section class="printed" aria-labelledby={`${prefix}title`}>
      <h3 id={`${prefix}title`}>
        <span class="small">{says.row(row.number)}</span>
        <span dir="auto">{oneLine(row.recipientName)}</span>
      </h3>
      <Ticks {...props} />
      <div class="as-printed">
        <div>
          <p class="label">{says.recipient}</p>
          {addressLines('', row.address, formats.country(row.address.country)).map((line) => (
            <p dir="auto">{oneLine(line)}</p>
          ))}
          <p>{occasionName(voice, row.occasion)}</p>
        </div>
        <div>
          <p class="label">{says.lastYear}</p>
          <p dir="auto">{itemOf(row, voice)}</p>
          <p>{says.arrived(formats.date(row.lastDeliveredOn))}</p>
          <p class="words" dir="auto">
            {row.message.trim() === '' ? says.noWords : severalLines(row.message)}
          </p>
        </div>
        <div>
          <p class="label">{says.thisYear}</p>
          <p>{formats.date(row.deliverOn)}</p>
          {row.price === undefined ? null : <p>{formats.money(row.price)}</p>}
        </div>
      </div>
      <div class="written">
        <WishFields {...props} />
      </div>
      <details open={isMoved(row, props)}>
        <summary>{says.moved}</summary>
        <PersonFields {...props} />
      </details>
    </section>
  );
};

export const NewRow = ({ number, ...props }: RowProps & { number: number }) => {
  const says = STAFF_MESSAGES[props.voice.language].form;
  const { prefix } = props;
  return (
    <section class="printed" aria-labelledby={`${prefix}title`}>
      <h3 id={`${prefix}title`}>{says.newRow(number)}</h3>
      <PersonFields {...props} />
      <div class="written">
        <Field {...props} name="occasion" label={says.occasion}>
          {(input) => <input {...input} maxLength={100} dir="auto" />}
        </Field>
        <WishFields {...props} />
      </div>
    </section>
  );
};

const Ticks = (props: RowProps) => {
  const { voice, prefix, fields, problems } = props;
  const says = STAFF_MESSAGES[voice.language].form;
  const name = `${prefix}answer`;
  const problem = problems[name];
  return (
    <fieldset
      class="ticks"
      aria-describedby={problem === undefined ? undefined : `${name}-problem`}
    >
      <legend>{says.answer}</legend>
      {(['keep', 'change', 'drop'] as const).map((answer) => (
        <label>
          <input type="radio" {...{ name, value: answer }} checked={fields[name] === answer} />
          {says[answer]}
        </label>
      ))}
      <Problem {...{ voice, name, problem }} />
    </fieldset>
  );
};

const WishFields = (props: RowProps) => {
  const says = STAFF_MESSAGES[props.voice.language].form;
  const words = props.voice.words.wrappings;
  return (
    <>
      <Field {...props} name="deliverOn" label={says.deliverOn}>
        {(input) => <input {...input} type="date" />}
      </Field>
      <Field {...props} name="productCode" label={says.productCode}>
        {(input) => <input {...input} maxLength={100} autocomplete="off" />}
      </Field>
      <Field {...props} name="options" label={says.options}>
        {(input) => <input {...input} maxLength={500} dir="auto" />}
      </Field>
      <Field {...props} name="quantity" label={says.quantity}>
        {(input) => <input {...input} maxLength={2} inputMode="numeric" autocomplete="off" />}
      </Field>
      <Field {...props} name="wrapping" label={says.wrapping}>
        {({ value, ...input }) => (
          <select {...input}>
            {['', ...new Set([...props.wrappings, ...(value === '' ? [] : [value])])].map(
              (code) => (
                <option value={code} selected={code === value}>
                  {code === '' ? says.noWrapping : (words[code] ?? code)}
                </option>
              ),
            )}
          </select>
        )}
      </Field>
      <Field {...props} name="message" label={says.message} isWide>
        {({ value, ...input }) => (
          <textarea {...input} rows={2} maxLength={5000} dir="auto">
            {value}
          </textarea>
        )}
      </Field>
    </>
  );
};

const PERSON = [
  ['name', 200],
  ['postalCode', 20],
  ['city', 100],
  ['region', 100],
  ['country', 60],
  ['email', 254],
] as const;

const PersonFields = (props: RowProps) => {
  const says = STAFF_MESSAGES[props.voice.language].form;
  return (
    <div class="written">
      {PERSON.map(([name, maxLength]) => (
        <>
          <Field {...props} name={name} label={says[name]}>
            {(input) => (
              <input
                {...{ ...input, maxLength, dir: 'auto', autocomplete: 'off' }}
                list={name === 'country' ? 'countries' : undefined}
              />
            )}
          </Field>
          {name === 'name' ? (
            <Field {...props} name="lines" label={says.lines}>
              {({ value, ...input }) => (
                <textarea {...input} rows={2} maxLength={410} dir="auto">
                  {value}
                </textarea>
              )}
            </Field>
          ) : null}
        </>
      ))}
    </div>
  );
};

type Input = {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
};
type FieldProps = RowProps & {
  readonly name: string;
  readonly label: string;
  readonly isWide?: boolean;
  readonly children: (input: Input) => ComponentChildren;
};

const Field = ({ voice, prefix, fields, problems, isWide, children, ...props }: FieldProps) => {
  const name = prefix + props.name;
  const problem = problems[name];
  const invalid =
    problem === undefined
      ? {}
      : ({ 'aria-invalid': true, 'aria-describedby': `${name}-problem` } as const);
  return (
    <div class={isWide === true ? 'field whole' : 'field'}>
      <label for={name}>{props.label}</label>
      {children({ id: name, name, value: fields[name] ?? '', ...invalid })}
      <Problem {...{ voice, name, problem }} />
    </div>
  );
};

const Problem = (props: { voice: PageVoice; name: string; problem: FieldProblem | undefined }) => {
  const { voice, name, problem } = props;
  if (problem === undefined) return null;
  const says = STAFF_MESSAGES[voice.language];
  const nearest = PlainDate.safeParse(problem.possible);
  return (
    <p class="problem" id={`${name}-problem`}>
      {says.problems[problem.code]}
      {nearest.success ? ` ${says.nearest(voice.formats.date(nearest.data))}` : null}
    </p>
  );
};

/** Something was written there, or has to be mended there. */
function isMoved(row: FormRow, { fields, problems, prefix }: RowProps): boolean {
  const printed = printedFields(row);
  return [...PERSON.map(([name]) => name), 'lines'].some((name) => {
    const field = prefix + name;
    return field in problems || (field in fields && fields[field] !== printed[name]);
  });
}
