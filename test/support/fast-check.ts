// Properties try the same examples each time, so that a change is judged by what it changed and not by the luck of a draw.
// `PROPERTY_SEED=fresh npx vitest run` draws new ones, `PROPERTY_SEED=<number>` those of a failure that was told.
import { configureGlobal } from 'fast-check';

const SEED = 20_261_122;

const { PROPERTY_SEED: asked } = process.env;
if (asked !== 'fresh') configureGlobal({ seed: asked === undefined ? SEED : Number(asked) });

export { default } from 'fast-check';
