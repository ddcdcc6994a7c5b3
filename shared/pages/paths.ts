import type { GiftId } from '../gifts/gift.ts';
import type { GiftLinkPurpose } from '../mail/letter-links.ts';
import type { NoticeCode } from './messages.ts';

export const FRONT_PATH = '/';
export const GIFTS_PATH = '/gifts';
export const SIGN_IN_PATH = '/sign-in';
export const CODE_PATH = '/sign-in/code';
export const SIGN_OUT_PATH = '/sign-out';
export const NEW_CARD_PATH = '/cards/new';

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

export function newCardPath(
  parts: { readonly gift?: GiftId | undefined; readonly token?: string | undefined } = {},
): string {
  return pathWith(NEW_CARD_PATH, parts);
}

/** A list of gifts that begins elsewhere. */
export function giftsPath(parts: {
  readonly view?: 'earlier' | undefined;
  readonly cursor?: string | undefined;
}): string {
  return pathWith(GIFTS_PATH, parts);
}

export function sandboxCardPath(setupRef: string, notice: Notice = {}): string {
  return pathWith(`/sandbox/cards/${encodeURIComponent(setupRef)}`, notice);
}

/** Leaves out what is undefined. */
export function pathWith(path: string, parts: Readonly<Record<string, string | undefined>>) {
  const given = Object.entries(parts).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** A place of ours to go on to; what leads elsewhere, such as `//evil.example`, is none. */
export function isOwnPath(text: string): boolean {
  return /^\/(?![/\\])[\w/?=&%.+~-]{0,500}$/.test(text);
}
