import * as z from 'zod';
import { liftOccasion, stopOccasion } from '../../shared/customers/stop-occasion.ts';
import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { cancelGiftsOfStoppedOccasion } from '../../shared/gifts/cancel-gifts-of-stopped-occasion.ts';
import { changeAsked } from '../../shared/gifts/change-asked.ts';
import { changeGift } from '../../shared/gifts/change-gift.ts';
import { type OpenedGift, openGift } from '../../shared/gifts/open-gift.ts';
import { PlainDate } from '../../shared/kernel/time.ts';
import { refusedChange } from '../../shared/pages/notice-of.ts';
import { type GiftPathParts, giftPath } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { OWN_GIFT } from '../runtime/own-gift.ts';
import { LinkToken, problemPage } from '../runtime/page.tsx';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(catalogueResources, customerResources, giftResources, idResources);

const ChangeForm = z.object({
  do: z.literal('change'),
  token: LinkToken,
  version: z.coerce.number().int().positive(),
  message: z.string().max(10_000),
  deliverOn: PlainDate,
  wrapping: z.exactOptional(z.string().max(40)),
});
const PressedButton = z.object({ do: z.enum(['cancel', 'stop', 'lift']), token: LinkToken });

export const endpoint = {
  method: 'POST',
  path: '/gifts/{giftId}',
  summary: 'Change, cancel or stop, as the page of the gift offers it',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    pathParameters: OWN_GIFT,
    body: z.discriminatedUnion('do', [ChangeForm, PressedButton]),
  },
  responses: {},
  refusals: { gift_not_found: 404, link_not_valid: 404, not_signed_in: 401 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async ({ customerId, pathParameters: { giftId }, body }) => {
    const { token } = body;
    const opened = await openGift(resources, giftId, { customerId, token });
    return respond(opened, {
      ...endpoint.refusals,
      accepted: async (gift) => {
        const said = body.do === 'change' ? await change(gift, body) : await DO[body.do](gift);
        return redirect(giftPath(giftId, { token, ...said }));
      },
    });
  },
  { pageOf: problemPage },
);

type Said = Pick<GiftPathParts, 'do' | 'notice' | 'on'>;

async function change({ gift }: OpenedGift, form: z.output<typeof ChangeForm>): Promise<Said> {
  const asked = changeAsked(gift, form);
  if (Object.keys(asked).length === 0) return { notice: 'nothing_changed' };
  const request = { giftId: gift.id, change: asked, versionExpected: form.version };
  const changed = await changeGift(resources, request);
  return changed.ok ? { notice: 'changed' } : { do: 'change', ...refusedChange(changed) };
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
function occasionOf({ gift, customer }: OpenedGift) {
  const { recipientId, occasion } = gift;
  return { customerId: customer.id, recipientId, occasion };
}
