import type { FunctionFolder, FunctionNeeds } from './function-needs.ts';
import { HTTP_FUNCTIONS } from './http-functions.ts';
import { PAGE_FUNCTIONS } from './page-functions.ts';
import { WORKER_FUNCTIONS } from './worker-functions.ts';

/**
 * Every function. The key is its name here and, behind `proprietor-<stage>-`, in AWS. A test holds
 * `uses` to what its bundle reads.
 */
export const FUNCTIONS = { ...HTTP_FUNCTIONS, ...PAGE_FUNCTIONS, ...WORKER_FUNCTIONS };

export type FunctionName = keyof typeof FUNCTIONS;
export const FUNCTION_NAMES = Object.keys(FUNCTIONS) as FunctionName[];

const TIMEOUT_SECONDS: Record<FunctionFolder, number> = {
  http: 10,
  pages: 10,
  events: 60,
  schedules: 60,
  streams: 60,
  mail: 60,
};
const MEMORY_MB = 512;

/** The needs with every default filled in. */
export function needsOf(name: FunctionName): FunctionNeeds & {
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
} {
  const needs: FunctionNeeds = FUNCTIONS[name];
  return { timeoutSeconds: TIMEOUT_SECONDS[needs.folder], memoryMb: MEMORY_MB, ...needs };
}
