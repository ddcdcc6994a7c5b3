// Names, sizes and words of the house.
import { describe, expect, test } from 'vitest';
import { ALL_FILES, CODE_FILES, offencesOf, type SourceFile } from './source-files.ts';

const FILE_LINES_MAX = 250;
const FUNCTION_LINES_MAX = 50;
const MARKUP_LINES_MAX = 80;
const isTidy = (path: string) => path.startsWith('test/tidy/');

describe('sizes', () => {
  test(`a file has at most ${FILE_LINES_MAX} lines`, () => {
    const long = CODE_FILES.map(({ path, text }) => ({ path, count: text.split('\n').length - 1 }));
    const tooLong = long.filter(({ count }) => count > FILE_LINES_MAX);
    expect(tooLong.map(({ path, count }) => `${path}: ${count} lines`)).toEqual([]);
  });

  // In tests, a block of cases or a world of small functions is a list and may be long.
  test('a function has at most 50 lines; components and constructs 80', () => {
    const files = CODE_FILES.filter(({ path }) => !path.startsWith('test/'));
    expect(files.flatMap(longFunctionsOf)).toEqual([]);
  });

  test('the measure finds a long function and not a long class', () => {
    const body = '  call();\n'.repeat(49);
    const find = (text: string) => longFunctionsOf({ path: 'shared/x.ts', text });
    expect(find(`function a() {\n${body}}\n`)).toEqual(['shared/x.ts:1: 51 lines']);
    expect(
      find(`const a = async (\n  b: number,\n): Promise<void> => {\n${body}};\n`),
    ).toHaveLength(1);
    expect(find(`function a() {\n${body.slice(10)}}\n`)).toEqual([]);
    expect(find(`class A {\n${body}}\n`)).toEqual([]);
  });
});

/** Code is formatted, so a body ends at the first brace that stands as far left as its beginning. */
function longFunctionsOf({ path, text }: SourceFile): readonly string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    if (!isFunctionStart(line)) return [];
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    const end = lines.findIndex((other, below) => below > at && other.startsWith(`${indent}}`));
    const count = end - at + 1;
    const isMarkup =
      path.endsWith('.tsx') || (path.startsWith('infra/') && /constructor/.test(text));
    const max = isMarkup ? MARKUP_LINES_MAX : FUNCTION_LINES_MAX;
    return count > max ? [`${path}:${at + 1}: ${count} lines`] : [];
  });
}

function isFunctionStart(line: string): boolean {
  if (!line.endsWith('{') || /^\s*(describe|if|for|while|switch|\} else)\b/.test(line))
    return false;
  return /\bfunction\b|=> \{$|^\s*(?:async |static |\*)*[#\w]+\(.*\).*\{$|^\s*\)(: .*)? \{$/.test(
    line,
  );
}

describe('names', () => {
  test('files are called by what they hold, in kebab-case', () => {
    const odd = CODE_FILES.filter(
      ({ path }) => !/(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.test|\.bench|\.config|\.d)?\.tsx?$/.test(path),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  test('no file or folder is called utils, helpers, common or index', () => {
    const vague = CODE_FILES.filter(
      ({ path }) =>
        /(^|\/)(utils?|helpers?|common|misc|index|manager)(\/|\.tsx?$)/.test(path) ||
        /^(shared|functions)\/.*\/data\.ts$/.test(path),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  test('no file only hands on what others export', () => {
    const barrels = CODE_FILES.filter(({ text }) => {
      const statements = text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '').trim();
      const rest = statements.replace(/export [^;]*? from '[^']+';/g, '').trim();
      return statements !== '' && rest === '';
    });
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });
});

describe('words', () => {
  test.each([
    { name: 'any', pattern: /\bas any\b|: any\b|<any>/ },
    { name: 'a suppressed type error', pattern: /@ts-(ignore|nocheck)/ },
    { name: 'an enum', pattern: /^\s*(export )?(const )?enum / },
    { name: 'a focused or skipped test', pattern: /\b(test|it|describe)\.(only|skip|todo)\b/ },
  ])('no file has $name', ({ pattern }) => {
    expect(offencesOf(CODE_FILES, pattern, isTidy)).toEqual([]);
  });

  test('nothing is left for later', () => {
    const later = /\b(TODO|FIXME|XXX|HACK)\b/;
    const found = ALL_FILES.filter(({ path, text }) => !isTidy(path) && later.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('a lint rule is switched off with a reason only', () => {
    const found = CODE_FILES.flatMap(({ path, text }) =>
      [...text.matchAll(/biome-ignore [^:\n]*(:?)(.*)/g)]
        .filter(([, , reason = '']) => reason.trim().length < 10)
        .map(() => path),
    );
    expect(found.filter((path) => !isTidy(path))).toEqual([]);
  });

  test('no file knows the machine or the registry that it was made with', () => {
    const machine = /(^|[\s"'`(=:])\/(home|Users|root|work|mnt)\/[\w.-]+|C:\\\\Users/;
    const registry =
      /"resolved":|\bhttps?:\/\/[^\s"')]*(npm|registry|mirror|artifact|proxy)[^\s"')]*\.(tgz|org|com|local|internal)\b/;
    const found = ALL_FILES.filter(({ path }) => !isTidy(path)).flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) =>
          machine.test(line) || registry.test(line)
            ? [`${path}:${at + 1}: ${line.trim().slice(0, 120)}`]
            : [],
        ),
    );
    expect(found).toEqual([]);
  });
});
