/** Tells whether an assembly was made of the very sources that are there. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
/** All that bundles and templates are made of; packages stand in the lock file. */
const SOURCES = ['{infra,functions,shared}/**/*.{ts,tsx,json,svg,css}', 'package-lock.json'];
const FILE = 'fingerprint';

export function fingerprintOf(appPath: string): string {
  const hash = createHash('sha256').update(process.version).update(appPath);
  const found = [
    ...globSync(SOURCES, { cwd: REPOSITORY }).map((path) => join(REPOSITORY, path)),
    ...globSync('**/*.ts', { cwd: dirname(appPath) }).map((path) => join(dirname(appPath), path)),
  ];
  for (const path of [...new Set(found)].sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

export function isMadeOf(fingerprint: string, dir: string): boolean {
  const path = join(dir, FILE);
  return existsSync(path) && readFileSync(path, 'utf8') === fingerprint;
}

/** The last thing that is written: what is half done has none. */
export function sign(fingerprint: string, dir: string): void {
  writeFileSync(join(dir, FILE), fingerprint);
}

/** Without what says that it is whole: a copy may be broken off. */
export function copyUnsigned(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => basename(path) !== FILE });
}

/** The first thing that goes. */
export function remove(dir: string): void {
  rmSync(join(dir, FILE), { force: true });
  rmSync(dir, { recursive: true, force: true });
}
