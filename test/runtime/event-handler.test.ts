import type { SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { eventHandler } from '../../functions/runtime/event-handler.ts';
import { accepted, refused } from '../../shared/kernel/outcome.ts';
import { Instant } from '../../shared/kernel/time.ts';
import { catchLines } from '../support/logged-lines.ts';

const lines: Record<string, unknown>[] = [];
beforeEach(() => {
  lines.length = 0;
  catchLines((line) => void lines.push(JSON.parse(line)));
});
afterEach(() => void vi.restoreAllMocks());

const of = <Type extends string>(type: Type) =>
  z.object({ type: z.literal(type), eventId: z.string(), dueAt: Instant });
const Either = z.discriminatedUnion('type', [of('GiftChargeDue'), of('GiftRefundDue')]);

function batchOf(...details: readonly unknown[]): SQSEvent {
  const Records = details.map((detail, number) => ({
    messageId: `m${number}`,
    body:
      typeof detail === 'string'
        ? detail
        : JSON.stringify({ 'detail-type': typeOf(detail), detail }),
  }));
  return { Records } as unknown as SQSEvent;
}

const typeOf = (detail: unknown) => (detail as { type?: string }).type;

const due = (eventId: string, type = 'GiftChargeDue') => ({
  type,
  eventId,
  dueAt: '2027-03-04T09:00:00.000Z',
});
const failedOf = ({ batchItemFailures }: { batchItemFailures: { itemIdentifier: string }[] }) =>
  batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).toSorted();

test('each message gives its event, decoded', async () => {
  const seen: z.output<typeof Either>[] = [];
  const handler = eventHandler({
    event: Either,
    handle: async (event) => void seen.push(event) as undefined,
  });
  const answer = await handler(batchOf(due('a'), due('b', 'GiftRefundDue')));
  expect(failedOf(answer)).toEqual([]);
  expect(seen.map(({ type, dueAt }) => [type, dueAt.epochMilliseconds])).toEqual([
    ['GiftChargeDue', Date.UTC(2027, 2, 4, 9)],
    ['GiftRefundDue', Date.UTC(2027, 2, 4, 9)],
  ]);
});

test('messages fail one by one, and what cannot be read fails too', async () => {
  const handler = eventHandler({
    event: Either,
    handle: async ({ eventId }) => {
      if (eventId === 'b') throw new Error('the provider of ann@example.com is down');
      return accepted(undefined);
    },
  });
  const strange = [{ ...due('d'), type: 'GiftDanced' }, 'no json', { type: 'GiftChargeDue' }];
  const answer = await handler(batchOf(due('a'), due('b'), due('c'), ...strange));
  expect(failedOf(answer)).toEqual(['m1', 'm3', 'm4', 'm5']);
  expect(lines.map(({ code }) => code).toSorted()).toEqual([
    'done',
    'done',
    ...Array(4).fill('failed'),
  ]);
  expect(JSON.stringify(lines)).not.toContain('ann@example.com');
});

test('a refusal is done with, unless another try may go well', async () => {
  const handler = eventHandler({
    event: Either,
    handle: async ({ eventId }) => refused(eventId as 'already_charged' | 'changed_meanwhile'),
    retry: ['changed_meanwhile'],
  });
  const answer = await handler(batchOf(due('already_charged'), due('changed_meanwhile')));
  expect(failedOf(answer)).toEqual(['m1']);
  expect(lines).toEqual([
    expect.objectContaining({ level: 'info', eventId: 'already_charged', code: 'already_charged' }),
    expect.objectContaining({ level: 'warn', type: 'GiftChargeDue', code: 'changed_meanwhile' }),
  ]);
});

test('no more messages are handled at once than allowed', async () => {
  let atOnce = 0;
  let atOnceMax = 0;
  const handler = eventHandler({
    event: Either,
    concurrencyMax: 3,
    handle: async () => {
      atOnce += 1;
      atOnceMax = Math.max(atOnceMax, atOnce);
      await new Promise(setImmediate);
      atOnce -= 1;
      return undefined;
    },
  });
  await handler(batchOf(...Array.from({ length: 12 }, (_, number) => due(`e${number}`))));
  expect(atOnceMax).toBe(3);
});
