// Mistakes that are easily made, planted one at a time: a simulation that does not find them would
// not find others either.
import { cardToCharge } from '../../shared/customers/customer.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { chargeGift } from '../../shared/gifts/charge-gift.ts';
import { decideChargeResult } from '../../shared/gifts/decide-charge-result.ts';
import { decideReminder } from '../../shared/gifts/decide-reminder.ts';
import type { Gift, GiftIn } from '../../shared/gifts/gift.ts';
import { totalOf } from '../../shared/gifts/gift.ts';
import { loadGift } from '../../shared/gifts/load-gift.ts';
import type { GiftPorts } from '../../shared/gifts/ports.ts';
import { remindOfGift } from '../../shared/gifts/remind-of-gift.ts';
import { isDue, Temporal } from '../../shared/kernel/time.ts';
import type { Table, Write } from '../../shared/table/table.ts';
import type { MemoryTable } from '../support/memory-table.ts';
import { DIALOGUE_BUGS, type NamedBug } from './planted-dialogue-bugs.ts';
import { MANAGER_BUGS } from './planted-manager-bugs.ts';
import { RECORD_BUGS } from './planted-record-bugs.ts';

export const PLANTED_BUGS: readonly NamedBug[] = [
  {
    name: 'charging without the recorded attempt',
    seed: 2,
    breaks: ['charged_twice'],
    bug: { reactions: { GiftChargeDue: [chargeUnrecorded] } },
  },
  {
    name: 'reminding without a claim',
    seed: 5,
    breaks: ['mailed_twice'],
    bug: { reactions: { GiftReminderDue: [remindUnclaimed] } },
  },
  {
    name: 'writing whatever the version is',
    seed: 1,
    breaks: [
      ...(['cancellation_lost', 'change_lost', 'charged_twice', 'mailed_twice'] as const),
      // A count that was written over falls below none, which nobody can read.
      ...(['gift_lost', 'engine_threw'] as const),
    ],
    bug: { table: unconditional },
  },
  {
    name: 'refunding under a new id each time',
    seed: 2,
    breaks: ['engine_threw'],
    bug: { ports: (ports) => ({ ...ports, payments: refundingAnew(ports) }) },
  },
  {
    name: 'sweeping only what is new',
    seed: 2,
    breaks: [
      ...(['reminded_at_the_wrong_hour', 'charged_at_the_wrong_hour', 'gift_stuck'] as const),
      ...(['charged_without_reminder', 'delivered_at_the_wrong_hour'] as const),
    ],
    bug: {
      watermarks: (watermarks) => ({
        ...watermarks,
        find: async (shard) => {
          const watermark = await watermarks.find(shard);
          return watermark && { ...watermark, lookedAt: FAR_AHEAD };
        },
      }),
    },
  },
  {
    name: 'writing the gifts of a large order before it is placed',
    seed: 1,
    breaks: ['half_an_order'],
    bug: { ports: (ports) => ({ ...ports, gifts: withoutDrafts(ports.gifts) }) },
  },
  {
    name: 'reminding of a stopped occasion',
    seed: 1,
    breaks: ['reminded_after_stop'],
    bug: { reactions: { GiftReminderDue: [remindUnstopped] } },
  },
  {
    name: 'reckoning in UTC',
    seed: 5,
    breaks: ['reminded_at_the_wrong_hour', 'charged_at_the_wrong_hour'],
    bug: { ports: (ports) => ({ ...ports, customers: inUtc(ports.customers) }) },
  },
  ...DIALOGUE_BUGS,
  ...MANAGER_BUGS,
  ...RECORD_BUGS,
];

const FAR_AHEAD = Temporal.Instant.from('2040-01-01T00:00:00Z');

