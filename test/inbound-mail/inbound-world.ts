import type { Customer } from '../../shared/customers/customer.ts';
import { asideMailStore } from '../../shared/inbound-mail/aside-mail-store.ts';
import { mailClaimStore } from '../../shared/inbound-mail/mail-claim-store.ts';
import type { Inbox } from '../../shared/inbound-mail/ports.ts';
import { receiveMail } from '../../shared/inbound-mail/receive-mail.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import { replyAddressOf } from '../../shared/mail/reply-address.ts';
import { dialogueWorld } from '../dialogue/dialogue-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import { MemoryFiles } from '../support/memory-files.ts';

export const REPLY_DOMAIN = 'reply.shop.example';
export const OWN_ADDRESS = 'gifts@shop.example';

/** The bucket into which SES puts mails. */
export class MemoryInbox implements Inbox {
  readonly mails = new Map<string, { bytes: Uint8Array; arrivedAt: Instant; byteCount?: number }>();
  readonly readKeys: string[] = [];

  async find(key: string) {
    const mail = this.mails.get(key);
    if (mail === undefined) return undefined;
    return { byteCount: mail.byteCount ?? mail.bytes.length, arrivedAt: mail.arrivedAt };
  }

  async read(key: string, byteCountMax: number) {
    this.readKeys.push(key);
    return this.mails.get(key)?.bytes.subarray(0, byteCountMax);
  }

  async remove(key: string) {
    this.mails.delete(key);
  }
}

export function inboundWorld() {
  const world = dialogueWorld('2026-11-02T09:05:00Z');
  const settings = { table: world.table, shardCount: 1 };
  const inbox = new MemoryInbox();
  const files = new MemoryFiles(world.clock);
  const ports = {
    ...world.ports,
    ...{ inbox, files },
    asideMails: asideMailStore(settings),
    mailClaims: mailClaimStore(settings),
  };
  let count = 0;
  const put = (bytes: Uint8Array, facts: { readonly byteCount?: number } = {}) => {
    count += 1;
    const key = `inbound/mail${count}`;
    inbox.mails.set(key, { bytes, arrivedAt: world.clock.now(), ...facts });
    return key;
  };
  const receiveKey = (key: string) => receiveMail(ports, { ownAddresses: [OWN_ADDRESS] }, { key });
  return {
    ...{ ...world, ports, inbox, files, put, receiveKey },
    receive: (bytes: Uint8Array) => receiveKey(put(bytes)),
    turnsOf: async ({ id: customerId }: Customer) =>
      (await ports.turns.page({ customerId, limit: 50 })).items,
    open: async () => (await ports.asideMails.open({ limit: 50 })).items,
    customer: (facts: Partial<Customer> = {}) =>
      newCustomer(world, { linkKey: 'abcdefghijklmnopqrstuv', ...facts }),
  };
}
export type InboundWorld = ReturnType<typeof inboundWorld>;

export function replyTo(customer: Customer, kind = 'reminder'): string {
  const address = replyAddressOf(customer, kind, REPLY_DOMAIN);
  if (address === undefined) throw new Error('the customer has a key');
  return address;
}

/** What SES writes before a mail. */
export function bySes(
  raw: Buffer,
  facts: {
    readonly from?: string;
    readonly envelope?: string;
    readonly dmarc?: string;
    readonly dkim?: string;
    readonly spam?: 'PASS' | 'FAIL';
    readonly virus?: 'PASS' | 'FAIL';
    readonly returnPath?: string;
  } = {},
): Buffer {
  const { dmarc = 'fail header.from=example.com', dkim = 'none', envelope = 'x@y.example' } = facts;
  const lines = [
    `Return-Path: <${facts.returnPath ?? 'ada@example.com'}>`,
    'Received: from mx.example.com (mx.example.com [192.0.2.1])',
    ` by inbound-smtp.eu-west-1.amazonaws.com with SMTP id abc for ${envelope};`,
    ' Mon, 02 Nov 2026 09:05:00 +0000 (UTC)',
    `X-SES-Spam-Verdict: ${facts.spam ?? 'PASS'}`,
    `X-SES-Virus-Verdict: ${facts.virus ?? 'PASS'}`,
    'Received-SPF: pass (spfCheck: domain designates 192.0.2.1) client-ip=192.0.2.1;',
    'Authentication-Results: amazonses.com;',
    ` spf=pass (spfCheck: domain designates 192.0.2.1) client-ip=192.0.2.1;`,
    ` dkim=${dkim};`,
    ` dmarc=${dmarc};`,
    'X-SES-RECEIPT: AEFBQUFB',
    'X-SES-DKIM-SIGNATURE: a=rsa-sha256; q=dns/txt; b=abc=',
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n`), raw]);
}

/** As when the sender's domain speaks for the mail. */
export const VERIFIED = { dmarc: 'pass header.from=example.com' } as const;
