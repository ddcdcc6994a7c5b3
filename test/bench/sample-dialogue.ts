// One customer with a long dialogue: turns, open points, facts, prescriptions and gifts, as items.
import { newApiKey } from '../../shared/customers/api-key.ts';
import { apiKeyItem } from '../../shared/customers/api-key-item.ts';
import { CustomerId } from '../../shared/customers/customer.ts';
import { identifierItems } from '../../shared/customers/identifiers/identifier-item.ts';
import { afterTurn, noDialogueYet, withPoint } from '../../shared/dialogue/decide-left-off.ts';
import type { KeptFact } from '../../shared/dialogue/facts/fact.ts';
import { factItem } from '../../shared/dialogue/facts/fact-store.ts';
import { TOPIC_CODES } from '../../shared/dialogue/facts/topics.ts';
import { leftOffItem } from '../../shared/dialogue/left-off-store.ts';
import type { Turn } from '../../shared/dialogue/turn.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { Prescription } from '../../shared/prescriptions/prescription.ts';
import { prescriptionItem } from '../../shared/prescriptions/prescription-store.ts';
import { EntityStore } from '../../shared/table/entity-store.ts';
import type { Item, Table } from '../../shared/table/table.ts';
import { seededIds } from '../support/seeded.ts';
import { sampleGiftBook } from './sample-gift-book.ts';

export const SAMPLE_PHONE = '+442079460018';
const GIFT_COUNT = 40;
const FACT_COUNT = 30;
const PRESCRIPTION_COUNT = 6;
const POINT_COUNT = 8;
const SECRET = 'a-secret-of-a-sample-contact-centre';
const WORDS = 'We spoke about the blue tea set, and whether it comes with a second pot. ';

export function sampleDialogue(turnCount: number, now: Instant) {
  const settings = { table: undefined as unknown as Table, shardCount: 1 };
  const change = <Entity>(entity: Entity) => ({ entity, happened: [], at: now });
  const { items: book } = sampleGiftBook(GIFT_COUNT, now);
  const customerId = CustomerId.parse(book.find(({ entity }) => entity === 'customer')?.id);
  const ids = seededIds(12);
  const turns = turnStore(settings);
  let leftOff = noDialogueYet(customerId);
  const items: Item[] = [...book];
  for (let number = turnCount; number > 0; number -= 1) {
    const turn = turnOf(customerId, { id: ids.next('trn', now), at: hoursAgo(now, 3 * number) });
    leftOff = afterTurn(leftOff, turn, { wantsAnswer: false });
    const write = turns.writeOf(turn, [], now);
    if (write.kind === 'create') items.push(write.item);
  }
  for (let number = 0; number < POINT_COUNT; number += 1) {
    leftOff = withPoint(leftOff, {
      ...{ kind: 'promise', id: `p${number}`, owedBy: 'us', text: WORDS, openedAt: now },
    });
  }
  const apiKey = newApiKey(
    { id: ids.next('key', now), name: 'Contact centre', scopes: ['contact_centre'] },
    SECRET,
    now,
  );
  const phone = { id: SAMPLE_PHONE, version: 0, customerId, addedAt: now };
  items.push(
    new EntityStore(leftOffItem, settings).toItem(change(leftOff)),
    new EntityStore(identifierItems.phone, settings).toItem(change(phone)),
    new EntityStore(apiKeyItem, settings).toItem(change(apiKey)),
  );
  const facts = new EntityStore(factItem, settings);
  for (let at = 0; at < FACT_COUNT; at += 1) {
    items.push(facts.toItem(change(factOf(customerId, at, { id: ids.next('fct', now), at: now }))));
  }
  const prescriptions = new EntityStore(prescriptionItem, settings);
  for (let at = 0; at < PRESCRIPTION_COUNT; at += 1) {
    const id = ids.next('prs', now);
    items.push(prescriptions.toItem(change(prescriptionOf(customerId, at, { id, at: now }))));
  }
  return { items, customerId, apiKey: `${apiKey.id}.${SECRET}` };
}

type New = { readonly id: string; readonly at: Instant };

function hoursAgo(now: Instant, hours: number): Instant {
  return now.subtract({ hours });
}

function turnOf(customerId: CustomerId, { id, at }: New): Turn {
  return {
    ...{ id, at, version: 0, customerId, channel: 'page', direction: 'from_customer' },
    text: WORDS.repeat(4),
  };
}

function factOf(customerId: CustomerId, number: number, { id, at }: New): KeptFact {
  const topic = TOPIC_CODES[number % TOPIC_CODES.length] ?? 'allergies';
  return {
    ...{ id, at, version: 0, customerId, topic, state: 'kept', known: 'stated' },
    ...{ value: `value ${number}`, channel: 'page' },
  };
}

function prescriptionOf(customerId: CustomerId, number: number, { id, at }: New): Prescription {
  return {
    ...{ id, version: 0, customerId, name: `Regular ${number}`, productCode: 'MUG' },
    ...{ productName: 'Mug with a name', options: { colour: 'red' }, quantity: 1 },
    ...{ placed: [], createdAt: at },
  };
}
