// Proves that the linter still sees a promise that nobody waits for, also of an imported function.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REPOSITORY } from './source-files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canary-'));
  const settings = JSON.parse(await readFile(join(REPOSITORY, 'biome.json'), 'utf8'));
  const { $schema: _schema, vcs: _vcs, ...rest } = settings;
  await writeFile(join(folder, 'biome.json'), JSON.stringify({ ...rest, root: true }));
  await writeFile(
    join(folder, 'save.ts'),
    'export async function save(): Promise<void> {\n  await Promise.resolve();\n}\n',
  );
});
afterAll(async () => rm(folder, { recursive: true }));

async function lint(caller: string): Promise<string> {
  await writeFile(join(folder, 'caller.ts'), caller);
  const biome = join(REPOSITORY, 'node_modules', '.bin', 'biome');
  const args = ['lint', '--colors=off', 'caller.ts'];
  return promisify(execFile)(biome, args, { cwd: folder }).then(
    () => '',
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );
}

test('a floating promise of an imported function is an error', async () => {
  const caller =
    "import { save } from './save.ts';\n\nexport function run(): void {\n  save();\n}\n";
  expect(await lint(caller)).toContain('noFloatingPromises');
});

test('a promise that is waited for is none', async () => {
  const caller =
    "import { save } from './save.ts';\n\nexport async function run(): Promise<void> {\n  await save();\n}\n";
  expect(await lint(caller)).toBe('');
});
