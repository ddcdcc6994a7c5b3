// A case in each of its states.
import type { Case, CaseIn } from '../../shared/cases/case.ts';
import {
  decideCaseAnswer,
  decideLookAfter,
  decideSettling,
  newCase,
} from '../../shared/cases/decide-case.ts';
import { at, MARY } from '../dialogue/dialogue-world.ts';
import { acceptedOf } from './case-world.ts';

export const CUSTOMER = 'cus_01KP0000000000000000000002';
export const TURN = 'trn_01KP0000000000000000000001';
export const NEXT = 'trn_01KP0000000000000000000009';
export const LONDON = { zone: 'Europe/London' };

export const NOW = at('2027-03-01T12:00:00Z');
export const facts = { now: NOW, calendar: LONDON };

export function opened(changes: Partial<CaseIn<'open'>> = {}): Case {
  const turn = { id: TURN, at: NOW, text: 'It came\nbroken.' };
  const { case: made } = newCase({ customerId: CUSTOMER, turn }, facts);
  return { ...made, version: 1, ...changes } as Case;
}

export const answeredAt = at('2027-03-02T15:30:00Z');
export function answered(zone = 'Europe/London', answeredOn = answeredAt): Case {
  const turn = { id: NEXT, at: answeredOn };
  return {
    ...acceptedOf(decideCaseAnswer(opened(), { turn, staff: MARY }, zone)).case,
    version: 2,
  };
}
export const closed = (by: 'customer' | 'silence') =>
  by === 'customer'
    ? decideSettling(answered(), at('2027-03-03T10:00:00Z')).case
    : acceptedOf(decideLookAfter(answered(), at('2027-03-12T15:30:00Z'), 'Europe/London')).case;
