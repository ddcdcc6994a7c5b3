/** What a shop's export of order lines can say. */
export const PURCHASE_COLUMNS = [
  ...['order', 'sku', 'name', 'quantity', 'at', 'unitPrice', 'amount'],
  ...['currency', 'customer', 'email', 'unitCost'],
] as const satisfies readonly string[] as readonly PurchaseColumn[];
export type PurchaseColumn =
  | 'order'
  | 'sku'
  | 'name'
  | 'quantity'
  | 'at'
  | 'unitPrice'
  | 'amount'
  | 'currency'
  | 'customer'
  | 'email'
  | 'unitCost';

/** Of each group one is needed. */
export const PURCHASE_COLUMNS_REQUIRED: readonly (readonly PurchaseColumn[])[] = [
  ['order'],
  ['sku', 'name'],
  ['quantity'],
  ['at'],
  ['unitPrice', 'amount'],
];

/** Their own names, and how shops' exports call them, without spaces, dashes, underscores and case. */
const HEADINGS: Readonly<Record<PurchaseColumn, readonly string[]>> = {
  order: words(
    'invoiceno|invoice|invoicenumber|invoiceid|order|orderid|orderno|ordernumber|ordername|transaction|transactionid|receipt|receiptno|bestellung|bestellnummer|auftrag|auftragsnummer|rechnung|rechnungsnummer',
  ),
  sku: words(
    'stockcode|sku|productcode|productid|productsku|item|itemcode|itemid|itemno|article|articleno|articlenumber|lineitemsku|artikel|artikelnummer|artnr|produktnummer',
  ),
  name: words(
    'description|productname|product|title|itemname|lineitemname|name|bezeichnung|produkt|artikelbezeichnung',
  ),
  quantity: words(
    'quantity|qty|units|count|lineitemquantity|amountordered|menge|anzahl|stueck|stück',
  ),
  at: words(
    'at|invoicedate|date|orderdate|orderedat|createdat|datetime|timestamp|purchasedate|purchasedat|saledate|datum|bestelldatum|rechnungsdatum',
  ),
  unitPrice: words(
    'unitprice|price|priceeach|itemprice|lineitemprice|einzelpreis|preis|stueckpreis|stückpreis',
  ),
  amount: words(
    'amount|lineamount|linetotal|total|totalprice|sales|revenue|betrag|summe|gesamtpreis|zeilenbetrag',
  ),
  currency: words('currency|currencycode|waehrung|währung'),
  customer: words(
    'customerid|customer|customerno|customernumber|custid|clientid|client|userid|user|memberid|kunde|kundennummer|kundennr|kundenid',
  ),
  email: words('email|emailaddress|customeremail|mail|mailadresse|emailadresse'),
  unitCost: words('unitcost|cost|costprice|itemcost|einkaufspreis|einstandspreis'),
};

function words(text: string): readonly string[] {
  return text.split('|');
}

/** @param own headings as the file has them, by their column: what is said beats what is guessed. */
export function purchaseColumnOf(
  heading: string,
  own: ReadonlyMap<PurchaseColumn, string> = new Map(),
): PurchaseColumn | undefined {
  const plain = plainOf(heading);
  const said = [...own].find(([, name]) => plainOf(name) === plain);
  if (said !== undefined) return said[0];
  const guessed = PURCHASE_COLUMNS.find((column) => HEADINGS[column].includes(plain));
  return guessed === undefined || own.has(guessed) ? undefined : guessed;
}

function plainOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_\-.]+/g, '');
}
