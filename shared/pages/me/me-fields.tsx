import type { ComponentChildren } from 'preact';
import type { ZoneGroup } from '../sign-in/zone-choices.ts';

type FieldProps = {
  /** Of the input that the label is for; its hint and its error are named after it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ComponentChildren;
};

/** A label, its input, help, and below it what is wrong with it. */
export const Field = ({ id, label, hint, error, children }: FieldProps) => (
  <div class={error === undefined ? 'field' : 'field wrong'}>
    <label for={id}>{label}</label>
    {children}
    <FieldNotes id={id} hint={hint} error={error} />
  </div>
);

export const FieldNotes = ({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) => (
  <>
    {error === undefined ? null : (
      <p class="error small" id={`${id}-error`}>
        {error}
      </p>
    )}
    {hint === undefined ? null : (
      <p class="hint small" id={`${id}-hint`}>
        {hint}
      </p>
    )}
  </>
);

/** For the input of a `Field`: screen readers say help and error with it. */
export function described({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  const notes = [
    ...(error === undefined ? [] : [`${id}-error`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ];
  return {
    id,
    ...(notes.length === 0 ? {} : { 'aria-describedby': notes.join(' ') }),
    ...(error === undefined ? {} : { 'aria-invalid': true }),
  };
}

type PickProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly kind?: 'radio' | 'checkbox';
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
};

/** One of a few, or some of them. */
export const Choose = ({ name, label, hint, error, kind = 'radio', ...props }: PickProps) => (
  <fieldset class={error === undefined ? 'field few' : 'field few wrong'} id={name}>
    <legend>{label}</legend>
    <div>
      {props.options.map((option) => (
        <label>
          <input
            type={kind}
            name={name}
            value={option.value}
            checked={props.chosen.includes(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
    <FieldNotes id={name} hint={hint} error={error} />
  </fieldset>
);

type ZoneSelectProps = {
  readonly groups: readonly ZoneGroup[];
  readonly chosen: string | undefined;
  /** Shown while nothing is chosen. */
  readonly prompt?: string | undefined;
  readonly id: string;
  /** Lets the script put the browser's own zone in. */
  readonly isGuessed?: boolean;
};

export const ZoneSelect = ({ groups, chosen, prompt, isGuessed, ...input }: ZoneSelectProps) => (
  <select {...input} name="zone" required data-guess-zone={isGuessed === true ? '' : undefined}>
    {chosen === undefined ? (
      <option value="" selected>
        {prompt}
      </option>
    ) : null}
    {groups.map(({ label, choices }) => (
      <optgroup label={label}>
        {choices.map(({ zone, label: place }) => (
          <option value={zone} selected={zone === chosen}>
            {place}
          </option>
        ))}
      </optgroup>
    ))}
  </select>
);
