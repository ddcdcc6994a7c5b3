import * as z from 'zod';
import { chooseCard } from '../../shared/customers/choose-card.ts';
import { Card } from '../../shared/customers/customer.ts';
import { removeCard } from '../../shared/customers/remove-card.ts';
import type { CardNotice } from '../../shared/pages/messages/cards.ts';
import { CARDS_PATH, pathWith } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { problemPage, signedIn } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';

const resources = resourcesOf(customerResources);

export const endpoint = {
  method: 'POST',
  path: '/cards',
  summary: 'Charge another card, or take one out',
  auth: 'visitor',
  bodyType: 'form',
  request: { body: z.object({ do: z.enum(['choose', 'remove']), card: Card.shape.id }) },
  responses: {},
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const { do: act, card: cardId } = request.body;
    const ref = { customerId, cardId };
    const done =
      act === 'choose' ? await chooseCard(resources, ref) : await removeCard(resources, ref);
    const said: CardNotice = act === 'choose' ? 'card_chosen' : 'card_removed';
    if (done.ok) return redirect(pathWith(CARDS_PATH, { notice: said }));
    if (done.refusal === 'customer_not_found') return problemReply(404, done.refusal);
    const notice: CardNotice = done.refusal;
    return redirect(pathWith(CARDS_PATH, { notice }));
  },
  { pageOf: problemPage },
);
