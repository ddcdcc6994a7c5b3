import * as z from 'zod';
import { CustomerId } from '../../shared/customers/customer.ts';
import { FactsView, FactView } from '../../shared/dialogue/facts/fact-view.ts';
import { GiftView } from '../../shared/gifts/gift-view.ts';
import { PrescriptionView } from '../../shared/prescriptions/prescription-view.ts';
import { ProposalView } from '../../shared/proposals/proposal-view.ts';
import { CommandError } from '../command-error.ts';
import { bearer, type Call, type ShopClient } from '../sixteen-months/shop-client.ts';
import { PageClient } from './page-client.ts';
import { picture } from './picture.ts';
import { Mail, Outreaches, Turns } from './record.ts';

const Begun = z.object({
  photoId: z.string(),
  upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
});
const Facts = z.object({ ...FactsView.shape, facts: z.array(FactView) });

/** One customer at all of the doors that customers have. */
export class CustomerClient {
  readonly email: string;
  readonly #url: string;
  readonly #shop: ShopClient;
  #token = '';
  #pages: PageClient;

  constructor({ url, shop, email }: { url: string; shop: ShopClient; email: string }) {
    this.#url = url;
    this.#shop = shop;
    this.#pages = new PageClient(url);
    this.email = email;
  }

  /** A session lasts 30 days. */
  async signIn(known: { readonly zone?: string } = {}): Promise<void> {
    this.#token = await this.#shop.signIn(this.email, known);
    this.#pages = new PageClient(this.#url);
    this.#pages.keepSession(this.#token);
  }

  get pages(): PageClient {
    return this.#pages;
  }

  get token(): string {
    return this.#token;
  }

  get<Schema extends z.ZodType>(path: string, schema: Schema) {
    return this.#call(path, schema, {});
  }

  post<Schema extends z.ZodType>(path: string, schema: Schema, body: unknown, key?: string) {
    const headers = key === undefined ? {} : { 'idempotency-key': key };
    return this.#call(path, schema, { method: 'POST', body, headers });
  }

  patch<Schema extends z.ZodType>(path: string, schema: Schema, body: unknown) {
    return this.#call(path, schema, { method: 'PATCH', body });
  }

  async id(): Promise<CustomerId> {
    const me = z.object({ customerId: CustomerId });
    return (await this.get('/v1/me', me)).customerId;
  }

  facts() {
    return this.get('/v1/me/facts', Facts);
  }

  async leftOff() {
    return (await this.get('/v1/me/turns?limit=1', Turns)).leftOff.points;
  }

  /** The oldest first. */
  async turns() {
    const turns = await this.#all('/v1/me/turns', Turns, ({ turns }) => turns);
    return turns.toReversed();
  }

  async outreach() {
    const rows = await this.#all('/v1/me/outreach', Outreaches, ({ outreach }) => outreach);
    return rows.toReversed();
  }

  /** All that came, the sign-in codes without. */
  async mails(): Promise<readonly Mail[]> {
    const path = `/local/mails?to=${encodeURIComponent(this.email)}`;
    const mails = await this.#shop.call(path, z.array(Mail));
    return mails.filter(({ replyTo }) => replyTo.some((address) => address.includes('reply+')));
  }

  /** Answers the last mail of such a subject, as a mail program does. */
  async answerMail(subject: RegExp, text: string): Promise<void> {
    const mail = (await this.mails()).findLast((each) => subject.test(each.subject));
    if (mail === undefined) throw new CommandError(`no mail ${subject} came`);
    const raw = [
      `From: Nora Whitfield <${this.email}>`,
      `To: ${mail.replyTo[0]}`,
      `Subject: Re: ${mail.subject.replaceAll(/[^\x20-\x7e]/g, '')}`,
      `Message-ID: <${mail.id}.${text.length}@mail.example>`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      ...[text, '', 'On Monday somebody wrote:'],
      ...mail.text.split(/\r?\n/).map((line) => `> ${line}`),
    ];
    const response = await fetch(`${this.#url}/local/mails/received`, {
      ...{ method: 'POST', body: raw.join('\r\n') },
    });
    if (response.status !== 202) throw new CommandError(`the answer was not taken: ${text}`);
  }

  async sendPicture(wall: readonly [number, number, number]): Promise<string> {
    const { photoId, upload } = await this.post('/v1/photos', Begun, {});
    const form = new FormData();
    for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
    form.append('file', new Blob([picture(wall)], { type: 'image/png' }), 'room.png');
    const sent = await fetch(upload.url, { method: 'POST', body: form });
    if (sent.status >= 300) throw new CommandError(`the picture was not taken: ${sent.status}`);
    return photoId;
  }

  gift(giftId: string) {
    return this.get(`/v1/gifts/${giftId}`, GiftView);
  }

  async gifts() {
    return (await this.#shop.gifts(this.#token)).gifts;
  }

  proposal(proposalId: string) {
    return this.get(`/v1/proposals/${proposalId}`, ProposalView);
  }

  prescribe(draft: unknown, key: string) {
    return this.post('/v1/me/prescriptions', PrescriptionView, draft, key);
  }

  #call<Schema extends z.ZodType>(path: string, schema: Schema, call: Call) {
    const headers = { ...call.headers, ...bearer(this.#token) };
    return this.#shop.call(path, schema, { ...call, headers });
  }

  async #all<Schema extends z.ZodObject, Item>(
    path: string,
    schema: Schema,
    itemsOf: (page: z.output<Schema>) => readonly Item[],
  ): Promise<readonly Item[]> {
    const items: Item[] = [];
    for (let cursor = ''; ; ) {
      const page = await this.get(`${path}?limit=100${cursor}`, schema);
      items.push(...itemsOf(page));
      if (typeof page.cursor !== 'string') return items;
      cursor = `&cursor=${encodeURIComponent(page.cursor)}`;
    }
  }
}
