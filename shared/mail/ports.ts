import type { CustomerId, Language } from '../customers/customer.ts';
import type { DeclinableMail } from '../customers/mail-decline.ts';

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
  readonly attachments?: readonly Attachment[];
  /** Only for what was not promised: a POST to it ends such mails at once (RFC 8058). */
  readonly unsubscribeUrl?: string;
};

export interface Mailer {
  /** Resolves when the mail service has taken it over. */
  send(mail: Mail): Promise<void>;
}

/** The secret of the link that ends one kind of mail. */
export interface DeclineTokens {
  issue(declinable: {
    readonly customerId: CustomerId;
    readonly mail: DeclinableMail;
  }): Promise<string>;
}

/** Addresses that bounced or complained; nothing is sent to them, whoever asks. */
export interface Suppressions {
  isSuppressed(email: string): Promise<boolean>;
}
