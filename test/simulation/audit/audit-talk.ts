import type { Item } from '../../../shared/table/table.ts';
import type { Command, CommandOf } from '../commands.ts';
import { DAY_MS } from '../dice.ts';
import type { Answer } from '../front-desk.ts';
import type { Ended } from '../shop.ts';
import type { Books } from './books.ts';

type Wish = CommandOf<'permit' | 'decline'>;

/** What somebody allows or forbids was answered: from here on it must be so. */
export function auditWish(books: Books, command: Wish) {
  const { customerId } = command;
  const lead = books.leadOf(customerId);
  const isWish = (other: Command) =>
    (other.kind === 'permit' || other.kind === 'decline') &&
    books.leadOf(other.customerId) === lead;
  const openBefore = [...books.open].filter((other) => isWish(other) && other !== command).length;
  const askCount = books.countAsk(`wish ${lead}`);
  return (ended: Ended<Answer>) => {
    if (ended.kind === 'no_answer' || !ended.value.ok) return;
    // Of two at once either may be the last.
    if (openBefore > 0 || books.askCountOf(`wish ${lead}`) !== askCount) return;
    if (!isSo(books, command)) {
      books.violate('wish_lost', { customerId }, 'a wish was accepted and is not so');
    }
  };
}

function isSo(books: Books, command: Wish): boolean {
  const state = books.reach.latest(command.customerId);
  if (state === undefined) return false;
  if (command.kind === 'decline') {
    return command.mail === 'work_form' ? state.forms === 'none' : state.no.has('dialogue mail');
  }
  const { pausedUntil, weeklyMax, choices = {} } = command.change;
  return (
    (pausedUntil === undefined || state.pausedUntil === pausedUntil?.toString()) &&
    (weeklyMax === undefined || state.weeklyMax === (weeklyMax ?? undefined)) &&
    Object.entries(choices).every(([purpose, ways]) =>
      Object.entries(ways).every(([channel, isGiven]) =>
        purpose === 'catalogue' && channel === 'mail'
          ? (state.forms === 'mail') === isGiven
          : (isGiven ? state.yes : state.no).has(`${purpose} ${channel}`),
      ),
    )
  );
}

/** Something was said and taken down: it must be in the conversation. */
export function auditTalk(books: Books, { customerId, words }: CommandOf<'say' | 'answer'>) {
  return (ended: Ended<Answer>) => {
    if (ended.kind === 'no_answer' || !ended.value.ok) return;
    if (!books.turnIdsByWords.has(words)) {
      books.violate('turn_lost', { customerId }, `"${words}" was heard and is nowhere`);
    }
  };
}

/** A turn as it is written, once for its words. */
export function auditTurnItem(books: Books, item: Item): void {
  const { turnIdsByWords } = books;
  const customerId = String(item.customerId);
  const id = String(item.id);
  // What the shop says for somebody, such as the same again, may be said again.
  const isOurs = /^(say|answer) \d+$/.test(String(item.text));
  if (!isOurs) return;
  const words = String(item.text);
  const known = turnIdsByWords.get(words) ?? [];
  if (known.some((each) => each.id === id)) return;
  const turn = { id, atMs: Date.parse(String(item.at)) };
  turnIdsByWords.set(words, [...known, turn]);
  books.tell({ customerId }, `taken down: "${words}"`);
  // Whoever tries again after more than a day says it again.
  if (known.some(({ atMs }) => turn.atMs - atMs < DAY_MS)) {
    books.violate('said_twice', { customerId }, `"${words}" stands there twice`);
  }
  if (item.direction === 'to_customer') {
    books.reach.expect({ customerId, kind: 'answer', aboutId: id });
  }
}

/** Where a dialogue stands is what its turns say. */
export function auditTalkEnd(books: Books, items: readonly Item[]): void {
  const turnCounts = new Map<string, number>();
  for (const { entity, customerId } of items) {
    if (entity !== 'turn') continue;
    turnCounts.set(String(customerId), (turnCounts.get(String(customerId)) ?? 0) + 1);
  }
  for (const { entity, id, turnCount } of items) {
    if (entity !== 'leftOff') continue;
    const customerId = String(id);
    const counted = turnCounts.get(customerId) ?? 0;
    if (turnCount !== counted) {
      books.violate('turn_lost', { customerId }, `${counted} turns, of which ${turnCount} count`);
    }
  }
}
