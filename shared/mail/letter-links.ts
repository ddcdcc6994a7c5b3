import type { RecipientId } from '../customers/recipient.ts';
import type { GiftId } from '../gifts/gift.ts';
import type { OrderSheetId } from '../order-sheet/order-sheet.ts';

/** What the gift's page is opened for; it names the part of the page, and nothing happens by itself. */
export type GiftLinkPurpose = 'change' | 'cancel' | 'stop' | 'card';

/**
 * `…/gifts/<giftId>?token=…&do=cancel`. Without a token the page asks for sign-in.
 * A link never holds an address, a name or a message.
 */
export function giftLink(
  siteUrl: string,
  giftId: GiftId,
  options: { readonly token?: string; readonly purpose?: GiftLinkPurpose } = {},
): string {
  const { token, purpose } = options;
  const url = new URL(`gifts/${giftId}`, directory(siteUrl));
  if (token !== undefined) url.searchParams.set('token', token);
  if (purpose !== undefined) url.searchParams.set('do', purpose);
  return url.href;
}

/** All gifts of the customer who is signed in. */
export function giftBookLink(siteUrl: string): string {
  return new URL('gifts', directory(siteUrl)).href;
}

/** One person of the address book, with the occasions that were stopped. */
export function personLink(siteUrl: string, recipientId: RecipientId): string {
  return new URL(`people/${recipientId}`, directory(siteUrl)).href;
}

/** "Again this year", with the lines of one work form. */
export function againLink(siteUrl: string, workFormId: string): string {
  return new URL(`again/${workFormId}`, directory(siteUrl)).href;
}

/** A sheet that was filled in for the customer, to be looked at and confirmed. */
export function sheetLink(siteUrl: string, sheetId: OrderSheetId, token: string): string {
  const url = new URL(`order/${sheetId}`, directory(siteUrl));
  url.searchParams.set('token', token);
  return url.href;
}

/** Ends one kind of mail. Opened it asks once more; a mail program may post to it straight away. */
export function declineMailLink(siteUrl: string, token: string): string {
  const url = new URL('decline-mail', directory(siteUrl));
  url.searchParams.set('token', token);
  return url.href;
}

/** A site may live below a path; `URL` would drop a last part without a slash. */
function directory(siteUrl: string): string {
  return siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`;
}
