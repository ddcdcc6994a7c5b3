import * as z from 'zod';
import type { Product } from '../../shared/catalogue/product.ts';
import { liftOccasion, stopOccasion } from '../../shared/customers/stop-occasion.ts';
import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { cancelGiftsOfStoppedOccasion } from '../../shared/gifts/cancel-gifts-of-stopped-occasion.ts';
import { changeAsked } from '../../shared/gifts/change-asked.ts';
import { changeGift } from '../../shared/gifts/change-gift.ts';
import { changeRefusalOf } from '../../shared/gifts/decide-change.ts';
import { type OpenedGift, openGift } from '../../shared/gifts/open-gift.ts';
import type { ChangeFacts } from '../../shared/pages/gift/gift-change-fields.ts';
import { ChangeForm, readChangeForm } from '../../shared/pages/gift/gift-change-form.ts';
import { GiftPage } from '../../shared/pages/gift/gift-page.tsx';
import { giftPageProps } from '../../shared/pages/gift/gift-page-props.ts';
import { GIFTS_PATH, type GiftPathParts, giftPath } from '../../shared/pages/paths.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { OWN_GIFT } from '../runtime/own-gift.ts';
import { BROWSER, LinkToken, page, pageVoice, problemPage } from '../runtime/page.tsx';
import { redirect, respond, type TextReply } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(catalogueResources, customerResources, giftResources, idResources);
const FOUND_COUNT = 8;

const PressedButton = z.object({ do: z.enum(['cancel', 'stop', 'lift']), token: LinkToken });

export const endpoint = {
  method: 'POST',
  path: '/gifts/{giftId}',
  summary: 'Change, cancel or stop, as the page of the gift offers it',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    pathParameters: OWN_GIFT,
    headers: BROWSER,
    body: z.discriminatedUnion('do', [
      ChangeForm.extend({ do: z.literal('change'), token: LinkToken }),
      PressedButton,
    ]),
  },
  responses: { 200: 'html' },
  refusals: { gift_not_found: 404, link_not_valid: 404, not_signed_in: 401 },
} as const satisfies Endpoint;

type Request = RequestOf<typeof endpoint>;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { body } = request;
    return respond(await open(request), {
      ...endpoint.refusals,
      accepted: async (opened) =>
        body.do === 'change'
          ? change(request, opened, body)
          : back(request, await DO[body.do](opened)),
    });
  },
  { pageOf: problemPage },
);

function open({ customerId, customerIds, pathParameters, body: { token } }: Request) {
  return openGift(resources, pathParameters.giftId, { customerId, customerIds, token });
}

type Said = Pick<GiftPathParts, 'do' | 'notice'>;

function back({ pathParameters, body: { token } }: Request, said: Said): TextReply {
  return redirect(giftPath(pathParameters.giftId, { token, ...said }));
}

async function change(request: Request, opened: OpenedGift, body: ChangeForm): Promise<TextReply> {
  const { gift } = opened;
  // Whoever came by a link may change what the mail showed, and not what it costs.
  const isOwner = opened.access === 'owner';
  const { take, productCode = gift.productCode } = isOwner ? body : {};
  const product = isOwner ? await resources.products.find(take ?? productCode) : undefined;
  const { typed, asked, problems, isLooking } = readChangeForm(body, product);
  const facts = { product, typed };
  if (gift.state !== 'ordered') return back(request, { notice: changeRefusalOf(gift.state) });
  if (isOwner && take !== undefined) return again(request, opened, facts);
  if (isOwner && isLooking) {
    return again(request, opened, { ...facts, found: await find(typed.search) });
  }
  if (asked === undefined) return again(request, opened, { ...facts, problems }, 422);
  const wanted = changeAsked(gift, asked);
  if (Object.keys(wanted).length === 0) return back(request, { notice: 'nothing_changed' });
  const changed = await changeGift(resources, {
    giftId: gift.id,
    change: wanted,
    versionExpected: body.version,
  });
  if (changed.ok) return back(request, { notice: 'changed' });
  switch (changed.refusal) {
    case 'line_refused':
      return again(request, opened, { ...facts, problems: changed.details }, 422);
    case 'changed_meanwhile':
      return conflict(request, facts);
    default:
      return back(request, { notice: changed.refusal });
  }
}

async function find(q: string) {
  const { items, cursor } = await resources.products.list({ limit: 3 * FOUND_COUNT, q });
  const onSale = items.filter(({ isOnSale }: Product) => isOnSale);
  const hasMore = onSale.length > FOUND_COUNT || cursor !== undefined;
  return { items: onSale.slice(0, FOUND_COUNT), hasMore };
}

/** The form once more, over the gift as it is now: what was typed counts when it is sent again. */
async function conflict(request: Request, facts: Partial<ChangeFacts>): Promise<TextReply> {
  const opened = await open(request);
  if (!opened.ok || opened.value.gift.state !== 'ordered') {
    return back(request, { notice: 'changed_meanwhile' });
  }
  return again(request, opened.value, { ...facts, isConflict: true }, 409);
}

function again(
  request: Request,
  opened: OpenedGift,
  facts: Partial<ChangeFacts>,
  status = 200,
): TextReply {
  const voice = pageVoice(request, opened.customer);
  const { terms, clock } = resources;
  const query = { token: request.body.token, do: 'change' } as const;
  const props = giftPageProps(opened, query, { voice, terms, now: clock.now(), ...facts });
  return page(<GiftPage {...props} />, {
    voice,
    status,
    title: props.title,
    session: request.sessionToken,
    path: GIFTS_PATH,
  });
}

const DO = {
  async cancel({ gift }: OpenedGift): Promise<Said> {
    const cancelled = await cancelGift(resources, gift.id);
    return { notice: cancelled.ok ? 'cancelled' : cancelled.refusal };
  },
  async stop(opened: OpenedGift): Promise<Said> {
    const stopped = await stopOccasion(resources, occasionOf(opened));
    if (!stopped.ok) return { notice: stopped.refusal };
    // The event does it again if this stops half way; the customer sees it done at once.
    await cancelGiftsOfStoppedOccasion(resources, occasionOf(opened));
    return { notice: 'stopped' };
  },
  async lift(opened: OpenedGift): Promise<Said> {
    const lifted = await liftOccasion(resources, occasionOf(opened));
    return { notice: lifted.ok ? 'lifted' : lifted.refusal };
  },
} as const;

/** The one that this gift is for: nothing else can be named. */
function occasionOf({ gift, recipient }: OpenedGift) {
  const { recipientId, occasion } = gift;
  return { customerId: recipient.customerId, recipientId, occasion };
}
