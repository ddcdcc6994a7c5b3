import { fileURLToPath } from 'node:url';

/** Where `bundleFunctions` puts `<function name>/index.mjs`, and where the stacks look for it. */
export const BUNDLES_DIR = fileURLToPath(new URL('../.build/functions', import.meta.url));
