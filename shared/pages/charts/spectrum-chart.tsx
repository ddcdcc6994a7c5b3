import { scaleBand, scaleLinear } from 'd3-scale';
import {
  BANDS_PER_DOUBLING,
  bandFromMinor,
  type SpectrumBand,
  type ValueSpectrum,
} from '../../value/spectrum.ts';
import { CHART_WIDTH, ChartFigure } from './chart-figure.tsx';

export type SpectrumChartProps = {
  readonly spectrum: ValueSpectrum;
  readonly enterMinor: number | undefined;
  readonly words: {
    readonly says: string;
    readonly asTable: string;
    readonly customers: string;
    readonly worth: string;
    readonly fence: string;
    readonly head: readonly string[];
    readonly below: (value: string) => string;
    readonly left: string;
    readonly right: string;
    readonly across: string;
  };
  readonly count: (count: number) => string;
  readonly money: (amountMinor: number) => string;
};

/** All that is worth between one value and twice as much; the first holds all who are worth less. */
type Bar = {
  readonly fromMinor: number;
  readonly toMinor: number;
  readonly customerCount: number;
  readonly valueMinor: number;
};

const HEIGHT = 330;
const MIDDLE = 160;
const TOP = 26;
const BOTTOM = 306;
const AXIS_HEIGHT = 26;
const LABEL_COUNT = 5;
/** So few at the low end are drawn as one: they would be a long row of nothing. */
const LOW_PART = 0.02;

/** Upwards how many customers, downwards what they are worth together; the fence stands across both. */
export const SpectrumChart = (props: SpectrumChartProps) => {
  const { spectrum, enterMinor, words, count, money } = props;
  const bars = barsOf(spectrum);
  const x = scaleBand<number>()
    .domain(bars.map((_, index) => index))
    .range([0, CHART_WIDTH])
    .paddingInner(0.12);
  const most = (of: (bar: Bar) => number) => Math.max(1, ...bars.map(of));
  const up = scaleLinear([0, most((bar) => bar.customerCount)], [0, MIDDLE - TOP]);
  const down = scaleLinear([0, most((bar) => bar.valueMinor)], [0, BOTTOM - MIDDLE - AXIS_HEIGHT]);
  const fenceAt = fencePlace(bars, enterMinor, (index) => x(index) ?? 0, x.step());
  const every = Math.ceil(bars.length / LABEL_COUNT);
  return (
    <ChartFigure
      {...{ id: 'spectrum', says: words.says, height: HEIGHT, asTable: words.asTable }}
      table={{ head: words.head, rows: bars.map((bar) => rowOf(bar, props)) }}
    >
      <text class="axis" x={0} y={14}>
        {words.customers}
      </text>
      {bars.map((bar, index) => (
        <g class={isRightOf(bar, enterMinor) ? 'bar right' : 'bar'}>
          <title>{`${rangeText(bar, props)}: ${count(bar.customerCount)}, ${money(bar.valueMinor)}`}</title>
          <rect
            {...{ x: x(index), width: x.bandwidth(), height: up(bar.customerCount) }}
            y={MIDDLE - up(bar.customerCount)}
          />
          <rect
            {...{ x: x(index), width: x.bandwidth(), y: MIDDLE + AXIS_HEIGHT }}
            height={down(Math.max(0, bar.valueMinor))}
          />
          {index % every === 0 && index > 0 && index < bars.length - 1 ? (
            <text class="axis" x={x(index)} y={MIDDLE + 18} text-anchor="middle">
              {money(bar.fromMinor)}
            </text>
          ) : null}
        </g>
      ))}
      <text class="axis" x={0} y={HEIGHT - 6}>
        {words.worth}
      </text>
      {fenceAt === undefined ? null : <FenceLine at={fenceAt} label={words.fence} />}
    </ChartFigure>
  );
};

const FenceLine = ({ at, label }: { at: number; label: string }) => (
  <g class="fence">
    <line x1={at} x2={at} y1={TOP - 8} y2={MIDDLE} />
    <line x1={at} x2={at} y1={MIDDLE + AXIS_HEIGHT} y2={BOTTOM} />
    <text class="axis" {...{ x: at, y: 14, 'text-anchor': at > CHART_WIDTH / 2 ? 'end' : 'start' }}>
      {label}
    </text>
  </g>
);

function barsOf({ bands }: ValueSpectrum): readonly Bar[] {
  const all = bands.reduce((sum, { customerCount }) => sum + customerCount, 0);
  const last = doublingOf(Math.max(1, ...bands.map(({ band }) => band)));
  let from = 0;
  const below = (doubling: number) => bands.filter(({ band }) => doublingOf(band) < doubling);
  const countBelow = (doubling: number) =>
    below(doubling).reduce((sum, { customerCount }) => sum + customerCount, 0);
  const worthNothing = countBelow(0);
  while (from < last && countBelow(from + 1) - worthNothing <= all * LOW_PART) from += 1;
  const lowest = barOf(below(from), { fromMinor: 0, toMinor: fromMinorOf(from) });
  const bars = Array.from({ length: last - from + 1 }, (_, index) =>
    barOf(
      bands.filter(({ band }) => doublingOf(band) === from + index),
      { fromMinor: fromMinorOf(from + index), toMinor: fromMinorOf(from + index + 1) },
    ),
  );
  return lowest.customerCount === 0 ? bars : [lowest, ...bars];
}

/** Band 1 begins at one minor unit; what is worth nothing or less is in no doubling. */
function doublingOf(band: number): number {
  return band <= 0 ? -1 : Math.floor((band - 1) / BANDS_PER_DOUBLING);
}

function fromMinorOf(doubling: number): number {
  return bandFromMinor(doubling * BANDS_PER_DOUBLING + 1);
}

function barOf(bands: readonly SpectrumBand[], range: Pick<Bar, 'fromMinor' | 'toMinor'>): Bar {
  const sum = (of: (band: SpectrumBand) => number) =>
    bands.reduce((total, band) => total + of(band), 0);
  return {
    ...range,
    customerCount: sum(({ customerCount }) => customerCount),
    valueMinor: sum(({ valueMinor }) => valueMinor),
  };
}

/** Values grow by doubling from bar to bar, so a place between two is a matter of logarithms. */
function fencePlace(
  bars: readonly Bar[],
  enterMinor: number | undefined,
  x: (index: number) => number,
  step: number,
): number | undefined {
  if (enterMinor === undefined) return undefined;
  const index = bars.findIndex(
    ({ fromMinor, toMinor }) => enterMinor >= fromMinor && enterMinor < toMinor,
  );
  const bar = bars[index];
  if (bar === undefined) return enterMinor < (bars[0]?.toMinor ?? 0) ? 0 : CHART_WIDTH;
  const along = bar.fromMinor === 0 ? 0 : Math.log2(enterMinor / bar.fromMinor);
  return x(index) + step * along;
}

function isRightOf({ fromMinor }: Bar, enterMinor: number | undefined): boolean {
  return enterMinor !== undefined && fromMinor >= enterMinor;
}

function rangeText({ fromMinor, toMinor }: Bar, { words, money }: SpectrumChartProps): string {
  return fromMinor === 0 ? words.below(money(toMinor)) : `${money(fromMinor)} – ${money(toMinor)}`;
}

function rowOf(bar: Bar, props: SpectrumChartProps): readonly string[] {
  const { words, count, money, enterMinor } = props;
  const side =
    enterMinor === undefined || bar.toMinor <= enterMinor
      ? words.left
      : isRightOf(bar, enterMinor)
        ? words.right
        : words.across;
  return [rangeText(bar, props), count(bar.customerCount), money(bar.valueMinor), side];
}
