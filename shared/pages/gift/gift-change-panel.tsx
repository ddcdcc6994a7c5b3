import { described, Field } from '../me/me-fields.tsx';
import { ONE_GIFT_MESSAGES, type OneGiftMessages } from '../messages/one-gift.ts';
import { optionField } from '../order/order-form.ts';
import { Facts, Form } from '../page-parts.tsx';
import { ProductImage } from '../products/product-image.tsx';
import type { ChangeFields, ProductFields } from './gift-change-fields.ts';
import { type PanelProps, sentBack } from './gift-panels.tsx';

type ChangeProps = PanelProps & { readonly fields: ChangeFields };

/** Everything about a gift that can still be another; what was typed is never lost. */
export const ChangePanel = ({ fields, ...props }: ChangeProps) => {
  const { change } = props.voice.says;
  const says = ONE_GIFT_MESSAGES[props.voice.language];
  const { product, storedNow } = fields;
  const hidden = {
    ...{ do: 'change', token: props.token, version: fields.version },
    productCode: product?.code,
  };
  return (
    <>
      <h2>{change.title}</h2>
      {storedNow === undefined ? null : <Conflict rows={storedNow} says={says} />}
      <Form {...sentBack(props, 'change', change.leave)} hidden={hidden} submit={change.submit}>
        {/* What the Enter key presses: the first button of a form. */}
        <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true" />
        <Words fields={fields} {...props} />
        <div class="pair">
          <Day fields={fields} {...props} />
          {fields.wrappings.length === 0 ? null : <Wrappings fields={fields} {...props} />}
        </div>
        {product === undefined ? null : <Product product={product} fields={fields} says={says} />}
      </Form>
    </>
  );
};

type ConflictProps = { rows: NonNullable<ChangeFields['storedNow']>; says: OneGiftMessages };

const Conflict = ({ rows, says: { conflict } }: ConflictProps) => (
  <div class="notice">
    <h3>{conflict.title}</h3>
    <p>{conflict.lead}</p>
    <Facts rows={rows} />
    <p>{conflict.again}</p>
  </div>
);

const Words = ({ fields, voice }: ChangeProps) => {
  const { change } = voice.says;
  const hint = change.messageHint(fields.messageLengthMax);
  const facts = { id: 'message', hint, error: fields.errors.message };
  return (
    <Field {...facts} label={change.message}>
      <textarea {...described(facts)} name="message" dir="auto">
        {fields.message}
      </textarea>
    </Field>
  );
};

const Day = ({ fields, voice }: ChangeProps) => {
  const facts = { id: 'deliverOn', error: fields.errors.deliverOn };
  return (
    <Field {...facts} label={voice.says.change.deliverOn}>
      <input
        {...described(facts)}
        name="deliverOn"
        type="date"
        value={fields.deliverOn}
        min={fields.firstOn}
        max={fields.lastOn}
        required
      />
    </Field>
  );
};

const Wrappings = ({ fields, voice }: ChangeProps) => {
  const facts = { id: 'wrapping', error: fields.errors.wrapping };
  return (
    <Field {...facts} label={voice.says.change.wrapping}>
      <select {...described(facts)} name="wrapping">
        {fields.wrappings.map(({ code, label, isChosen }) => (
          <option value={code} selected={isChosen}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
};

type ProductProps = {
  readonly product: ProductFields;
  readonly fields: ChangeFields;
  readonly says: OneGiftMessages;
};

const Product = ({ product, fields, says: { change } }: ProductProps) => (
  <fieldset class="instead">
    <legend>
      {change.product}: <span dir="auto">{product.name}</span>
    </legend>
    {product.isTaken ? <p role="status">{change.taken(product.name)}</p> : null}
    {fields.errors.product === undefined ? null : (
      <p class="error small" id="product-error">
        {fields.errors.product}{' '}
        {fields.personPath === undefined ? null : <a href={fields.personPath}>{change.toPerson}</a>}
      </p>
    )}
    <div class="pair">
      {product.options.map(({ name, label, values, error }, at) => {
        const facts = { id: `option${at}`, error };
        return (
          <Field {...facts} label={label}>
            <select {...described(facts)} name={optionField(name)}>
              {values.map(({ code, label: value, isChosen }) => (
                <option value={code} selected={isChosen}>
                  {value}
                </option>
              ))}
            </select>
          </Field>
        );
      })}
    </div>
    <Search product={product} change={change} />
  </fieldset>
);

type SearchProps = { product: ProductFields; change: OneGiftMessages['change'] };

const Search = ({ product, change }: SearchProps) => {
  const facts = { id: 'q', hint: change.anotherHint };
  const { found, search } = product;
  return (
    <>
      <Field {...facts} label={change.another}>
        <div class="with-button">
          <input {...described(facts)} name="q" value={search} maxLength={100} />
          <button class="button quiet" type="submit" name="look" value="1" formNoValidate>
            {change.look}
          </button>
        </div>
      </Field>
      {found === undefined ? null : (
        <div role="status" class="found-gifts">
          <p>{found.items.length === 0 ? change.none(search) : change.found}</p>
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
          {found.items.length === 0 ? null : <p class="small">{change.keep}</p>}
          {found.hasMore ? <p class="small">{change.more}</p> : null}
        </div>
      )}
    </>
  );
};
