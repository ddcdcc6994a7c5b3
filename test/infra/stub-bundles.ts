import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FUNCTION_NAMES } from '../../infra/functions.ts';

/** Bundles that hold nothing: what stands in a template does not depend on what a function does. */
export function stubBundles(names: readonly string[] = FUNCTION_NAMES): string {
  const bundlesDir = mkdtempSync(join(tmpdir(), 'proprietor-bundles-'));
  for (const name of names) {
    mkdirSync(join(bundlesDir, name));
    writeFileSync(join(bundlesDir, name, 'index.mjs'), `export const handler = '${name}';\n`);
  }
  return bundlesDir;
}
