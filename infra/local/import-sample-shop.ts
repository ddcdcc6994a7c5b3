import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checkCatalogue } from '../../shared/catalogue/check-catalogue.ts';
import { sampleShopKey } from '../../shared/catalogue/product-item.ts';
import { ProductStore } from '../../shared/catalogue/product-store.ts';
import { openCsv } from '../../shared/csv/open-csv.ts';
import { assert } from '../../shared/kernel/assert.ts';
import type { Clock } from '../../shared/kernel/time.ts';
import type { Item, Table } from '../../shared/table/table.ts';

export const SAMPLE_SHOP_FILE = fileURLToPath(
  new URL('./sample-shop-data/products.csv', import.meta.url),
);

/**
 * Fills a table with the sample shop, unless it holds this very edition of it: then one item is
 * read and nothing written. Dying half way does no harm, since the mark comes last.
 * @returns how many products were written.
 */
export async function importSampleShop(deps: {
  readonly table: Table;
  readonly clock: Clock;
}): Promise<{ readonly writtenCount: number }> {
  const edition = createHash('sha256')
    .update(await readFile(SAMPLE_SHOP_FILE))
    .digest('hex');
  const mark = await deps.table.find(sampleShopKey);
  if (mark?.edition === edition) return { writtenCount: 0 };

  const checked = await checkCatalogue(await openCsv(createReadStream(SAMPLE_SHOP_FILE)));
  assert(checked.ok && checked.value.refusals.length === 0, 'the sample shop is a clean catalogue');
  const products = new ProductStore(deps);
  const put = await products.putMany(checked.value.facts, deps.clock.now());
  if (put.changedMeanwhile.length === 0) await setMark(deps.table, edition, mark);
  return { writtenCount: put.created + put.replaced };
}

/** Refused when another start was quicker; it loaded the same. */
async function setMark(table: Table, edition: string, mark: Item | undefined): Promise<void> {
  const versionExpected = mark?.version ?? 0;
  const item: Item = {
    ...sampleShopKey,
    entity: 'sample_shop',
    schemaVersion: 1,
    version: versionExpected + 1,
    edition,
  };
  await table.write(
    mark === undefined ? { kind: 'create', item } : { kind: 'replace', item, versionExpected },
  );
}
