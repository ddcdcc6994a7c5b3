import type { Language } from '../customers/customer.ts';
import type { Pass } from '../permission/gate.ts';

export type Attachment = {
  /** Plain letters, digits, dots and dashes, so that every mail program keeps it. */
  readonly fileName: string;
  readonly contentType: 'application/pdf';
  readonly content: Uint8Array;
};

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** What kind of letter it is, for bounce statistics; never a person or a gift. */
  readonly kind: string;
  readonly language?: Language;
  /** Where answers go, instead of where all go that are not said. */
  readonly replyTo?: string;
  readonly attachments?: readonly Attachment[];
  /** Only for what was not promised: a POST to it ends such mails at once (RFC 8058). */
  readonly unsubscribeUrl?: string;
};

export interface Mailer {
  /** Resolves when the mail service has taken it over. What the gate lets pass is for one address. */
  send(mail: Mail, pass: Pass): Promise<void>;
}
