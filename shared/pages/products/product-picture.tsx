import type { VNode } from 'preact';
import { wordsOf } from '../../catalogue/match-words.ts';
import type { Product } from '../../catalogue/product.ts';
import { FIRST_MOTIFS, type Motif, type Paint } from './product-motifs.tsx';
import { MORE_MOTIFS } from './product-motifs-more.tsx';

const MOTIFS = { ...FIRST_MOTIFS, ...MORE_MOTIFS } as const satisfies Record<string, Motif>;
export type MotifName = keyof typeof MOTIFS;

/** The first of these that a name has says what is drawn. */
const MOTIF_BY_WORD: readonly (readonly [MotifName, string])[] = [
  ['cakeStand', 'cakestand stand'],
  ['lunchBox', 'lunch+box snack lunchbox'],
  ['mitten', 'warmer warmers glove gloves mitten mittens'],
  ['clock', 'clock clocks watch'],
  ['doormat', 'doormat mat rug'],
  ['knob', 'knob knobs hook hooks hanger'],
  ['bag', 'bag bags shopper'],
  ['purse', 'purse wallet'],
  ['card', 'card cards postcard postcards tag tags'],
  ['paperRolls', 'wrap wraps paper tissue tissues roll ribbon ribbons tape napkins napkin'],
  ['fairyCake', 'cake cakes cases baking cookie cutters cutter jelly biscuit chocolate sweet'],
  ['candle', 'candle candles light lights lantern lanterns incense lamp'],
  ['slate', 'slate chalkboard blackboard memoboard board chalk'],
  ['bottle', 'bottle bottles tonic lotion gloss'],
  ['pencils', 'pencil pencils pen pens crayons'],
  ['book', 'notebook notebooks book books diary journal magnet magnets'],
  ['plaster', 'plaster plasters'],
  ['cutlery', 'cutlery spoon spoons fork knife'],
  ['teacup', 'teacup teacups saucer saucers tea teapot'],
  ['mug', 'mug mugs cup cups beaker beakers'],
  ['bowl', 'bowl bowls basin'],
  ['plate', 'plate plates tray trays coaster coasters placemat placemats doily doilies'],
  ['jar', 'jar jars tin tins jam pantry storage canister money'],
  ['bunting', 'bunting party flag flags garland parade balloons'],
  ['frame', 'frame frames mirror picture'],
  ['sign', 'sign signs plaque'],
  ['owl', 'owl owls'],
  ['bird', 'bird birds birdy dove robin lovebird hen duck chick'],
  ['butterfly', 'butterfly butterflies'],
  ['bell', 'bell bells jingle'],
  ['heart', 'heart hearts love sweetheart'],
  ['star', 'star stars'],
  ['plant', 'flower flowers rose roses garden plant pot pots herb leaf'],
  ['bauble', 'christmas bauble decoration decorations santa xmas'],
  ['doll', 'doll dolls dolly girl suki spaceboy kids childrens craft'],
  ['envelope', 'voucher vouchers'],
  ['parcel', 'box boxes gift'],
];

