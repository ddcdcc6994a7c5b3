import { readdirSync, readFileSync } from 'node:fs';
import type { Endpoint } from '../../functions/runtime/endpoint.ts';
import { openApiDocument } from '../../functions/runtime/openapi-document.ts';

const HTTP_FOLDER = new URL('../../functions/http/', import.meta.url);
const PACKAGE = new URL('../../package.json', import.meta.url);
export const OPENAPI_FILE = new URL('openapi.json', HTTP_FOLDER);

/** What each HTTP function says about itself; nothing of it is run. */
export async function collectEndpoints(): Promise<readonly Endpoint[]> {
  const files = readdirSync(HTTP_FOLDER).filter((name) => name.endsWith('.ts'));
  const modules = files.toSorted().map(async (file) => {
    const { endpoint }: { endpoint?: Endpoint } = await import(new URL(file, HTTP_FOLDER).href);
    if (endpoint === undefined) throw new Error(`functions/http/${file} exports no endpoint`);
    return endpoint;
  });
  return Promise.all(modules);
}

export function documentOf(endpoints: readonly Endpoint[]) {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8'));
  return openApiDocument(endpoints, version);
}
