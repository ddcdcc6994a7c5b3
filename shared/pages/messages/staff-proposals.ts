import type { Language } from '../../customers/customer.ts';
import { staffProposalsDe } from './staff-proposals-de.ts';
import { staffProposalsEn } from './staff-proposals-en.ts';

/** In files of their own, so that no customer's page carries them. */
export type StaffProposalsMessages = typeof staffProposalsEn;
export const STAFF_PROPOSALS_MESSAGES: Record<Language, StaffProposalsMessages> = {
  en: staffProposalsEn,
  de: staffProposalsDe,
};
