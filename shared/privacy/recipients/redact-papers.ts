import { normalisedEmail } from '../../customers/email.ts';
import type { PostalAddress } from '../../customers/postal-address.ts';
import type { Recipient } from '../../customers/recipient.ts';
import { hashOf } from '../../customers/secret-hash.ts';
import { accepted, type Outcome } from '../../kernel/outcome.ts';
import type { Clock } from '../../kernel/time.ts';
import type { SheetRow } from '../../order-sheet/order-sheet.ts';
import type { OrderSheets } from '../../order-sheet/ports.ts';
import type { WorkForms } from '../../work-forms/ports.ts';

/** What stands where a name or a street must stand. */
export const NOTHING = '–';

/** Of an address that was forgotten: where parcels went, no closer. */
export function emptiedAddress({ country }: PostalAddress): PostalAddress {
  return { lines: [NOTHING], city: NOTHING, country };
}

/** What their customer typed about them into a sheet leads to the entry, which is emptied. */
export async function redactSheet(
  { orderSheets, clock }: { readonly orderSheets: OrderSheets; readonly clock: Clock },
  { customerId, id }: Recipient,
  emailHash: string,
): Promise<Outcome<undefined, 'changed_meanwhile'>> {
  const sheet = await orderSheets.find({ customerId, sheetId: 'own' });
  const isTheirs = ({ email = '' }: SheetRow) => hashOf(normalisedEmail(email) ?? '') === emailHash;
  if (sheet === undefined || !sheet.rows.some(isTheirs)) return accepted(undefined);
  const rows = sheet.rows.map((row) => {
    if (!isTheirs(row)) return row;
    const { name: _name, email: _email, address: _address, ...others } = row;
    return { ...others, recipientId: id };
  });
  const saved = await orderSheets.save({ ...sheet, rows }, [], clock.now());
  return saved.ok ? accepted(undefined) : saved;
}

/** Forms of the years before repeat what was given; they keep the gift and lose the person. */
export async function redactWorkForms(
  { workForms }: { readonly workForms: Pick<WorkForms, 'ofCustomer' | 'replace'> },
  { customerId, id }: Recipient,
  name: string,
): Promise<Outcome<undefined, 'changed_meanwhile'>> {
  for (const form of await workForms.ofCustomer(customerId)) {
    const isToDo = form.rows.some(
      ({ recipientId, recipientName }) => recipientId === id && recipientName !== name,
    );
    if (!isToDo) continue;
    const rows = form.rows.map((row) =>
      row.recipientId === id
        ? { ...row, recipientName: name, address: emptiedAddress(row.address) }
        : row,
    );
    const replaced = await workForms.replace({ ...form, rows });
    if (!replaced.ok) return replaced;
  }
  return accepted(undefined);
}
