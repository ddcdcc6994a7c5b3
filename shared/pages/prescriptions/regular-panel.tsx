import { described, Field } from '../me/me-fields.tsx';
import { PRESCRIPTION_MESSAGES } from '../messages/prescriptions.ts';
import { Form } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { ProductImage } from '../products/product-image.tsx';
import type { RegularFields } from './regular-fields.ts';

type PanelProps = {
  readonly voice: PageVoice;
  readonly action: string;
  readonly leavePath: string;
  readonly fields: RegularFields;
};

/** Everything about a prescription; what was typed is never lost. */
export const RegularPanel = ({ voice, action, leavePath, fields }: PanelProps) => {
  const says = PRESCRIPTION_MESSAGES[voice.language].form;
  const props = { voice, fields };
  return (
    <section class="panel">
      <h2>{fields.isNew ? says.addTitle : says.changeTitle}</h2>
      <Form
        action={action}
        hidden={{ ...fields.hidden, productCode: fields.product?.code }}
        submit={fields.isNew ? says.submitAdd : says.submit}
        leave={{ label: fields.isNew ? says.leaveNew : says.leave, href: leavePath }}
        noValidate
      >
        {/* What the Enter key presses: the first button of a form. */}
        <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true" />
        <Box {...props} id="name" hint={says.nameHint} />
        <Article {...props} />
        <div class="pair">
          <Box {...props} id="quantity" />
          <Pick {...props} id="whom" choices={fields.whom} />
        </div>
        <div class="pair">
          <Pick {...props} id="everyWeeks" choices={fields.rhythms} />
          <Day {...props} />
        </div>
        <Note {...props} />
      </Form>
    </section>
  );
};

type PartProps = Pick<PanelProps, 'voice' | 'fields'>;

const Box = ({
  voice,
  fields,
  id,
  hint,
}: PartProps & { id: 'name' | 'quantity'; hint?: string }) => {
  const facts = { id, hint, error: fields.errors[id] };
  const isCount = id === 'quantity';
  return (
    <Field {...facts} label={PRESCRIPTION_MESSAGES[voice.language].form[id]}>
      <input
        {...described(facts)}
        {...{ name: id, value: fields.form[id], autocomplete: 'off' }}
        maxLength={isCount ? 2 : 80}
        inputMode={isCount ? 'numeric' : undefined}
        dir="auto"
      />
    </Field>
  );
};

type PickProps = PartProps & {
  readonly id: 'whom' | 'everyWeeks';
  readonly choices: RegularFields['whom'];
};

const Pick = ({ voice, fields, id, choices }: PickProps) => {
  const facts = { id, error: fields.errors[id] };
  return (
    <Field {...facts} label={PRESCRIPTION_MESSAGES[voice.language].form[id]}>
      <Select facts={facts} name={id} choices={choices} />
    </Field>
  );
};

type SelectProps = {
  readonly facts: Parameters<typeof described>[0];
  readonly name: string;
  readonly choices: RegularFields['whom'];
};

const Select = ({ facts, name, choices }: SelectProps) => (
  <select {...described(facts)} name={name}>
    {choices.map(({ code, label, isChosen }) => (
      <option value={code} selected={isChosen}>
        {label}
      </option>
    ))}
  </select>
);

const Day = ({ voice, fields }: PartProps) => {
  const says = PRESCRIPTION_MESSAGES[voice.language].form;
  const facts = { id: 'nextOn', hint: says.nextHint, error: fields.errors.nextOn };
  return (
    <Field {...facts} label={says.nextOn}>
      <input
        {...described(facts)}
        name="nextOn"
        type="date"
        value={fields.form.nextOn}
        min={fields.firstOn}
        max={fields.lastOn}
      />
    </Field>
  );
};

const Note = ({ voice, fields }: PartProps) => {
  const says = PRESCRIPTION_MESSAGES[voice.language].form;
  const facts = { id: 'note', hint: says.noteHint, error: fields.errors.note };
  return (
    <Field {...facts} label={says.note}>
      <textarea {...described(facts)} class="short" name="note" rows={2} maxLength={300} dir="auto">
        {fields.form.note}
      </textarea>
    </Field>
  );
};

const Article = ({ voice, fields }: PartProps) => {
  const says = PRESCRIPTION_MESSAGES[voice.language].form;
  const { product, errors } = fields;
  return (
    <fieldset class="instead regular-article">
      <legend>
        {says.product}: <span dir="auto">{product?.name ?? says.noProduct}</span>
      </legend>
      {errors.product === undefined ? null : <p class="error small">{errors.product}</p>}
      {product === undefined || product.options.length === 0 ? null : (
        <div class="pair">
          {product.options.map(({ field, label, values, error }, at) => {
            const facts = { id: `option${at}`, error };
            return (
              <Field {...facts} label={label}>
                <Select facts={facts} name={field} choices={values} />
              </Field>
            );
          })}
        </div>
      )}
      <Search voice={voice} fields={fields} />
    </fieldset>
  );
};

const Search = ({ voice, fields }: PartProps) => {
  const says = PRESCRIPTION_MESSAGES[voice.language].form;
  const { found, form, product } = fields;
  const facts = { id: 'q', hint: says.searchHint };
  return (
    <>
      <Field {...facts} label={product === undefined ? says.search : says.searchAnother}>
        <div class="with-button">
          <input {...described(facts)} name="q" value={form.q} maxLength={100} />
          <button class="button quiet" type="submit" name="look" value="1" formNoValidate>
            {says.look}
          </button>
        </div>
      </Field>
      {found === undefined ? null : (
        <div role="status" class="found-gifts">
          <p>{found.items.length === 0 ? says.none(form.q) : says.found}</p>
          <ul>
            {found.items.map(({ code, label }) => (
              <li>
                <button class="plain" type="submit" name="take" value={code} formNoValidate>
                  <ProductImage product={{ id: code }} size={48} />
                  <span dir="auto">{label}</span>
                </button>
              </li>
            ))}
          </ul>
          {found.items.length === 0 ? null : <p class="small">{says.keep}</p>}
          {found.hasMore ? <p class="small">{says.more}</p> : null}
        </div>
      )}
    </>
  );
};
