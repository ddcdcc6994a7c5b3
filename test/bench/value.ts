// How long a fit and a scoring take, on real shops and on 26.7 million customers that were made up.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PlainDate } from '../../shared/kernel/time.ts';
import type { Cell } from '../../shared/value/cell.ts';
import type { BuyerStatistics } from '../../shared/value/customer-value.ts';
import { fitBgNbd, fitGammaGamma, fitParetoNbd } from '../../shared/value/fit-models.ts';
import { fitValueModel } from '../../shared/value/fit-value-model.ts';
import { valueCustomer } from '../../shared/value/value-customer.ts';
import type { ValueModel } from '../../shared/value/value-model.ts';
import { CDNOW_SPAN, spendingsOfCases, standingsOfCases } from '../evaluate/evaluate-cdnow.ts';
import { GIFT_SEASON } from '../evaluate/gift-season.ts';
import { casesOf, cellsOfCases } from '../evaluate/history.ts';
import { readGiftShop } from '../evaluate/read-gift-shop.ts';
import { cdnowSample } from '../value/cdnow-sample.ts';
import { type CellCosts, cellsText, madeUpCells, measureCellStore } from './cells.ts';
import { textTable, verdict } from './text-table.ts';

const DATA = '../shared/data/gift-shop';
const SCORED_COUNT = 100_000;

export type ValueFigures = {
  readonly figures: readonly {
    readonly name: string;
    readonly ms: number;
    readonly goalMs: number;
  }[];
  readonly giftShop: string;
  readonly millionsCellCount: number;
  readonly cells: CellCosts;
};

const GOAL = { cdnow: 1000, giftShop: 2000, score: 2000, millions: 900_000 };

/** @param madeUpCount of customers, who stand for 26.7 million. */
export async function measureValue(madeUpCount: number): Promise<ValueFigures> {
  const sample = cdnowSample();
  const cases = casesOf(sample, sample, CDNOW_SPAN);
  scoreMany(modelOf(cellsOfCases(cases, 'USD'), 'USD', '1997-09-30'), 1000);
  const published = timed(() => {
    fitBgNbd(standingsOfCases(cases));
    fitParetoNbd(standingsOfCases(cases));
    fitGammaGamma(spendingsOfCases(cases));
  });
  const cells = cellsOfCases(cases, 'USD');
  const chosen = timed(() => modelOf(cells, 'USD', '1997-09-30'));
  const scored = timed(() => scoreMany(chosen.result, SCORED_COUNT));
  const giftShop = await measureGiftShop();
  const { cells: millions, ...made } = madeUpCells(madeUpCount);
  const fitted = timed(() => modelOf(millions, 'EUR', '2026-12-31'), false);
  return {
    giftShop: giftShop === undefined ? `${DATA} is not there: not measured` : 'measured',
    millionsCellCount: millions.length,
    cells: { ...made, ...(await measureCellStore()) },
    figures: [
      { name: 'CDNOW: the three published models', ms: published.ms, goalMs: GOAL.cdnow },
      { name: 'CDNOW: candidates, backtests, choice', ms: chosen.ms, goalMs: GOAL.giftShop },
      ...(giftShop === undefined
        ? []
        : [
            {
              name: 'gift retailer: candidates, backtests, choice',
              ms: giftShop,
              goalMs: GOAL.giftShop,
            },
          ]),
      { name: `scoring ${SCORED_COUNT} customers`, ms: scored.ms, goalMs: GOAL.score },
      { name: '26.7 million customers, in cells', ms: fitted.ms, goalMs: GOAL.millions },
    ],
  };
}

export function valueText({ figures, giftShop, millionsCellCount, cells }: ValueFigures): string {
  const rows = figures.map(({ name, ms, goalMs }) => [
    name,
    `${ms.toFixed(0)} ms`,
    verdict(ms, goalMs),
  ]);
  return `Values, processor time of one core\n${textTable(rows)}\n(26.7 million customers are ${millionsCellCount} cells; gift retailer: ${giftShop})\n\n${cellsText(cells)}`;
}

/** The second time, as in a function that has run before; processor time, which others on the machine do not lengthen. */
function timed<Result>(
  run: () => Result,
  isWarm = true,
): { readonly result: Result; readonly ms: number } {
  if (isWarm) run();
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

function modelOf(cells: readonly Cell[], currency: string, asOf: string): ValueModel {
  const season = currency === 'GBP' ? { season: GIFT_SEASON } : {};
  const options = { id: 'measured', currency, asOf: PlainDate.decode(asOf), ...season };
  const fitted = fitValueModel(cells, options);
  if (!fitted.ok) throw new Error(fitted.refusal);
  return fitted.value;
}

async function measureGiftShop(): Promise<number | undefined> {
  const name = existsSync(DATA)
    ? readdirSync(DATA).find((each) => /\.csv\.gz$/.test(each))
    : undefined;
  if (name === undefined) return undefined;
  const shop = await readGiftShop(join(DATA, name));
  const all = shop.historiesUntil(shop.lastDay);
  const cases = casesOf(all, all, { cutDay: shop.lastDay, untilDay: shop.lastDay });
  const cells = cellsOfCases(cases, 'GBP');
  return timed(() => modelOf(cells, 'GBP', '2011-09-09')).ms;
}

function scoreMany(model: ValueModel, count: number): void {
  const asOf = PlainDate.decode('1997-09-30');
  const start = PlainDate.decode('1997-01-01');
  const dates = Array.from({ length: 270 }, (_, days) => start.add({ days }));
  for (let at = 0; at < count; at += 1) {
    const firstOn = dates[at % 90] ?? start;
    const orders = 1 + (at % 13);
    const lastOn = orders === 1 ? firstOn : (dates[90 + (at % 180)] ?? start);
    const spendMinor = orders * (1500 + (at % 4000));
    const statistics: BuyerStatistics = {
      ...{ currency: 'USD', firstOn, lastOn, orders, spendMinor },
      marginMinor: Math.round(spendMinor * 0.4),
    };
    valueCustomer(statistics, model, { asOf });
  }
}
