import { expect, test } from 'vitest';
import { addressBookStore } from '../../shared/customers/address-book-store.ts';
import { newSession } from '../../shared/customers/session.ts';
import { sessionStore } from '../../shared/customers/session-store.ts';
import { exampleRecipient } from '../support/gift-examples.ts';
import { giftWorld, newCustomer } from '../support/gift-world.ts';

test('has a customer and their people by name, and nothing else of theirs or of others', async () => {
  const world = giftWorld('2027-02-15T12:00:00Z');
  const settings = { table: world.table, shardCount: 1 };
  const now = world.clock.now();
  const [ada, eve] = [await newCustomer(world), await newCustomer(world)];
  const save = async (customerId: string, name: string) => {
    const id = world.ports.ids.next('rcp', now);
    const recipient = exampleRecipient({ id, customerId, name, version: 0 });
    await world.ports.recipients.save(recipient, [], now);
  };
  await save(ada.id, 'Zoe');
  await save(ada.id, 'Bob');
  await save(eve.id, 'Eve’s friend');
  await sessionStore(settings).save(newSession(ada.id, 'secret', now), now);
  const books = addressBookStore(settings);
  const book = await books.find(ada.id);
  expect(book?.customer).toEqual(await world.ports.customers.find(ada.id));
  expect(book?.recipients).toEqual(await world.ports.recipients.ofCustomer(ada.id));
  expect(book?.recipients.map(({ name }) => name)).toEqual(['Bob', 'Zoe']);
  expect(await books.find('cus_01KAN0G4V00000000000000001')).toBeUndefined();
});
