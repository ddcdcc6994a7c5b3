import type { Product } from '../../catalogue/product.ts';
import { PlainDate } from '../../kernel/time.ts';
import { oneLine } from '../../mail/safe-text.ts';
import type { OrderSheetMessages } from '../messages/order-sheet-en.ts';
import { shownOccasion } from '../occasion-names.ts';
import type { PageVoice } from '../page-voice.ts';
import { ProductImage } from '../products/product-image.tsx';
import { ChoiceField, Labelled, TextField } from './order-fields.tsx';
import { fieldName, NEWCOMER, optionField } from './order-form.ts';
import { FoundList } from './order-found.tsx';
import { FoldedRow, nameOf } from './order-line.tsx';
import { NewcomerFields } from './order-newcomer.tsx';
import type { RowView } from './order-sheet-view.ts';

export type RowProps = {
  readonly view: RowView;
  readonly voice: PageVoice;
  readonly says: OrderSheetMessages;
  readonly whom: readonly { readonly value: string; readonly label: string }[];
  readonly wrappings: readonly { readonly code: string; readonly priceMinor: number }[];
  readonly messageLengthMax: number;
};

export const OCCASIONS_ID = 'occasions';
export const COUNTRIES_ID = 'countries';

/** One gift: a card to write on, or one line of a long sheet. */
export const SheetRowItem = (props: RowProps) => {
  const { view, says } = props;
  const { row, number, isOpen, problems } = view;
  const name = nameOf(view);
  return (
    <li
      id={`row-${row.rowId}`}
      class={`order-row ${isOpen ? 'open' : 'folded'}${problems.length > 0 ? ' to-mend' : ''}`}
      data-row={row.rowId}
    >
      <h2 class="order-title" dir="auto">
        {name === '' ? says.row.title(number) : says.row.titleFor(number, name)}
      </h2>
      {isOpen ? <OpenRow {...props} /> : <FoldedRow {...props} />}
    </li>
  );
};

const OpenRow = (props: RowProps) => {
  const { view, says } = props;
  const { row, number } = view;
  return (
    <div class="order-card">
      <input type="hidden" name={fieldName(row.rowId, 'shown')} value={view.shown} />
      <input type="hidden" name={fieldName(row.rowId, 'before')} value={row.giftIdBefore ?? ''} />
      <div class="order-who">
        <WhomFields {...props} />
      </div>
      <div class="order-what">
        <ProductFields {...props} />
      </div>
      <div class="order-words">
        <WordsFields {...props} />
      </div>
      <p class="order-row-buttons">
        <button class="plain" type="submit" name="do" value={`copy:${row.rowId}`}>
          {says.row.copy}
        </button>
        <button
          class="plain"
          type="submit"
          name="do"
          value={`remove:${row.rowId}`}
          aria-label={says.row.removeNamed(number)}
        >
          {says.row.remove}
        </button>
      </p>
    </div>
  );
};

const WhomFields = (props: RowProps) => {
  const { view, voice, says, whom } = props;
  const { row, recipient } = view;
  const isNew = row.recipientId === undefined && row.name !== undefined;
  const needsEmail = view.product?.kind === 'e_gift' && recipient?.email === undefined;
  const hasEmail = row.email !== undefined && row.email !== '';
  return (
    <>
      <ChoiceField
        {...{ view, field: 'whom', label: says.row.whom, of: 'recipient' }}
        chosen={recipient?.id ?? (isNew ? NEWCOMER : '')}
        choices={[...whom, { value: NEWCOMER, label: says.row.whomNew }]}
        first={says.row.whomChoose}
      />
      <NewcomerFields {...{ view, voice, says }} />
      <input type="hidden" name={fieldName(row.rowId, 'emailFor')} value={row.recipientId ?? ''} />
      {isNew || recipient === undefined || needsEmail || hasEmail ? (
        <TextField
          {...{ view, field: 'email', label: says.row.email, maxLength: 254 }}
          class={needsEmail || hasEmail ? 'email' : 'email of-newcomer'}
          hint={view.product?.kind === 'e_gift' ? says.row.emailHint : undefined}
          value={row.email ?? ''}
          input={{ type: 'text', inputMode: 'email' }}
        />
      ) : null}
      <TextField
        {...{ view, field: 'occasion', label: says.row.occasion, maxLength: 100 }}
        value={shownOccasion(row.occasion, voice)}
        input={{ list: OCCASIONS_ID, placeholder: says.row.occasionHint }}
      />
    </>
  );
};

