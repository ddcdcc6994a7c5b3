import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Our own programs among the scripts. */
const PROGRAMS = Object.entries(packageFile.scripts).flatMap(([name, line]) => {
  const file = /--import tsx (\S+)$/.exec(line)?.[1];
  return file === undefined ? [] : [[name, file] as const];
});

async function run(...args: readonly string[]) {
  const all = ['--disable-warning=ExperimentalWarning', '--import', 'tsx', ...args];
  const ended = promisify(execFile)(process.execPath, all, { cwd: ROOT });
  return ended.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

describe('--help', () => {
  test('is there for every command', () => {
    expect(PROGRAMS.length).toBeGreaterThan(15);
    const without = PROGRAMS.filter(
      ([, file]) => !/\b(runCommand|asksForHelp)\(/.test(readFileSync(`${ROOT}/${file}`, 'utf8')),
    );
    expect(without).toEqual([]);
  });

  test.each(PROGRAMS.filter(([name]) => ['evaluate', 'openapi', 'public-holidays'].includes(name)))(
    'of %s says how it is called, and does nothing',
    async (name, file) => {
      const { code, stdout, stderr } = await run(file, '--help');
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout.startsWith(`npm run ${name}`)).toBe(true);
    },
  );
});

test('an option that nobody knows is named, with those that there are', async () => {
  const { code, stdout, stderr } = await run('commands/openapi.ts', '--check');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Unknown option '--check'\n\nnpm run openapi\n/);
});
