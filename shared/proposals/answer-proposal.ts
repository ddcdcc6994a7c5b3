import type { Customer } from '../customers/customer.ts';
import { findParts } from '../customers/find-in-parts.ts';
import type { Customers } from '../customers/ports.ts';
import type { DialoguePorts } from '../dialogue/ports.ts';
import { closePoint, recordTurn } from '../dialogue/record-turn.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { SheetSizeRefusal } from '../order-sheet/decide-sheet-rows.ts';
import type { SheetPorts } from '../order-sheet/own-sheet.ts';
import { putOnSheet } from '../order-sheet/put-on-sheet.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { saidWith } from './decide-next-proposal.ts';
import {
  type AnswerRefusal,
  decideProposalAnswer,
  type ProposalAnswers,
} from './decide-proposal-answer.ts';
import { findProposal } from './find-proposal.ts';
import type { Proposals } from './ports.ts';
import type { AnsweredProposal, ProposalRef } from './proposal.ts';
import { answerText, wantsAnotherIdea } from './proposal-said.ts';
import { sheetRowsOf } from './proposal-sheet-rows.ts';

type Changed = 'changed_meanwhile';

type Ports = DialoguePorts &
  Pick<SheetPorts, 'orderSheets' | 'secrets'> & {
    readonly proposals: Proposals;
    readonly customers: Pick<Customers, 'find'>;
  };

/** Keeps what a customer says to a proposal, and does what follows from it. */
export async function answerProposal(
  ports: Ports,
  ref: ProposalRef,
  given: ProposalAnswers & {
    /** Who of the staff heard it on the telephone. */
    readonly staff?: ActingStaff;
  },
): Promise<
  Outcome<AnsweredProposal, AnswerRefusal | 'proposal_not_found' | SheetSizeRefusal | Changed>
> {
  const answered = await repeatWhenChanged<AnsweredProposal, AnswerRefusal | 'proposal_not_found'>(
    async () => {
      const [proposal, [newest]] = await Promise.all([
        findProposal(ports, ref),
        ports.proposals.newest(await findParts(ports, ref.customerId), 1),
      ]);
      if (proposal === undefined) return refused('proposal_not_found');
      const now = ports.clock.now();
      const decided = decideProposalAnswer(proposal, given, { newestId: newest?.id, now });
      if (!decided.ok || proposal.state === 'answered') return decided;
      const { customerId } = proposal;
      const heardBy = given.staff === undefined ? {} : { heardBy: given.staff };
      const happened = [{ type: 'ProposalAnswered', customerId }];
      return ports.proposals.save({ ...decided.value, ...heardBy }, happened, now);
    },
  );
  return answered.ok ? carryOutAnswer(ports, ref) : answered;
}

/**
 * What was taken goes on the order sheet, all of it into the dialogue. Whatever this dies between,
 * it goes on from there the next time: pressed again, or woken by the event.
 */
export async function carryOutAnswer(
  ports: Ports,
  ref: ProposalRef,
): Promise<Outcome<AnsweredProposal, 'proposal_not_found' | SheetSizeRefusal | Changed>> {
  const [proposal, customer] = await Promise.all([
    findProposal(ports, ref),
    ports.customers.find(ref.customerId),
  ]);
  if (proposal?.state !== 'answered') return refused('proposal_not_found');
  assert(customer !== undefined, 'a proposal has its customer');
  if (proposal.carriedOutAt !== undefined) return accepted(proposal);
  const said = await sayAnswer(ports, customer, proposal);
  if (!said.ok) return said;
  const taken = saidWith(proposal, 'taken');
  if (taken.length > 0) {
    const put = await putOnSheet(ports, customer.id, sheetRowsOf(proposal, customer));
    if (!put.ok) return put;
  }
  const carriedOutAt = ports.clock.now();
  const saved = await ports.proposals.save({ ...proposal, carriedOutAt }, [], carriedOutAt);
  if (saved.ok) return saved;
  // Somebody else did the very same meanwhile.
  const now = await findProposal(ports, ref);
  const isDone = now?.state === 'answered' && now.carriedOutAt !== undefined;
  return isDone ? accepted(now) : saved;
}

async function sayAnswer(ports: Ports, { language }: Customer, proposal: AnsweredProposal) {
  const { id, customerId, answeredAt: at, heardBy } = proposal;
  const said = await recordTurn(ports, {
    ...{ customerId, at, sourceId: `${id} answer`, direction: 'from_customer' },
    channel: heardBy === undefined ? 'page' : 'phone',
    ...(heardBy === undefined ? {} : { staff: heardBy }),
    text: answerText(proposal, language),
    ...(proposal.answers.some(({ comment }) => comment !== undefined) ? {} : { isPress: true }),
    ledTo: [{ kind: 'proposal', id }],
    wantsAnswer: wantsAnotherIdea(proposal),
  });
  return said.ok ? closePoint(ports, customerId, { kind: 'proposal', id }) : said;
}
