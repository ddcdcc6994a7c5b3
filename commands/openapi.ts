// Writes functions/http/openapi.json, the document that /openapi.json serves.
import { writeFile } from 'node:fs/promises';
import { collectEndpoints, OPENAPI_FILE, openApiText } from './openapi/collect-endpoints.ts';

const endpoints = await collectEndpoints();
await writeFile(OPENAPI_FILE, openApiText(endpoints));
console.log(`${endpoints.length} endpoints written`);
