import { type CustomerParts, idsOf, leadOf } from '../customers/customer-parts.ts';
import type { AddressBooks } from '../customers/ports.ts';
import { isOccasionStopped, type Recipient } from '../customers/recipient.ts';
import { findGiftBook, type GiftBook } from '../gifts/find-gift-book.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Clock, localDateOf, type PlainDate } from '../kernel/time.ts';
import type { OrderSheets } from '../order-sheet/ports.ts';
import { type AgainLine, decideAgain, orderedAlreadyFor } from './decide-again.ts';
import type { WorkForms } from './ports.ts';
import type { FormRow, WorkForm, WorkFormId } from './work-form.ts';

/** `on_sheet` waits on the order sheet already; `gone` is for somebody who cannot be found. */
export type AgainState = 'open' | 'ordered' | 'on_sheet' | 'stopped' | 'gone';

export type AgainChoice = {
  readonly line: AgainLine;
  readonly recipient: Recipient | undefined;
  readonly state: AgainState;
  /** A printed form lay around until its day was over. */
  readonly isPast: boolean;
};

export type Again = Pick<GiftBook, 'customer'> & {
  readonly choices: readonly AgainChoice[];
  /** The printed form whose lines these are. */
  readonly form: WorkForm | undefined;
};

export type AgainPorts = {
  readonly addressBooks: AddressBooks;
  readonly orderSheets: Pick<OrderSheets, 'find'>;
  readonly workForms: Pick<WorkForms, 'find'>;
  readonly clock: Clock;
} & Pick<GiftPorts, 'gifts' | 'terms'>;

type Wanted = {
  /** The record that leads, or all that are theirs, that one first. */
  readonly customer: CustomerParts;
  readonly workFormId?: WorkFormId | undefined;
};

/** What can be given again: last year's gifts, or exactly the lines of a printed form. */
export async function findAgain(
  ports: AgainPorts,
  { customer: parts, workFormId }: Wanted,
): Promise<Outcome<Again, 'customer_not_found' | 'work_form_not_found'>> {
  const [book, sheet, form] = await Promise.all([
    findGiftBook(ports, parts),
    ports.orderSheets.find({ customerId: leadOf(parts), sheetId: 'own' }),
    workFormId === undefined ? undefined : ports.workForms.find(workFormId),
  ]);
  if (!book.ok) return book;
  // Another's form is as good as none.
  const isTheirs = form !== undefined && idsOf(parts).includes(form.customerId);
  if (workFormId !== undefined && !isTheirs) return refused('work_form_not_found');
  const { customer, recipients, gifts } = book.value;
  const today = localDateOf(ports.clock.now(), customer.zone);
  const { horizonMonths } = ports.terms;
  const lines =
    form === undefined
      ? decideAgain({ ...book.value, today, horizonMonths })
      : form.rows.map((row) => lineOf(row, gifts, today));
  const recipientById = new Map(recipients.map((recipient) => [recipient.id, recipient]));
  const onSheet = new Set(sheet?.rows.flatMap(({ giftIdBefore }) => giftIdBefore ?? []));
  const choices = lines.map((line) => {
    const recipient = recipientById.get(line.recipientId);
    const state = stateOf(line, recipient, onSheet.has(line.giftIdBefore));
    return { line, recipient, state, isPast: line.deliverOn.since(today).sign < 0 };
  });
  return accepted({ customer, choices, form });
}

function lineOf(row: FormRow, gifts: GiftBook['gifts'], today: PlainDate): AgainLine {
  const { number: _number, recipientName: _name, address: _address, price: _price, ...line } = row;
  const orderedAlready = orderedAlreadyFor(line, gifts, today);
  return orderedAlready === undefined ? line : { ...line, orderedAlready };
}

function stateOf(
  { orderedAlready, occasion }: AgainLine,
  recipient: Recipient | undefined,
  isOnSheet: boolean,
): AgainState {
  if (recipient === undefined) return 'gone';
  if (isOccasionStopped(recipient, occasion)) return 'stopped';
  if (orderedAlready !== undefined) return 'ordered';
  return isOnSheet ? 'on_sheet' : 'open';
}
