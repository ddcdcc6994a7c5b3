import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  CONTROL_BASIS_POINTS_MAX,
  CONTROL_BASIS_POINTS_MIN,
  type ExperimentSettings,
  MUST_BRING_MINOR_MAX,
} from '../../measurement/experiment.ts';
import type { LaboratoryProblem } from '../messages/laboratory.ts';

/** As somebody typed it. */
export type LaboratoryFields = { readonly stays: string; readonly mustBring: string };

const BASIS_POINTS_OF_PERCENT = 100;

export function readLaboratoryForm(
  { stays, mustBring }: LaboratoryFields,
  currency: string,
): Outcome<ExperimentSettings, LaboratoryProblem> {
  const percent = /^\d{1,2}$/.test(stays.trim()) ? Number(stays) : Number.NaN;
  const controlBasisPoints = percent * BASIS_POINTS_OF_PERCENT;
  const isShare =
    controlBasisPoints >= CONTROL_BASIS_POINTS_MIN &&
    controlBasisPoints <= CONTROL_BASIS_POINTS_MAX;
  if (!isShare) return refused('stays_not_valid');
  if (mustBring.trim() === '') return accepted({ controlBasisPoints });
  const mustBringMinor = minorOf(mustBring, currency);
  if (mustBringMinor === undefined) return refused('must_bring_not_valid');
  return accepted({ controlBasisPoints, mustBringMinor });
}

/** `120`, `120.5`, `120,50`; thousands are not parted, since nobody knows by which sign. */
function minorOf(text: string, currency: string): number | undefined {
  const digits = digitsOf(currency);
  const [, whole = '', , part = ''] = /^(\d{1,9})([.,](\d{1,4}))?$/.exec(text.trim()) ?? [];
  if (whole === '' || part.length > digits) return undefined;
  const minor = Number(whole + part.padEnd(digits, '0'));
  return minor >= 1 && minor <= MUST_BRING_MINOR_MAX ? minor : undefined;
}

/** How it stands in the form. */
export function laboratoryFieldsOf(
  settings: ExperimentSettings,
  currency: string,
): LaboratoryFields {
  const { controlBasisPoints, mustBringMinor } = settings;
  const digits = digitsOf(currency);
  const mustBring =
    mustBringMinor === undefined ? '' : (mustBringMinor / 10 ** digits).toFixed(digits);
  return { stays: String(controlBasisPoints / BASIS_POINTS_OF_PERCENT), mustBring };
}

function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
