import type { Products } from '../catalogue/ports.ts';
import type { Customer, CustomerId } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import type { Customers } from '../customers/ports.ts';
import { withoutPoint } from '../dialogue/decide-left-off.ts';
import type { OpenPoint } from '../dialogue/left-off.ts';
import type { DialoguePorts } from '../dialogue/ports.ts';
import { closePoint, closePoints, openPoint, recordTurn } from '../dialogue/record-turn.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { isBefore } from '../kernel/time.ts';
import { photoRefsOf } from '../photos/photo-refs.ts';
import { PHOTOS_POINT } from '../photos/photo-words.ts';
import type { Photos } from '../photos/ports.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import {
  decideProposal,
  isRepeat,
  type LineProblem,
  type ProposalDraft,
} from './decide-proposal.ts';
import type { Proposals } from './ports.ts';
import type { OpenProposal, Proposal } from './proposal.ts';
import { proposalText } from './proposal-said.ts';
import { PROPOSAL_WORDS } from './proposal-words.ts';

type Changed = 'changed_meanwhile';

export type MakeProposalPorts = DialoguePorts & {
  readonly proposals: Proposals;
  readonly photos: Pick<Photos, 'findMany'>;
  readonly products: Pick<Products, 'findMany'>;
  readonly customers: Pick<Customers, 'find'>;
};

/** So many rounds back nothing is proposed again that was turned down. */
export const PROPOSALS_READ_MAX = 60;

export type MadeProposal = { readonly proposal: Proposal; readonly customer: Customer };

/**
 * Answers a customer's pictures with products beside them. The same ideas sent twice are one
 * proposal; its mail follows by the event.
 */
export async function makeProposal(
  ports: MakeProposalPorts,
  asked: {
    readonly customerId: CustomerId;
    readonly staff: ActingStaff;
    readonly draft: ProposalDraft;
  },
): Promise<
  | Outcome<MadeProposal, 'lines_refused', readonly LineProblem[]>
  | Refusal<'customer_not_found' | Changed>
> {
  const { staff, draft } = asked;
  const codes = draft.lines.map(({ productCode }) => productCode);
  const photoIds = [...draft.photoIds, ...draft.lines.flatMap(({ photoId }) => photoId ?? [])];
  const customer = await ports.customers.find(asked.customerId);
  if (customer === undefined) return refused('customer_not_found');
  const { id: customerId } = customer;
  const [earlier, products, photos] = await Promise.all([
    ports.proposals.newest(partsOf(customer), PROPOSALS_READ_MAX),
    ports.products.findMany([...new Set(codes)]),
    ports.photos.findMany(photoRefsOf(partsOf(customer), photoIds)),
  ]);
  const [last] = earlier;
  // What is pressed again was decided before the last one stood, and starts where that one did.
  const again = decideProposal(draft, { earlier: earlier.slice(1), products, photos });
  if (again.ok && last !== undefined && isRepeat(again.value, last)) {
    return present(ports, customer, last);
  }
  const decided = decideProposal(draft, { earlier, products, photos });
  if (!decided.ok) return decided;
  const madeAt = ports.clock.now();
  const id = ports.ids.next('idea', madeAt);
  const proposal: OpenProposal = {
    ...{ id, version: 0, customerId, state: 'open', staff, madeAt },
    ...decided.value,
  };
  const saved = await ports.proposals.save(
    proposal,
    [{ type: 'ProposalMade', customerId }],
    madeAt,
  );
  return saved.ok ? present(ports, customer, saved.value) : saved;
}

type Refusal<Code extends string> = { readonly ok: false; readonly refusal: Code };

async function present(ports: MakeProposalPorts, customer: Customer, proposal: Proposal) {
  const presented = await presentProposal(ports, customer, proposal);
  return presented.ok ? accepted({ proposal, customer }) : presented;
}

type PresentPorts = DialoguePorts & { readonly proposals: Pick<Proposals, 'find' | 'newest'> };

/**
 * Says it in the dialogue: a turn, and a point that waits for the customer, unless newer ideas took
 * its place. A repeat adds nothing, however late.
 */
export async function presentProposal(
  ports: PresentPorts,
  customer: Pick<Customer, 'id' | 'merged' | 'language'>,
  proposal: Proposal,
): Promise<Outcome<void, Changed>> {
  const { language } = customer;
  const { id, customerId, madeAt: at, staff } = proposal;
  const said = await recordTurn(ports, {
    ...{ customerId, at, sourceId: id, channel: 'page', direction: 'to_customer', staff },
    ...{ text: proposalText(proposal, language), ledTo: [{ kind: 'proposal', id }] },
  });
  if (!said.ok) return said;
  const settled = await closePoints(ports, customerId, (leftOff) =>
    leftOff.points.filter((point) => isSettledBy(point, proposal)).reduce(withoutPoint, leftOff),
  );
  if (!settled.ok) return settled;
  const [newest] = await ports.proposals.newest(partsOf(customer), 1);
  const isReplaced = newest !== undefined && newest.id > id;
  if (isReplaced || proposal.state === 'answered') return accepted(undefined);
  const text = PROPOSAL_WORDS[language].waiting;
  const point = { kind: 'proposal', id, owedBy: 'customer', text, openedAt: at } as const;
  const opened = await openPoint(ports, customerId, point);
  if (!opened.ok) return opened;
  // Whoever answered in that very moment closed a point that was not there yet.
  const now = await ports.proposals.find({ customerId, proposalId: id });
  if (now?.state !== 'answered') return accepted(undefined);
  const closed = await closePoint(ports, customerId, point);
  return closed.ok ? accepted(undefined) : closed;
}

/** Earlier ideas, and the pictures that it answers: not those that came after it. */
function isSettledBy({ kind, id, openedAt }: OpenPoint, proposal: Proposal): boolean {
  if (kind !== PHOTOS_POINT.kind) return false;
  return id === PHOTOS_POINT.id ? !isBefore(proposal.madeAt, openedAt) : id < proposal.id;
}
