import type { CaseId } from '../cases/case.ts';
import type { ProductCode } from '../catalogue/product.ts';
import type { CustomerId } from '../customers/customer.ts';
import type { RecipientId } from '../customers/recipient.ts';
import type { GiftId, GiftOrderId } from '../gifts/gift.ts';
import type { CaseLinkPurpose, GiftLinkPurpose } from '../mail/letter-links.ts';
import type { OrderSheetId } from '../order-sheet/order-sheet.ts';
import type { WorkFormId } from '../work-forms/work-form.ts';
import type { StaffNotice } from './messages/staff.ts';
import type { NoticeCode } from './messages.ts';

export const FRONT_PATH = '/';
export const GIFTS_PATH = '/gifts';
export const SIGN_IN_PATH = '/sign-in';
/** What somebody bought. */
export const BOUGHT_PATH = '/bought';
/** What we have on a customer, and how to be forgotten. */
export const MY_DATA_PATH = '/my-data';
export const EVERYTHING_PATH = '/my-data/everything';
export const FORGET_PATH = '/my-data/forget';
export const CODE_PATH = '/sign-in/code';
export const SIGN_OUT_PATH = '/sign-out';
export const WELCOME_PATH = '/welcome';
/** The order sheet; what was ordered with it stands at `orderPath`. */
export const SHEET_PATH = '/order';
export const PEOPLE_PATH = '/people';
/** Last year's gifts, with this year's dates. */
export const AGAIN_PATH = '/again';
export const CARDS_PATH = '/cards';
export const NEW_CARD_PATH = '/cards/new';
export const ME_PATH = '/me';
/** What was said, on every channel, and where it stands. */
export const CONVERSATION_PATH = '/conversation';
/** What may reach a customer, when and how. */
export const PERMISSIONS_PATH = '/permissions';
/** What was sent, what was not, and why. */
export const SENT_PATH = '/permissions/sent';
/** By what a customer is known. */
export const IDENTIFIERS_PATH = '/me/identifiers';
export const ME_SESSIONS_PATH = '/me/sessions';
/** Pictures of a customer's. */
export const PHOTOS_PATH = '/photos';
/** Where a page's script begins another upload. */
export const PHOTOS_API_PATH = '/v1/photos';
export const PROPOSALS_PATH = '/proposals';
/** Whether something was good, from the foot of a mail or the page of a gift. */
export const FEEDBACK_PATH = '/feedback';
/** What was not right, and what became of it. */
export const CASES_PATH = '/cases';
export const STAFF_PATH = '/staff';
export const STAFF_CASES_PATH = '/staff/cases';
export const STAFF_FORMS_PATH = '/staff/work-forms';
/** Who is calling, and the phone screen. */
export const STAFF_CALLS_PATH = '/staff/calls';
export const STAFF_CUSTOMERS_PATH = '/staff/customers';
/** Mails of which we do not know whose they are. */
export const STAFF_MAILS_PATH = '/staff/mails';
export const STAFF_SIGN_OUT_PATH = '/staff/sign-out';

type Notice = {
  readonly notice?: NoticeCode | undefined;
  /** A date that the notice speaks of, `2027-03-04`. */
  readonly on?: string | undefined;
};

export type GiftPathParts = Notice & {
  readonly token?: string | undefined;
  readonly do?: GiftLinkPurpose | undefined;
};

export function giftPath(giftId: GiftId, parts: GiftPathParts = {}): string {
  return pathWith(`${GIFTS_PATH}/${giftId}`, parts);
}

/** Without a `next` it leads to the gifts afterwards. */
export function signInPath(parts: Notice & { readonly next?: string | undefined } = {}): string {
  return pathWith(SIGN_IN_PATH, parts);
}

export function codePath(parts: Notice & { readonly next?: string | undefined } = {}): string {
  return pathWith(CODE_PATH, parts);
}

export function welcomePath(parts: { readonly next?: string | undefined } = {}): string {
  return pathWith(WELCOME_PATH, parts);
}

export function newCardPath(
  parts: { readonly gift?: GiftId | undefined; readonly token?: string | undefined } = {},
): string {
  return pathWith(NEW_CARD_PATH, parts);
}

/** The gift book, looked at in another way; `day` is one of its days, `2027-12-24`. */
export function giftsPath(
  parts: {
    readonly view?: 'calendar' | 'list' | 'earlier' | undefined;
    /** The month with which the list begins. */
    readonly from?: string | undefined;
    readonly year?: string | undefined;
  },
  day?: string,
): string {
  const path = pathWith(GIFTS_PATH, parts);
  return day === undefined ? path : `${path}#on-${day}`;
}

