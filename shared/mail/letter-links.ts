import type { GiftId } from '../gifts/gift.ts';

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

/** A site may live below a path; `URL` would drop a last part without a slash. */
function directory(siteUrl: string): string {
  return siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`;
}
