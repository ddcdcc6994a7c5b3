import { describe, expect, test } from 'vitest';
import { decideForgetting, nextStep } from '../../shared/privacy/decide-forgetting.ts';
import { at } from '../dialogue/dialogue-world.ts';
import { giftIn } from '../support/gift-examples.ts';

const ID = 'cus_01KP0000000000000000000001';
const NOW = at('2027-05-01T12:00:00Z');
const unconfirmedAt = at('2027-04-01T12:00:00Z');

describe('who keeps the gifts that are still to come', () => {
  test.each([
    ['that somebody may still report', giftIn('dispatched'), 'wait'],
    ['that is to be paid', giftIn('ordered'), 'wait'],
    ['that arrived', giftIn('delivered'), 'empty'],
    [
      'of which nobody heard for not quite 30 days',
      giftIn('dispatched', { unconfirmedAt: unconfirmedAt.add({ milliseconds: 1 }) }),
      'wait',
    ],
    ['of which nobody heard for 30 days', giftIn('dispatched', { unconfirmedAt }), 'empty'],
    ['that nobody said was sent, for 30 days', giftIn('released', { unconfirmedAt }), 'empty'],
  ] as const)('with one %s', (_, gift, step) => {
    const asked = decideForgetting({ id: ID, openGifts: 'keep' }, [gift], NOW);
    expect(asked.state).toBe(step === 'wait' ? 'waiting' : 'begun');
    expect(nextStep(asked, [gift], NOW)).toBe(step);
  });
});
