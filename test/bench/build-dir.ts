import { fileURLToPath } from 'node:url';

/** Not part of the repository. */
export const BUILD_DIR = fileURLToPath(new URL('../../.build', import.meta.url));
