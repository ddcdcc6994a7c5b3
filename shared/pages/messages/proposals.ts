import type { Language } from '../../customers/customer.ts';
import { proposalsDe } from './proposals-de.ts';
import { proposalsEn } from './proposals-en.ts';

/** In files of their own, so that no other page carries them. */
export type ProposalsMessages = typeof proposalsEn;
export const PROPOSALS_MESSAGES: Record<Language, ProposalsMessages> = {
  en: proposalsEn,
  de: proposalsDe,
};

export type ProposalNotice = keyof ProposalsMessages['done'] | keyof ProposalsMessages['refused'];
