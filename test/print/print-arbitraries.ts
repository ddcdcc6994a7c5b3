import { type Instant, Temporal } from '../../shared/kernel/time.ts';
import type { PrintJob } from '../../shared/print/print-job.ts';
import fc from '../support/fast-check.ts';
import { ADDRESS, giftIdAt } from './print-examples.ts';

// Anything that the schemas allow, not only what a life leads to.

const CROCKFORD = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const ulid = fc
  .array(fc.constantFrom(...CROCKFORD), { minLength: 26, maxLength: 26 })
  .map((symbols) => symbols.join(''));
const id = (prefix: string) => ulid.map((text) => `${prefix}_${text}`);
const instant: fc.Arbitrary<Instant> = fc
  .integer({ min: Date.UTC(2026, 0), max: Date.UTC(2035, 0) })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
const date = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }));
const text = (maxLength: number) => fc.string({ maxLength, unit: 'binary' });
const address = fc.constantFrom(
  ADDRESS,
  { lines: ['1', '2', '3'], city: '千代田区', region: '東京都', country: 'JP' },
  { lines: ['شارع ١'], city: 'القاهرة', country: 'EG' },
);
const addressee = fc.record({ name: text(100), address });
const link = fc.constantFrom('https://shop.test/gifts/1', 'http://localhost:3000/again?form=1');
const said = {
  ...{ recipientName: text(100), occasion: text(40), item: text(300), message: text(300) },
  ...{ deliverOn: date, amount: text(20) },
};
const some = (parts: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(parts, { requiredKeys: [] });
const voice = { language: fc.constantFrom('en', 'de'), shopName: text(40) };

const postcard = fc
  .record({
    ...{ format: fc.constantFrom('a6', '4x6'), ...voice, ...said },
    ...{ to: addressee, chargeOn: date, link },
  })
  .chain((given) => some({ shopAddress: text(100) }).map((more) => ({ ...given, ...more })));
const row = fc.record({ ...said, number: fc.integer({ min: 1 }), address, lastDeliveredOn: date });
const workForm = fc
  .record({
    ...{ paper: fc.constantFrom('a4', 'letter'), ...voice, editionName: text(40) },
    ...{ formNumber: text(20), customerNumber: text(20), rows: fc.array(row, { maxLength: 3 }) },
    ...{ emptyRowCount: fc.nat({ max: 20 }), link },
  })
  .chain((given) =>
    some({ to: addressee, shopAddress: text(100) }).map((more) => ({ ...given, ...more })),
  );

const document = fc.oneof(
  fc.record({ kind: fc.constant('postcard'), postcard }),
  fc.record({ kind: fc.constant('work_form'), workForm }),
);
const subject = fc.oneof(
  fc.record({
    kind: fc.constant('postcard'),
    giftId: fc.integer({ min: 1, max: 1000 }).map(giftIdAt),
    deliverOn: date,
  }),
  fc.record({ kind: fc.constant('work_form'), workFormId: id('wfm') }),
);
const made = { fileKey: ulid.map((name) => `printed/x/${name}.pdf`), readyAt: instant };

export const anyPrintJob: fc.Arbitrary<PrintJob> = fc
  .tuple(
    fc.record({
      ...{ id: id('prt'), version: fc.constant(0), customerId: id('cus'), subject },
      ...{ by: fc.constantFrom('mail', 'paper'), addedAt: instant },
      format: fc.constantFrom('a6', '4x6', 'a4', 'letter'),
    }),
    fc.oneof(
      fc.record({ state: fc.constant('waiting'), document }),
      fc.record({ state: fc.constant('ready'), ...made }),
      fc.record({ state: fc.constant('printed'), ...made, printedAt: instant }),
    ),
  )
  .map(([facts, own]): unknown => ({ ...facts, ...own }))
  .map((job) => job as PrintJob);
