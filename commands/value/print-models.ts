import type { ForecastQuality } from '../../shared/value/customer-value.ts';
import { isFarOff } from '../../shared/value/fit-quality.ts';
import type { FittedModel, ModelState } from '../../shared/value/fitted-model.ts';
import type { Models } from '../../shared/value/ports.ts';
import type { CandidateRecord } from '../../shared/value/value-model.ts';

const LAST_COUNT = 5;

/** The model of each currency that holds, how it was chosen, and how well it forecast. */
export async function printModels(
  models: Pick<Models, 'states' | 'newest' | 'history'>,
  print: (line: string) => void,
): Promise<void> {
  const states = await models.states();
  if (states.length === 0) print('There is no model yet: npm run value -- refit');
  for (const state of states) {
    const model = await models.newest(state.id);
    for (const line of linesOf(state, model)) print(line);
    const earlier = (await models.history(state.id, LAST_COUNT)).slice(1);
    if (earlier.length > 0) {
      print(`  before it: ${earlier.map(({ fittedAt }) => dayOf(fittedAt)).join(', ')}`);
    }
  }
}

function linesOf({ id, triedAt, outcome }: ModelState, fitted: FittedModel | undefined): string[] {
  const short = `${id}: on ${dayOf(triedAt)} there was too little history to fit anything.`;
  if (fitted === undefined) return [short];
  const { model, fittedAt, cellCount, historyEndedOn } = fitted;
  const { customerCount, historyWeeks, candidates, quality, observedFrom } = model;
  const name = candidates.find(({ isChosen }) => isChosen)?.name ?? 'a model without tests';
  return [
    ...(outcome === 'fitted' ? [] : [short]),
    `${id}: ${name}, fitted on ${dayOf(fittedAt)} on ${customerCount} customers, ${Math.round(historyWeeks)} weeks, ${cellCount} cells`,
    ...(historyEndedOn === undefined
      ? []
      : [`  Hardly anybody has bought since: values are as of ${historyEndedOn.toString()}.`]),
    ...(observedFrom === undefined
      ? []
      : [
          `  Left out is what lies before ${observedFrom.toString()}: a year with hardly a purchase.`,
        ]),
    ...candidates.map(candidateLine),
    `  ${qualityLine(quality)}`,
  ];
}

function qualityLine({ isEnoughHistory, backtestCount, ...quality }: ForecastQuality): string {
  if (isEnoughHistory) return `${backtestCount} tests on its own past.`;
  if (isFarOff(quality)) {
    return 'What it foretold in its tests was far from what came: do not rely on its values.';
  }
  return 'There is too little history to test it enough: take its values as a first guess.';
}

function candidateLine({ name, isChosen, ...record }: CandidateRecord): string {
  const { deviance, calibrationOrders, calibrationSpend, giniSpend } = record;
  return [
    `  ${isChosen ? '*' : ' '} ${name.padEnd(24)}`,
    // Until November 2026 zeros stood for what was not measured.
    ...(deviance === undefined || calibrationOrders === 0
      ? ['not measured']
      : [
          `deviance ${figure(deviance, 4)}`,
          `orders ÷ actual ${figure(calibrationOrders)}`,
          `spend ÷ actual ${figure(calibrationSpend)}`,
          `Gini ${figure(giniSpend)}`,
        ]),
  ].join('  ');
}

function figure(value: number | undefined, digits = 3): string {
  return value === undefined ? 'not measured' : value.toFixed(digits);
}

function dayOf(at: FittedModel['fittedAt']): string {
  return at.toString().slice(0, 10);
}
