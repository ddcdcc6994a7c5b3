/** SES at its other door: a mail that comes in goes where the template's receipt rules say. */
import { randomUUID } from 'node:crypto';
import type { FileStore } from './file-store.ts';
import type { ReceiptPlan } from './resources/receipts.ts';
import type { WrittenFile } from './s3-endpoint.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** SES takes 40 MB. */
export const RECEIVED_BYTES_MAX = 41_943_040;

export type MailReceiptDeps = {
  readonly receipts: readonly ReceiptPlan[];
  readonly files: Pick<FileStore, 'write'>;
  readonly onWritten: (written: WrittenFile) => void;
  readonly clock: Pick<VirtualClock, 'nowMs'>;
  readonly region: string;
};

export type MailFacts = {
  /** To whom; without it, whom the mail itself names. */
  readonly to?: string | undefined;
  /** Whether the sender's domain signed it, which cannot be checked here. */
  readonly isVerified: boolean;
};

export class MailReceipt {
  readonly #deps: MailReceiptDeps;

  constructor(deps: MailReceiptDeps) {
    this.#deps = deps;
  }

  /** @returns how many rules wanted it; none: the sender would be told that nobody lives here. */
  receive(raw: Buffer, facts: MailFacts): number {
    const { receipts, files, onWritten } = this.#deps;
    const recipients = facts.to === undefined ? recipientsIn(raw) : [facts.to.toLowerCase()];
    let count = 0;
    for (const { recipients: wanted, bucketName: bucket, keyPrefix } of receipts) {
      const recipient = recipients.find((address) => isFor(address, wanted));
      if (recipient === undefined) continue;
      count += 1;
      const content = Buffer.concat([this.#headers(raw, recipient, facts.isVerified), raw]);
      const key = keyPrefix + randomUUID().replaceAll('-', '');
      const etag = files.write({ bucket, key }, content, {});
      onWritten({ bucket, key, byteCount: content.length, etag, reason: 'PutObject' });
    }
    return count;
  }

  /** What SES writes before a mail. */
  #headers(raw: Buffer, recipient: string, isVerified: boolean): Buffer {
    const { clock, region } = this.#deps;
    const [sender = ''] = addressesIn(headerOf(raw, 'from'));
    const domain = sender.slice(sender.lastIndexOf('@') + 1);
    const verdict = isVerified ? 'pass' : 'fail';
    const dkim = isVerified ? `pass header.i=@${domain}` : 'none';
    const lines = [
      `Return-Path: <${sender}>`,
      `Received: from here (localhost [127.0.0.1]) by inbound-smtp.${region}.amazonaws.com with SMTP id here`,
      ` for ${recipient}; ${new Date(clock.nowMs()).toUTCString().replace('GMT', '+0000')}`,
      'X-SES-Spam-Verdict: PASS',
      'X-SES-Virus-Verdict: PASS',
      `Received-SPF: ${verdict} (${domain})`,
      `Authentication-Results: amazonses.com; spf=${verdict}; dkim=${dkim};`,
      ` dmarc=${verdict} header.from=${domain};`,
      'X-SES-RECEIPT: here',
      'X-SES-DKIM-SIGNATURE: here',
    ];
    return Buffer.from(`${lines.join('\r\n')}\r\n`);
  }
}

/** A rule names addresses, domains, or domains with all below them by a dot at the beginning. */
function isFor(address: string, wanted: readonly string[]): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const isWanted = (each: string) =>
    each.includes('@')
      ? // Letters after a plus are one's own.
        address.replace(/\+[^@]*@/, '@') === each || address === each
      : domain === each || (each.startsWith('.') && domain.endsWith(each));
  return wanted.length === 0 || wanted.some(isWanted);
}

function recipientsIn(raw: Buffer): readonly string[] {
  return [...addressesIn(headerOf(raw, 'to')), ...addressesIn(headerOf(raw, 'cc'))];
}

function addressesIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[^\s<>",;:()]+@[^\s<>",;:()]+/g) ?? [];
}

function headerOf(raw: Buffer, name: string): string {
  const head =
    raw
      .subarray(0, 100_000)
      .toString('latin1')
      .split(/\r?\n\r?\n/)[0] ?? '';
  const line = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return (
    line.find((each) => each.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1) ?? ''
  );
}
