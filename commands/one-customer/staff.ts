import type * as z from 'zod';
import { Noted } from '../../shared/interactions/notes.ts';
import { SwipedView, TakenCallView } from '../../shared/interactions/pick-up-view.ts';
import { ProposalView } from '../../shared/proposals/proposal-view.ts';
import { CommandError } from '../command-error.ts';
import type { ShopClient } from '../sixteen-months/shop-client.ts';
import { PageClient } from './page-client.ts';

export type StaffKeys = {
  /** The address of whoever is at the pages of the staff. */
  readonly member: string;
  /** For their programs. */
  readonly staff: string;
  readonly contactCentre: string;
  /** Of the carrier. */
  readonly carrier: string;
};

/** The shop's people: at their pages, on the phone, at the till, and on the road with parcels. */
export class StaffClient {
  readonly #url: string;
  readonly #shop: ShopClient;
  readonly #keys: StaffKeys;

  constructor({ url, shop, keys }: { url: string; shop: ShopClient; keys: StaffKeys }) {
    this.#url = url;
    this.#shop = shop;
    this.#keys = keys;
  }

  /** The pages of the staff, newly signed in: a session lasts eight hours. */
  async pages(): Promise<PageClient> {
    const pages = new PageClient(this.#url);
    const { member: email } = this.#keys;
    await pages.post('/staff', { email });
    await pages.post('/staff/code', { code: await this.#shop.lastCodeFor(email) });
    return pages;
  }

  async takeCall(call: { readonly from: string; readonly startedAt: string; readonly id: string }) {
    const { from, startedAt, id: callId } = call;
    const taken = await this.#phone('/v1/interactions/calls', TakenCallView, {
      ...{ from, startedAt, callId },
    });
    if (taken.caller !== 'known') throw new CommandError('nobody knew who was calling');
    return taken.pickUp;
  }

  noteCall(callId: string, notes: Readonly<Record<string, unknown>>) {
    return this.#phone(`/v1/interactions/calls/${callId}/notes`, Noted, notes);
  }

  swipe(swiped: { readonly card: string; readonly store: string; readonly at: string }) {
    return this.#phone('/v1/interactions/card-swipes', SwipedView, swiped);
  }

  noteVisit(visit: Readonly<Record<string, unknown>>) {
    return this.#phone('/v1/interactions/visits', Noted, visit);
  }

  propose(email: string, proposal: unknown) {
    return this.#shop.call('/v1/proposals', ProposalView, {
      ...{ method: 'POST', body: proposal },
      headers: { 'x-api-key': this.#keys.staff, 'x-customer-email': email },
    });
  }

  publishEdition(name: string) {
    return this.#shop.publishEdition(this.#keys.staff, name);
  }

  /** All that may leave is delivered. */
  async deliver(giftIds: readonly string[]): Promise<void> {
    const { carrier } = this.#keys;
    for (const giftId of giftIds) {
      await this.#shop.report(carrier, giftId, 'dispatched');
      await this.#shop.report(carrier, giftId, 'delivered');
    }
  }

  #phone<Schema extends z.ZodType>(path: string, schema: Schema, body: unknown) {
    const headers = { 'x-api-key': this.#keys.contactCentre };
    return this.#shop.call(path, schema, { method: 'POST', body, headers });
  }
}
