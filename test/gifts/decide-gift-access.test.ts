import { describe, expect, test } from 'vitest';
import { decideGiftAccess } from '../../shared/gifts/decide-gift-access.ts';
import { customerIdOf, type Gift } from '../../shared/gifts/gift.ts';
import { linkTokenHashOf } from '../../shared/gifts/link-token.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { sampleGift } from '../../shared/mail/sample-people.ts';

const TOKEN = 'the-token-of-the-mail';
const gift = sampleGift('en', {
  linkTokenHashes: [linkTokenHashOf('older'), linkTokenHashOf(TOKEN)],
});
const OWNER = customerIdOf(gift.id);
const STRANGER = 'cus_01KP0000000000000000000009';
const now = Temporal.Instant.from('2027-03-01T12:00:00Z');

function accessTo(
  found: Gift | undefined,
  asker: { customerId?: string; token?: string },
  at = now,
) {
  const decided = decideGiftAccess({ giftId: gift.id, gift: found }, asker, at);
  return decided.ok ? decided.value : decided.refusal;
}

describe('a gift opens', () => {
  test.each([
    ['to its customer', { customerId: OWNER }, 'owner'],
    ['to its customer, whatever the link', { customerId: OWNER, token: 'wrong' }, 'owner'],
    ['to its link', { token: TOKEN }, 'link'],
    ['to the link of a mail that came twice', { token: 'older' }, 'link'],
    ['to its link in the browser of somebody else', { customerId: STRANGER, token: TOKEN }, 'link'],
    ['to no other token', { token: `${TOKEN}x` }, 'link_not_valid'],
    ['to no empty token', { token: '' }, 'link_not_valid'],
    ['to no other customer', { customerId: STRANGER }, 'gift_not_found'],
    ['to nobody who says nothing', {}, 'not_signed_in'],
  ])('%s', (_, asker, expected) => {
    expect(accessTo(gift, asker)).toBe(expected);
  });

  test.each([
    ['on the last day', '2027-04-03T22:59:59.999Z', 'link'],
    ['not on the day after, in the customer’s zone', '2027-04-03T23:00:00Z', 'link_not_valid'],
  ])('to its link for thirty days after its date: %s', (_, at, expected) => {
    expect(accessTo(gift, { token: TOKEN }, Temporal.Instant.from(at))).toBe(expected);
  });

  test('to no link when none was mailed', () => {
    expect(accessTo(sampleGift('en'), { token: TOKEN })).toBe('link_not_valid');
  });
});

const draft: Gift = { ...gift, state: 'draft' };
test.each([
  ['is not there', undefined],
  ['was never placed', draft],
])('a gift that %s is refused just like one that is closed', (_, found) => {
  expect(accessTo(found, { token: TOKEN })).toBe('link_not_valid');
  expect(accessTo(found, { customerId: OWNER })).toBe('gift_not_found');
  expect(accessTo(found, {})).toBe('not_signed_in');
});
