import type { Customer } from '../customers/customer.ts';
import { hashedUlid } from '../kernel/hashed-id.ts';
import type { SheetRow } from '../order-sheet/order-sheet.ts';
import { saidWith } from './decide-next-proposal.ts';
import type { AnsweredProposal, ProposalLine } from './proposal.ts';
import { PROPOSAL_WORDS } from './proposal-words.ts';

const ROW_ID_LENGTH = 12;

/**
 * What was taken, as rows of the customer's order sheet. Each line always gets the same row, so that
 * putting it there twice puts it there once.
 */
export function sheetRowsOf(proposal: AnsweredProposal, customer: Customer): readonly SheetRow[] {
  const { recipientId, deliverOn } = proposal.wish;
  const words = PROPOSAL_WORDS[customer.language];
  const isForMyself = recipientId === undefined;
  const recipient = isForMyself ? myselfOf(customer) : { recipientId };
  return saidWith(proposal, 'taken').map(({ number, productCode, options }) => ({
    rowId: rowIdOf(proposal, number),
    ...recipient,
    occasion: isForMyself ? words.forMyself : words.forSomebody,
    ...{ productCode, options, message: '', deliverOn: deliverOn?.toString() ?? '' },
  }));
}

function myselfOf({ name, address }: Customer): Pick<SheetRow, 'name' | 'address'> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
  };
}

function rowIdOf({ id }: AnsweredProposal, line: ProposalLine['number']): string {
  return hashedUlid(`${id} ${line}`).slice(0, ROW_ID_LENGTH).toLowerCase();
}
