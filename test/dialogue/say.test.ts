import { beforeEach, describe, expect, test } from 'vitest';
import { say, sayUnderKey } from '../../shared/dialogue/say.ts';
import { tidyText } from '../../shared/dialogue/turn-text.ts';
import { type DialogueWorld, dialogueWorld, MARY } from './dialogue-world.ts';

const customerId = 'cus_01KP0000000000000000000002';
let world: DialogueWorld;
beforeEach(() => {
  world = dialogueWorld();
});
const turns = async () => (await world.ports.turns.page({ customerId, limit: 100 })).items;

describe('a customer says something', () => {
  test('and it is kept as they wrote it', async () => {
    const said = await say(world.ports, {
      customerId,
      text: '  Dear all,\r\n\r\nthank you!\u0000 ',
    });
    expect(said).toMatchObject({ ok: true, value: { text: 'Dear all,\n\nthank you!' } });
    expect(await turns()).toMatchObject([{ channel: 'page', direction: 'from_customer' }]);
  });

  test('written down by somebody of the staff, who is named', async () => {
    await say(world.ports, { customerId, text: 'Green, please', staff: MARY });
    expect(await turns()).toMatchObject([{ staff: { name: 'Mary' } }]);
  });

  test.each([
    ['', 'text_missing'],
    [' \r\n\t\u0007 ', 'text_missing'],
    ['x', undefined],
    ['x'.repeat(10_000), undefined],
    ['x'.repeat(10_001), 'text_too_long'],
  ])('%#: with words, and at most 10,000 characters', async (text, refusal) => {
    const said = await say(world.ports, { customerId, text });
    expect(said.ok ? undefined : said.refusal).toBe(refusal);
    expect(await turns()).toHaveLength(said.ok ? 1 : 0);
  });

  test('once, when the button is pressed twice; other words from the same form are said, too', async () => {
    const form = { customerId, formKey: 'k' };
    await Promise.all([1, 2].map(() => say(world.ports, { ...form, text: 'Green?' })));
    await say(world.ports, { ...form, text: 'Green?\n' });
    expect(await turns()).toHaveLength(1);
    await say(world.ports, { ...form, text: 'Or blue?' });
    expect(await turns()).toHaveLength(2);
  });
});

test('once, when the second press is done while the first is still being read', async () => {
  const form = { customerId, formKey: 'k', text: 'Green?' };
  const { leftOffs } = world.ports;
  let isFirst = true;
  const find = async (id: string) => {
    if (isFirst) {
      isFirst = false;
      await say(world.ports, form);
    }
    return leftOffs.find(id);
  };
  const slow = { ...world.ports, leftOffs: { ...leftOffs, find } };
  expect(await say(slow, form)).toMatchObject({ ok: true });
  expect(await turns()).toHaveLength(1);
});

describe('a program says something', () => {
  const under = (idempotencyKey: string | undefined, text: string) =>
    sayUnderKey(world.ports, { customerId, text, idempotencyKey });

  test('once under its key', async () => {
    const first = await under('k', 'Green?');
    world.clock.advance({ hours: 1 });
    expect(await under('k', 'Green?')).toEqual(first);
    expect(await under('k', 'Blue?')).toEqual({ ok: false, refusal: 'idempotency_key_reused' });
    expect(await turns()).toHaveLength(1);
  });

  test('as often as it likes without one', async () => {
    await under(undefined, 'Green?');
    await under(undefined, 'Green?');
    expect(await turns()).toHaveLength(2);
  });
});

test.each([
  ['a\u2028b', 'a\nb'],
  ['a\n\n\n\n b', 'a\n\n b'],
  ['a \t \nb', 'a\nb'],
  ['\ud83d', '\ufffd'],
  ['שלום 😀', 'שלום 😀'],
  ['\u200b \u2060\n\u202e', ''],
  ['👩\u200d🌾', '👩\u200d🌾'],
])('%j is kept as %j', (typed, kept) => {
  expect(tidyText(typed)).toBe(kept);
});
