import type { ComponentChildren, VNode } from 'preact';

/** The colours of one picture, and the pattern that lies over its main surface. */
export type Paint = {
  readonly main: string;
  readonly deep: string;
  readonly light: string;
  readonly accent: string;
  readonly pattern: string | undefined;
};
export type Motif = (paint: Paint) => VNode;

/** The main surface: its colour, and the pattern over it. */
const Body = ({ d, paint: { main, pattern } }: { d: string; paint: Paint }) => (
  <>
    <path d={d} fill={main} />
    {pattern === undefined ? null : <path d={d} fill={pattern} />}
  </>
);

type LineProps = { d: string; of: string; width?: number; children?: ComponentChildren };
const Line = ({ d, of, width = 3 }: LineProps) => (
  <path
    {...{ d, stroke: of, fill: 'none' }}
    stroke-width={width}
    stroke-linecap="round"
    stroke-linejoin="round"
  />
);

const HEART = 'M0 9C-9 3-11-2-8.5-6c2.5-4 7-3 8.5 1 1.5-4 6-5 8.5-1C11-2 9 3 0 9z';
const Heart = ({ x, y, of, size = 1 }: { x: number; y: number; of: string; size?: number }) => (
  <path d={HEART} fill={of} transform={`translate(${x} ${y}) scale(${size})`} />
);

