import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintOf, isMadeOf, remove, sign } from '../../../infra/local/fingerprint.ts';

const newApp = (text: string) => {
  const dir = mkdtempSync(join(tmpdir(), 'proprietor-app-'));
  writeFileSync(join(dir, 'app.ts'), text);
  return join(dir, 'app.ts');
};

test('a fingerprint changes with the app, and with nothing else', () => {
  const appPath = newApp('export const a = 1;');
  const before = fingerprintOf(appPath);
  expect(fingerprintOf(appPath)).toBe(before);
  writeFileSync(appPath, 'export const a = 2;');
  expect(fingerprintOf(appPath)).not.toBe(before);
});

test('an assembly is made of its sources from when it is signed until it is removed', () => {
  const dir = mkdtempSync(join(tmpdir(), 'proprietor-assembly-'));
  writeFileSync(join(dir, 'half'), 'done');
  expect(isMadeOf('abc', dir)).toBe(false);
  sign('abc', dir);
  expect(isMadeOf('abc', dir)).toBe(true);
  expect(isMadeOf('abd', dir)).toBe(false);
  remove(dir);
  expect(isMadeOf('abc', dir)).toBe(false);
  expect(() => readdirSync(dir)).toThrow('ENOENT');
});
