import { beforeEach, describe, expect, test } from 'vitest';
import { beginSignIn } from '../../shared/customers/begin-sign-in.ts';
import { hashOf } from '../../shared/customers/secret-hash.ts';
import {
  objectByLink,
  objectByProof,
} from '../../shared/privacy/recipients/object-as-recipient.ts';
import { findProof, proveAddress } from '../../shared/privacy/recipients/prove-address.ts';
import { recipientTokenOf } from '../../shared/privacy/recipients/recipient-token.ts';
import { whereFromByLink, whereFromByProof } from '../../shared/privacy/recipients/where-from.ts';
import { FORGOTTEN_NAME } from '../../shared/privacy/recipients/withdraw-recipient.ts';
import { acceptedOf, refusalOf } from '../cases/case-world.ts';
import { E_GIFT, EMAIL, forgotten, newTown, OTTOLINE, type Town } from './recipient-world.ts';

let town: Town;
beforeEach(async () => {
  town = await newTown();
});

describe('where we have an address from', () => {
  test('is told of every customer who put it down, with what arrived and nothing that is to come', async () => {
    acceptedOf(
      await town.order(town.vera, { ...E_GIFT, deliverOn: '2027-02-14', occasion: 'thanks' }),
    );
    acceptedOf(await town.order(town.max, { deliverOn: '2027-03-05' }));
    await town.advanceTo('2027-02-15T12:00:00Z', 240);
    const proof = await town.prove();
    const proven = await findProof(town.ports, proof, EMAIL);
    const entries = await whereFromByProof(town.ports, { emailHash: proven?.emailHash ?? '' });
    expect(entries).toMatchObject([
      { giverName: 'Vera Gold', name: OTTOLINE.name, email: EMAIL, address: OTTOLINE.address },
      { name: OTTOLINE.name, gifts: [] },
    ]);
    expect(entries[0]?.gifts).toMatchObject([{ occasion: 'thanks' }]);
    expect(entries[1]).not.toHaveProperty('giverName');
    expect(JSON.stringify(entries)).not.toContain('vera@example.com');
  });

  test('by the link of a mail is told of its giver alone, without the street', async () => {
    acceptedOf(await town.order(town.vera, { deliverOn: '2027-03-04' }));
    acceptedOf(await town.order(town.max, { deliverOn: '2027-03-05' }));
    const entry = await town.entryOf(town.vera);
    const token = recipientTokenOf(town.vera, entry?.id ?? '') ?? '';
    const found = await whereFromByLink(town.ports, token);
    expect(found).toMatchObject({ giverName: 'Vera Gold', email: EMAIL, isForgotten: false });
    expect(found).not.toHaveProperty('address');
    expect(await whereFromByLink(town.ports, `${token.slice(0, -1)}x`)).toBeUndefined();
    const another = recipientTokenOf({ ...town.vera, linkKey: 'x'.repeat(22) }, entry?.id ?? '');
    expect(await whereFromByLink(town.ports, another ?? '')).toBeUndefined();
  });

  test('needs the code of a mail to that address, in the same browser, within half an hour', async () => {
    const proof = await town.prove();
    expect(await findProof(town.ports, proof, EMAIL)).toBeDefined();
    expect(await findProof(town.ports, proof, 'vera@example.com')).toBeUndefined();
    expect(await findProof(town.ports, undefined, EMAIL)).toBeUndefined();
    expect(await findProof(town.ports, { ...proof, secret: 'another' }, EMAIL)).toBeUndefined();
    town.clock.advance({ minutes: 29 });
    expect(await findProof(town.ports, proof, EMAIL)).toBeDefined();
    town.clock.advance({ minutes: 1 });
    expect(await findProof(town.ports, proof, EMAIL)).toBeUndefined();
    expect(refusalOf(await objectByProof(town.ports, proof, EMAIL))).toBe('not_proven');
  });

  test('is not told to who guesses the code', async () => {
    acceptedOf(await beginSignIn(town.ports, { email: EMAIL }));
    const guess = (code: string, email = EMAIL) => proveAddress(town.ports, { email, code });
    expect(refusalOf(await guess('wrong'))).toBe('wrong_code');
    expect(refusalOf(await guess('wrong', 'no address'))).toBe('wrong_code');
    for (let count = 0; count < 4; count += 1) await guess('wrong');
    expect(refusalOf(await guess(town.codes.at(-1) ?? ''))).toBe('code_used_up');
  });

  test('makes nobody a customer', async () => {
    await town.prove();
    expect(await town.ports.customers.findByEmail(EMAIL)).toBeUndefined();
  });
});

