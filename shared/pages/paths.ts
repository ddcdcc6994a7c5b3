import type { ProductCode } from '../catalogue/product.ts';
import type { RecipientId } from '../customers/recipient.ts';
import type { GiftId, GiftOrderId } from '../gifts/gift.ts';
import type { GiftLinkPurpose } from '../mail/letter-links.ts';
import type { OrderSheetId } from '../order-sheet/order-sheet.ts';
import type { WorkFormId } from '../work-forms/work-form.ts';
import type { StaffNotice } from './messages/staff.ts';
import type { NoticeCode } from './messages.ts';

export const FRONT_PATH = '/';
export const GIFTS_PATH = '/gifts';
export const SIGN_IN_PATH = '/sign-in';
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
export const ME_SESSIONS_PATH = '/me/sessions';
export const STAFF_PATH = '/staff';
export const STAFF_FORMS_PATH = '/staff/work-forms';
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
