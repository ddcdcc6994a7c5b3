import type { Language } from '../../customers/customer.ts';
import { portfolioDe } from './portfolio-de.ts';
import { portfolioEn } from './portfolio-en.ts';

export type PortfolioMessages = typeof portfolioEn;
export const PORTFOLIO_MESSAGES: Record<Language, PortfolioMessages> = {
  en: portfolioEn,
  de: portfolioDe,
};
