import { countryCodeOf } from '../../customers/country-code.ts';
import { RecipientId } from '../../customers/recipient.ts';
import type { SentRow, SentRows } from '../../order-sheet/decide-sheet-merge.ts';
import { blankRow } from '../../order-sheet/decide-sheet-rows.ts';
import { SheetRow } from '../../order-sheet/order-sheet.ts';
import { typedQuantity } from '../../order-sheet/sheet-quantity.ts';
import { occasionKeyOf } from '../occasion-names.ts';

/** A posted form: a field that comes more than once is a list. */
export type PostedFields = Readonly<Record<string, string | string[]>>;

export type SheetForm = SentRows & {
  readonly press: SheetPress;
  /** What was typed into the search of each row. */
  readonly searchByRowId: ReadonlyMap<string, string>;
  readonly pasted: string;
  /** Something is longer than a sheet can keep. */
  readonly isTooLong: boolean;
};

/** The button that was pressed. */
export type SheetPress =
  | Press<'save' | 'add-row' | 'check' | 'paste' | 'empty' | 'empty-now'>
  | Press<'remove' | 'search' | 'open' | 'copy', { readonly rowId: string }>
  | Press<'take', { readonly rowId: string; readonly productCode: string }>;
/** One type for each button, so that they can be told apart. */
type Press<Do extends string, More = unknown> = Do extends string
  ? { readonly do: Do } & More
  : never;

/** The name of a field of one row: `k3v9.message`. */
export function fieldName(rowId: string, field: string): string {
  return `${rowId}.${field}`;
}

/** Stands for somebody who is not in the address book. */
export const NEWCOMER = 'new';
const OPTION = 'option:';
const ROW_ID = SheetRow.shape.rowId;

/** Everything that the sheet's form says; a button that is none of ours saves. */
export function readSheetForm(fields: PostedFields): SheetForm {
  const rowFields = Map.groupBy(
    Object.entries(fields).flatMap(([name, value]) => {
      const dot = name.indexOf('.');
      const rowId = ROW_ID.safeParse(name.slice(0, dot));
      return dot > 0 && rowId.success
        ? [{ rowId: rowId.data, field: name.slice(dot + 1), text: lastOf(value) }]
        : [];
    }),
    ({ rowId }) => rowId,
  );
  const rows = [...rowFields].map(([rowId, named]) =>
    readRow(rowId, new Map(named.map(({ field, text }) => [field, text]))),
  );
  const parsed = rows.map(({ row }) => SheetRow.safeParse(row));
  return {
    rows: rows.map(({ row, shown }) => ({ row, ...shownOf(shown) })),
    removed: removedOf(fields),
    press: readPress(lastOf(fields.do)),
    searchByRowId: new Map(rows.map(({ row, search }) => [row.rowId, search])),
    pasted: lastOf(fields.pasted),
    isTooLong: parsed.some(({ success }) => !success),
  };
}

function readPress(text: string): SheetPress {
  const [pressed = '', rowId = '', ...rest] = text.split(':');
  const ofRow = ROW_ID.safeParse(rowId);
  switch (pressed) {
    case 'add-row':
    case 'check':
    case 'paste':
    case 'empty':
    case 'empty-now':
      return { do: pressed };
    case 'remove':
    case 'search':
    case 'open':
    case 'copy':
      return ofRow.success ? { do: pressed, rowId: ofRow.data } : { do: 'save' };
    case 'take':
      return ofRow.success
        ? { do: pressed, rowId: ofRow.data, productCode: rest.join(':').slice(0, 100) }
        : { do: 'save' };
    default:
      return { do: 'save' };
  }
}

/** `removed` is a list of `rowId` or `rowId:print`. */
function removedOf({ removed = [] }: PostedFields): SentRows['removed'] {
  return [removed].flat().flatMap((text) => {
    const [id, shown = ''] = text.split(':');
    const rowId = ROW_ID.safeParse(id);
    return rowId.success ? [{ rowId: rowId.data, ...shownOf(shown) }] : [];
  });
}

type RowFields = ReadonlyMap<string, string>;

function readRow(rowId: string, fields: RowFields) {
  const text = (field: string) => fields.get(field) ?? '';
  const search = text('q').trim();
  const options = [...fields].filter(([name, value]) => name.startsWith(OPTION) && value !== '');
  const before = text('before');
  const wrapping = text('wrapping');
  const row: SheetRow = {
    ...blankRow(rowId),
    ...whomOf(fields),
    occasion: occasionKeyOf(text('occasion')),
    // Words that were typed and not searched for yet are kept as what is wanted.
    productCode: text('product') === '' ? search : text('product'),
    options: Object.fromEntries(options.map(([name, value]) => [name.slice(OPTION.length), value])),
    ...typedQuantity(text('quantity')),
    message: text('message').replaceAll('\r\n', '\n'),
    deliverOn: text('deliverOn').trim(),
    ...(wrapping === '' ? {} : { wrapping }),
    ...(before === '' ? {} : { giftIdBefore: before }),
  };
  return { row, search, shown: text('shown') };
}

function whomOf(fields: RowFields): Pick<SheetRow, 'recipientId' | 'name' | 'email' | 'address'> {
  const text = (field: string) => fields.get(field) ?? '';
  const email = text('email') === '' ? {} : { email: text('email') };
  const recipientId = RecipientId.safeParse(text('whom'));
  if (recipientId.success) {
    // What was typed for somebody else is not theirs.
    const isTheirs = text('emailFor') === recipientId.data;
    return { recipientId: recipientId.data, ...(isTheirs ? email : {}) };
  }
  const lines = [text('line1'), text('line2'), text('line3'), text('line4')].map(withoutControls);
  while (lines.at(-1) === '') lines.pop();
  const country = text('country').trim();
  const address = {
    ...(lines.length === 0 ? {} : { lines }),
    ...Object.fromEntries(
      (['city', 'region', 'postalCode'] as const).flatMap((field) =>
        text(field) === '' ? [] : [[field, withoutControls(text(field))]],
      ),
    ),
    ...(country === '' ? {} : { country: countryCodeOf(country) ?? withoutControls(country) }),
  };
  // A country that we proposed says nothing while nobody is named.
  const isNobody =
    text('whom') !== NEWCOMER && text('name') === '' && Object.keys(address).join() === 'country';
  if (isNobody) return email;
  return {
    ...(text('name') === '' && text('whom') !== NEWCOMER ? {} : { name: text('name') }),
    ...(Object.keys(address).length === 0 ? {} : { address }),
    ...email,
  };
}

/** They could forge a line of a label. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

function shownOf(shown: string): Pick<SentRow, 'shown'> {
  return shown === '' ? {} : { shown };
}

function lastOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value.at(-1) : value) ?? '';
}

/** The name of the field of one of a product's options. */
export function optionField(name: string): string {
  return `${OPTION}${name}`;
}
