import type { SeasonTable } from '../../shared/value/season.ts';

/** Seasonal factors of US general merchandise stores (NAICS 452), January to December 2009. */
const CONSUMERS = [
  0.868, 0.868, 0.934, 0.95, 1.024, 0.965, 0.965, 0.997, 0.898, 0.983, 1.098, 1.421,
];

/**
 * Stated in advance, from what was published before the first cut: UCI says of the retailer that many of its
 * customers are wholesalers, and who sells on buys a month before. So half of each month is its own factor and half the
 * next one's.
 */
export const GIFT_SEASON: SeasonTable = {
  source:
    'US Census Bureau, Monthly Retail Trade, combined seasonal factors 2009, NAICS 452 ' +
    '(census.gov/retail/mrts/www/data/text/nadjusts.txt); half of it one month ahead, for the trade',
  factors: CONSUMERS.map((factor, month) => (factor + (CONSUMERS[(month + 1) % 12] ?? factor)) / 2),
};
