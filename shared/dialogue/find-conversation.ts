import type { Customer, CustomerId } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import type { Customers } from '../customers/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Clock } from '../kernel/time.ts';
import type { OrderSheets } from '../order-sheet/ports.ts';
import type { Page } from '../table/table.ts';
import { joinedLeftOff } from './decide-joined-left-off.ts';
import { standingAt } from './decide-left-off.ts';
import { withoutKnownQuestions } from './facts/decide-known-questions.ts';
import type { FactBooks } from './facts/ports.ts';
import type { LeftOff } from './left-off.ts';
import type { DialoguePorts } from './ports.ts';
import type { Turn } from './turn.ts';

export type ConversationPorts = Pick<DialoguePorts, 'turns' | 'leftOffs'> & {
  readonly customers: Pick<Customers, 'find'>;
  readonly orderSheets: Pick<OrderSheets, 'find'>;
  readonly factBooks: Pick<FactBooks, 'find'>;
  readonly clock: Clock;
};

export type Conversation = {
  readonly customer: Customer;
  readonly leftOff: LeftOff;
  /** The newest first; a cursor leads to the earlier ones. */
  readonly turns: Page<Turn>;
  /** Gifts that stand on the order sheet and were not ordered yet. */
  readonly sheetRowCount: number;
};

export type ConversationRange = {
  readonly customerId: CustomerId;
  readonly limit?: number;
  /** Leads to earlier turns. */
  readonly cursor?: string | undefined;
};

const TURN_COUNT = 30;

/** What was said, and where it stands. @throws CursorRefused */
export async function findConversation(
  { customers, leftOffs, turns, orderSheets, factBooks, clock }: ConversationPorts,
  { customerId, cursor, limit = TURN_COUNT }: ConversationRange,
): Promise<Outcome<Conversation, 'customer_not_found'>> {
  const customer = await customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const parts = partsOf(customer);
  const range = { customerId: parts, limit, ...(cursor === undefined ? {} : { cursor }) };
  const [all, said, sheet, book] = await Promise.all([
    Promise.all(parts.map((id) => leftOffs.find(id))),
    turns.page(range),
    orderSheets.find({ customerId: customer.id, sheetId: 'own' }),
    factBooks.find(customer.id),
  ]);
  const joined = joinedLeftOff(
    customer.id,
    all.filter((each) => each !== undefined),
  );
  const leftOff = withoutKnownQuestions(standingAt(joined, clock.now()), book);
  const isOpen = sheet !== undefined && sheet.orderedAs === undefined;
  return accepted({
    ...{ customer, turns: said, leftOff },
    sheetRowCount: isOpen ? sheet.rows.length : 0,
  });
}
