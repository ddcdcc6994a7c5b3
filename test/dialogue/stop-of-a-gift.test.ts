import { expect, test } from 'vitest';
import { decideHeard } from '../../shared/dialogue/listener/decide-heard.ts';

const isStop = (text: string) => decideHeard(text, {}).heard.some(({ kind }) => kind === 'stop');

test.each([
  'Please stop sending her flowers.',
  'Please stop sending it to my aunt, she has moved.',
  'Stop sending the coffee to the office from March on.',
  'Could you stop sending Dad’s shirts?',
  'Please stop writing her name with a K.',
])('%j is about a gift: no mails end, and somebody reads it', (text) => {
  expect(decideHeard(text, {}).heard).toEqual([]);
  expect(decideHeard(text, {}).isAll).toBe(false);
});

test.each([
  'Stop sending me so many e-mails.',
  'Please stop sending me these',
  'stop sending',
  'Please stop sending me anything, now',
  'Stop writing to me!',
  'Quit spamming my inbox',
  'Would you please stop sending out your catalogue?',
])('%j ends the mails', (text) => {
  expect(isStop(text)).toBe(true);
});
