import { timeText } from './history.ts';
import type { Report } from './run-simulation.ts';
import { SMALL_AND_STORMY } from './seeds.ts';
import { type Settings, type SettingsGiven, settingsOf, wordsOfSettings } from './settings.ts';

/** One line for a run that went well; for another one all that is needed to understand it. */
export function wordsOfReport({
  settings,
  violation,
  counts,
  countByState,
  digest,
}: Report): string {
  const seed = `seed ${String(settings.seed).padStart(6)}`;
  if (violation === undefined) {
    const { gifts, commands, letters, deadLetters } = counts;
    const states = Object.entries(countByState).map(([state, count]) => `${count} ${state}`);
    return (
      `${seed}  ok  ${commands} commands, ${gifts} gifts (${states.join(', ')}), ` +
      `${letters} letters, ${deadLetters} dead letters, digest ${digest.slice(0, 12)}`
    );
  }
  const { invariant, words, about, step, atMs, lastSteps } = violation;
  return [
    `${seed}  FAILED  ${invariant}: ${words}`,
    `  at step ${step}, ${timeText(atMs)}, ${about.giftId ?? about.customerId ?? 'the whole shop'}`,
    `  settings: ${wordsOfSettings(settings)}`,
    `  counts: ${JSON.stringify(counts)}`,
    '  the last steps:',
    ...lastSteps.map((line) => `    ${line}`),
    `  again: ${commandFor(settings)}`,
  ].join('\n');
}

function commandFor(settings: Settings): string {
  const words = wordsOfSettings(settings);
  const isOf = (given: SettingsGiven) =>
    words === wordsOfSettings(settingsOf(settings.seed, given));
  const command = `npm run simulate -- --seed ${settings.seed}`;
  if (isOf({})) return command;
  return isOf(SMALL_AND_STORMY) ? `${command} --storm` : 'in a test that gives it these settings';
}
