// `npm run sample-shop -- [CATALOGUE.csv]`: makes the sample shop of the embedded host again, from the
// products of "Online Retail". The result is kept in the repository; ATTRIBUTION.md stands beside it.
import { createReadStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SAMPLE_SHOP_FILE } from '../infra/local/import-sample-shop.ts';
import { checkCatalogue } from '../shared/catalogue/check-catalogue.ts';
import { optionsText } from '../shared/catalogue/options-text.ts';
import { LEAD_DAYS_DEFAULT, type ProductFacts } from '../shared/catalogue/product-facts.ts';
import { csvLine } from '../shared/csv/csv-line.ts';
import { type CsvRow, openCsv } from '../shared/csv/open-csv.ts';
import { assert } from '../shared/kernel/assert.ts';
import { CommandError, runCommand } from './command-error.ts';
import { parseOptions } from './parse-options.ts';
import { sampleProducts } from './sample-shop/sample-products.ts';

const SOURCE_DEFAULT = fileURLToPath(
  new URL('../../shared/data/gift-shop/catalogue.csv', import.meta.url),
);
const USAGE = `npm run sample-shop -- [CATALOGUE.csv]

Writes the products of the sample shop that npm start fills itself with: the best-selling ones of CATALOGUE.csv
(default: the catalogue made from "Online Retail", where it lies beside the repository) and three vouchers.`;
const HEADINGS = ['stock_code', 'name', 'price_minor', 'currency', 'kind', 'lead_days', 'options'];

/** The source's `units_sold`, which an ordinary import does not know. */
async function unitsSoldByCode(path: string): Promise<ReadonlyMap<string, number>> {
  const { header, rows } = await openCsv(createReadStream(path));
  const [codeAt, unitsAt] = ['stock_code', 'units_sold'].map((name) => header.cells.indexOf(name));
  assert(codeAt !== undefined && unitsAt !== undefined && unitsAt >= 0, 'units_sold is a column');
  const cellOf = (row: CsvRow, at: number) => row.cells[at]?.trim() ?? '';
  const sold = new Map<string, number>();
  for await (const row of rows) sold.set(cellOf(row, codeAt), Number(cellOf(row, unitsAt)));
  return sold;
}

function lineOf(facts: ProductFacts): string {
  const kind = facts.kind ?? 'parcel';
  return csvLine([
    facts.code,
    facts.name,
    String(facts.price.amountMinor),
    facts.price.currency,
    kind,
    String(facts.leadDays ?? LEAD_DAYS_DEFAULT[kind]),
    optionsText(facts.options ?? []),
  ]);
}

function wrong(reason: string): CommandError {
  return new CommandError(`${reason}\n\n${USAGE}`);
}

async function makeSampleShop(): Promise<void> {
  const { positionals } = parseOptions({ allowPositionals: true }, wrong);
  const [source = SOURCE_DEFAULT] = positionals;
  if (!existsSync(source)) throw wrong(`${source} is not there.`);
  const checked = await checkCatalogue(await openCsv(createReadStream(source)));
  assert(checked.ok, 'the source is a catalogue');
  const unitsSold = await unitsSoldByCode(source);
  const products = sampleProducts(
    checked.value.facts.map((facts) => ({ facts, unitsSold: unitsSold.get(facts.code) ?? 0 })),
  );
  await writeFile(SAMPLE_SHOP_FILE, [csvLine(HEADINGS), ...products.map(lineOf)].join(''));
  console.log(`${products.length} products; ${checked.value.refusals.length} rows refused`);
}

await runCommand(makeSampleShop, USAGE);
