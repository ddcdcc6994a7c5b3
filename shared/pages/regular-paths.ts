import type { PrescriptionId } from '../prescriptions/prescription.ts';
import { pathWith } from './paths.ts';

/** What somebody buys again and again. */
export const REGULARS_PATH = '/regulars';
export const NEW_REGULAR_PATH = '/regulars/new';

/** What is bought again and again, by its name. */
export function regularPath(
  prescriptionId: PrescriptionId,
  parts: {
    readonly do?: 'change' | undefined;
    readonly notice?: string | undefined;
    readonly on?: string | undefined;
  } = {},
): string {
  return pathWith(`${REGULARS_PATH}/${prescriptionId}`, parts);
}

/** The same again, from the link of a mail. */
export function sameAgainPath(
  token: string,
  parts: { readonly notice?: string; readonly on?: string } = {},
): string {
  return pathWith(`/same-again/${token}`, parts);
}
