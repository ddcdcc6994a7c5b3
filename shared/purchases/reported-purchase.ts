import * as z from 'zod';
import { Currency } from '../kernel/money.ts';
import { Instant, isBefore, localDateOf, Temporal, Zone } from '../kernel/time.ts';
import type { Order } from './decide-recording.ts';
import { Buyer } from './find-buyer.ts';
import { keepProductLines, type LeftAside } from './keep-product-lines.ts';
import {
  LINE_COUNT_MAX,
  OWN_SOURCE,
  PurchaseId,
  PurchaseLine,
  PurchaseSource,
  SourceId,
  SourceIdReported,
} from './purchase.ts';

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
/** An earlier year has more than four digits, which no date here has. */
const YEAR_0 = Temporal.Instant.from('0000-01-01T00:00:00Z');

/** An order, or what came back, as a division or another system reports it. */
export const ReportedPurchase = z
  .strictObject({
    source: PurchaseSource.refine(
      (source) => source !== OWN_SOURCE,
      'is what we report ourselves',
    ).meta({ description: 'Who reports it: a shop, a division, a till.' }),
    sourceId: SourceIdReported.meta({
      description: 'The source’s own number of it. The same again changes nothing.',
    }),
    at: Instant.refine((at) => !isBefore(at, YEAR_0), 'is in a year below zero'),
    zone: z.exactOptional(Zone).meta({
      description: 'Where it was bought: says which day it was. UTC when absent.',
    }),
    currency: Currency.refine((currency) => CURRENCIES.has(currency), 'is no currency'),
    customer: z.exactOptional(Buyer).meta({
      description: 'Without one it counts in the totals only.',
    }),
    lines: z
      .array(PurchaseLine)
      .max(LINE_COUNT_MAX)
      .readonly()
      .meta({
        description:
          'Below zero is what came back: it is taken off the latest earlier line of the same product, ' +
          'whichever comes first. A correction without lines takes all of it away.',
      }),
    replaces: z.exactOptional(z.int().positive()).meta({
      description: 'For a correction: the version that it stands in for, as it was answered.',
    }),
  })
  .meta({ id: 'ReportedPurchase' });
export type ReportedPurchase = Readonly<z.output<typeof ReportedPurchase>>;

export const REPORTED_COUNT_MAX = 100;

/** @param reported its customer found, if it names one. */
export function orderOf(
  reported: ReportedPurchase,
  customerId: Order['customerId'],
): { readonly order: Order; readonly leftAside: readonly LineLeftAside[] } {
  const { source, sourceId, at, zone = 'UTC', currency, customer, replaces } = reported;
  const { lines, leftAside } = keepProductLines(reported.lines);
  return {
    order: {
      ...{ source, sourceId, at, on: localDateOf(at, zone), currency, lines },
      buyerText: customer === undefined ? '' : JSON.stringify(customer),
      ...(customerId === undefined ? {} : { customerId }),
      ...(replaces === undefined ? {} : { replaces }),
    },
    leftAside: leftAside.map(({ index, reason }) => ({ line: index + 1, reason })),
  };
}

type LineLeftAside = { readonly line: number; readonly reason: LeftAside };

/** What became of one of them. */
export const PurchaseReceipt = z
  .object({
    source: PurchaseSource,
    sourceId: SourceId,
    outcome: z.enum(['recorded', 'corrected', 'as_before', 'refused']),
    purchaseId: z.exactOptional(PurchaseId),
    version: z.exactOptional(z.int()).meta({ description: 'To be named by a correction.' }),
    reason: z.exactOptional(z.string()).meta({
      description: 'Why it was refused; `changed_meanwhile` may be sent again as it is.',
    }),
    linesLeftAside: z
      .exactOptional(z.array(z.object({ line: z.int(), reason: z.string() })).readonly())
      .meta({ description: 'Postage, fees, samples: no products. `line` counts from 1.' }),
  })
  .meta({ id: 'PurchaseReceipt' });
export type PurchaseReceipt = Readonly<z.output<typeof PurchaseReceipt>>;
