// Which test files run each in a process of its own, and which share one with others: starting a
// process and loading the same modules again takes longer than most of our tests.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/** Modules that begin something when they are loaded, or hold what all their importers share. */
const NOT_SHARED = /^(functions|infra|commands|test\/(simulation|bench))\//;
/** What changes more than what a test made itself. */
const REACHES_OUT =
  /\bvi\.|\bprocess\.(env|chdir|exit|once|on)\b|\bglobalThis\b|['"](msw|node:(child_process|worker_threads))/;
const IMPORTED = /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/** The paths of the files that may share, from `root`; every other must be alone. */
export function filesTogether(root: string): readonly string[] {
  const files = globSync('test/**/*.test.{ts,tsx}', { cwd: root }).sort();
  const sources = new Map<string, Source>();
  return files.filter((file) => everythingBehind(root, file, sources).every(canShare));
}

type Source = {
  readonly path: string;
  readonly text: string;
  readonly imported: readonly string[];
};

const canShare = ({ path, text }: Source) => !NOT_SHARED.test(path) && !REACHES_OUT.test(text);

/** A file and all that it imports, directly or by way of others. */
function everythingBehind(root: string, file: string, sources: Map<string, Source>): Source[] {
  const found = new Map<string, Source>();
  const left = [file];
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (found.has(path)) continue;
    const source = sources.get(path) ?? read(root, path);
    sources.set(path, source);
    found.set(path, source);
    left.push(...source.imported);
  }
  return [...found.values()];
}

function read(root: string, path: string): Source {
  const full = resolve(root, path);
  if (!existsSync(full)) return { path, text: '', imported: [] };
  const text = readFileSync(full, 'utf8');
  const imported = [...text.matchAll(IMPORTED)].map(([, specifier = '']) =>
    relative(root, resolve(dirname(full), specifier)),
  );
  return { path, text, imported };
}
