import * as z from 'zod';
import { CustomerView } from '../../shared/customers/customer-view.ts';
import { GiftOrderView } from '../../shared/gifts/gift-order-view.ts';
import { GiftView } from '../../shared/gifts/gift-view.ts';
import { Release } from '../../shared/gifts/release.ts';
import { CommandError } from '../command-error.ts';

const Mails = z.array(z.object({ subject: z.string(), text: z.string() }));
const Setup = z.object({ setupRef: z.string(), url: z.string() });
const SignedIn = z.object({ token: z.string() });
const Clock = z.object({ now: z.string() });
const SANDBOX_CARD = 'sandbox_visa_ok';
const NDJSON = 'application/x-ndjson';

export type Call = {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** The shop as its customers, its carrier and the clock of this machine use it: HTTP, nothing else. */
export class ShopClient {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** Signs in with the code from the mail; a new address becomes a customer, of that zone if told. */
  async signIn(
    email: string,
    known: { readonly zone?: string; readonly language?: string } = {},
  ): Promise<string> {
    await this.call('/v1/sign-in', z.unknown(), { method: 'POST', body: { email } });
    const code = await this.lastCodeFor(email);
    const body = { email, code, ...known };
    const signedIn = await this.call('/v1/sign-in/confirm', SignedIn, { method: 'POST', body });
    return signedIn.token;
  }

  /** Out of the inbox. */
  async lastCodeFor(email: string): Promise<string> {
    const mails = await this.call(`/local/mails?to=${encodeURIComponent(email)}`, Mails);
    const code = mails.flatMap(({ text }) => /\b\d{6}\b/.exec(text) ?? []).at(-1);
    if (code === undefined) throw new CommandError(`no sign-in code came for ${email}`);
    return code;
  }

  /** Enters a card on the sandbox's own page, as a browser would. */
  async saveCard(token: string): Promise<void> {
    const headers = bearer(token);
    const setup = await this.call('/v1/me/payment-methods', Setup, { method: 'POST', headers });
    const chosen = await fetch(new URL(new URL(setup.url).pathname, this.#url), {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      body: new URLSearchParams({ card: SANDBOX_CARD }),
      redirect: 'manual',
    });
    if (chosen.status !== 303) throw new CommandError(`the card page answered ${chosen.status}`);
    const finish = `/v1/me/payment-methods/${encodeURIComponent(setup.setupRef)}/finish`;
    await this.call(finish, CustomerView, { method: 'POST', headers });
  }

  order(token: string, gifts: readonly unknown[], key: string) {
    return this.call('/v1/gift-orders', GiftOrderView, {
      method: 'POST',
      headers: { ...bearer(token), 'idempotency-key': key },
      body: { gifts },
    });
  }

  findGift(token: string, giftId: string) {
    return this.call(`/v1/gifts/${giftId}`, GiftView, { headers: bearer(token) });
  }

  gifts(token: string) {
    const answer = z.object({ gifts: z.array(GiftView) });
    return this.call('/v1/gifts?limit=200', answer, { headers: bearer(token) });
  }

  /** A new catalogue: whoever gave gifts gets a form. */
  publishEdition(apiKey: string, name: string) {
    return this.call('/v1/editions', z.object({ editionId: z.string() }), {
      method: 'POST',
      headers: { 'x-api-key': apiKey },
      body: { name },
    });
  }

  releases(apiKey: string) {
    const answer = z.object({ releases: z.array(Release) });
    return this.call('/v1/fulfilment/releases?limit=200', answer, {
      headers: { 'x-api-key': apiKey },
    });
  }

  report(apiKey: string, giftId: string, status: 'dispatched' | 'delivered') {
    return this.call(`/v1/gifts/${giftId}/carrier-reports`, z.unknown(), {
      method: 'POST',
      headers: { 'x-api-key': apiKey },
      body: { status },
    });
  }

  now() {
    return this.call('/local/clock', Clock);
  }

  /** Lets time pass; `onProgress` hears where the clock stands. */
  async advanceTo(instant: string, onProgress: (now: string) => void): Promise<void> {
    const response = await fetch(`${this.#url}/local/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: NDJSON },
      body: JSON.stringify({ advanceTo: instant }),
    });
    if (!response.ok || response.body === null) throw await unexpected(response);
    let rest = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onProgress(Clock.parse(JSON.parse(line)).now);
    }
  }

  /** Any endpoint. @throws CommandError with what it answered, when that is a refusal */
  async call<Schema extends z.ZodType>(path: string, schema: Schema, call: Call = {}) {
    const { method = 'GET', headers = {}, body } = call;
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(this.#url + path, {
      method,
      headers: { ...json, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await unexpected(response);
    return schema.parse(await response.json());
  }
}

export function bearer(token: string) {
  return { authorization: `Bearer ${token}` };
}

export async function unexpected(response: Response): Promise<CommandError> {
  return new CommandError(`${response.url} answered ${response.status}: ${await response.text()}`);
}
