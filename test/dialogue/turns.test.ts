import { beforeEach, describe, expect, test } from 'vitest';
import type { OpenPoint } from '../../shared/dialogue/left-off.ts';
import {
  closePoint,
  noteResult,
  openPoint,
  recordTurn,
  type TurnToRecord,
} from '../../shared/dialogue/record-turn.ts';
import { refused } from '../../shared/kernel/outcome.ts';
import type { Write } from '../../shared/table/table.ts';
import { at, type DialogueWorld, dialogueWorld, MARY, on } from './dialogue-world.ts';

const customerId = 'cus_01KP0000000000000000000002';
let world: DialogueWorld;
beforeEach(() => {
  world = dialogueWorld();
});

const said = (facts: Partial<TurnToRecord> = {}): TurnToRecord => ({
  ...{ customerId, channel: 'page', direction: 'from_customer', text: 'Is there a green one?' },
  ...facts,
});
const record = async (facts: Partial<TurnToRecord> = {}) => {
  const recorded = await recordTurn(world.ports, said(facts));
  if (!recorded.ok) throw new Error(recorded.refusal);
  return recorded.value;
};
const turns = async () => (await world.ports.turns.page({ customerId, limit: 100 })).items;
const leftOff = () => world.ports.leftOffs.find(customerId);
const taken = () => world.events.filter(({ type }) => type === 'TurnTaken');

describe('a turn is recorded', () => {
  test('with where the dialogue stands, and says once that it was taken, without its words', async () => {
    const turn = await record({ channel: 'mail' });
    expect(await turns()).toEqual([turn]);
    expect(await leftOff()).toMatchObject({
      turnCount: 1,
      lastTurn: { id: turn.id, channel: 'mail', excerpt: 'Is there a green one?' },
      points: [{ kind: 'answer', owedBy: 'us', id: turn.id }],
    });
    expect(taken()).toMatchObject([
      { customerId, turnId: turn.id, channel: 'mail', direction: 'from_customer' },
    ]);
    expect(JSON.stringify(world.events)).not.toContain('green');
  });

  test('with all that belongs to it, and comes back as it was', async () => {
    const photo = { fileKey: 'a/b', name: 'room.jpg', contentType: 'image/jpeg', byteCount: 3 };
    const ledTo = [{ kind: 'gift', id: 'gft_1' }] as const;
    const turn = await record({ attachments: [photo], ledTo, staff: MARY, channel: 'phone' });
    expect(await world.ports.turns.find({ customerId, turnId: turn.id })).toEqual(turn);
  });

  test('and what is of no length or no kind that we know is refused by its schema', async () => {
    await expect(record({ text: 'x'.repeat(10_001) })).rejects.toThrow();
    expect(await turns()).toEqual([]);
    expect(await leftOff()).toBeUndefined();
  });

  test('the newest comes first, whenever it was heard of', async () => {
    await record({ text: 'second', at: at('2027-03-01T11:00:00Z') });
    await record({ text: 'third' });
    await record({ text: 'first', at: at('2027-02-01T08:00:00Z') });
    expect((await turns()).map(({ text }) => text)).toEqual(['third', 'second', 'first']);
  });

  test('page by page, and nobody else’s', async () => {
    for (const text of ['a', 'b', 'c']) {
      world.clock.advance({ minutes: 1 });
      await record({ text });
    }
    await recordTurn(world.ports, said({ customerId: 'cus_01KP0000000000000000000003' }));
    const first = await world.ports.turns.page({ customerId, limit: 2 });
    const cursor = first.cursor ?? '';
    const second = await world.ports.turns.page({ customerId, limit: 2, cursor });
    expect(first.items.map(({ text }) => text)).toEqual(['c', 'b']);
    expect(second.items.map(({ text }) => text)).toEqual(['a']);
    const [c] = first.items;
    const before = c === undefined ? [] : await world.ports.turns.before(c, 1);
    expect(before.map(({ text }) => text)).toEqual(['b']);
  });
});

