import type { Products } from '../../shared/catalogue/ports.ts';
import { ProductCode } from '../../shared/catalogue/product.ts';
import { findProducts } from '../../shared/order-sheet/open-own-sheet.ts';
import type { NoticeFacts } from '../../shared/pages/page-parts.tsx';
import type { PageVoice } from '../../shared/pages/page-voice.ts';
import {
  countOf,
  type DraftFields,
  type DraftProblems,
  lineField,
} from '../../shared/pages/proposals/draft-form.ts';
import { DraftPage } from '../../shared/pages/proposals/draft-page.tsx';
import type { Drafting } from '../../shared/proposals/open-drafting.ts';
import type { StaffAsker } from './endpoint.ts';
import { originsOf } from './file-origins.ts';
import { staffPage } from './staff-handler.tsx';

type Facts = {
  readonly voice: PageVoice;
  readonly asker: StaffAsker;
  readonly fields: DraftFields;
  readonly problems?: DraftProblems;
  /** The lines whose words the shop is to look for; or all that are no product. */
  readonly toFind?: readonly number[] | 'unknown';
  readonly notice?: NoticeFacts | undefined;
  readonly status?: number;
};

/** The staff's page for new ideas, as it begins or as it was typed. */
export async function draftReply(
  ports: { readonly products: Products },
  drafting: Drafting,
  { voice, asker, fields, problems = {}, toFind = [], notice, status = 200 }: Facts,
) {
  const numbers = Array.from({ length: countOf(fields) }, (_, index) => index + 1);
  const textOf = (number: number) => (fields[lineField('code', number)] ?? '').trim();
  const codes = numbers.map(textOf).filter((text) => ProductCode.safeParse(text).success);
  const products = await ports.products.findMany([...new Set(codes)]);
  const isUnknown = (number: number) => textOf(number) !== '' && !products.has(textOf(number));
  const wanted = (toFind === 'unknown' ? numbers.filter(isUnknown) : toFind).map(
    (number) => [String(number), textOf(number).slice(0, 100)] as const,
  );
  const found = await findProducts(ports, new Map(wanted));
  const content = (
    <DraftPage {...{ ...drafting, voice, fields, problems, found, products, notice }} />
  );
  return staffPage(content, {
    ...{ voice, asker, status, isWide: true },
    imageOrigins: originsOf(drafting.photos.map(({ url }) => url)),
  });
}
