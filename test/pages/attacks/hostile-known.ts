import { customerTokenOf } from '../../../shared/customers/customer-token.ts';
import { proposeFact } from '../../../shared/dialogue/facts/confirm-fact.ts';
import { factBookStore } from '../../../shared/dialogue/facts/fact-store.ts';
import { questionSubject } from '../../../shared/dialogue/facts/question-subject.ts';
import { TOPIC_CODES } from '../../../shared/dialogue/facts/topics.ts';
import { leftOffStore } from '../../../shared/dialogue/left-off-store.ts';
import { recordTurn } from '../../../shared/dialogue/record-turn.ts';
import { turnStore } from '../../../shared/dialogue/turn-store.ts';
import { newCustomer } from '../../support/gift-world.ts';
import { LINE, MESSAGE, SCRIPT, SECRETS } from './hostile-texts.ts';
import type { Visit } from './hostile-visit.ts';

// Hostile words that are kept about somebody, and by which somebody would be known.

const ABOUT = `${SCRIPT}\u202e`;

export async function openKnown(visit: Visit): Promise<void> {
  const { world, settings, customer, owner, guest, open, send } = visit;
  const books = factBookStore(settings);
  for (const topic of TOPIC_CODES) {
    await send(owner, '/known', { do: 'tell', topic, value: LINE, about: ABOUT });
    await send(owner, '/known', { do: 'answer', topic, value: LINE.repeat(2), about: ABOUT });
    await open(owner, `/known?tell=${topic}`);
    const token = customerTokenOf(customer, 'question', questionSubject(topic));
    const path = `/question?token=${token}`;
    await open(guest, path, `${path}&other=yes`);
    await send(guest, path, { do: 'answer', topic: 'not-this', value: MESSAGE, about: ABOUT });
  }
  const token = customerTokenOf(customer, 'question', 'allergies--constructor');
  await open(guest, `/question?token=${token}`, '/question?token=%3Cscript%3E');
  const proposed = await proposeHostile(visit);
  const told = (await books.find(customer.id)).facts.find(({ state }) => state === 'kept');
  await open(owner, '/known?notice=%3Cscript%3E&tell=__proto__&forbid=__proto__&correct=x');
  await open(owner, `/known?correct=${told?.id}`, `/known?forget=${told?.id}`);
  await open(owner, '/known?forbid=allergies');
  await send(owner, '/known', { do: 'correct', fact: told?.id ?? '', value: `${LINE} again` });
  await send(owner, '/known', { do: 'correct', fact: told?.id ?? '', value: LINE.repeat(3) });
  await send(owner, '/known', { do: 'confirm', fact: proposed });
  world.clock.advance({ seconds: 1 });
  await open(owner, '/known');
}

/** What was understood of a mail waits for the customer's word. */
async function proposeHostile({ world, settings, customer, owner, open }: Visit): Promise<string> {
  const ports = {
    ...{ ...world.ports, turns: turnStore(settings), leftOffs: leftOffStore(settings) },
    factBooks: factBookStore(settings),
  };
  const { id: customerId, language } = customer;
  const said = { customerId, channel: 'mail', direction: 'from_customer', text: MESSAGE } as const;
  const turn = await recordTurn(ports, said);
  if (!turn.ok) throw new Error(turn.refusal);
  const from = { customerId, language, channel: 'mail', at: turn.value.at } as const;
  const value = `${LINE} heard`;
  const fact = { ...from, turnId: turn.value.id, topic: 'allergies', value };
  const proposed = await proposeFact(ports, fact);
  if (!proposed.ok || proposed.value === undefined) throw new Error('was not proposed');
  await open(owner, '/known', '/conversation');
  return proposed.value.id;
}

export async function openIdentifiers({ world, customer, owner, open, send }: Visit) {
  const path = '/me/identifiers';
  const somebody = await newCustomer(world, { email: `taken.${customer.language}@secret.example` });
  for (const kind of ['email', 'phone', 'store_card']) {
    await send(owner, path, { do: 'add', kind, value: LINE });
    await send(owner, path, { do: 'ask_merge', kind, value: LINE });
    await send(owner, path, { do: 'remove', kind, value: LINE });
  }
  await send(owner, path, { do: 'primary', value: LINE });
  await send(owner, path, { do: 'confirm_email', code: SCRIPT.slice(0, 20) });
  await send(owner, path, { do: 'add', kind: 'email', value: somebody.email });
  const line = customer.language === 'en' ? '001' : '002';
  await send(owner, path, { do: 'add', kind: 'phone', value: `020 ${SECRETS.phone}${line}` });
  await send(owner, path, { do: 'add', kind: 'email', value: SECRETS.typed });
  await open(owner, path, `${path}?notice=%3Cscript%3E`);
}