const PALETTES: readonly (Omit<Paint, 'pattern'> & { readonly ground: string })[] = [
  { main: '#b5493a', deep: '#7f2f25', light: '#fbeadf', accent: '#e0ab4f', ground: '#f3e3d3' },
  { main: '#d38a8c', deep: '#9d5560', light: '#fdf1ee', accent: '#7f9c8a', ground: '#f1e4e0' },
  { main: '#4f8a8b', deep: '#33605f', light: '#eef6f2', accent: '#e2a76f', ground: '#dfeae5' },
  { main: '#dba63f', deep: '#9c6d22', light: '#fdf5df', accent: '#a8493b', ground: '#f5ebd0' },
  { main: '#86a070', deep: '#567045', light: '#f4f7ec', accent: '#cf7f5c', ground: '#e6ecda' },
  { main: '#86597c', deep: '#573752', light: '#f6edf4', accent: '#dcae5d', ground: '#ebe0e8' },
  { main: '#4a648b', deep: '#2f4263', light: '#eef2f9', accent: '#d9826b', ground: '#dfe5ee' },
  { main: '#cc7a52', deep: '#8d4c2e', light: '#fdefe4', accent: '#5f8f8c', ground: '#f4e2d4' },
];
const RED = 0;
const PALETTE_BY_WORD: Readonly<Record<string, number>> = {
  ...{ red: RED, strawberry: RED, santa: RED, pink: 1, rose: 1, sweetheart: 1, cherry: RED },
  ...{ green: 4, woodland: 4, leaf: 4, apples: 4, blue: 6, spaceboy: 6, london: 6, union: RED },
  ...{ gold: 3, yellow: 3, cream: 3, purple: 5, lavender: 5, orange: 7, wooden: 7, wicker: 7 },
  ...{ silver: 2, zinc: 2, metal: 2, glass: 2, turquoise: 2, chocolate: 7 },
};
type PatternName = 'dots' | 'stripes' | 'leaves' | 'stars' | 'checks';
const PATTERN_BY_WORD: Readonly<Record<string, PatternName>> = {
  ...{ retrospot: 'dots', polkadot: 'dots', spot: 'dots', spotty: 'dots', spots: 'dots' },
  ...{ stripe: 'stripes', stripes: 'stripes', striped: 'stripes', circus: 'stripes' },
  ...{ woodland: 'leaves', paisley: 'leaves', leaf: 'leaves', doily: 'leaves', garden: 'leaves' },
  ...{ star: 'stars', stars: 'stars', spaceboy: 'stars', christmas: 'stars', skulls: 'stars' },
  ...{
    gingham: 'checks',
    check: 'checks',
    vintage: 'checks',
    tartan: 'checks',
    alphabet: 'checks',
  },
};
const PATTERN_ID = 'surface';

export type PicturedProduct = Pick<Product, 'id' | 'name' | 'kind'>;

/** Always the same for a product: what its name says, in colours that its name or code choose. */
export const ProductPicture = ({ product }: { product: PicturedProduct }) => {
  const words = new Set(wordsOf(product.name));
  const draw: Motif = MOTIFS[motifOf(product)];
  const chosen = [...words].flatMap((word) => PALETTE_BY_WORD[word] ?? [])[0];
  const { ground, ...colours } = paletteAt(chosen ?? numberOf(product.id));
  const pattern = [...words].flatMap((word) => PATTERN_BY_WORD[word] ?? [])[0];
  const paint = { ...colours, pattern: pattern === undefined ? undefined : `url(#${PATTERN_ID})` };
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">
      <title>{product.name}</title>
      {pattern === undefined ? null : <Pattern name={pattern} colour={colours.light} />}
      <rect width="96" height="96" fill={ground} />
      <ellipse cx="48" cy="80" rx="32" ry="4.5" fill={colours.deep} opacity=".16" />
      {draw(paint)}
    </svg>
  );
};

export function motifOf({ name, kind }: PicturedProduct): MotifName {
  if (kind === 'e_gift') return 'envelope';
  const words = new Set(wordsOf(name));
  const found = MOTIF_BY_WORD.find(([, wanted]) =>
    wanted.split(' ').some((each) => each.split('+').every((word) => words.has(word))),
  );
  return found?.[0] ?? 'parcel';
}

function paletteAt(number: number) {
  const palette = PALETTES[number % PALETTES.length];
  return palette ?? (PALETTES[RED] as (typeof PALETTES)[number]);
}

/** FNV-1a: spread evenly, and the same everywhere. */
function numberOf(code: string): number {
  let hash = 0x811c9dc5;
  for (const symbol of code) hash = Math.imul(hash ^ (symbol.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

const Pattern = ({ name, colour }: { name: PatternName; colour: string }) => (
  <defs>
    <pattern id={PATTERN_ID} width="12" height="12" patternUnits="userSpaceOnUse">
      <g fill={colour} opacity=".62">
        {PATTERNS[name]}
      </g>
    </pattern>
  </defs>
);

const PATTERNS: Readonly<Record<PatternName, VNode>> = {
  dots: (
    <>
      <circle cx="3" cy="3" r="2.2" />
      <circle cx="9" cy="9" r="2.2" />
    </>
  ),
  stripes: <rect width="5" height="12" />,
  leaves: <path d="M2 8c0-5 3-7 8-7 0 5-3 8-8 7z" />,
  stars: <path d="M6 1l1.3 3.3 3.5.2-2.7 2.2.9 3.4L6 8.2 3 10.1l.9-3.4L1.2 4.5l3.5-.2z" />,
  checks: (
    <>
      <rect width="6" height="6" opacity=".7" />
      <rect x="6" y="6" width="6" height="6" opacity=".7" />
    </>
  ),
};
