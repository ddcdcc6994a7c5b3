import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesTogether } from './alone.ts';

/** The words to look for are put together here, or this file would be alone itself. */
const PLANT = `${'v'}i.mock('../a.ts');`;

test.each([
  ['reaches what is shared', { 'test/a/a.test.ts': "import '../../shared/b.ts';" }, true],
  ['plants something', { 'test/a/a.test.ts': PLANT }, false],
  ['reaches a function', { 'test/a/a.test.ts': "import '../../functions/http/b.ts';" }, false],
  ['reaches the host', { 'test/a/a.test.ts': "import '../../infra/b.ts';" }, false],
  [
    'reaches what plants something, by way of another',
    {
      'test/a/a.test.ts': "import { b } from './b.ts';",
      'test/a/b.ts': "const c = await import('./c.tsx');",
      'test/a/c.tsx': PLANT,
    },
    false,
  ],
  [
    'reaches two that reach each other',
    {
      'test/a/a.test.tsx': "import './b.ts';",
      'test/a/b.ts': "import './c.ts';",
      'test/a/c.ts': "import './b.ts';",
    },
    true,
  ],
])('a test that %s may share its process or not', (_, files, isTogether) => {
  const root = mkdtempSync(join(tmpdir(), 'proprietor-alone-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const tests = Object.keys(files).filter((path) => path.includes('.test.'));
  expect(filesTogether(root)).toEqual(isTogether ? tests : []);
});
