import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bundles, bundleFunctions, copyBeside, findHandlers } from '../../infra/bundle.ts';
import { EXTRA_FILES } from '../../infra/extra-files.ts';
import { FUNCTION_NAMES, type FunctionName, needsOf } from '../../infra/functions.ts';
import { ROUTES, ROUTES_BY_PAYMENTS } from '../../infra/routes.ts';
import { type Loaded, loadBundles } from './load-bundles.ts';

/** They answer the same to everybody; what their bundle could read, they have no right to. */
const READ_NOTHING: readonly FunctionName[] = ['openapi', 'style-sheet', 'page-script'];

const handlers = findHandlers('functions');
let bundles: Bundles;
let loaded: ReadonlyMap<string, Loaded>;

beforeAll(async () => {
  // Apart from those that a host may be running from, in another test.
  const bundlesDir = join(mkdtempSync(join(tmpdir(), 'proprietor-bundled-')), 'functions');
  bundles = await bundleFunctions({ bundlesDir });
  loaded = await loadBundles(bundlesDir, Object.keys(handlers));
}, 300_000);

/** What stands in a function's bundle after everything unused is gone. */
function inputsOf(name: string): string[] {
  return bytesByInputOf(name).map(([path]) => path);
}

function bytesByInputOf(name: string): [string, number][] {
  const output = Object.entries(bundles.metafile.outputs).find(([path]) =>
    path.endsWith(`/${name}/index.mjs`),
  )?.[1];
  return Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput === 0 ? [] : [[path, bytesInOutput]],
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

  test.each(Object.keys(handlers))('%s exports its handler, and waits for nothing', (name) => {
    const { error, handler } = loaded.get(name) ?? {};
    expect(error).toBeUndefined();
    expect(handler).toBe('function');
  });

  const routes = {
    ...ROUTES,
    ...ROUTES_BY_PAYMENTS.stripe,
    ...ROUTES_BY_PAYMENTS.sandbox,
  };
  test.each(
    Object.entries(routes).filter(
      ([, name]) => name in handlers && needsOf(name).folder === 'http',
    ),
  )('%s is the address that %s answers', (route, name) => {
    expect(loaded.get(name)?.route).toBe(route);
  });

  test.each(Object.keys(handlers))('%s holds neither every language of zod nor React', (name) => {
    const packages = inputsOf(name).filter((path) => path.startsWith('node_modules/'));
    const languages = packages.filter((path) => path.includes('zod/v4/locales/'));
    expect(languages.map((path) => basename(path)).filter((file) => file !== 'en.js')).toEqual([]);
    expect(packages.filter((path) => /node_modules\/react(-dom)?\//.test(path))).toEqual([]);
  });

  test.each(Object.keys(handlers))('%s carries only what it says and reads with', (name) => {
    const inputs = inputsOf(name);
    const has = (part: string) => inputs.some((path) => path.includes(part));
    // Whoever writes no letter has no words of letters, and whoever shows nothing cannot draw.
    if (has('shared/mail/messages/de.ts')) expect(has('shared/mail/write-letter.ts')).toBe(true);
    if (has('node_modules/preact/'))
      expect(has('node_modules/preact-render-to-string/')).toBe(true);
    // Empty, they are a few characters; as published, some 18 KB.
    const writers = /zod\/v4\/core\/(to-json-schema|json-schema-processors)/;
    for (const [path, bytes] of bytesByInputOf(name)) {
      if (writers.test(path)) expect(bytes, path).toBeLessThan(100);
    }
    const streams = inputs.filter((path) => path.includes('submodules/event-streams/'));
    if (!has('client-s3/') && !has('client-bedrock-runtime/')) expect(streams).toEqual([]);
  });
});

describe('the script of the pages', () => {
  const script = () => readFileSync(join(bundles.bundlesDir, 'page-script/page.js'), 'utf8');

  test('is one small script that knows no module, no global and no other place', () => {
    expect(script().length).toBeGreaterThan(100);
    expect(script().length).toBeLessThan(30_000);
    expect(script()).not.toMatch(/\b(import|export|eval|require)\b|https?:\/\//);
  });

  test('has an address that changes with it, and pages know it', () => {
    const hash = createHash('sha256').update(script()).digest('hex').slice(0, 12);
    const page = readFileSync(join(bundles.bundlesDir, 'front-page/index.mjs'), 'utf8');
    expect(page).toContain(`/page.js?v=${hash}`);
  });

  test('is served from beside its function, to be kept for ever', async () => {
    const url = pathToFileURL(join(bundles.bundlesDir, 'page-script/index.mjs'));
    const { handler } = await import(url.href);
    const context = { awsRequestId: 'r', getRemainingTimeInMillis: () => 9_000 };
    const event = { rawPath: '/page.js', headers: {}, requestContext: { http: { method: 'GET' } } };
    expect(await handler(event, context)).toMatchObject({
      statusCode: 200,
      body: script(),
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      },
    });
  });
});

describe('files beside a bundle', () => {
  test('are there for every function that needs some', () => {
    for (const [name, files = []] of Object.entries(EXTRA_FILES)) {
      const missing = files.filter(({ to }) => !existsSync(join(bundles.bundlesDir, name, to)));
      expect(missing, name).toEqual([]);
    }
  });

  test('come from the repository, and never in place of the bundle', () => {
    const dir = mkdtempSync(join(tmpdir(), 'proprietor-beside-'));
    copyBeside(dir, [{ from: 'LICENSE', to: 'legal/license.txt' }]);
    expect(readFileSync(join(dir, 'legal/license.txt'))).toEqual(readFileSync('LICENSE'));
    expect(() => copyBeside(dir, [{ from: 'LICENSE', to: 'index.mjs' }])).toThrow(
      'LICENSE cannot be called index.mjs',
    );
    expect(() => copyBeside(dir, [{ from: 'no-such-file', to: 'a' }])).toThrow('no-such-file');
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
