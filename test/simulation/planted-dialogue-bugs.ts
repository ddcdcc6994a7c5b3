// Mistakes that are easily made where the shop speaks and repeats by itself.
import type { BusEvent } from '../../shared/events/ports.ts';
import type { Letter } from '../../shared/gifts/letters.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { refused } from '../../shared/kernel/outcome.ts';
import { writeLetter } from '../../shared/mail/write-letter.ts';
import { askGate, noteSent } from '../../shared/permission/gate.ts';
import type { Purpose } from '../../shared/permission/purpose.ts';
import { afterRepeat, decideRepeat } from '../../shared/prescriptions/decide-standing-order.ts';
import { loadAgainFacts } from '../../shared/prescriptions/load-again-facts.ts';
import { placedOf } from '../../shared/prescriptions/place-again.ts';
import { repeatStandingOrder } from '../../shared/prescriptions/repeat-standing-order.ts';
import { mailPass } from '../support/gate.ts';
import type { Invariant } from './audit/books.ts';
import type { PlantedBug } from './shop.ts';
import type { ShopPorts } from './stores.ts';

export type NamedBug = {
  readonly name: string;
  /** Where the search begins: a seed that is known to lead there. */
  readonly seed: number;
  /** What it breaks first; which of them depends on the seed. */
  readonly breaks: readonly Invariant[];
  readonly bug: PlantedBug;
};

const SHOP = { name: 'The Shop', siteUrl: 'https://shop.test' };

export const DIALOGUE_BUGS: readonly NamedBug[] = [
  {
    name: 'mailing an answer past the gate',
    seed: 1,
    breaks: ['sent_unwanted'],
    bug: { ports: (ports) => ({ ...ports, letters: { send: past(ports) } }) },
  },
  {
    name: 'calling an answer service',
    seed: 1,
    breaks: ['sent_unwanted'],
    bug: { ports: (ports) => ({ ...ports, letters: { send: asService(ports) } }) },
  },
  {
    name: 'ignoring a pause',
    seed: 1,
    breaks: ['sent_unwanted'],
    bug: { ports: (ports) => ({ ...ports, letters: { send: unpaused(ports) } }) },
  },
  {
    name: 'dropping what comes at night',
    seed: 1,
    breaks: ['sending_lost'],
    bug: { ports: (ports) => ({ ...ports, letters: { send: nowOrNever(ports) } }) },
  },
  {
    name: 'placing a standing order without its date',
    seed: 1,
    breaks: ['ordered_twice'],
    bug: { reactions: { StandingOrderDue: [repeatUnkeyed] } },
  },
];

function past({ letters, mailerOf }: ShopPorts) {
  return async (letter: Letter) => {
    if (letter.kind !== 'answer') return letters.send(letter);
    const to = letter.customer.email;
    const mail = { ...writeLetter(letter, SHOP), to, kind: letter.kind };
    await mailerOf(letter).send(mail, await mailPass(to));
    return 'sent' as const;
  };
}

function asService(ports: ShopPorts) {
  return (letter: Letter) => sendAs(ports, letter, 'service');
}

function nowOrNever(ports: ShopPorts) {
  return (letter: Letter) => sendAs(ports, letter, 'dialogue');
}

/** Asks the gate, but not for what it is, and nothing can wait. */
async function sendAs(ports: ShopPorts, letter: Letter, purpose: Purpose) {
  const { customer, kind } = letter;
  if (kind !== 'answer') return ports.letters.send(letter);
  const about = { kind: 'turn', id: letter.turnId } as const;
  const asked = await askGate(ports, { customer, kind, purpose, channel: 'mail', about });
  if (!asked.may) return asked.answer;
  const mail = { ...writeLetter(letter, SHOP), to: customer.email, kind };
  await ports.mailerOf(letter).send(mail, asked.pass);
  await noteSent(ports, asked.pass);
  return 'sent' as const;
}

function unpaused({ letters }: ShopPorts) {
  return (letter: Letter) => {
    const { pausedUntil: _ignored, ...permission } = letter.customer.permission ?? {};
    return letters.send({ ...letter, customer: { ...letter.customer, permission } });
  };
}

/** As one does it who trusts that an order and what is noted of it are one. */
async function repeatUnkeyed(ports: ShopPorts, event: BusEvent) {
  const customerId = String(event.customerId);
  const ref = { customerId, prescriptionId: String(event.prescriptionId) };
  const prescription = await ports.prescriptions.find(ref);
  if (prescription?.standing === undefined) return refused('prescription_not_found');
  const facts = await loadAgainFacts(ports, customerId, prescription);
  if (!facts.ok) return facts;
  const decided = decideRepeat(prescription, facts.value);
  if (!decided.ok || decided.value.kind !== 'order') return repeatStandingOrder(ports, ref);
  const { forOn, planned } = decided.value;
  const ordered = await orderGifts(ports, { customerId, lines: [planned.line] });
  if (!ordered.ok) return ordered;
  const { standing } = prescription;
  const done = { forOn, placed: placedOf(ordered.value) };
  const next = afterRepeat({ ...prescription, standing }, done, facts.value);
  return ports.prescriptions.save(next, ports.clock.now());
}
