import { DATE_ORDERS } from '../../shared/csv/spreadsheet-date.ts';
import { DEFAULT_CUSTOMER } from '../../shared/customers/confirm-sign-in.ts';
import { Zone } from '../../shared/kernel/time.ts';
import { OWN_SOURCE, PurchaseSource } from '../../shared/purchases/purchase.ts';
import { PURCHASE_COLUMNS, type PurchaseColumn } from '../../shared/purchases/purchase-columns.ts';
import type { FileSettings } from './import-context.ts';
import type { PurchaseSettings } from './purchase-import.ts';
import { UsageError } from './usage-error.ts';

export const PURCHASE_USAGE = `
  npm run import -- purchases FILE.csv[.gz] [--source NAME] [--zone ZONE] [--currency CODE] [--dates dmy|mdy|ymd]
                    [--column COLUMN=HEADING …] [--no-product CODE …] [--correct] [--report FILE.csv]
                    [--encoding NAME] [--stage NAME | --data FOLDER]

Purchases are order lines with the columns ${PURCHASE_COLUMNS.join(', ')},
under the names that shops usually give them or those of --column. A repeat of the same --source changes nothing.`;

export const PURCHASE_OPTIONS = {
  source: { type: 'string' },
  zone: { type: 'string' },
  currency: { type: 'string' },
  column: { type: 'string', multiple: true },
  'no-product': { type: 'string', multiple: true },
  correct: { type: 'boolean', default: false },
  report: { type: 'string' },
} as const;

type Values = {
  readonly [Name in 'source' | 'zone' | 'currency' | 'report' | 'dates']?: string | undefined;
} & {
  readonly column?: readonly string[] | undefined;
  readonly 'no-product'?: readonly string[] | undefined;
  readonly correct: boolean;
};

/** @throws UsageError */
export function purchaseSettings(values: Values, settings: FileSettings): PurchaseSettings {
  const { zone = 'UTC', source = 'shop', report: reportPath } = values;
  const currency = (values.currency ?? DEFAULT_CUSTOMER.currency).toUpperCase();
  if (!PurchaseSource.safeParse(source).success || source === OWN_SOURCE) {
    throw new UsageError('--source is a name such as gift-shop: small letters, digits, dashes');
  }
  if (!Zone.safeParse(zone).success) throw new UsageError('--zone is one such as Europe/London');
  if (!Intl.supportedValuesOf('currency').includes(currency)) {
    throw new UsageError('--currency is a code of ISO 4217, such as GBP');
  }
  const dates = DATE_ORDERS.find((order) => order === values.dates);
  if (values.dates !== undefined && dates === undefined) {
    throw new UsageError('--dates is one of dmy, mdy, ymd');
  }
  return {
    ...{ ...settings, source, zone, currency, isCorrecting: values.correct },
    columns: new Map((values.column ?? []).map(columnOf)),
    noProducts: new Set((values['no-product'] ?? []).map((code) => code.trim().toUpperCase())),
    ...(dates === undefined ? {} : { dates }),
    ...(reportPath === undefined ? {} : { reportPath }),
  };
}

function columnOf(text: string): readonly [PurchaseColumn, string] {
  const [name = '', ...heading] = text.split('=');
  const column = PURCHASE_COLUMNS.find((each) => each === name.trim());
  if (column === undefined || heading.length === 0) {
    throw new UsageError(
      `--column is one of ${PURCHASE_COLUMNS.join(', ')}, such as order=InvoiceNo`,
    );
  }
  return [column, heading.join('=')];
}
