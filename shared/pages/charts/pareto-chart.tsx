import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { type ParetoPoint, valueOfBest } from '../../managers/spectrum-curve.ts';
import { CHART_WIDTH, ChartFigure } from './chart-figure.tsx';

export type ParetoChartProps = {
  readonly points: readonly ParetoPoint[];
  readonly words: {
    readonly says: string;
    readonly asTable: string;
    readonly customers: string;
    readonly value: string;
    readonly head: readonly string[];
  };
  readonly percent: (part: number) => string;
};

const HEIGHT = 280;
const LEFT = 48;
const TOP = 26;
const BOTTOM = 238;
const BEST_PART = 0.2;
const STEPS = [0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1];

/** How much of the value the best part of the customers brings. */
export const ParetoChart = ({ points, words, percent }: ParetoChartProps) => {
  const top = Math.max(1, ...points.map(({ value }) => value));
  const x = scaleLinear([0, 1], [LEFT, CHART_WIDTH - 12]);
  const y = scaleLinear([0, top], [BOTTOM, TOP]);
  const curve = line<ParetoPoint>(
    (point) => x(point.customers),
    (point) => y(point.value),
  );
  const below = area<ParetoPoint>(
    (point) => x(point.customers),
    BOTTOM,
    (point) => y(point.value),
  );
  const best = valueOfBest(points, BEST_PART) ?? 0;
  const rows = STEPS.map((part) => [percent(part), percent(valueOfBest(points, part) ?? 1)]);
  return (
    <ChartFigure
      {...{ id: 'pareto', says: words.says, height: HEIGHT, asTable: words.asTable }}
      table={{ head: words.head, rows }}
    >
      <text class="axis" x={0} y={14}>
        {words.value}
      </text>
      {[0, 0.5, 1].map((part) => (
        <g class="grid">
          <line x1={LEFT} x2={CHART_WIDTH - 12} y1={y(part)} y2={y(part)} />
          <text class="axis" x={LEFT - 6} y={y(part) + 5} text-anchor="end">
            {percent(part)}
          </text>
          <text
            class="axis"
            x={x(part)}
            y={BOTTOM + 20}
            text-anchor={part === 1 ? 'end' : 'middle'}
          >
            {percent(part)}
          </text>
        </g>
      ))}
      <path class="area" d={below([...points]) ?? ''} />
      <path class="line" d={curve([...points]) ?? ''} />
      <g class="fence">
        <line x1={x(BEST_PART)} x2={x(BEST_PART)} y1={y(best)} y2={BOTTOM} />
        <circle cx={x(BEST_PART)} cy={y(best)} r={5} />
        <text class="axis" x={x(BEST_PART) + 10} y={y(best) + 18}>
          {percent(best)}
        </text>
      </g>
      <text class="axis" x={CHART_WIDTH - 12} y={HEIGHT - 4} text-anchor="end">
        {words.customers}
      </text>
    </ChartFigure>
  );
};
