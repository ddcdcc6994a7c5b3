import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/**
 * Writes what threads run as plain JavaScript. Node could strip the types itself, but would load its
 * compiler, some 20 MB, into every thread.
 */
export function writeThreadScript(path: string): void {
  buildSync({
    entryPoints: [fileURLToPath(new URL('./lambda-worker.ts', import.meta.url))],
    outfile: path,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    logLevel: 'silent',
  });
}
