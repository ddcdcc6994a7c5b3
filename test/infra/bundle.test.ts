import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bundles, bundleFunctions, findHandlers } from '../../infra/bundle.ts';
import { FUNCTION_NAMES, type FunctionName, needsOf } from '../../infra/functions.ts';
import { ROUTES, ROUTES_BY_PAYMENTS } from '../../infra/routes.ts';

/** They answer the same to everybody; what their bundle could read, they have no right to. */
const READ_NOTHING: readonly FunctionName[] = ['openapi', 'style-sheet'];

const handlers = findHandlers('functions');
let bundles: Bundles;

beforeAll(async () => {
  // Apart from those that a host may be running from, in another test.
  const bundlesDir = join(mkdtempSync(join(tmpdir(), 'proprietor-bundled-')), 'functions');
  bundles = await bundleFunctions({ bundlesDir });
}, 120_000);

/** What stands in a function's bundle after everything unused is gone. */
function inputsOf(name: string): string[] {
  const output = Object.entries(bundles.metafile.outputs).find(([path]) =>
    path.endsWith(`/${name}/index.mjs`),
  )?.[1];
  return Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput === 0 ? [] : [path],
  );
}

function environmentReadBy(name: string): string[] {
  const sources = inputsOf(name).filter((path) => !/^(node_modules\/|required:)/.test(path));
  const groups = sources.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\benvironment\('(\w+)'\)/g)].map(([, group]) => group),
  );
  return [...new Set(groups)].flatMap((group) => (group === undefined ? [] : [group])).sort();
}

describe('bundles', () => {
  test('are there for every function that is declared, in its folder, and for no other', () => {
    const declared = FUNCTION_NAMES.map((name) => [name, needsOf(name).folder]);
    const found = Object.entries(handlers).map(([name, path]) => [name, path.split('/')[1]]);
    expect(found.sort()).toEqual(declared.sort());
  });

  test.each(FUNCTION_NAMES.filter((name) => name in handlers))(
    '%s declares just the environment that it reads',
    (name) => {
      const expected = READ_NOTHING.includes(name) ? [] : environmentReadBy(name);
      expect([...needsOf(name).uses].sort()).toEqual(expected);
    },
  );

  const load = (name: string) =>
    import(pathToFileURL(join(bundles.bundlesDir, name, 'index.mjs')).href);

  test.each(Object.keys(handlers))(
    '%s exports its handler, and waits for nothing',
    async (name) => {
      expect(typeof (await load(name)).handler).toBe('function');
    },
  );

  const routes = {
    ...ROUTES,
    ...ROUTES_BY_PAYMENTS.stripe,
    ...ROUTES_BY_PAYMENTS.sandbox,
  };
  test.each(
    Object.entries(routes).filter(
      ([, name]) => name in handlers && needsOf(name).folder === 'http',
    ),
  )('%s is the address that %s answers', async (route, name) => {
    const { endpoint } = await load(name);
    expect(`${endpoint.method} ${endpoint.path}`).toBe(route);
  });

  test.each(Object.keys(handlers))('%s holds neither every language of zod nor React', (name) => {
    const packages = inputsOf(name).filter((path) => path.startsWith('node_modules/'));
    const languages = packages.filter((path) => path.includes('zod/v4/locales/'));
    expect(languages.map((path) => basename(path)).filter((file) => file !== 'en.js')).toEqual([]);
    expect(packages.filter((path) => /node_modules\/react(-dom)?\//.test(path))).toEqual([]);
  });
});

test('two handlers of one name are refused, with both of them', () => {
  const functionsDir = mkdtempSync(join(tmpdir(), 'proprietor-functions-'));
  for (const folder of ['http', 'pages']) {
    mkdirSync(join(functionsDir, folder));
    writeFileSync(join(functionsDir, folder, 'get-gift.ts'), '');
  }
  expect(() => findHandlers(functionsDir)).toThrow(
    'functions/pages/get-gift.ts and functions/http/get-gift.ts are both called get-gift',
  );
});
