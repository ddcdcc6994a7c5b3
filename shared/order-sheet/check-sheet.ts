import type { Products } from '../catalogue/ports.ts';
import type { Product } from '../catalogue/product.ts';
import { ProductCode } from '../catalogue/product.ts';
import type { Customer } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import type { Recipient } from '../customers/recipient.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { decideSheetCheck, type SheetCheck } from './decide-sheet-check.ts';
import type { OrderSheet, SheetRow } from './order-sheet.ts';

type Ports = Pick<GiftPorts, 'recipients' | 'products' | 'terms' | 'clock' | 'ids'>;

export type CheckedSheet = SheetCheck & {
  readonly recipients: readonly Recipient[];
  readonly products: ReadonlyMap<ProductCode, Product>;
};

/** What ordering this sheet would answer, without ordering it. */
export async function checkSheet(
  ports: Ports,
  { customer, sheet }: { readonly customer: Customer; readonly sheet: OrderSheet },
): Promise<CheckedSheet> {
  const [recipients, products] = await Promise.all([
    ports.recipients.ofCustomer(partsOf(customer)),
    productsOfRows(ports.products, sheet.rows),
  ]);
  const now = ports.clock.now();
  const { terms, ids } = ports;
  const orderFacts = {
    orderId: ids.next('ord', now),
    fingerprint: '',
    newRecipientId: () => ids.next('rcp', now),
  };
  const facts = { customer, recipients, products, terms, now };
  return { ...decideSheetCheck(sheet.rows, facts, orderFacts), recipients, products };
}

/** What was typed may be anything; only what can be a code is looked up. */
export async function productsOfRows(
  products: Pick<Products, 'findMany'>,
  rows: readonly SheetRow[],
): Promise<ReadonlyMap<ProductCode, Product>> {
  const codes = rows.flatMap(({ productCode }) => {
    const code = ProductCode.safeParse(productCode);
    return code.success ? [code.data] : [];
  });
  return codes.length === 0 ? new Map() : products.findMany([...new Set(codes)]);
}
