import type { ComponentChildren } from 'preact';
import type { JSX } from 'preact/jsx-runtime';
import { fieldName } from './order-form.ts';
import type { RowView } from './order-sheet-view.ts';

type FieldFacts = {
  readonly view: RowView;
  /** Its name in the form. */
  readonly field: string;
  readonly label: string;
  /** Where a problem may be named; the field itself unless said otherwise. */
  readonly of?: string;
  readonly hint?: ComponentChildren;
  readonly class?: string;
};

export function fieldId({ row }: RowView, field: string): string {
  return `${row.rowId}-${field.replace(/[^\w-]/g, '_')}`;
}

/** Where something is wrong: an address that ends in it leads to the field itself. */
export function problemPlace(rowId: string, of: string): string {
  return `wrong-${rowId}-${of.replace(/[^\w-]/g, '_')}`;
}

/** What is wrong there, if anything. */
export function problemAt({ problems }: RowView, of: string): string | undefined {
  return problems.find(({ field }) => field === of)?.text;
}

/** Label, control, hint and what is wrong: read out together. */
export const Labelled = (
  props: FieldFacts & {
    readonly control: (names: ReturnType<typeof namesOf>) => ComponentChildren;
  },
) => {
  const { view, field, label, of = field, hint, control } = props;
  const problem = problemAt(view, of);
  const names = namesOf(view, field, problem !== undefined, hint !== undefined);
  return (
    <div
      id={problem === undefined ? undefined : problemPlace(view.row.rowId, of)}
      class={['field', props.class, problem && 'wrong'].filter(Boolean).join(' ')}
    >
      <label for={names.id}>{label}</label>
      {control(names)}
      {hint === undefined ? null : (
        <p class="small hint" id={`${names.id}-hint`}>
          {hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p class="problem" id={`${names.id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
};

function namesOf(view: RowView, field: string, isWrong: boolean, hasHint: boolean) {
  const id = fieldId(view, field);
  const described = [hasHint ? `${id}-hint` : '', isWrong ? `${id}-problem` : ''];
  const about = described.join(' ').trim();
  return {
    id,
    name: fieldName(view.row.rowId, field),
    ...(about === '' ? {} : { 'aria-describedby': about }),
    ...(isWrong ? { 'aria-invalid': 'true' as const } : {}),
  };
}

type TextProps = FieldFacts & {
  readonly value: string;
  readonly maxLength: number;
  readonly input?: JSX.IntrinsicElements['input'];
};

export const TextField = ({ value, maxLength, input, ...field }: TextProps) => (
  <Labelled
    {...field}
    control={(names) => (
      <input
        {...names}
        value={value}
        maxLength={maxLength}
        autoComplete="off"
        dir="auto"
        {...input}
      />
    )}
  />
);

type Choice = { readonly value: string; readonly label: string };

/** With `first` as what nothing chosen says. */
export const ChoiceField = ({
  chosen,
  choices,
  first,
  ...field
}: FieldFacts & {
  readonly chosen: string;
  readonly choices: readonly Choice[];
  readonly first?: string;
}) => (
  <Labelled
    {...field}
    control={(names) => (
      <select {...names}>
        {first === undefined ? null : <option value="">{first}</option>}
        {choices.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    )}
  />
);
