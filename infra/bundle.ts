import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { STYLE_SHEET } from '../shared/pages/style-sheet.ts';
import { BUNDLES_DIR } from './bundles-dir.ts';
import { EXTRA_FILES, type ExtraFile } from './extra-files.ts';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

/** Each `.ts` or `.tsx` file in one of these is a function; what they share lives elsewhere. */
const FOLDERS = ['http', 'pages', 'events', 'schedules', 'streams', 'mail'] as const;

/** Packages in CommonJS call `require` for Node's own modules, which a module has not got. */
const BANNER = `import{createRequire}from'node:module';const require=createRequire(import.meta.url);`;

/**
 * Where the SDK looks for credentials when the environment holds none. Lambda always puts them there,
 * so these parts, a fifth of a bundle, stay outside and are never loaded.
 */
const OTHER_CREDENTIALS = [
  ...['http', 'ini', 'process', 'sso', 'web-identity'].map(
    (kind) => `@aws-sdk/credential-provider-${kind}`,
  ),
  '@smithy/credential-provider-imds',
];

/**
 * Importing `node:http` as a module makes Node load its whole `fetch` at once, a quarter of a cold
 * start, for the sake of a few exports that nobody uses. Required, it loads that when asked for it.
 */
const requireHttp: Plugin = {
  name: 'require-http',
  setup: ({ onResolve, onLoad }) => {
    const namespace = 'required';
    onResolve({ filter: /^(node:)?https?$/ }, ({ path, namespace: importer }) =>
      importer === namespace
        ? { path, external: true }
        : { path: path.replace('node:', ''), namespace },
    );
    onLoad({ filter: /.*/, namespace }, ({ path }) => ({
      contents: `module.exports = require('node:${path}');`,
    }));
  },
};

/** The SDK imports this when an answer comes as a stream of events, as none of ours does: it stays outside. */
const noEventStreams: Plugin = {
  name: 'no-event-streams',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/**
 * Zod carries its writer of JSON schemas in every schema, 18 KB. Functions only read with schemas;
 * what they answer with is documented beforehand (`npm run openapi`). Called all the same, it throws.
 */
const noJsonSchemas: Plugin = {
  name: 'no-json-schemas',
  setup: ({ onLoad }) => {
    onLoad({ filter: /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/ }, () => ({
      // In CommonJS, so that any of its names may be imported.
      contents: 'module.exports = {};',
    }));
  },
};

/** One minified module for Lambda's Node. */
export const BUNDLE_OPTIONS = {
  absWorkingDir: REPOSITORY,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  legalComments: 'none',
  banner: { js: BANNER },
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** What pages do in a browser: one script for all of them. */
const SCRIPT_OPTIONS = {
  absWorkingDir: REPOSITORY,
  entryPoints: ['shared/pages/browser/main.ts'],
  bundle: true,
  // Nothing of it is anybody's global.
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  write: false,
  logLevel: 'warning',
} as const satisfies BuildOptions;
/** The function that serves it, and its name there. */
const SCRIPT_PATH = 'page-script/page.js';

/** The folder beside the functions' own, for what several of them import. */
export const SHARED_PARTS = 'shared';

/** What a function in Lambda never needs stays outside. */
export const LEAN_OPTIONS = {
  external: OTHER_CREDENTIALS,
  plugins: [requireHttp, noEventStreams, noJsonSchemas],
} satisfies BuildOptions;

export type Bundles = {
  readonly bundlesDir: string;
  /** By name, the handler's path from the repository. */
  readonly sourceByName: Readonly<Record<string, string>>;
  /** What went into each bundle; also written beside them, to `.build/functions.meta.json`. */
  readonly metafile: Metafile;
};

/**
 * Builds every function to `<bundlesDir>/<name>/index.mjs`, a minified module that exports `handler`,
 * with the AWS SDK inside. Beside it lie the files that it reads (extra-files.ts).
 *
 * AWS gets each function whole. On one machine, where all of them lie together, what several
 * functions have in common is written once, to `<bundlesDir>/shared`: a tenth of the work.
 */
export async function bundleFunctions({
  bundlesDir = BUNDLES_DIR,
  hasSharedParts = false,
} = {}): Promise<Bundles> {
  const sourceByName = findHandlers(join(REPOSITORY, 'functions'));
  const script = await bundlePageScript();
  rmSync(join(bundlesDir, SHARED_PARTS), { recursive: true, force: true });
  const { metafile } = await build({
    ...BUNDLE_OPTIONS,
    ...LEAN_OPTIONS,
    // Read by shared/pages/asset-urls.ts: pages ask for both by addresses of their content.
    define: {
      PAGE_SCRIPT_HASH: JSON.stringify(script.hash),
      STYLE_SHEET_HASH: JSON.stringify(hashOf(STYLE_SHEET)),
    },
    entryPoints: Object.fromEntries(
      Object.entries(sourceByName).map(([name, source]) => [join(name, 'index'), source]),
    ),
    outdir: bundlesDir,
    ...(hasSharedParts ? { splitting: true, chunkNames: `${SHARED_PARTS}/[hash]` } : {}),
  });
  removeStale(bundlesDir, new Set([SHARED_PARTS, ...Object.keys(sourceByName)]));
  for (const [name, files = []] of Object.entries(EXTRA_FILES)) {
    copyBeside(join(bundlesDir, name), files);
  }
  writeFileSync(join(bundlesDir, SCRIPT_PATH), script.text);
  writeFileSync(`${bundlesDir}.meta.json`, JSON.stringify(metafile));
  return { bundlesDir, sourceByName, metafile };
}

export async function bundlePageScript(): Promise<{
  readonly text: string;
  readonly hash: string;
}> {
  const { outputFiles } = await build(SCRIPT_OPTIONS);
  const text = outputFiles.map((file) => file.text).join('');
  return { text, hash: hashOf(text) };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** @throws when a file is not there, or would take the place of the bundle */
export function copyBeside(bundleDir: string, files: readonly ExtraFile[]): void {
  for (const { from, to } of files) {
    if (to === 'index.mjs') throw new Error(`${from} cannot be called index.mjs`);
    mkdirSync(dirname(join(bundleDir, to)), { recursive: true });
    copyFileSync(join(REPOSITORY, from), join(bundleDir, to));
  }
}

/** @throws when two folders hold the same name, which would be one function in AWS. */
export function findHandlers(functionsDir: string): Record<string, string> {
  const sourceByName: Record<string, string> = {};
  for (const folder of FOLDERS) {
    if (!existsSync(join(functionsDir, folder))) continue;
    for (const file of readdirSync(join(functionsDir, folder)).sort()) {
      if (!/\.tsx?$/.test(file)) continue;
      const name = basename(file).replace(/\.tsx?$/, '');
      const source = `functions/${folder}/${file}`;
      const other = sourceByName[name];
      if (other !== undefined) throw new Error(`${source} and ${other} are both called ${name}`);
      sourceByName[name] = source;
    }
  }
  return sourceByName;
}

/** A running host keeps the bundles it uses: only folders of functions that are gone are removed. */
function removeStale(bundlesDir: string, names: ReadonlySet<string>): void {
  for (const folder of readdirSync(bundlesDir)) {
    if (!names.has(folder)) rmSync(join(bundlesDir, folder), { recursive: true });
  }
}
