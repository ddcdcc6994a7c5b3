// Writes functions/http/openapi.json, the document that /openapi.json serves.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { collectEndpoints, documentOf, OPENAPI_FILE } from './openapi/collect-endpoints.ts';

const endpoints = await collectEndpoints();
await writeFile(OPENAPI_FILE, JSON.stringify(documentOf(endpoints)));
const biome = fileURLToPath(new URL('../node_modules/.bin/biome', import.meta.url));
await promisify(execFile)(biome, ['format', '--write', fileURLToPath(OPENAPI_FILE)]);
console.log(`${endpoints.length} endpoints written`);
