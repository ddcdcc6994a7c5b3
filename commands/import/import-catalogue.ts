import { basename } from 'node:path';
import { type CheckedCatalogue, checkCatalogue } from '../../shared/catalogue/check-catalogue.ts';
import { ProductStore } from '../../shared/catalogue/product-store.ts';
import { openCsv } from '../../shared/csv/open-csv.ts';
import { startProgress } from '../progress.ts';
import { bytesOf } from './bytes-of.ts';
import { EXIT, type ExitCode, type FileSettings, type ImportContext } from './import-context.ts';
import { columnsSentence, count, refusalLine } from './report.ts';

/**
 * Checks every row first; with a refused row nothing is written unless told so. A repeat after a
 * crash completes what was begun, and writes nothing where nothing changed.
 * @throws CsvUnreadable
 */
export async function importCatalogue(
  path: string,
  settings: FileSettings,
  context: ImportContext,
): Promise<ExitCode> {
  const { print } = context;
  const checked = await checkCatalogue(await openCsv(bytesOf(path), settings));
  if (!checked.ok) {
    print(`${basename(path)}: ${columnsSentence(checked.refusal, checked.details)}`);
    return EXIT.refused;
  }
  const catalogue = checked.value;
  reportChecked(basename(path), catalogue, print);
  if (catalogue.refusals.length > 0 && !settings.skipRefused) {
    print('Nothing was written. Mend these rows, or leave them out with --skip-refused.');
    return EXIT.refused;
  }
  const isAllWritten = await writeCatalogue(catalogue, settings, context);
  return catalogue.refusals.length === 0 && isAllWritten ? EXIT.done : EXIT.refused;
}

async function writeCatalogue(
  catalogue: CheckedCatalogue,
  { where }: FileSettings,
  { connect, clockOf, print, progressStream }: ImportContext,
): Promise<boolean> {
  const connection = await connect(where);
  const progress = startProgress('products', catalogue.facts.length, progressStream);
  const putAll = async () => {
    const clock = await clockOf(connection);
    const products = new ProductStore({ table: connection.table });
    return products.putMany(catalogue.facts, clock.now(), progress.step);
  };
  const put = await putAll().finally(() => {
    progress.stop();
    connection.close();
  });
  const { created, replaced, unchanged, changedMeanwhile } = put;
  print(`${count(created, 'product')} created, ${replaced} replaced, ${unchanged} unchanged`);
  if (changedMeanwhile.length > 0) {
    print(`Changed by somebody else at the same time: ${changedMeanwhile.join(', ')}. Repeat.`);
  }
  return changedMeanwhile.length === 0;
}

function reportChecked(name: string, catalogue: CheckedCatalogue, print: (line: string) => void) {
  const { rowCount, facts, refusals, columnsIgnored } = catalogue;
  print(
    `${name}: ${count(rowCount, 'row')}, ${facts.length} good, ${rowCount - facts.length} refused`,
  );
  if (columnsIgnored.length > 0) print(`  columns not used: ${columnsIgnored.join(', ')}`);
  for (const refusal of refusals) print(refusalLine(refusal));
}
