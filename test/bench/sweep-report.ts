import { readsOf, writesOf } from './meter.ts';
import type { SweepCost } from './sweep.ts';
import { figure, textTable } from './text-table.ts';

const RATIO_GOAL = 0.05;

export function sweepText(result: {
  readonly sweeps: readonly SweepCost[];
  readonly ratio: number;
}): string {
  const { sweeps, ratio } = result;
  const isMet = Math.abs(ratio - 1) <= RATIO_GOAL;
  return [
    'A sweep of one shard',
    textTable([
      ['gifts stored', 'due', 'read units', 'write units', 'seconds', 'the sweep before, idle'],
      ...sweeps.map(({ storedCount, dueCount, units, idleUnits, wallMs }) => [
        storedCount.toLocaleString('en'),
        dueCount.toLocaleString('en'),
        figure(readsOf(units)),
        figure(writesOf(units)),
        (wallMs / 1000).toFixed(2),
        `${figure(readsOf(idleUnits))} read, ${figure(writesOf(idleUnits))} write`,
      ]),
    ]),
    `${figure(ratio)} times the units, goal 1 within 5 %: ${isMet ? 'met' : 'missed'}`,
  ].join('\n');
}
