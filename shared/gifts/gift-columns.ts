/** What a gift list can say, and the headings under which spreadsheets say it. */
const HEADINGS = {
  recipientId: ['recipient id', 'recipientId'],
  name: ['recipient', 'recipient name', 'name', 'full name', 'to', 'gift for', 'Empfänger'],
  firstName: ['first name', 'given name', 'Vorname'],
  lastName: ['last name', 'surname', 'family name', 'Nachname'],
  line1: ['address', 'address 1', 'address line 1', 'line 1', 'street', 'street address', 'Straße'],
  line2: ['address 2', 'address line 2', 'line 2', 'Adresszusatz'],
  line3: ['address 3', 'address line 3', 'line 3'],
  line4: ['address 4', 'address line 4', 'line 4'],
  city: ['city', 'town', 'post town', 'Ort', 'Stadt'],
  region: ['region', 'state', 'county', 'province', 'Bundesland'],
  postalCode: ['postal code', 'post code', 'postcode', 'zip', 'zip code', 'PLZ', 'Postleitzahl'],
  country: ['country', 'country code', 'Land'],
  email: ['email', 'e-mail', 'email address', 'e-mail address', 'recipient email'],
  zone: ['zone', 'time zone', 'timezone', 'Zeitzone'],
  occasion: ['occasion', 'event', 'Anlass'],
  productCode: ['product', 'product code', 'code', 'stock code', 'item', 'sku', 'gift', 'Artikel'],
  options: ['options', 'option', 'Optionen'],
  quantity: ['quantity', 'qty', 'how many', 'Anzahl', 'Menge', 'Stück', 'wie viele'],
  message: ['message', 'gift message', 'card', 'card message', 'text', 'Nachricht', 'Grußtext'],
  wrapping: ['wrapping', 'gift wrapping', 'wrap', 'gift wrap', 'Verpackung'],
  deliverOn: [
    'date',
    'deliver on',
    'delivery date',
    'deliverOn',
    'delivery',
    'Datum',
    'Lieferdatum',
  ],
} as const;
export type GiftColumn = keyof typeof HEADINGS;

const columnByHeading = new Map(
  Object.entries(HEADINGS).flatMap(([column, headings]) =>
    headings.map((heading) => [plain(heading), column as GiftColumn] as const),
  ),
);

/** `E-mail`, `email` and `E MAIL` are the same heading. */
export function giftColumnOf(heading: string): GiftColumn | undefined {
  return columnByHeading.get(plain(heading));
}

/** What a person calls the column when the file has none for it. */
export function usualHeadingOf(column: GiftColumn): string {
  return HEADINGS[column][0];
}

/** One of each must be there, or no row can be a gift. */
export const GIFT_COLUMNS_REQUIRED: readonly (readonly [
  usual: GiftColumn,
  ...others: GiftColumn[],
])[] = [['name', 'lastName', 'recipientId'], ['occasion'], ['productCode'], ['deliverOn']];

function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