/** Before it is ordered: the own sheet, or what was read from a work form that came back. */
export function sheetPath(
  sheetId: OrderSheetId,
  parts: { readonly token?: string | undefined; readonly notice?: string | undefined } = {},
): string {
  return pathWith(`${SHEET_PATH}/${sheetId}`, parts);
}

/** What was ordered together. */
export function orderPath(giftOrderId: GiftOrderId): string {
  return `/orders/${giftOrderId}`;
}

/** A drawing, the same for a product always. */
export function productPicturePath(productCode: ProductCode): string {
  return `/products/${encodeURIComponent(productCode)}/picture.svg`;
}

/** Somebody in the address book. */
export function personPath(
  recipientId: RecipientId,
  parts: { readonly notice?: string | undefined } = {},
): string {
  return pathWith(`${PEOPLE_PATH}/${recipientId}`, parts);
}

export function sandboxCardPath(setupRef: string, notice: Notice = {}): string {
  return pathWith(`/sandbox/cards/${encodeURIComponent(setupRef)}`, notice);
}

/** A work form, by the number that stands on it. */
export function staffFormPath(workFormId: WorkFormId): string {
  return `${STAFF_FORMS_PATH}/${workFormId}`;
}

/** A customer as the staff see them; `before` leads to earlier turns. */
export function staffCustomerPath(
  customerId: CustomerId,
  parts: { readonly notice?: string | undefined; readonly before?: string | undefined } = {},
): string {
  return pathWith(`${STAFF_CUSTOMERS_PATH}/${customerId}`, parts);
}

/** Where the staff say that two records are one person's. */
export function staffMergePath(
  customerId: CustomerId,
  parts: { readonly notice?: string | undefined } = {},
): string {
  return pathWith(`${STAFF_CUSTOMERS_PATH}/${customerId}/merge`, parts);
}

/** One picture, to be opened large. */
export function photoPath(photoId: string): string {
  return `${PHOTOS_PATH}/${photoId}`;
}

/** Products beside a customer's pictures. */
export function proposalPath(
  proposalId: string,
  parts: { readonly notice?: string | undefined } = {},
): string {
  return pathWith(`${PROPOSALS_PATH}/${proposalId}`, parts);
}

/** Where the staff answer a customer's pictures. */
export function staffProposalPath(
  customerId: string,
  parts: { readonly notice?: string | undefined } = {},
): string {
  return pathWith(`${STAFF_PATH}/customers/${customerId}/proposals/new`, parts);
}

export function feedbackPath(parts: {
  readonly token: string;
  readonly answer?: 'good' | 'bad' | undefined;
  readonly notice?: string | undefined;
}): string {
  return pathWith(FEEDBACK_PATH, parts);
}

export type CasePathParts = {
  readonly token?: string | undefined;
  readonly do?: CaseLinkPurpose | undefined;
  readonly notice?: string | undefined;
};

export function casePath(caseId: CaseId, parts: CasePathParts = {}): string {
  return pathWith(`${CASES_PATH}/${caseId}`, parts);
}

/** A case as the staff see it. */
export function staffCasePath(
  caseId: CaseId,
  parts: { readonly notice?: string | undefined } = {},
): string {
  return pathWith(`${STAFF_CASES_PATH}/${caseId}`, parts);
}

export function staffMailPath(mailId: string): string {
  return `${STAFF_MAILS_PATH}/${mailId}`;
}

/** The phone screen of a customer. */
export function staffCallPath(
  customerId: CustomerId,
  parts: { readonly notice?: string | undefined } = {},
): string {
  return pathWith(`${STAFF_CALLS_PATH}/${customerId}`, parts);
}

export type StaffPathParts = {
  readonly notice?: StaffNotice | undefined;
  readonly next?: string | undefined;
};

export function staffPath(parts: StaffPathParts = {}): string {
  return pathWith(STAFF_PATH, parts);
}

/** Leaves out what is undefined. */
export function pathWith(path: string, parts: Readonly<Record<string, string | undefined>>) {
  const given = Object.entries(parts).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** Whether an address is that place or something in it: `/cards/new` is within `/cards`. */
export function isWithin(address: string, place: string): boolean {
  return address === place || address.startsWith(`${place}/`);
}

/** A place of ours to go on to; what leads elsewhere, such as `//evil.example`, is none. */
export function isOwnPath(text: string): boolean {
  return /^\/(?![/\\])[\w/?=&%.+~-]{0,500}$/.test(text);
}
