import { expect, test } from 'vitest';
import { customerTokenOf } from '../../../shared/customers/customer-token.ts';
import { joinRecords, offerToJoin } from '../../../shared/customers/merging/join-records.ts';
import { joinTokenOf, readJoinToken } from '../../../shared/customers/merging/join-token.ts';
import { refusalOf } from '../../cases/case-world.ts';
import { instant, NOW } from '../shop.ts';
import { ADA, BOB, CYD, customerOf, linkKeyOf, merged, withPeople } from './merge-world.ts';

test.each([
  [0, BOB],
  [59 * 60 + 59, BOB],
  [3600, undefined],
])('a token joins for an hour: after %i seconds %s', (seconds, other) => {
  const ada = { id: ADA, linkKey: linkKeyOf('a') };
  const token = joinTokenOf(ada, BOB, instant(NOW)) ?? '';
  expect(readJoinToken(ada, token, instant(NOW).add({ seconds }))).toBe(other);
});

test('it joins nobody else, and no other token does', () => {
  const ada = { id: ADA, linkKey: linkKeyOf('a') };
  const token = joinTokenOf(ada, BOB, instant(NOW)) ?? '';
  for (const customer of [
    { id: CYD, linkKey: linkKeyOf('a') },
    { id: ADA, linkKey: linkKeyOf('x') },
  ]) {
    expect(readJoinToken(customer, token, instant(NOW))).toBeUndefined();
  }
  const reply = customerTokenOf(ada, 'reply', token.slice(27, -21)) ?? '';
  for (const text of [reply, '', 'x', `${token}0`]) {
    expect(readJoinToken(ada, text, instant(NOW))).toBeUndefined();
  }
  expect(joinTokenOf({ id: ADA }, BOB, instant(NOW))).toBeUndefined();
});

test('nothing is offered for what is theirs, or nobody’s; and a stale offer is refused', async () => {
  const world = await withPeople();
  const offer = (email: string) => offerToJoin(world, { customerId: ADA, email });
  expect(await offer('nobody@example.com')).toBeUndefined();
  expect(await offer('ada@example.com')).toBeUndefined();
  const token = (await offer(' Bob@Example.com ')) ?? '';
  expect(token).not.toBe('');
  const stale = await joinRecords(world, { customerId: CYD, token });
  expect(refusalOf(stale)).toBe('join_expired');
  expect(await joinRecords(world, { customerId: ADA, token })).toMatchObject({ ok: true });
  expect(await customerOf(world, BOB)).toMatchObject({ id: ADA });
  expect(await offer('bob@example.com')).toBeUndefined();
  await merged(world, CYD, ADA);
});
