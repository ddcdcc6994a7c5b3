import type * as z from 'zod';
import { findInParts } from '../customers/find-in-parts.ts';
import type { Customers } from '../customers/ports.ts';
import type { Letter } from '../gifts/letters.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { type TellOnceRefusal, tellOnce } from '../gifts/tell-once.ts';
import type { Telling } from '../gifts/telling.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repliesTo } from './decide-replies.ts';
import type { TurnTaken } from './dialogue-events.ts';
import type { MailQuestions } from './facts/ports.ts';
import type { DialoguePorts } from './ports.ts';
import { noteResult } from './record-turn.ts';
import type { Turn, TurnRef } from './turn.ts';

type Ports = Pick<GiftPorts, 'tellings' | 'letters' | 'clock' | 'ids'> &
  Pick<DialoguePorts, 'turns' | 'leftOffs'> & {
    readonly customers: Pick<Customers, 'find'>;
    readonly questions?: MailQuestions;
  };

type NotFound = 'turn_not_found' | 'customer_not_found';
export type MailAnswerRefusal = TellOnceRefusal | NotFound | 'nothing_to_mail';

/** As far as it looks back for what an answer answers. */
const TURN_COUNT_BEFORE = 20;

/** What somebody of the staff wrote on the customer's page goes out by mail, too, once. */
export async function mailAnswer(
  ports: Ports,
  event: z.output<typeof TurnTaken>,
): Promise<Outcome<Telling, MailAnswerRefusal>> {
  const { customerId, turnId, channel, direction } = event;
  if (channel !== 'page' || direction !== 'to_customer') return refused('nothing_to_mail');
  const turn = await ports.turns.find({ customerId, turnId });
  if (turn === undefined) return refused('turn_not_found');
  if (!isMailed(turn)) return refused('nothing_to_mail');
  const replies = await findReplies(ports, turn);
  for (const { id, customerId: recordId } of replies.answered) {
    const answered = { customerId: recordId, turnId: id };
    const noted = await noteResult(ports, answered, { kind: 'answer', id: turnId });
    if (!noted.ok) return noted;
  }
  return tellOnce<NotFound>(ports, event, async () => {
    const letter = await findAnswerLetter(ports, { customerId, turnId });
    return letter.ok ? accepted(await withQuestion(ports, letter.value)) : letter;
  });
}

/** Where we asked or promised something, one question more would be one too many. */
async function withQuestion(
  { questions }: Ports,
  letter: Extract<Letter, { kind: 'answer' }>,
): Promise<Letter> {
  if (letter.wantsAnswer || letter.promises.length > 0) return letter;
  const question = await questions?.forMail(letter.customer);
  return question === undefined ? letter : { ...letter, question };
}

/** The mail of an answer, as things stand now: also for one that had to wait for its hour. */
export async function findAnswerLetter(
  ports: Pick<Ports, 'turns' | 'leftOffs' | 'customers'>,
  ref: TurnRef,
): Promise<Outcome<Extract<Letter, { kind: 'answer' }>, NotFound>> {
  const [turn, customer] = await Promise.all([
    findInParts(ports, ref.customerId, (customerId) => ports.turns.find({ ...ref, customerId })),
    ports.customers.find(ref.customerId),
  ]);
  if (turn === undefined) return refused('turn_not_found');
  if (customer === undefined) return refused('customer_not_found');
  const leftOff = await ports.leftOffs.find(turn.customerId);
  const { quoted } = await findReplies(ports, turn);
  const points = leftOff?.points ?? [];
  return accepted({
    ...{ kind: 'answer', customer, turnId: turn.id, words: turn.text },
    ...(turn.staff === undefined ? {} : { staffName: turn.staff.name }),
    ...(quoted === undefined ? {} : { quoted: quoted.text }),
    promises: points.filter(({ kind, id }) => kind === 'promise' && id.startsWith(`${turn.id}.`)),
    wantsAnswer: points.some(({ kind, id }) => kind === 'answer' && id === turn.id),
  });
}

/** An answer had to wait for its hour: it passes the gate once more. */
export async function mailWaitingAnswer(
  { letters, ...ports }: Pick<Ports, 'turns' | 'leftOffs' | 'customers' | 'letters'>,
  ref: TurnRef,
) {
  const letter = await findAnswerLetter(ports, ref);
  return letter.ok ? accepted(await letters.send(letter.value)) : letter;
}

/** What has a letter of its own is not mailed as an answer as well. */
function isMailed({ staff, text, ledTo = [] }: Turn): boolean {
  const hasLetter = ledTo.some(({ kind }) => kind === 'proposal' || kind === 'case');
  return staff !== undefined && text !== '' && !hasLetter;
}

/** What waited long, or with another record of theirs, is looked for by itself. */
async function findReplies(ports: Pick<Ports, 'turns' | 'customers'>, turn: Turn) {
  const { turns } = ports;
  const before = await turns.before(turn, TURN_COUNT_BEFORE);
  const known = new Set(before.map(({ id }) => id));
  const missing = (turn.answers ?? []).filter((id) => !known.has(id));
  const found = await Promise.all(
    missing.map((turnId) =>
      findInParts(ports, turn.customerId, (customerId) => turns.find({ customerId, turnId })),
    ),
  );
  const all = [...before, ...found.filter((each) => each !== undefined)];
  return repliesTo(
    turn,
    all.toSorted((left, right) => (left.id < right.id ? 1 : -1)),
  );
}
