import type { Customer } from '../../shared/customers/customer.ts';
import type { Files } from '../../shared/files/ports.ts';
import type { ExportDocument } from '../../shared/privacy/export-document.ts';

/** As long as somebody reads the page that they stand on. */
export const DATA_LINK_SECONDS = 600;

/** A link to each file, for whoever is signed in and for some minutes. */
export async function linksTo(
  { files }: { readonly files: Pick<Files, 'linkTo'> },
  { files: keys }: ExportDocument,
): Promise<ReadonlyMap<string, string>> {
  const terms = { expiresInSeconds: DATA_LINK_SECONDS };
  const links = await Promise.all(
    keys.map(async (key) => [key, await files.linkTo(key, terms)] as const),
  );
  return new Map(links);
}

/** A page of somebody's data stays in no cache. */
export const NOT_KEPT = { 'cache-control': 'no-store' } as const;

export type Owner = Pick<Customer, 'id' | 'language' | 'zone'>;
