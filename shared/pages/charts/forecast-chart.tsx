import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { QuarterAhead } from '../../managers/fence-economics.ts';
import { CHART_WIDTH, ChartFigure } from './chart-figure.tsx';

export type ForecastChartProps = {
  readonly ahead: readonly QuarterAhead[];
  readonly words: {
    readonly says: string;
    readonly asTable: string;
    readonly place: string;
    readonly head: readonly string[];
    readonly nowhere: string;
    readonly heldBy: Readonly<Record<QuarterAhead['place']['heldBy'], string>>;
  };
  readonly quarter: (quarter: QuarterAhead) => string;
  readonly count: (count: number) => string;
  readonly money: (amountMinor: number) => string;
};

const HEIGHT = 260;
const LEFT = 66;
const TOP = 30;
const BOTTOM = 218;
const QUARTERS_OF_YEAR = 4;

/** Where the fence would stand, quarter by quarter: it moves left as managing gets cheaper. */
export const ForecastChart = (props: ForecastChartProps) => {
  const { ahead, words, quarter, money } = props;
  const placed = ahead.flatMap(({ place: { enterMinor } }, index) =>
    enterMinor === undefined ? [] : [{ index, enterMinor }],
  );
  const most = Math.max(1, ...placed.map(({ enterMinor }) => enterMinor));
  const x = scaleLinear([0, ahead.length - 1], [LEFT, CHART_WIDTH - 14]);
  const y = scaleLinear([0, most], [BOTTOM, TOP]);
  const path = line<(typeof placed)[number]>(
    ({ index }) => x(index),
    ({ enterMinor }) => y(enterMinor),
  ).curve(curveStepAfter);
  return (
    <ChartFigure
      {...{ id: 'ahead', says: words.says, height: HEIGHT, asTable: words.asTable }}
      table={{ head: words.head, rows: ahead.map((each) => rowOf(each, props)) }}
    >
      <text class="axis" x={0} y={14}>
        {words.place}
      </text>
      {[0, most / 2, most].map((amount) => (
        <g class="grid">
          <line x1={LEFT} x2={CHART_WIDTH - 14} y1={y(amount)} y2={y(amount)} />
          <text class="axis" x={LEFT - 6} y={y(amount) + 5} text-anchor="end">
            {money(amount)}
          </text>
        </g>
      ))}
      <path class="line" d={path(placed) ?? ''} />
      {ahead.map((each, index) =>
        index % QUARTERS_OF_YEAR === 0 ? (
          <text
            class="axis"
            {...{ x: x(index), y: BOTTOM + 24 }}
            text-anchor={index === 0 ? 'start' : index === ahead.length - 1 ? 'end' : 'middle'}
          >
            {quarter(each)}
          </text>
        ) : null,
      )}
    </ChartFigure>
  );
};

function rowOf(each: QuarterAhead, { words, quarter, count, money }: ForecastChartProps) {
  const { place, yearCostMinor, customerCount, capacity } = each;
  return [
    quarter(each),
    money(yearCostMinor),
    place.enterMinor === undefined ? words.nowhere : money(place.enterMinor),
    count(customerCount),
    count(capacity),
    words.heldBy[place.heldBy],
  ];
}
