import type { CaseId } from '../cases/case.ts';
import type { CustomerId } from '../customers/customer.ts';
import type { RecipientId } from '../customers/recipient.ts';
import type { GiftId } from '../gifts/gift.ts';
import type { OrderSheetId } from '../order-sheet/order-sheet.ts';
import type { PrescriptionId } from '../prescriptions/prescription.ts';

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

/** What was said, and where it stands; it asks for sign-in. */
export function conversationLink(siteUrl: string): string {
  return new URL('conversation', directory(siteUrl)).href;
}

/** Ideas for a customer's pictures. */
export function proposalLink(siteUrl: string, proposalId: string): string {
  return new URL(`proposals/${proposalId}`, directory(siteUrl)).href;
}

/** What was sent and what was not, and why. Without a token the page asks for sign-in. */
export function whyLink(siteUrl: string, token: string | undefined): string {
  const url = new URL('permissions/sent', directory(siteUrl));
  if (token !== undefined) url.searchParams.set('token', token);
  return url.href;
}

/** Ends one kind of mail. Opened it asks once more; a mail program may post to it straight away. */
export function declineMailLink(siteUrl: string, token: string): string {
  const url = new URL('decline-mail', directory(siteUrl));
  url.searchParams.set('token', token);
  return url.href;
}

/** Good or not good, with one press; opened it only asks. */
export function feedbackLink(siteUrl: string, token: string, answer: 'good' | 'bad'): string {
  const url = new URL('feedback', directory(siteUrl));
  url.searchParams.set('token', token);
  url.searchParams.set('answer', answer);
  return url.href;
}

/** What a case's page is opened for: it asks, and nothing happens by itself. */
export type CaseLinkPurpose = 'settle' | 'more';

/** What became of a complaint. Without a token the page asks for sign-in. */
export function caseLink(
  siteUrl: string,
  caseId: CaseId,
  { token, purpose }: { readonly token: string | undefined; readonly purpose?: CaseLinkPurpose },
): string {
  const url = new URL(`cases/${caseId}`, directory(siteUrl));
  if (token !== undefined) url.searchParams.set('token', token);
  if (purpose !== undefined) url.searchParams.set('do', purpose);
  return url.href;
}

/** What the customer buys again and again. */
export function regularsLink(siteUrl: string): string {
  return new URL('regulars', directory(siteUrl)).href;
}

/** One of them. */
export function regularLink(siteUrl: string, prescriptionId: PrescriptionId): string {
  return new URL(`regulars/${prescriptionId}`, directory(siteUrl)).href;
}

/** Shows what the same again would be; one press there orders it. */
export function sameAgainLink(siteUrl: string, token: string): string {
  return new URL(`same-again/${token}`, directory(siteUrl)).href;
}

/** Shows the question with one answer, which is taken there with one press. */
export function questionLink(siteUrl: string, token: string): string {
  const url = new URL('question', directory(siteUrl));
  url.searchParams.set('token', token);
  return url.href;
}

/** What we have on a customer. */
export function myDataLink(siteUrl: string): string {
  return new URL('my-data', directory(siteUrl)).href;
}

/** Where we have a recipient's address from. Without a token the page asks for the address. */
export function addressLink(siteUrl: string, token?: string): string {
  const url = new URL('address', directory(siteUrl));
  if (token !== undefined) url.searchParams.set('token', token);
  return url.href;
}

/** A customer as the staff see them. */
export function staffCustomerLink(siteUrl: string, customerId: CustomerId): string {
  return new URL(`staff/customers/${customerId}`, directory(siteUrl)).href;
}

/** A site may live below a path; `URL` would drop a last part without a slash. */
function directory(siteUrl: string): string {
  return siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`;
}