/** As one does it who trusts that a worker always comes back. */
async function chargeUnrecorded(ports: GiftPorts, event: BusEvent) {
  const giftId = String(event.giftId);
  const loaded = await loadGift(ports, giftId);
  if (!loaded.ok) return loaded;
  const { gift, customer } = loaded.value;
  const now = ports.clock.now();
  const card = cardToCharge(customer);
  if (gift.state !== 'ordered' || !isDue(gift.plan.chargeAt, now) || card === undefined) {
    return chargeGift(ports, giftId);
  }
  const amount = totalOf(gift.price);
  const attemptId = ports.ids.next('try', now);
  const request = { attemptId, giftId, customerId: customer.id, amount, card };
  const result = await ports.payments.charge(request);
  const open = {
    ...{ number: 1, startedAt: now, cardId: card.id, amountMinor: amount.amountMinor },
    outcome: 'open' as const,
  };
  const charging: GiftIn<'charging'> = { ...gift, state: 'charging', tryAt: now, attempts: [open] };
  const { terms } = ports;
  const decision = decideChargeResult(charging, result, { ...loaded.value, terms, now });
  return ports.gifts.save(decision.gift, decision.happened, ports.clock.now());
}

async function remindUnclaimed(ports: GiftPorts, event: BusEvent) {
  const loaded = await loadGift(ports, String(event.giftId));
  if (!loaded.ok) return loaded;
  const { gift, customer, recipient } = loaded.value;
  const now = ports.clock.now();
  const decided = decideReminder(gift, recipient, now);
  if (!decided.ok || decided.value.kind === 'cancel') return remindOfGift(ports, gift.id);
  const about = { gift, customer, recipient, linkToken: ports.secrets.token() };
  await ports.letters.send({ kind: 'reminder', ...about, cardExpiresBefore: false, hasCard: true });
  const reminded: Gift = { ...decided.value.gift, remindedAt: now };
  return ports.gifts.save(reminded, [], ports.clock.now());
}

function remindUnstopped(ports: GiftPorts, event: BusEvent) {
  const find = async (ref: Parameters<GiftPorts['recipients']['find']>[0]) => {
    const recipient = await ports.recipients.find(ref);
    return recipient && { ...recipient, stoppedOccasions: [] };
  };
  const blind = { ...ports, recipients: { ...ports.recipients, find } };
  return remindOfGift(blind, String(event.giftId));
}

function unconditional(table: Table, inner: MemoryTable): Table {
  const blind = async (write: Write): Promise<Write> => {
    if (write.kind !== 'replace') return write;
    const current = await inner.find(write.item);
    if (current === undefined) return write;
    const item = { ...write.item, version: current.version + 1 };
    return { kind: 'replace', item, versionExpected: current.version };
  };
  return {
    find: (key, options) => table.find(key, options),
    findMany: (keys) => table.findMany(keys),
    query: (range) => table.query(range),
    countUp: (key, limit) => table.countUp(key, limit),
    write: async (write) => table.write(await blind(write)),
    writeAll: async (writes) => table.writeAll(await Promise.all(writes.map(blind))),
  };
}

function refundingAnew({ payments, ids, clock }: GiftPorts): GiftPorts['payments'] {
  return {
    charge: (request) => payments.charge(request),
    findCharge: (attempt) => payments.findCharge(attempt),
    refund: (request) => payments.refund({ ...request, refundId: ids.next('rfd', clock.now()) }),
    forgetCustomer: (customer) => payments.forgetCustomer(customer),
    beginCardSetup: (request) => payments.beginCardSetup(request),
    findCardOfSetup: (setupRef) => payments.findCardOfSetup(setupRef),
  };
}

function withoutDrafts(gifts: GiftPorts['gifts']): GiftPorts['gifts'] {
  return {
    ...gifts,
    save: <Some extends Gift>(...[gift, happened, at]: Parameters<typeof gifts.save<Some>>) => {
      const saved = gift.state === 'draft' ? ({ ...gift, state: 'ordered' } as Some) : gift;
      return gifts.save(saved, happened, at);
    },
  };
}

function inUtc(customers: GiftPorts['customers']): GiftPorts['customers'] {
  return {
    ...customers,
    find: async (...asked) => {
      const customer = await customers.find(...asked);
      return customer && { ...customer, zone: 'UTC' };
    },
  };
}
