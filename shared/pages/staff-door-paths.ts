import { pathWith, STAFF_PATH, type StaffPathParts } from './paths.ts';

/** Where the staff enter the code that came by mail. */
export const STAFF_CODE_PATH = `${STAFF_PATH}/code`;
/** Leads to the provider at whom the staff sign in to everything. */
export const STAFF_OPENID_PATH = `${STAFF_PATH}/openid`;
/** Where the provider sends them back to. */
export const STAFF_OPENID_RETURN_PATH = `${STAFF_PATH}/openid/return` as const;

export function staffCodePath(parts: StaffPathParts = {}): string {
  return pathWith(STAFF_CODE_PATH, parts);
}

export function staffOpenidPath(parts: Pick<StaffPathParts, 'next'> = {}): string {
  return pathWith(STAFF_OPENID_PATH, parts);
}
