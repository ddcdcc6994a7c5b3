// `npm run openapi` writes functions/http/openapi.json, the document that /openapi.json serves.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CommandError, runCommand } from './command-error.ts';
import { collectEndpoints, documentOf, OPENAPI_FILE } from './openapi/collect-endpoints.ts';
import { parseOptions } from './parse-options.ts';

const USAGE = `npm run openapi

Writes functions/http/openapi.json from what the endpoints say of themselves; it takes nothing.`;

async function writeDocument(): Promise<void> {
  parseOptions({ options: {} }, (reason) => new CommandError(`${reason}\n\n${USAGE}`));
  const endpoints = await collectEndpoints();
  await writeFile(OPENAPI_FILE, JSON.stringify(documentOf(endpoints)));
  const biome = fileURLToPath(new URL('../node_modules/.bin/biome', import.meta.url));
  await promisify(execFile)(biome, ['format', '--write', fileURLToPath(OPENAPI_FILE)]);
  console.log(`${endpoints.length} endpoints written`);
}

await runCommand(writeDocument, USAGE);
