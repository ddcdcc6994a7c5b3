import type { FormRow, WorkForm } from '../../work-forms/work-form.ts';
import { STAFF_MESSAGES, type StaffNotice } from '../messages/staff.ts';
import { Facts, PostedForm } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { staffFormPath } from '../paths.ts';
import { type FieldProblems, type Fields, newPrefix, printedPrefix } from './staff-form-fields.ts';
import { NewRow, PrintedRow } from './staff-form-rows.tsx';
import { StaffNoticeLine } from './staff-page.tsx';

export type StaffFormProps = {
  readonly voice: PageVoice;
  readonly form: WorkForm;
  /** What stands in the fields, by their names. */
  readonly fields: Fields;
  readonly problems: FieldProblems;
  readonly notice: StaffNotice | undefined;
  /** The day of the last answer, in words. */
  readonly answeredOn: string | undefined;
  readonly printedOn: string;
  /** Once ordered, paper has no say any more. */
  readonly isOrdered: boolean;
  readonly wrappings: readonly string[];
};

/** A form as it was printed, with fields where people tick and write. */
export const StaffFormPage = (props: StaffFormProps) => {
  const { voice, form, notice, answeredOn, isOrdered } = props;
  const says = STAFF_MESSAGES[voice.language].form;
  return (
    <>
      <StaffNoticeLine {...{ voice, notice: isOrdered ? 'already_ordered' : notice }} />
      <h1>{says.title(form.editionName)}</h1>
      <Facts
        rows={[
          { label: says.number, value: form.id },
          { label: says.customer, value: form.customerId },
          { label: says.printed, value: says.printedOn(props.printedOn) },
        ]}
      />
      {answeredOn === undefined || isOrdered ? null : <p>{says.answeredBefore(answeredOn)}</p>}
      {isOrdered ? null : <p class="small">{says.lead}</p>}
      <PostedForm action={staffFormPath(form.id)} class="work-form">
        <fieldset class="rows" disabled={isOrdered}>
          {form.rows.map((row) => (
            <PrintedRow {...rowProps(props, printedPrefix(row))} row={row} />
          ))}
          {form.leftOutCount === 0 ? null : <p class="small">{says.leftOut(form.leftOutCount)}</p>}
          <h2>{says.newRows}</h2>
          {Array.from({ length: form.emptyRowCount }, (_, index) => (
            <NewRow {...rowProps(props, newPrefix(index))} number={index + 1} />
          ))}
          {isOrdered ? null : (
            <div class="row">
              <button class="button" type="submit">
                {says.submit}
              </button>
            </div>
          )}
        </fieldset>
      </PostedForm>
      <Countries rows={form.rows} voice={voice} />
    </>
  );
};

function rowProps({ voice, fields, problems, wrappings }: StaffFormProps, prefix: string) {
  return { voice, fields, problems, wrappings, prefix };
}

/** Those that stand on the form, to be picked while typing. */
const Countries = ({ rows, voice }: { rows: readonly FormRow[]; voice: PageVoice }) => (
  <datalist id="countries">
    {[...new Set(rows.map(({ address }) => address.country))].sort().map((code) => (
      <option value={code}>{voice.formats.country(code)}</option>
    ))}
  </datalist>
);
