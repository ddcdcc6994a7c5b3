// `npm run import -- catalogue FILE.csv`, `… gifts FILE.csv --customer EMAIL`, `… purchases FILE.csv`.
import { fileURLToPath } from 'node:url';
import { CsvUnreadable } from '../shared/csv/csv-unreadable.ts';
import { DATE_ORDERS } from '../shared/csv/spreadsheet-date.ts';
import { EmailAddress } from '../shared/customers/customer.ts';
import { ApiUnavailable } from './api-client.ts';
import { runCommand } from './command-error.ts';
import { connect } from './connect.ts';
import { hostClock } from './host-clock.ts';
import { importCatalogue } from './import/import-catalogue.ts';
import {
  EXIT,
  type ExitCode,
  type FileSettings,
  type ImportContext,
} from './import/import-context.ts';
import { importGifts } from './import/import-gifts.ts';
import { importPurchases } from './import/import-purchases.ts';
import { PURCHASE_OPTIONS, PURCHASE_USAGE, purchaseSettings } from './import/purchase-options.ts';
import { fileSentence } from './import/report.ts';
import { UsageError } from './import/usage-error.ts';
import { parseOptions } from './parse-options.ts';

export const USAGE = `Usage:
  npm run import -- catalogue FILE.csv[.gz] [--skip-refused] [--encoding NAME] [--stage NAME | --data FOLDER]
  npm run import -- gifts FILE.csv --customer EMAIL [--dates dmy|mdy|ymd] [--url URL]
                    [--skip-refused] [--encoding NAME] [--stage NAME | --data FOLDER]${PURCHASE_USAGE}

A catalogue has the columns stock_code, name, price_minor, currency and, if wanted, kind (parcel or e_gift),
lead_days and options (colour=red|blue+100). A list of gifts has recipient, address, city, postal code, country,
occasion, product and date and, if wanted, region, e-mail, options, quantity (or qty, 1 to 20 of the same thing),
message and wrapping. Gifts are ordered with the key in PROPRIETOR_API_KEY, which needs the scope staff (npm run keys).

Exit code: 0 all done, 1 something was refused, 2 this usage.`;

const OPTIONS = {
  ...PURCHASE_OPTIONS,
  'skip-refused': { type: 'boolean', default: false },
  encoding: { type: 'string' },
  stage: { type: 'string' },
  data: { type: 'string' },
  customer: { type: 'string' },
  dates: { type: 'string' },
  url: { type: 'string' },
} as const;

export async function runImport(
  args: readonly string[],
  context: ImportContext,
): Promise<ExitCode> {
  const { print } = context;
  try {
    return await dispatch(args, context);
  } catch (error) {
    if (error instanceof UsageError) {
      print(`${error.message}\n\n${USAGE}`);
      return EXIT.usage;
    }
    if (error instanceof CsvUnreadable) {
      print(fileSentence(pathOf(args), error));
      return EXIT.refused;
    }
    if (error instanceof ApiUnavailable) {
      print(`${error.message}. Is the shop running (npm start)? A repeat orders nothing twice.`);
      return EXIT.refused;
    }
    throw error;
  }
}

async function dispatch(args: readonly string[], context: ImportContext): Promise<ExitCode> {
  const { values, positionals } = parsed(args);
  const [what, path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('one kind and one file, please');
  const { encoding, stage, data } = values;
  const settings: FileSettings = {
    skipRefused: values['skip-refused'],
    where: { stage, data },
    ...(encoding === undefined ? {} : { encoding: checkedEncoding(encoding) }),
  };
  try {
    if (what === 'catalogue') return await importCatalogue(path, settings, context);
    if (what === 'purchases') {
      return await importPurchases(path, purchaseSettings(values, settings), context);
    }
    if (what === 'gifts') return await importGifts(path, giftSettings(values, settings), context);
  } catch (error) {
    const isUnopened = error instanceof Error && 'path' in error && error.path === path;
    throw isUnopened ? new UsageError(`cannot read ${path}`, { cause: error }) : error;
  }
  throw new UsageError(`“${what}” is neither catalogue, gifts nor purchases`);
}

type Values = ReturnType<typeof parsed>['values'];

function giftSettings(values: Values, settings: FileSettings) {
  const customer = EmailAddress.safeParse(values.customer);
  if (!customer.success) throw new UsageError('--customer needs the e-mail address of a customer');
  const dates = DATE_ORDERS.find((order) => order === values.dates);
  if (values.dates !== undefined && dates === undefined) {
    throw new UsageError('--dates is one of dmy, mdy, ymd');
  }
  const { url } = values;
  return {
    ...settings,
    customerEmail: customer.data,
    ...(dates === undefined ? {} : { dates }),
    ...(url === undefined ? {} : { url }),
  };
}

function parsed(args: readonly string[]) {
  return parseOptions(
    { args: [...args], options: OPTIONS, allowPositionals: true },
    (reason) => new UsageError(reason),
  );
}

function checkedEncoding(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--encoding ${encoding} is not known`);
    throw error;
  }
}

function pathOf(args: readonly string[]): string {
  return parsed(args).positionals[1] ?? '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(async () => {
    process.exitCode = await runImport(process.argv.slice(2), {
      clockOf: hostClock,
      print: console.log,
      progressStream: process.stderr,
      connect,
      apiKey: process.env.PROPRIETOR_API_KEY,
    });
  }, USAGE);
}
