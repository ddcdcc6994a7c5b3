import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';

/** What a bundle exports, as far as one thread can tell another; or why it cannot be loaded. */
const Loaded = z.object({
  name: z.string(),
  handler: z.exactOptional(z.string()),
  route: z.exactOptional(z.string()),
  error: z.exactOptional(z.string()),
});
export type Loaded = z.output<typeof Loaded>;

/** So many modules in one thread at a time take some hundred megabytes. */
const PART_SIZE = 30;

const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const load = ({ name, url }) => import(url).then(
    ({ handler, endpoint }) => ({
      name,
      handler: typeof handler,
      ...(endpoint === undefined ? {} : { route: endpoint.method + ' ' + endpoint.path }),
    }),
    (error) => ({ name, error: String(error && error.stack) }),
  );
  (async () => {
    const loaded = [];
    for (const bundle of workerData) loaded.push(await load(bundle));
    parentPort.postMessage(loaded);
  })();
`;

/**
 * Loads each bundle as Lambda's Node would: as it is, while vitest would compile it anew. A bundle
 * that waits for something to happen is never loaded.
 */
export async function loadBundles(
  bundlesDir: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, Loaded>> {
  const loaded = new Map<string, Loaded>();
  for (let at = 0; at < names.length; at += PART_SIZE) {
    const part = names.slice(at, at + PART_SIZE);
    for (const each of await loadPart(bundlesDir, part)) loaded.set(each.name, each);
  }
  return loaded;
}

async function loadPart(bundlesDir: string, names: readonly string[]): Promise<readonly Loaded[]> {
  const workerData = names.map((name) => ({
    name,
    url: pathToFileURL(join(bundlesDir, name, 'index.mjs')).href,
  }));
  // Without the loader that the tests themselves run with.
  const worker = new Worker(PROGRAM, { eval: true, workerData, execArgv: [] });
  try {
    const answer = await new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
      worker.once('exit', () => reject(new Error(`none of these answered: ${names.join(', ')}`)));
    });
    return z.array(Loaded).parse(answer);
  } finally {
    await worker.terminate();
  }
}
