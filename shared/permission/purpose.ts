import * as z from 'zod';

/**
 * Why we turn to a customer. `service`: their own orders. `dialogue`: answers to what they said.
 * `offers`, `catalogue` with its work forms, and `research` are ours alone.
 */
export const Purpose = z.enum(['service', 'dialogue', 'offers', 'catalogue', 'research']);
export type Purpose = z.output<typeof Purpose>;

export const Channel = z.enum(['mail', 'phone', 'post']);
export type Channel = z.output<typeof Channel>;
