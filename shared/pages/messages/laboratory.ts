import type { Language } from '../../customers/customer.ts';
import { laboratoryDe } from './laboratory-de.ts';
import { laboratoryEn } from './laboratory-en.ts';

export type LaboratoryMessages = typeof laboratoryEn;
export const LABORATORY_MESSAGES: Record<Language, LaboratoryMessages> = {
  en: laboratoryEn,
  de: laboratoryDe,
};

export type LaboratoryNotice = keyof LaboratoryMessages['notices'];
export type LaboratoryProblem = keyof LaboratoryMessages['problems'];

export function isLaboratoryNotice(text: string): text is LaboratoryNotice {
  return Object.hasOwn(laboratoryEn.notices, text);
}
