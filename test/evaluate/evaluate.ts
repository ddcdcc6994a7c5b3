// `npm run evaluate -- [DIRECTORY]`: how well values are forecast, on two shops whose later weeks are known.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, runCommand } from '../../commands/command-error.ts';
import { parseOptions } from '../../commands/parse-options.ts';
import { evaluateCdnow } from './evaluate-cdnow.ts';
import { evaluateGiftShop } from './evaluate-gift-shop.ts';
import { evaluateMadeUp } from './evaluate-made-up.ts';
import { type Figure, figuresText } from './figure.ts';
import { readCdnow } from './read-cdnow.ts';
import { readGiftShop } from './read-gift-shop.ts';

const DIRECTORY_DEFAULT = '../shared/data';
const MADE_UP_COUNT = 20_000;
const USAGE = `npm run evaluate -- [DIRECTORY]

DIRECTORY (default ${DIRECTORY_DEFAULT}) holds
  cdnow/CDNOW_sample.txt       the 1/10 sample of the CDNOW cohort: in the data folder of the "lifetimes" package
                               (github.com/CamDavidsonPilon/lifetimes), or at brucehardie.com/datasets
  gift-shop/purchases-*.csv    or .csv.gz: "Online Retail" of the UCI Machine Learning Repository
                               (archive.ics.uci.edu/dataset/352/online+retail), saved as CSV with its own columns,
                               dates as 2011-06-30 08:26`;

function missing(what: string): void {
  console.error(`${what} is not there.\n\n${USAGE}`);
  process.exitCode = 1;
}

function said(title: string, figures: readonly Figure[]): readonly Figure[] {
  console.log(`${title}\n${figuresText(figures)}\n`);
  return figures;
}

async function giftShopFigures(directory: string): Promise<readonly Figure[]> {
  const folder = join(directory, 'gift-shop');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const name = names.find((each) => /^purchases-.*\.csv(\.gz)?$/.test(each));
  if (name === undefined) {
    missing(join(folder, 'purchases-….csv.gz'));
    return [];
  }
  const shop = await readGiftShop(join(folder, name));
  return evaluateGiftShop(shop).flatMap(({ title, figures }) =>
    said(`Gift retailer, ${title}`, figures),
  );
}

function directoryAsked(): string {
  const wrong = (reason: string) => new CommandError(`${reason}\n\n${USAGE}`);
  const { positionals } = parseOptions({ allowPositionals: true }, wrong);
  if (positionals.length > 1) throw wrong('There can be one directory only.');
  return positionals[0] ?? DIRECTORY_DEFAULT;
}

async function evaluate(): Promise<void> {
  const directory = directoryAsked();
  const figures: Figure[] = [];
  const cdnow = join(directory, 'cdnow', 'CDNOW_sample.txt');
  if (existsSync(cdnow)) figures.push(...said('CDNOW', evaluateCdnow(readCdnow(cdnow))));
  else missing(cdnow);
  figures.push(...(await giftShopFigures(directory)));
  for (const report of evaluateMadeUp(MADE_UP_COUNT))
    figures.push(...said(report.title, report.figures));
  const heldCount = figures.filter(({ isHeld }) => isHeld).length;
  if (figures.length > 0) console.log(`${heldCount} of ${figures.length} figures held.`);
}

await runCommand(evaluate, USAGE);