describe('a recipient who asks to be forgotten', () => {
  test('goes out of every address book: no name, street or mail address is left of them', async () => {
    await forgotten(town);
    const signs = [OTTOLINE.name, EMAIL, 'Damson'];
    const entries = town.table.all().filter(({ entity }) => entity === 'recipient');
    expect(entries).toHaveLength(2);
    const text = JSON.stringify(entries);
    expect(signs.filter((sign) => text.includes(sign) || text.includes(hashOf(EMAIL)))).toEqual([]);
    expect(await town.entryOf(town.vera)).toMatchObject({ name: FORGOTTEN_NAME.en });
    expect(await town.entryOf(town.max)).toMatchObject({ name: FORGOTTEN_NAME.de });
    const events = JSON.stringify(town.events);
    expect(signs.filter((sign) => events.includes(sign))).toEqual([]);
  });

  test('has what was open cancelled and paid back', async () => {
    await forgotten(town);
    const gifts = await town.ports.gifts.ofCustomer(town.vera.id);
    expect(gifts.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    await town.advanceTo('2027-03-03T18:00:00Z', 240);
    const [first] = await town.ports.gifts.ofCustomer(town.vera.id);
    expect(first).toMatchObject({ cancelledFor: 'objected_recipient' });
    expect(first).toHaveProperty('refund.refundedAt');
  });

  test('is spoken of to each giver in one letter, by name, however often the workers are woken', async () => {
    await forgotten(town, 3);
    const letters = town.letters.filter(({ kind }) => kind === 'recipient_objected');
    expect(letters).toMatchObject([
      { customer: { id: town.vera.id }, recipient: { name: OTTOLINE.name } },
      { customer: { id: town.max.id }, recipient: { name: OTTOLINE.name } },
    ]);
    expect(town.letters.map(({ kind }) => kind)).not.toContain('cancelled');
  });

  test('is not written to again, by the hash of the address', async () => {
    await forgotten(town);
    expect(await town.ports.suppressions.findReason(EMAIL)).toBe('objected');
    expect(await town.ports.recipients.objectedAmong([EMAIL, 'other@example.com'])).toEqual(
      new Set([EMAIL]),
    );
  });

  test('can ask by the link of a mail, too, and press twice', async () => {
    acceptedOf(await town.order(town.vera, { deliverOn: '2027-03-04' }));
    const entry = await town.entryOf(town.vera);
    const token = recipientTokenOf(town.vera, entry?.id ?? '') ?? '';
    acceptedOf(await objectByLink(town.ports, token));
    await town.work();
    expect(await town.entryOf(town.vera)).toMatchObject({ name: FORGOTTEN_NAME.en });
    expect(acceptedOf(await objectByLink(town.ports, token))).toBeUndefined();
    expect(await whereFromByLink(town.ports, token)).toMatchObject({ isForgotten: true });
    expect(refusalOf(await objectByLink(town.ports, 'nobodys'))).toBe('link_not_valid');
  });

  test('is believed once for one proof', async () => {
    const proof = await town.prove();
    acceptedOf(await objectByProof(town.ports, proof, EMAIL));
    expect(refusalOf(await objectByProof(town.ports, proof, EMAIL))).toBe('not_proven');
  });

  test('whom nobody knows is kept from being written to all the same', async () => {
    const proof = await town.prove();
    acceptedOf(await objectByProof(town.ports, proof, EMAIL));
    await town.work();
    expect(await town.ports.suppressions.findReason(EMAIL)).toBe('objected');
  });
});
