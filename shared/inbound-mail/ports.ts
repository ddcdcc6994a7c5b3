import type { CustomerId } from '../customers/customer.ts';
import type { Customers } from '../customers/ports.ts';
import type { DialoguePorts } from '../dialogue/ports.ts';
import type { Files } from '../files/ports.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Page } from '../table/table.ts';
import type { AsideMail, AsideMailId } from './aside-mail.ts';

/** Mails as they came, until they are dealt with; a month at most. */
export interface Inbox {
  find(
    key: string,
  ): Promise<{ readonly byteCount: number; readonly arrivedAt: Instant } | undefined>;
  /** At most `byteCountMax` from the beginning; undefined when it is gone. */
  read(key: string, byteCountMax: number): Promise<Uint8Array | undefined>;
  /** A repeat is accepted. */
  remove(key: string): Promise<void>;
}

/** Mails whose customer we do not know. */
export interface AsideMails {
  find(mailId: AsideMailId): Promise<AsideMail | undefined>;
  /** Those that nobody has dealt with, the oldest first; a moment old. @throws CursorRefused */
  open(page: { readonly limit: number; readonly cursor?: string }): Promise<Page<AsideMail>>;
  save(mail: AsideMail, at: Instant): Promise<Outcome<AsideMail, 'changed_meanwhile'>>;
}

export interface MailClaims {
  /** When this mail came first: `at`, unless it came before. */
  firstAt(mail: {
    readonly customerId: CustomerId;
    readonly sourceId: string;
    readonly at: Instant;
  }): Promise<Instant>;
}

export type InboundMailPorts = DialoguePorts & {
  readonly customers: Pick<Customers, 'find' | 'findByEmail'>;
  readonly files: Pick<Files, 'put'>;
  readonly inbox: Inbox;
  readonly asideMails: AsideMails;
  readonly mailClaims: MailClaims;
};
