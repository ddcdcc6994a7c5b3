import type { Product } from '../../shared/catalogue/product.ts';
import type { CustomerId } from '../../shared/customers/customer.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import { PRESCRIPTION_MESSAGES } from '../../shared/pages/messages/prescriptions.ts';
import type { PageVoice } from '../../shared/pages/page-voice.ts';
import {
  type RegularFieldFacts,
  regularFields,
} from '../../shared/pages/prescriptions/regular-fields.ts';
import {
  type RegularForm,
  readRegularForm,
} from '../../shared/pages/prescriptions/regular-form.ts';
import { RegularPage } from '../../shared/pages/prescriptions/regular-page.tsx';
import { regularsNotice, regularView } from '../../shared/pages/prescriptions/regular-view.ts';
import { REGULARS_PATH } from '../../shared/pages/regular-paths.ts';
import { findRegular } from '../../shared/prescriptions/find-regulars.ts';
import type { RegularsPorts } from '../../shared/prescriptions/ports.ts';
import type { PrescriptionId } from '../../shared/prescriptions/prescription.ts';
import type { PrescriptionDraft } from '../../shared/prescriptions/prescription-draft.ts';
import { page, pageVoice } from './page.tsx';
import { problemReply } from './problem.ts';

export type RegularsResources = RegularsPorts & { readonly ids: Ids };

type Asked = {
  readonly customerId: CustomerId;
  readonly prescriptionId: PrescriptionId;
  readonly sessionToken?: string | undefined;
  readonly headers: { readonly 'accept-language'?: string | undefined };
};

/** How the form looks now: as it was typed, and what is said about it. */
export type Filled = Pick<RegularFieldFacts, 'form' | 'product' | 'found' | 'problems'>;

type At = {
  readonly notice?: { readonly notice?: string | undefined; readonly on?: string | undefined };
  readonly filled?: Filled;
  readonly status?: number;
};

/** One prescription as a page, with the form in which it is changed when that is open. */
export async function prescriptionReply(ports: RegularsResources, asked: Asked, at: At = {}) {
  const found = await findRegular(ports, asked);
  if (!found.ok) return problemReply(404, found.refusal);
  const { regular, customer, recipients } = found.value;
  const voice = pageVoice(asked, customer);
  const now = ports.clock.now();
  const view = regularView(regular, { customer, recipients }, { voice, now });
  const { filled, notice = {}, status } = at;
  const hidden = { do: 'change', version: String(regular.prescription.version) };
  const facts = { voice, customer, recipients, now, terms: ports.terms, hidden, isNew: false };
  const props = {
    ...{ voice, view, sourceId: newSourceId(ports) },
    notice: unsavedNotice(at, voice) ?? regularsNotice(notice, voice),
    ...(filled === undefined ? {} : { changing: regularFields({ ...facts, ...filled }) }),
  };
  return page(<RegularPage {...props} />, {
    ...{ voice, title: view.name, session: asked.sessionToken, path: REGULARS_PATH },
    ...(status === undefined ? {} : { status }),
  });
}

export function unsavedNotice(
  { status }: { readonly status?: number | undefined },
  { language }: PageVoice,
) {
  const says = PRESCRIPTION_MESSAGES[language];
  if (status === 422) return { isGood: false, text: says.mend };
  return status === 409 ? { isGood: false, text: says.changedMeanwhile } : undefined;
}

/** For one form: pressed twice it is one order, or one thing written down. */
export function newSourceId({ ids, clock }: RegularsResources): string {
  return ids.next('frm', clock.now());
}

const FOUND_COUNT = 8;

type Read =
  | { readonly draft: PrescriptionDraft; readonly product: Product }
  /** The form once more: something is being looked for, or something is wrong. */
  | { readonly again: Filled; readonly status?: number };

/** What a posted form asks for: to look, to take what was found, or to be saved. */
export async function readPosted(
  { products }: Pick<RegularsPorts, 'products'>,
  form: RegularForm,
): Promise<Read> {
  const { take, look, productCode } = form;
  const product = await productOf({ products }, take ?? productCode);
  if (take !== undefined) return { again: { form: { ...form, q: '' }, product } };
  if (look !== undefined || form.q.trim() !== '') {
    return { again: { form, product, found: await findProducts({ products }, form.q) } };
  }
  const read = readRegularForm(form, product);
  if ('problems' in read) return { again: { form, product, problems: read.problems }, status: 422 };
  return product === undefined
    ? { again: { form, product }, status: 422 }
    : { draft: read.draft, product };
}

export function productOf({ products }: Pick<RegularsPorts, 'products'>, code: string) {
  return code === '' || code.length > 40 ? undefined : products.find(code);
}

async function findProducts({ products }: Pick<RegularsPorts, 'products'>, q: string) {
  const { items, cursor } = await products.list({ limit: 3 * FOUND_COUNT, q });
  const onSale = items.filter(({ isOnSale }) => isOnSale);
  const hasMore = onSale.length > FOUND_COUNT || cursor !== undefined;
  return { items: onSale.slice(0, FOUND_COUNT), hasMore };
}
