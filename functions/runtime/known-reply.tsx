import type { Customer } from '../../shared/customers/customer.ts';
import { askQuestion } from '../../shared/dialogue/facts/ask-question.ts';
import type { FactId } from '../../shared/dialogue/facts/fact.ts';
import { findKnown, type Known } from '../../shared/dialogue/facts/find-known.ts';
import type { FactPorts } from '../../shared/dialogue/facts/ports.ts';
import { isTopic, type TopicCode } from '../../shared/dialogue/facts/topics.ts';
import { KnownPage } from '../../shared/pages/known/known-page.tsx';
import type { KnownOpen } from '../../shared/pages/known/known-panels.tsx';
import { KNOWN_PATH } from '../../shared/pages/known/known-paths.ts';
import type { Typed } from '../../shared/pages/known/value-fields.tsx';
import { KNOWN_MESSAGES } from '../../shared/pages/messages/known.ts';
import type { NoticeFacts } from '../../shared/pages/page-parts.tsx';
import type { PageVoice } from '../../shared/pages/page-voice.ts';
import { page } from './page.tsx';

/** What the address, or a form that could not be taken, opens. */
export type KnownAsk = {
  readonly tell?: TopicCode | undefined;
  readonly forbid?: TopicCode | undefined;
  readonly correct?: FactId | undefined;
  readonly forget?: FactId | undefined;
};

type Facts = {
  readonly customer: Customer;
  readonly voice: PageVoice;
  readonly session: string | undefined;
  readonly ask: KnownAsk;
  readonly notice: NoticeFacts | undefined;
  readonly typed?: Typed;
  readonly status?: number;
};

/** The customer's page of what we know, as it stands or with what could not be taken. */
export async function knownReply(
  ports: Pick<FactPorts, 'factBooks' | 'leftOffs' | 'clock'>,
  { customer, voice, session, ask, notice, typed = {}, status = 200 }: Facts,
) {
  const known = await findKnown(ports, customer.id);
  // What is open may be the question itself, with an answer that could not be read.
  const open = openOf(ask, known);
  const question = await askQuestion(ports, customer, { channel: 'page', book: known.book });
  const { zone } = customer;
  return page(<KnownPage {...{ known, voice, zone, question, open, typed, notice }} />, {
    ...{ voice, session, status, path: KNOWN_PATH },
    title: KNOWN_MESSAGES[voice.language].title,
  });
}

/** An address that opens nothing we have opens nothing. */
function openOf({ tell, forbid, correct, forget }: KnownAsk, known: Known): KnownOpen | undefined {
  const { forbiddenTopics } = known.book.settings;
  if (tell !== undefined && isTopic(tell) && !forbiddenTopics.includes(tell))
    return { act: 'tell', topic: tell };
  if (forbid !== undefined && !forbiddenTopics.includes(forbid) && isKnownHere(forbid, known))
    return { act: 'forbid', topic: forbid };
  const fact = known.topics
    .flatMap(({ facts }) => facts)
    .find(({ id }) => id === (correct ?? forget));
  if (fact === undefined) return undefined;
  return { act: correct === undefined ? 'forget' : 'correct', fact };
}

function isKnownHere(topic: TopicCode, { topics }: Known): boolean {
  return isTopic(topic) || topics.some((known) => known.topic === topic);
}
