import type { PlainDate } from '../../kernel/time.ts';

export type Season = 'winter' | 'spring' | 'summer' | 'autumn';

const SOUTHERN = new Set(
  'AO AR AU BO BR BW CL FJ LS MG MU MW MZ NA NC NZ PE PY RE SZ UY ZA ZM ZW'.split(' '),
);
const IN_ORDER = ['winter', 'spring', 'summer', 'autumn'] as const;

/** By the calendar's quarters of the year, from December on; the other way round below the equator. */
export function seasonOf(on: PlainDate, country: string): Season {
  const quarter = Math.floor((on.month % 12) / 3) + (SOUTHERN.has(country) ? 2 : 0);
  return IN_ORDER[quarter % 4] ?? 'winter';
}

export type Palette = {
  readonly ground: string;
  /** Behind the parcel, and scattered on the ground. */
  readonly glow: string;
  readonly leaf: string;
  readonly leafBehind: string;
  readonly fruit: string;
  readonly ribbon: string;
  readonly ribbonShade: string;
};

export const PALETTES: Record<Season, Palette> = {
  winter: {
    ground: '#23433f',
    glow: '#2f5650',
    leaf: '#7ea08a',
    leafBehind: '#557b6d',
    fruit: '#c8543c',
    ribbon: '#a5442f',
    ribbonShade: '#7a2d1f',
  },
  spring: {
    ground: '#6f8468',
    glow: '#83987a',
    leaf: '#c3d0ae',
    leafBehind: '#a3b592',
    fruit: '#f0c9bd',
    ribbon: '#a5442f',
    ribbonShade: '#7a2d1f',
  },
  summer: {
    ground: '#c2843f',
    glow: '#d39a57',
    leaf: '#6d7f4d',
    leafBehind: '#8b9458',
    fruit: '#8a3324',
    ribbon: '#8a3324',
    ribbonShade: '#65221a',
  },
  autumn: {
    ground: '#8a3324',
    glow: '#9d4533',
    leaf: '#d9a25c',
    leafBehind: '#b97a45',
    fruit: '#f0cf98',
    ribbon: '#c85f43',
    ribbonShade: '#8a3324',
  },
};
