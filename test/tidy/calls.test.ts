// What may be called where: time, randomness, the environment, the console, scans.
import { describe, expect, test } from 'vitest';
import { ADAPTER, CODE_FILES, DEPLOYED_FILES, offencesOf } from './source-files.ts';

const isRuntime = (path: string) => path.startsWith('functions/runtime/');
const isOutside = (path: string) => isRuntime(path) || ADAPTER.test(path);

describe('in deployed code', () => {
  test.each([
    { name: 'Date.now()', pattern: /\bDate\.now\(/ },
    { name: 'new Date()', pattern: /\bnew Date\(\s*\)/ },
    { name: 'Temporal.Now', pattern: /\bTemporal\.Now\b/ },
    { name: 'Math.random()', pattern: /\bMath\.random\b/ },
    { name: 'random bytes', pattern: /\b(randomUUID|randomBytes|randomInt|getRandomValues)\b/ },
  ])('$name is for adapters and functions/runtime; others take a clock or ids', ({ pattern }) => {
    expect(offencesOf(DEPLOYED_FILES, pattern, isOutside)).toEqual([]);
  });

  test('a Date is made only from an instant, to format it', () => {
    expect(offencesOf(DEPLOYED_FILES, /\bnew Date\((?!.*epochMilliseconds)/, isOutside)).toEqual(
      [],
    );
  });

  test('process.env is read by functions/runtime/environment.ts alone', () => {
    const isEnvironment = (path: string) => path === 'functions/runtime/environment.ts';
    expect(offencesOf(DEPLOYED_FILES, /\bprocess\.env\b/, isEnvironment)).toEqual([]);
  });

  test('the console belongs to the log and the metrics', () => {
    const isAllowed = (path: string) => /^functions\/runtime\/(log|metrics)\.ts$/.test(path);
    expect(offencesOf(DEPLOYED_FILES, /\bconsole\./, isAllowed)).toEqual([]);
  });

  test('nothing scans the table', () => {
    expect(offencesOf(DEPLOYED_FILES, /\bScanCommand\b|\bpaginateScan\b|\.scan\(/)).toEqual([]);
  });

  test('only key() writes the # of a key', () => {
    // In the address of a page it begins a place on that page.
    const isKeys = (path: string) =>
      path === 'shared/table/keys.ts' || path.startsWith('shared/pages/');
    const written = /`[^`]*[A-Za-z}]#\$\{|\}#[^`]*`|'[A-Z]+#'/;
    expect(offencesOf(DEPLOYED_FILES, written, isKeys)).toEqual([]);
  });
});

test('tests do not wait for time to pass', () => {
  const tests = CODE_FILES.filter(
    ({ path }) => path.startsWith('test/') && path.endsWith('.test.ts'),
  );
  const waiting = /\bsetTimeout\((?!.*\bunref\b)|\bsleep\(/;
  expect(offencesOf(tests, waiting, (path) => path.startsWith('test/tidy/'))).toEqual([]);
});
