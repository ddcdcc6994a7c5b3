import { randomUUID } from 'node:crypto';
import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { assert } from '../kernel/assert.ts';
import type { Pass } from '../permission/gate.ts';
import { mimeMessage } from './mime-message.ts';
import type { Mail, Mailer } from './ports.ts';

export type SesMailerSettings = {
  /** `gifts@shop.example` or `The Shop <gifts@shop.example>`; its domain is verified in SES. */
  readonly from: string;
  readonly replyTo?: string;
  /** Feeds bounces and complaints back. */
  readonly configurationSet?: string;
  /** The right side of Message-IDs; without it the domain of `from`. */
  readonly messageIdDomain?: string;
};

/** Of a whole message, as its first API takes it; the form of a year of gifts is some hundred KB. */
const MESSAGE_BYTES_MAX = 10_000_000;

/**
 * Amazon SES, by its first API, whose raw mails may have headers of our own. Errors pass, also
 * throttling: the queue in front of it tries again. A repeat sends again; SES knows no idempotency.
 */
export class SesMailer implements Mailer {
  readonly #client: SESClient;
  readonly #settings: SesMailerSettings;

  constructor(client: SESClient, settings: SesMailerSettings) {
    this.#client = client;
    this.#settings = settings;
  }

  async send(mail: Mail, pass: Pass): Promise<void> {
    assert(pass.isFor('mail', mail.to), 'the gate let a mail to this address pass');
    const { from, configurationSet } = this.#settings;
    const replyTo = mail.replyTo ?? this.#settings.replyTo;
    const message = mimeMessage(mail, {
      from,
      ...(replyTo === undefined ? {} : { replyTo }),
      messageId: `${randomUUID()}@${this.#settings.messageIdDomain ?? domainOf(from)}`,
      date: new Date().toUTCString().replace('GMT', '+0000'),
    });
    assert(message.length <= MESSAGE_BYTES_MAX, 'a mail is at most 10 MB');
    await this.#client.send(
      new SendRawEmailCommand({
        Destinations: [mail.to],
        RawMessage: { Data: message },
        // Tags hold letters, digits, `_` and `-`; the kind counts bounces per letter.
        Tags: [{ Name: 'kind', Value: mail.kind }],
        ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
      }),
    );
  }
}

function domainOf(from: string): string {
  return from.slice(from.lastIndexOf('@') + 1).replace(/>\s*$/, '');
}
