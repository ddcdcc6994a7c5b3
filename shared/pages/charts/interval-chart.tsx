import { scaleLinear } from 'd3-scale';
import { area, curveLinear, line } from 'd3-shape';

/** An estimate with its range, at one place of the axis. */
export type IntervalPoint = {
  /** Where it stands on the axis, such as days since 1970. */
  readonly at: number;
  readonly middle: number;
  readonly low: number;
  readonly high: number;
};

/** A level line with its name, such as what must be reached. */
export type Level = { readonly value: number; readonly label: string };

type Props = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** In order of `at`. */
  readonly points: readonly IntervalPoint[];
  readonly levels: readonly Level[];
  readonly valueText: (value: number) => string;
  readonly placeText: (at: number) => string;
};

const WIDTH = 480;
const HEIGHT = 300;
const ROOM = { left: 74, right: 14, top: 18, bottom: 34 } as const;
const TICK_COUNT = 5;
/** Early readings have ranges as wide as a barn door; the picture keeps to this many times the last one's. */
const HEIGHT_IN_LAST_RANGES = 3;

/**
 * A line with the range around it, drawn on the server. It says nothing by colour alone: the range has an
 * outline, levels are dashed and named, and the table beside it has every number.
 */
export const IntervalChart = (props: Props) => {
  const { id, title, description, points, levels, valueText, placeText } = props;
  const { x, y } = scalesOf(points, levels);
  const range = area<IntervalPoint>()
    .x(({ at }) => x(at))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))
    .curve(curveLinear);
  const middle = line<IntervalPoint>()
    .x(({ at }) => x(at))
    .y((point) => y(point.middle));
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {y.ticks(TICK_COUNT).map((value) => (
        <g>
          <line class="grid" x1={ROOM.left} x2={WIDTH - ROOM.right} y1={y(value)} y2={y(value)} />
          <text x={ROOM.left - 8} y={y(value) + 5} text-anchor="end">
            {valueText(value)}
          </text>
        </g>
      ))}
      <path class="range" d={range([...points]) ?? ''} />
      {levels.map(({ value, label }) => (
        <g>
          <line class="level" x1={ROOM.left} x2={WIDTH - ROOM.right} y1={y(value)} y2={y(value)} />
          <text class="name" x={ROOM.left + 6} y={y(value) - 6}>
            {label}
          </text>
        </g>
      ))}
      <path class="line" d={middle([...points]) ?? ''} />
      {points.map((point) => (
        <circle
          class="dot"
          cx={x(point.at)}
          cy={y(point.middle)}
          r={points.length > 30 ? 2 : 3.5}
        />
      ))}
      <text x={ROOM.left} y={HEIGHT - 10}>
        {placeText(first.at)}
      </text>
      {first.at === last.at ? null : (
        <text x={WIDTH - ROOM.right} y={HEIGHT - 10} text-anchor="end">
          {placeText(last.at)}
        </text>
      )}
    </svg>
  );
};

function scalesOf(points: readonly IntervalPoint[], levels: readonly Level[]) {
  const last = points.at(-1);
  const half = last === undefined ? 1 : HEIGHT_IN_LAST_RANGES * (last.high - last.low);
  const middle = last?.middle ?? 0;
  const shown = [
    ...points.flatMap(({ low, high }) => [
      Math.max(low, middle - half),
      Math.min(high, middle + half),
    ]),
    ...levels.map(({ value }) => value),
  ];
  const places = points.map(({ at }) => at);
  const firstAt = Math.min(...places);
  const lastAt = Math.max(...places);
  const x = scaleLinear()
    // One reading alone stands in the middle.
    .domain(firstAt === lastAt ? [firstAt - 1, lastAt + 1] : [firstAt, lastAt])
    .range([ROOM.left, WIDTH - ROOM.right]);
  const y = scaleLinear()
    .domain([Math.min(...shown), Math.max(...shown)])
    .nice(TICK_COUNT)
    .range([HEIGHT - ROOM.bottom, ROOM.top])
    .clamp(true);
  return { x, y };
}
