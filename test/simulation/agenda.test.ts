import { expect, test } from 'vitest';
import { Agenda } from './agenda.ts';

test('things happen in order of their time, and at the same time in order of their planning', async () => {
  const agenda = new Agenda(0);
  const seen: string[] = [];
  const note = (name: string) => () => void seen.push(`${name} at ${agenda.nowMs}`);
  for (const [name, atMs] of [
    ['c', 30],
    ['a', 10],
    ['b', 20],
    ['d', 30],
    ['late', 99],
  ] as const) {
    agenda.at(atMs, note(name));
  }
  await agenda.runUntil(50, () => false);
  expect(seen).toEqual(['a at 10', 'b at 20', 'c at 30', 'd at 30']);
});

test('a step ends before the next begins, and what waits goes on in between', async () => {
  const agenda = new Agenda(0);
  const seen: string[] = [];
  const walk = async (name: string, pauseMs: number) => {
    for (let count = 1; count <= 2; count += 1) {
      await agenda.wait(pauseMs);
      await Promise.resolve();
      seen.push(`${name}${count}`);
    }
  };
  agenda.at(0, () => void walk('slow', 30));
  agenda.at(0, () => void walk('quick', 20));
  await agenda.runUntil(100, () => false);
  expect(seen).toEqual(['quick1', 'slow1', 'quick2', 'slow2']);
});

test('what was planned for the past comes next, and an ended run stops at once', async () => {
  const agenda = new Agenda(100);
  const seen: number[] = [];
  agenda.at(5, () => void seen.push(agenda.nowMs));
  agenda.at(200, () => void seen.push(agenda.nowMs));
  await agenda.runUntil(1000, () => seen.length === 1);
  expect(seen).toEqual([100]);
});