describe('what comes twice is one turn', () => {
  test('from one source with its own time, however late', async () => {
    const mail = { sourceId: '<1@mail.example>', at: at('2027-02-28T09:00:00Z') } as const;
    const first = await record(mail);
    world.clock.advance({ hours: 24 * 40 });
    expect(await record(mail)).toEqual(first);
    expect(await leftOff()).toMatchObject({ turnCount: 1 });
    expect(taken()).toHaveLength(1);
  });

  test.each([
    [0, 1],
    [24 * 60, 1],
    [24 * 60 + 1, 2],
  ])(
    'without a time of its own within a day: %i minutes later there are %i',
    async (minutes, count) => {
      await record({ sourceId: 'form 1' });
      for (let other = 0; other < 30; other += 1) await record({ text: `other ${other}` });
      world.clock.advance({ minutes });
      await record({ sourceId: 'form 1' });
      const same = (await turns()).filter(({ text }) => text === 'Is there a green one?');
      expect(same).toHaveLength(count);
    },
  );

  test('at the same moment, pressed on two devices', async () => {
    const both = await Promise.all([
      record({ sourceId: 'form 1' }),
      record({ sourceId: 'form 1' }),
    ]);
    expect(both[0].id).toBe(both[1].id);
    expect(await turns()).toHaveLength(1);
  });

  test('but of another source, or another customer, it is another', async () => {
    const ids = [
      await record({ sourceId: 'a' }),
      await record({ sourceId: 'b' }),
      await record({ sourceId: 'a', customerId: 'cus_01KP0000000000000000000003' }),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });
});

describe('two turns at once', () => {
  test('both stand, and both are counted', async () => {
    await Promise.all([record({ text: 'a' }), record({ text: 'b', channel: 'mail' })]);
    expect(await turns()).toHaveLength(2);
    expect(await leftOff()).toMatchObject({ turnCount: 2, points: [{}, {}] });
  });

  test('is given up only after five collisions, and then nothing is written', async () => {
    const transactions = { writeAll: async () => refused('changed_meanwhile', [1]) };
    const recorded = await recordTurn({ ...world.ports, transactions }, said());
    expect(recorded).toEqual({ ok: false, refusal: 'changed_meanwhile' });
    expect(await turns()).toEqual([]);
  });
});

describe('a crash', () => {
  test('before the write leaves nothing, and after it the repeat finds the turn', async () => {
    const crash = (isWritten: boolean) => ({
      ...world.ports,
      transactions: {
        writeAll: async (writes: readonly Write[]): Promise<never> => {
          if (isWritten) await world.table.writeAll(writes);
          throw new Error('power cut');
        },
      },
    });
    const mail = said({ sourceId: 'm', at: at('2027-03-01T10:00:00Z') });
    await expect(recordTurn(crash(false), mail)).rejects.toThrow('power cut');
    expect([await turns(), await leftOff()]).toEqual([[], undefined]);
    await expect(recordTurn(crash(true), mail)).rejects.toThrow('power cut');
    await recordTurn(world.ports, mail);
    expect(await turns()).toHaveLength(1);
    expect(await leftOff()).toMatchObject({ turnCount: 1 });
  });
});

describe('what is owed', () => {
  const promise: OpenPoint = {
    ...{ kind: 'promise', id: 'p', owedBy: 'us', text: 'Call' },
    openedAt: at('2027-03-01T12:00:00Z'),
  };

  test('is opened and closed again, also before anything was said, and twice', async () => {
    await openPoint(world.ports, customerId, promise);
    await openPoint(world.ports, customerId, { ...promise, text: 'Call at noon' });
    expect(await leftOff()).toMatchObject({ points: [{ text: 'Call at noon' }] });
    for (const _ of [1, 2]) await closePoint(world.ports, customerId, promise);
    expect(await leftOff()).toMatchObject({ points: [], turnCount: 0 });
  });

  test('puts its customer on the list of those who wait, the most pressing first', async () => {
    const ids = ['2', '3', '4', '5'].map((end) => `cus_01KP000000000000000000000${end}`);
    const [late = '', asked = '', ahead = '', owing = ''] = ids;
    const day = (text: string) => at(`${text}T12:00:00Z`);
    const promised = (text: string) => ({ ...promise, promisedOn: on(text) });
    await openPoint(world.ports, ahead, { ...promised('2027-09-01'), openedAt: day('2026-01-01') });
    await openPoint(world.ports, asked, {
      ...promise,
      kind: 'answer',
      openedAt: day('2027-02-27'),
    });
    await openPoint(world.ports, late, { ...promised('2026-11-01'), openedAt: day('2026-10-01') });
    await openPoint(world.ports, owing, { ...promise, owedBy: 'customer' });
    const list = async (range: { limit: number; cursor?: string }) =>
      world.ports.leftOffs.waiting(range);
    const all = await list({ limit: 10 });
    expect(all.items.map(({ id }) => id)).toEqual([late, asked, ahead]);
    const first = await list({ limit: 2 });
    const rest = await list({ limit: 2, cursor: first.cursor ?? '' });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual([late, asked, ahead]);
    await closePoint(world.ports, late, promise);
    expect((await list({ limit: 10 })).items.map(({ id }) => id)).toEqual([asked, ahead]);
  });
});

describe('what a turn led to', () => {
  test('is noted once, and the words stay as they were', async () => {
    const { id: turnId, text } = await record();
    const ref = { customerId, turnId };
    for (const _ of [1, 2]) await noteResult(world.ports, ref, { kind: 'case', id: 'cas_1' });
    await noteResult(world.ports, ref, { kind: 'fact', id: 'cas_1' });
    expect(await world.ports.turns.find(ref)).toMatchObject({
      text,
      ledTo: [
        { kind: 'case', id: 'cas_1' },
        { kind: 'fact', id: 'cas_1' },
      ],
    });
    expect(taken()).toHaveLength(1);
  });

  test('of a turn that is not there changes nothing', async () => {
    const ref = { customerId, turnId: 'trn_01KP0000000000000000000009' };
    const noted = await noteResult(world.ports, ref, { kind: 'case', id: 'cas_1' });
    expect(noted).toEqual({ ok: true, value: undefined });
    expect(await turns()).toEqual([]);
  });
});