const ProductFields = (props: RowProps) => {
  const { view, voice, says } = props;
  const { row, product } = view;
  return (
    <>
      {product === undefined ? null : <ChosenProduct {...props} product={product} />}
      <Labelled
        {...{ view, field: 'q', of: 'product' }}
        class="product-search"
        label={product === undefined ? says.row.find : says.row.findAnother}
        control={(names) => (
          <span class="search">
            <input
              {...names}
              type="search"
              value={view.found?.words ?? (product === undefined ? row.productCode : '')}
              maxLength={100}
              autoComplete="off"
              placeholder={says.row.findHint}
            />
            <button class="button quiet" type="submit" name="do" value={`search:${row.rowId}`}>
              {says.row.search}
            </button>
          </span>
        )}
      />
      <div class="found" data-found aria-live="polite">
        {view.found === undefined ? null : (
          <FoundList {...{ voice, says, found: view.found, rowId: row.rowId }} />
        )}
      </div>
      {product !== undefined || row.quantity === undefined ? null : (
        <QuantityField {...{ view, says }} />
      )}
    </>
  );
};

const ChosenProduct = (props: RowProps & { product: Product }) => {
  const { view, product, voice, says, wrappings } = props;
  const { row } = view;
  const { formats, words } = voice;
  const price = (amountMinor: number) =>
    formats.money({ amountMinor, currency: product.price.currency });
  return (
    <>
      <input type="hidden" name={fieldName(row.rowId, 'product')} value={product.id} />
      <div class="chosen">
        <ProductImage product={product} size={88} />
        <div>
          <p class="chosen-name">{oneLine(product.name)}</p>
          <p class="small">
            {formats.money(product.price)}
            {product.kind === 'e_gift' ? ` · ${says.row.eGift}` : ''}
          </p>
        </div>
      </div>
      <div class="choices-of-gift">
        <QuantityField {...{ view, says }} />
        {product.options.map(({ name, values }) => (
          <ChoiceField
            {...{ view, field: optionField(name), of: `options.${name}` }}
            label={capital(oneLine(name))}
            chosen={row.options[name] ?? ''}
            {...(values.length > 1 ? { first: says.row.optionChoose } : {})}
            choices={values.map(({ value, extraMinor }) => ({
              value,
              label: extraMinor === 0 ? value : says.row.optionPrice(value, price(extraMinor)),
            }))}
          />
        ))}
        {product.kind === 'e_gift' ? null : (
          <ChoiceField
            {...{ view, field: 'wrapping', label: says.row.wrapping }}
            chosen={row.wrapping ?? ''}
            first={says.row.noWrapping}
            choices={wrappings.map(({ code, priceMinor }) => ({
              value: code,
              label: says.row.wrappingPrice(
                words.wrappings[code] ?? oneLine(code),
                price(priceMinor),
              ),
            }))}
          />
        )}
      </div>
    </>
  );
};

const QuantityField = ({ view, says }: Pick<RowProps, 'view' | 'says'>) => (
  <TextField
    {...{ view, field: 'quantity', label: says.row.quantity, maxLength: 2 }}
    value={view.row.quantity ?? '1'}
    input={{ inputMode: 'numeric' }}
  />
);

const WordsFields = ({ view, says, messageLengthMax }: RowProps) => {
  const { row, dates } = view;
  const isDate = row.deliverOn === '' || PlainDate.safeParse(row.deliverOn).success;
  return (
    <>
      <TextField
        {...{ view, field: 'deliverOn', label: says.row.deliverOn, maxLength: 40 }}
        class="day"
        hint={isDate ? dates.hint : says.row.dateOfOld}
        value={row.deliverOn}
        input={isDate ? { type: 'date', min: dates.first, max: dates.last } : { type: 'text' }}
      />
      <Labelled
        {...{ view, field: 'message', label: says.row.message }}
        hint={<span data-left>{says.row.messageHint(messageLengthMax)}</span>}
        control={(names) => (
          <textarea {...names} rows={4} dir="auto" data-max={messageLengthMax}>
            {row.message}
          </textarea>
        )}
      />
      <p class="words card-preview" dir="auto" data-preview aria-hidden="true" hidden />
    </>
  );
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