const mug: Motif = (paint) => (
  <>
    <Line d="M40 30c-4-5 4-7 0-13M52 30c-4-5 4-7 0-13" of={paint.light} />
    <Line d="M62 46h5a9 9 0 0 1 0 18h-5" of={paint.deep} width={6} />
    <Body d="M28 36h36v36a6 6 0 0 1-6 6H34a6 6 0 0 1-6-6z" paint={paint} />
    <path d="M28 36h36v6H28z" fill={paint.light} opacity=".7" />
  </>
);
const teacup: Motif = (paint) => (
  <>
    <Line d="M48 36c-4-5 4-8 0-14" of={paint.light} />
    <Line d="M67 48c12-3 12 14-2 13" of={paint.deep} width={5} />
    <ellipse cx="46" cy="75" rx="31" ry="5" fill={paint.deep} />
    <Body d="M22 43h48c0 20-9 30-24 30S22 63 22 43z" paint={paint} />
    <ellipse cx="46" cy="43" rx="24" ry="4" fill={paint.light} />
    <ellipse cx="46" cy="43.5" rx="19" ry="2.5" fill="#8a5a3a" />
  </>
);
const bag: Motif = (paint) => (
  <>
    <Line d="M36 42c0-27 24-27 24 0" of={paint.deep} width={4} />
    <Body d="M25 38h46l5 37a4 4 0 0 1-4 5H24a4 4 0 0 1-4-5z" paint={paint} />
    <path d="M25 38h46l1 7H24z" fill={paint.deep} opacity=".35" />
  </>
);
const lunchBox: Motif = (paint) => (
  <>
    <Line d="M38 38v-7h20v7" of={paint.deep} width={5} />
    <Body
      d="M26 36h44a8 8 0 0 1 8 8v28a6 6 0 0 1-6 6H24a6 6 0 0 1-6-6V44a8 8 0 0 1 8-8z"
      paint={paint}
    />
    <path d="M18 51h60v4H18z" fill={paint.deep} opacity=".5" />
    <rect x="42" y="47" width="12" height="12" rx="3" fill={paint.accent} />
  </>
);
const parcel: Motif = (paint) => (
  <>
    <Body d="M20 46h56v28a5 5 0 0 1-5 5H25a5 5 0 0 1-5-5z" paint={paint} />
    <rect x="16" y="36" width="64" height="13" rx="3" fill={paint.deep} />
    <path d="M43 36h10v43H43z" fill={paint.accent} />
    <path
      d="M48 36c-16 1-23-15-13-16 8-1 13 16 13 16s5-17 13-16c10 1 3 17-13 16z"
      fill={paint.accent}
    />
    <circle cx="48" cy="35" r="5" fill={paint.light} />
  </>
);
const heart: Motif = (paint) => (
  <>
    <Line d="M48 39V24M48 24a4 4 0 1 1 .1 0" of={paint.deep} width={2.5} />
    <Body
      d="M48 79C24 63 17 51 23 41c6-10 20-9 25 1 5-10 19-11 25-1 6 10-1 22-25 38z"
      paint={paint}
    />
    <Line d="M29 47c2-5 6-6 9-5" of={paint.light} />
  </>
);
const candle: Motif = (paint) => (
  <>
    <circle cx="48" cy="38" r="21" fill="#f0b653" opacity=".35" />
    <path d="M48 24c7 8 9 12 9 16a9 9 0 0 1-18 0c0-4 2-8 9-16z" fill="#e79c3c" />
    <path d="M48 34c3 4 4 6 4 8a4 4 0 0 1-8 0c0-2 1-4 4-8z" fill={paint.light} />
    <Body d="M29 52h38l-4 25a3 3 0 0 1-3 2H36a3 3 0 0 1-3-2z" paint={paint} />
    <path d="M29 52h38l-1 6H30z" fill={paint.light} opacity=".6" />
  </>
);
const fairyCake: Motif = (paint) => (
  <>
    <path d="M25 55c-6-9 3-15 8-15 1-12 29-12 30 0 6 0 14 6 8 15z" fill={paint.light} />
    <Line d="M30 50c6 4 12-6 18-1s12-4 18 0" of={paint.deep} width={2.5} />
    <circle cx="48" cy="28" r="6" fill={paint.accent} />
    <Body d="M25 55h46l-7 22a3 3 0 0 1-3 2H35a3 3 0 0 1-3-2z" paint={paint} />
    <Line d="M37 58l3 17M48 58v17M59 58l-3 17" of={paint.deep} width={2} />
  </>
);
const cakeStand: Motif = (paint) => (
  <>
    <path
      d="M30 40c0-9 10-9 10 0zM43 40c0-10 11-10 11 0zM57 40c0-9 10-9 10 0z"
      fill={paint.accent}
    />
    <circle cx="35" cy="31" r="2.5" fill={paint.deep} />
    <circle cx="48.5" cy="30" r="2.5" fill={paint.deep} />
    <circle cx="62" cy="31" r="2.5" fill={paint.deep} />
    <Body d="M18 40h60c0 7-6 9-12 9H30c-6 0-12-2-12-9z" paint={paint} />
    <path d="M44 49h8c-1 12-1 17 8 27v3H36v-3c9-10 9-15 8-27z" fill={paint.deep} />
    <path d="M18 40h60v3H18z" fill={paint.light} opacity=".8" />
  </>
);
const paperRolls: Motif = (paint) => (
  <>
    <g transform="rotate(-24 48 48)">
      <rect x="26" y="50" width="48" height="15" fill={paint.accent} />
      <ellipse cx="26" cy="57.5" rx="4.5" ry="7.5" fill={paint.light} />
      <ellipse cx="26" cy="57.5" rx="2" ry="3.5" fill={paint.deep} />
    </g>
    <g transform="rotate(-8 48 48)">
      <Body d="M24 30h50v18H24z" paint={paint} />
      <ellipse cx="74" cy="39" rx="5" ry="9" fill={paint.deep} />
      <ellipse cx="24" cy="39" rx="5" ry="9" fill={paint.light} />
      <ellipse cx="24" cy="39" rx="2.5" ry="4.5" fill={paint.deep} />
      <path d="M44 30h7v18h-7z" fill={paint.light} />
    </g>
  </>
);
const card: Motif = (paint) => (
  <>
    <path d="M58 22l16 7v46l-16 4z" fill={paint.deep} />
    <Body d="M26 22h32v57H26a3 3 0 0 1-3-3V25a3 3 0 0 1 3-3z" paint={paint} />
    <rect x="29" y="32" width="23" height="30" rx="2" fill={paint.light} />
    <Heart x={40.5} y={46} of={paint.accent} size={0.9} />
    <Line d="M32 69h17" of={paint.light} width={2.5} />
  </>
);
const jar: Motif = (paint) => (
  <>
    <Body
      d="M28 38h40c5 3 6 6 6 10v25a6 6 0 0 1-6 6H28a6 6 0 0 1-6-6V48c0-4 1-7 6-10z"
      paint={paint}
    />
    <rect x="27" y="25" width="42" height="13" rx="4" fill={paint.deep} />
    <rect x="33" y="51" width="30" height="17" rx="3" fill={paint.light} />
    <Heart x={48} y={59.5} of={paint.accent} size={0.6} />
  </>
);
const sign: Motif = (paint) => (
  <>
    <Line d="M24 44L48 22l24 22" of={paint.deep} width={2.5} />
    <circle cx="48" cy="22" r="3.5" fill={paint.accent} />
    <Body
      d="M17 42h62a3 3 0 0 1 3 3v25a3 3 0 0 1-3 3H17a3 3 0 0 1-3-3V45a3 3 0 0 1 3-3z"
      paint={paint}
    />
    <rect x="20" y="47" width="56" height="21" rx="2" fill={paint.light} opacity=".85" />
    <Line d="M27 57.5h11M58 57.5h11" of={paint.deep} />
    <Heart x={48} y={57} of={paint.accent} size={0.75} />
  </>
);
const bottle: Motif = (paint) => (
  <>
    <rect x="41" y="18" width="14" height="7" rx="2" fill={paint.deep} />
    <Body
      d="M42 25h12v8c9 2 15 5 15 14v22a10 10 0 0 1-10 10H37a10 10 0 0 1-10-10V47c0-9 6-12 15-14z"
      paint={paint}
    />
    <Heart x={48} y={56} of={paint.light} size={1.1} />
    <path d="M40 33h16v4H40z" fill={paint.accent} />
  </>
);
const clock: Motif = (paint) => (
  <>
    <Line d="M34 73l-5 7M62 73l5 7" of={paint.deep} width={5} />
    <path d="M27 34a9 9 0 0 1 14-7zM69 34a9 9 0 0 0-14-7z" fill={paint.deep} />
    <Line d="M48 27v-5" of={paint.deep} width={5} />
    <Body d="M48 28a25 25 0 1 1 0 50 25 25 0 0 1 0-50z" paint={paint} />
    <circle cx="48" cy="53" r="18" fill={paint.light} />
    <Line d="M48 53V41M48 53l8 5" of={paint.deep} />
    <circle cx="48" cy="53" r="2.5" fill={paint.accent} />
  </>
);
const frame: Motif = (paint) => (
  <>
    <Body
      d="M22 22h52a3 3 0 0 1 3 3v51a3 3 0 0 1-3 3H22a3 3 0 0 1-3-3V25a3 3 0 0 1 3-3z"
      paint={paint}
    />
    <rect x="28" y="31" width="40" height="39" fill={paint.light} />
    <circle cx="58" cy="41" r="5" fill={paint.accent} />
    <path d="M28 62c8-14 15-14 22-2 5-7 11-8 18-2v12H28z" fill={paint.deep} />
  </>
);
const pencils: Motif = (paint) => (
  <>
    {[-14, 0, 14].map((turn, at) => (
      <g transform={`rotate(${turn} 48 84)`}>
        <path d="M43 32l5-14 5 14z" fill={paint.light} />
        <path d="M46.2 23l1.8-5 1.8 5z" fill={paint.deep} />
        <rect
          x="43"
          y="32"
          width="10"
          height="40"
          fill={[paint.accent, paint.main, paint.deep][at]}
        />
      </g>
    ))}
    <Body d="M32 52h32l-2 25a3 3 0 0 1-3 2H37a3 3 0 0 1-3-2z" paint={paint} />
    <path d="M32 52h32v5H32z" fill={paint.light} opacity=".6" />
  </>
);

export const FIRST_MOTIFS = {
  ...{ mug, teacup, bag, lunchBox, parcel, heart, candle, fairyCake, cakeStand, paperRolls },
  ...{ card, jar, sign, bottle, clock, frame, pencils },
};
export { Body, Heart, Line };
