import { describe, expect, test } from 'vitest';
import { addRecipient } from '../../shared/customers/add-recipient.ts';
import { changeRecipient } from '../../shared/customers/change-recipient.ts';
import { RecipientChange } from '../../shared/customers/decide-recipient-change.ts';
import { liftOccasion, stopOccasion } from '../../shared/customers/stop-occasion.ts';
import { aRecipient, idOf, instant, LONDON, NOW, shop } from './shop.ts';

const now = instant(NOW);
const customerId = idOf('cus');
const ref = { customerId, recipientId: idOf('rcp') };

async function shopWithRecipient(changes = {}) {
  const deps = shop();
  await deps.recipients.save(aRecipient(changes), [], now);
  return deps;
}
const happenedIn = (deps: Awaited<ReturnType<typeof shopWithRecipient>>) =>
  deps.table.all()[0]?.happened;

describe('adding a recipient', () => {
  const draft = { name: 'Grace Hopper', address: LONDON };

  test('puts them into the address book of this customer', async () => {
    const deps = shop();
    const added = await addRecipient(deps, { customerId, draft });
    expect(added).toMatchObject({
      ok: true,
      value: { ...draft, customerId, version: 1, stoppedOccasions: [] },
    });
    expect(await deps.recipients.ofCustomer(customerId)).toHaveLength(1);
  });

  test('who is there already is the same, whatever the spelling', async () => {
    const deps = await shopWithRecipient();
    const again = {
      name: ' grace  HOPPER',
      address: { ...LONDON, city: 'LONDON', postalCode: 'sw1a 2aa' },
    };
    const added = await addRecipient(deps, { customerId, draft: again });
    expect(added).toMatchObject({ value: { id: idOf('rcp'), name: 'Grace Hopper' } });
    expect(await deps.recipients.ofCustomer(customerId)).toHaveLength(1);
  });

  test('an address that the post cannot use is refused with its field', async () => {
    const answer = await addRecipient(shop(), {
      customerId,
      draft: { name: 'Grace', address: { country: 'GB' } },
    });
    expect(answer).toEqual({
      ok: false,
      refusal: 'address_incomplete',
      details: { field: 'address.lines' },
    });
  });
});

describe('changing a recipient', () => {
  const elsewhere = {
    lines: ['1 Rue de Rivoli'],
    city: 'Paris',
    postalCode: '75001',
    country: 'FR',
  };
  const changed = [{ type: 'RecipientChanged' }];
  test.each([
    ['nothing', {}, undefined],
    ['the same name', { name: 'Grace Hopper ' }, undefined],
    ['the same address', { address: LONDON }, undefined],
    ['no e-mail where there is none', { email: null }, undefined],
    ['a name', { name: 'Grace' }, changed],
    ['an address', { address: elsewhere }, changed],
    ['an e-mail', { email: 'Grace@Example.com' }, changed],
    ['a zone', { zone: 'Europe/Paris' }, changed],
  ])('%s', async (_, change, happened) => {
    const deps = await shopWithRecipient();
    const answer = await changeRecipient(deps, ref, change);
    expect(answer.ok).toBe(true);
    expect(happenedIn(deps)).toEqual(happened);
    expect((await deps.recipients.find(ref))?.version).toBe(happened === undefined ? 1 : 2);
  });

  test('a zone and an e-mail can be taken away', async () => {
    const deps = await shopWithRecipient({ email: 'grace@example.com', zone: 'Europe/Paris' });
    await changeRecipient(deps, ref, { email: null, zone: null });
    const stored = await deps.recipients.find(ref);
    expect(stored).not.toHaveProperty('email');
    expect(stored).not.toHaveProperty('zone');
  });

  test('what is stopped stays stopped', async () => {
    const deps = await shopWithRecipient({ stoppedOccasions: ['birthday'] });
    await changeRecipient(deps, ref, { name: 'Grace' });
    expect(await deps.recipients.find(ref)).toMatchObject({
      name: 'Grace',
      stoppedOccasions: ['birthday'],
    });
  });

  test('a change that breaks the address changes nothing', async () => {
    const deps = await shopWithRecipient();
    const answer = await changeRecipient(deps, ref, {
      address: { ...LONDON, postalCode: '75001' },
    });
    expect(answer).toMatchObject({
      refusal: 'postal_code_invalid',
      details: { field: 'address.postalCode' },
    });
    expect(await deps.recipients.find(ref)).toMatchObject({ version: 1 });
  });

  test('who is another customer’s cannot be found', async () => {
    const deps = await shopWithRecipient();
    const foreign = { ...ref, customerId: idOf('cus', 2) };
    expect(await changeRecipient(deps, foreign, {})).toEqual({
      ok: false,
      refusal: 'recipient_not_found',
    });
    expect(await stopOccasion(deps, { ...foreign, occasion: 'birthday' })).toMatchObject({
      refusal: 'recipient_not_found',
    });
    expect(await liftOccasion(deps, { ...foreign, occasion: 'birthday' })).toMatchObject({
      refusal: 'recipient_not_found',
    });
  });

  test.each([
    { version: 3 },
    { name: null },
    { address: { street: 'x' } },
    { name: 'x'.repeat(101) },
  ])('%j cannot be asked for', (change) => {
    expect(RecipientChange.safeParse(change).success).toBe(false);
  });
});

describe('stopping an occasion', () => {
  const birthday = { ...ref, occasion: 'birthday' };

  test('is announced once, and a repeat changes nothing', async () => {
    const deps = await shopWithRecipient();
    await stopOccasion(deps, birthday);
    expect(happenedIn(deps)).toEqual([{ type: 'OccasionStopped', occasion: 'birthday' }]);
    expect(await stopOccasion(deps, birthday)).toMatchObject({
      value: { version: 2, stoppedOccasions: ['birthday'] },
    });
  });

  test('leaves the other occasions', async () => {
    const deps = await shopWithRecipient({ stoppedOccasions: ['anniversary'] });
    expect(await stopOccasion(deps, birthday)).toMatchObject({
      value: { stoppedOccasions: ['anniversary', 'birthday'] },
    });
    expect(await liftOccasion(deps, birthday)).toMatchObject({
      value: { stoppedOccasions: ['anniversary'] },
    });
  });

  test('can be lifted, which is announced once', async () => {
    const deps = await shopWithRecipient({ stoppedOccasions: ['birthday'] });
    await liftOccasion(deps, birthday);
    expect(happenedIn(deps)).toEqual([{ type: 'OccasionLifted', occasion: 'birthday' }]);
    expect(await liftOccasion(deps, birthday)).toMatchObject({
      value: { version: 2, stoppedOccasions: [] },
    });
  });

  test.each([
    [49, 'ok'],
    [50, 'too_many_occasions'],
  ])('with %i stopped before: %s', async (count, expected) => {
    const stoppedOccasions = Array.from({ length: count }, (_, index) => `day ${index}`);
    const deps = await shopWithRecipient({ stoppedOccasions });
    const answer = await stopOccasion(deps, birthday);
    expect(answer.ok ? 'ok' : answer.refusal).toBe(expected);
  });

  test('two at the same moment are both stopped', async () => {
    const deps = await shopWithRecipient();
    await Promise.all(
      ['birthday', 'anniversary'].map((occasion) => stopOccasion(deps, { ...ref, occasion })),
    );
    expect((await deps.recipients.find(ref))?.stoppedOccasions).toHaveLength(2);
  });
});
