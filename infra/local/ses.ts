/**
 * SES. The emulator checks a mail, parses it and shows it in its inbox, but forgets; so every mail
 * that it accepts is stored here before the sender hears of it, and the inbox is filled again at
 * start. SES's own test addresses (`bounce@simulator.amazonses.com`) are answered with the events
 * that the configuration set asks for.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Email } from 'aws-ses-v2-local/dist/store.js';
import type { Bus } from './bus.ts';
import { closeServer } from './ports.ts';
import type { FeedbackPlan } from './resources/feedback.ts';
import type { State } from './state.ts';
import type { VirtualClock } from './virtual-clock.ts';

export type StoredMail = {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
  readonly email: Email;
};

type MailRow = { readonly id: string; readonly sentAt: number; readonly content: string };

// By `require`: a loader and Node disagree about what a CommonJS module's default export is.
const require = createRequire(import.meta.url);
const { default: startEmulator } = require('aws-ses-v2-local') as typeof import('aws-ses-v2-local');
// Over HTTP the emulator hands out its mails only all at once; in its own process it need not.
const { getStoreReadonly, saveEmail } =
  require('aws-ses-v2-local/dist/store.js') as typeof import('aws-ses-v2-local/dist/store.js');

export type SesDeps = {
  readonly state: State;
  readonly clock: VirtualClock;
  readonly bus: Bus;
  readonly feedback: readonly FeedbackPlan[];
};

export class Ses {
  readonly inboxUrl: string;
  readonly #deps: SesDeps;
  readonly #emulator: Server;

  private constructor(deps: SesDeps, emulator: Server) {
    this.#deps = deps;
    this.#emulator = emulator;
    this.inboxUrl = `http://localhost:${(emulator.address() as AddressInfo).port}`;
  }

  static async start(deps: SesDeps): Promise<Ses> {
    const emulator = await startEmulator({ host: '127.0.0.1', port: 0 });
    const ses = new Ses(deps, emulator);
    for (const { email } of ses.mails()) saveEmail(email);
    return ses;
  }

  close(): Promise<void> {
    return closeServer(this.#emulator);
  }

  async answer(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const answer = await fetch(this.inboxUrl.replace('localhost', '127.0.0.1') + request.url, {
      method: request.method ?? 'POST',
      headers: headers as Record<string, string>,
      body: new Uint8Array(body),
    });
    const text = await answer.text();
    if (answer.ok) this.#record(text, body);
    response.writeHead(answer.status, { 'content-type': 'text/xml' });
    response.end(text);
  }

  /** Newest last. */
  mails(recipient?: string): readonly StoredMail[] {
    const { state } = this.#deps;
    const order = 'ORDER BY sentAt, rowid';
    const rows =
      recipient === undefined
        ? state.all<MailRow>(`SELECT id, sentAt, content FROM mail ${order}`)
        : state.all<MailRow>(
            `SELECT id, sentAt, content FROM mail WHERE instr(recipients, ?) > 0 ${order}`,
            recipient.toLowerCase(),
          );
    return rows.map(mailFromRow);
  }

  count(): number {
    const row = this.#deps.state.first<{ count: number }>('SELECT count(*) AS count FROM mail');
    return row?.count ?? 0;
  }

  find(id: string): StoredMail | undefined {
    const sql = 'SELECT id, sentAt, content FROM mail WHERE id = ?';
    const row = this.#deps.state.first<MailRow>(sql, id);
    return row === undefined ? undefined : mailFromRow(row);
  }

  #record(answer: string, body: Buffer): void {
    const [, messageId] = /MessageId"?[>:] ?"?([^<"]+)/.exec(answer) ?? [];
    const email = getStoreReadonly().emails.findLast((each) => each.messageId === messageId);
    if (messageId === undefined || email === undefined) return;
    const { state, clock } = this.#deps;
    const sentAt = clock.nowMs();
    email.at = Math.floor(sentAt / 1000);
    const { to, cc, bcc } = email.destination;
    const recipients = [...to, ...cc, ...bcc].join(' ').toLowerCase();
    state.transaction(() => {
      const sql = 'INSERT INTO mail (id, sentAt, recipients, content) VALUES (?, ?, ?, ?)';
      state.run(sql, messageId, sentAt, recipients, JSON.stringify(email));
      this.#sendFeedback(email, recipients, body);
    });
  }

  #sendFeedback(email: Email, recipients: string, body: Buffer): void {
    const simulated = /(bounce|complaint)@simulator\.amazonses\.com/.exec(recipients);
    if (simulated === null) return;
    const kind = simulated[1] as 'bounce' | 'complaint';
    const configurationSet = new URLSearchParams(body.toString('utf8')).get('ConfigurationSetName');
    const timestamp = new Date(this.#deps.clock.nowMs()).toISOString();
    for (const plan of this.#deps.feedback) {
      if (plan.configurationSet !== configurationSet || !plan.eventTypes.has(kind)) continue;
      const tags = { 'ses:configuration-set': [configurationSet] };
      const { messageId, from: source, destination } = email;
      const mail = { timestamp, messageId, source, destination: destination.to, tags };
      const addresses = [{ emailAddress: simulated[0] }];
      const detail =
        kind === 'bounce'
          ? { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: addresses }
          : { complainedRecipients: addresses, complaintFeedbackType: 'abuse' };
      this.#deps.bus.put([
        {
          busName: plan.busName,
          source: 'aws.ses',
          detailType: kind === 'bounce' ? 'Email Bounced' : 'Email Complaint Received',
          detail: {
            eventType: kind === 'bounce' ? 'Bounce' : 'Complaint',
            mail,
            [kind]: { ...detail, timestamp },
          },
          resources: [],
        },
      ]);
    }
  }
}

function mailFromRow({ id, sentAt, content }: MailRow): StoredMail {
  return { id, sentAt, email: JSON.parse(content) as Email };
}
