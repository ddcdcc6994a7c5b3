import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** What is made, fetched or kept out of the repository. */
const NOT_OURS = /^(node_modules|\.git|\.build|\.data|cdk\.out)$/;
const TEXT = /\.(tsx?|md|json|ya?ml|csv|txt|html|css|sh)$|^\.[a-z]+(rc|ignore)$|^run$/;

export type SourceFile = { readonly path: string; readonly text: string };

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(`${REPOSITORY}/${folder}`, { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.test(entry.name)) continue;
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (TEXT.test(entry.name)) yield path;
  }
}

/** Every text file of the repository, by its path from the root. */
export const ALL_FILES: readonly SourceFile[] = [...filesUnder('')].map((path) => ({
  path,
  text: readFileSync(`${REPOSITORY}/${path}`, 'utf8'),
}));

export const CODE_FILES = ALL_FILES.filter(({ path }) => /\.tsx?$/.test(path));

/** What runs in AWS. */
export const DEPLOYED_FILES = CODE_FILES.filter(({ path }) => /^(shared|functions)\//.test(path));

/** An outside service behind its port: named after the service. */
export const ADAPTER =
  /^shared\/.*\/(ses|stripe|sandbox|eventbridge|dynamo|s3|bedrock|openid)-[^/]*$|^shared\/mail\/mime-message\.ts$/;

export type Import = { readonly from: string; readonly isType: boolean };

/** The modules that a file names, as written. */
export function importsOf({ text }: SourceFile): readonly Import[] {
  const pattern =
    /^(?:import|export)\s+(type\s+)?(?:[\w*{][^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(pattern)].map(([, type, from, dynamic]) => ({
    from: from ?? dynamic ?? '',
    isType: type !== undefined,
  }));
}

/** The path from the root of a module that is one of our files, else its name. */
export function targetOf(path: string, from: string): string {
  if (!from.startsWith('.')) return from;
  return new URL(from, `file:///${path}`).pathname.slice(1);
}

/** The code without its comments; strings stay. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
}

/** `path:line: found` of each match, ready to be compared with an empty list. */
export function offencesOf(
  files: readonly SourceFile[],
  pattern: RegExp,
  isAllowed: (path: string) => boolean = () => false,
): readonly string[] {
  return files
    .filter(({ path }) => !isAllowed(path))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
    );
}
