import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { CHART_WIDTH, ChartFigure } from './chart-figure.tsx';

export type PortfolioChartProps = {
  /** Lifetime values, the highest first. */
  readonly values: readonly number[];
  readonly words: {
    readonly says: string;
    readonly asTable: string;
    readonly value: string;
    readonly customers: string;
    readonly head: readonly string[];
    readonly best: (count: number) => string;
  };
  readonly count: (count: number) => string;
  readonly money: (amountMinor: number) => string;
  readonly percent: (part: number) => string;
};

const HEIGHT = 230;
const LEFT = 66;
const TOP = 28;
const BOTTOM = 190;
const PARTS = [0.1, 0.2, 0.5, 1];

/** One step for each customer, from the most valuable on. */
export const PortfolioChart = ({ values, words, ...formats }: PortfolioChartProps) => {
  const { count, money, percent } = formats;
  const most = Math.max(1, ...values);
  const x = scaleLinear([0, values.length], [LEFT, CHART_WIDTH - 12]);
  const y = scaleLinear([0, most], [BOTTOM, TOP]);
  const steps = [...values, values.at(-1) ?? 0].map((value, index) => ({ value, index }));
  type Step = (typeof steps)[number];
  const at = ({ index }: Step) => x(index);
  const high = ({ value }: Step) => y(value);
  const total = values.reduce((sum, value) => sum + value, 0);
  const rows = PARTS.map((part) => {
    const best = values.slice(0, Math.ceil(values.length * part));
    const sum = best.reduce((all, value) => all + value, 0);
    return [words.best(best.length), money(sum), percent(total === 0 ? 0 : sum / total)];
  });
  return (
    <ChartFigure
      {...{ id: 'portfolio', says: words.says, height: HEIGHT, asTable: words.asTable }}
      table={{ head: words.head, rows }}
    >
      <text class="axis" x={0} y={14}>
        {words.value}
      </text>
      {[0, most].map((amount) => (
        <g class="grid">
          <line x1={LEFT} x2={CHART_WIDTH - 12} y1={y(amount)} y2={y(amount)} />
          <text class="axis" x={LEFT - 6} y={y(amount) + 5} text-anchor="end">
            {money(amount)}
          </text>
        </g>
      ))}
      <path class="area" d={area<Step>(at, BOTTOM, high).curve(curveStepAfter)(steps) ?? ''} />
      <path class="line" d={line<Step>(at, high).curve(curveStepAfter)(steps) ?? ''} />
      <text class="axis" x={CHART_WIDTH - 12} y={BOTTOM + 24} text-anchor="end">
        {`${words.customers}: ${count(values.length)}`}
      </text>
    </ChartFigure>
  );
};
