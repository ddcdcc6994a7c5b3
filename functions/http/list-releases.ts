import * as z from 'zod';
import { openReleases } from '../../shared/gifts/list-release.ts';
import { Release } from '../../shared/gifts/release.ts';
import { Instant } from '../../shared/kernel/time.ts';
import { addressLink } from '../../shared/mail/letter-links.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { environment } from '../runtime/environment.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { pageView } from '../runtime/page-view.ts';
import { json } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(customerResources, giftResources);

/** As long as a parcel may wait for its carrier before somebody must look anyway. */
const SINCE_DAYS_DEFAULT = 14;

const ReleaseToPack = Release.extend({
  whereFromUrl: z.string().meta({
    description:
      'For the card: “Where do you have my address from?” Whoever receives a parcel may ask here.',
  }),
});

export const endpoint = {
  method: 'GET',
  path: '/v1/fulfilment/releases',
  summary: 'Parcels that may leave and have not, in order of release; for carriers that poll.',
  auth: 'apiKey:fulfilment',
  request: {
    query: z.strictObject({
      since: z
        .exactOptional(Instant)
        .meta({ description: 'Two weeks ago unless said. Begin an hour before the last poll.' }),
      limit: z.coerce.number().int().min(1).max(200).default(100),
      cursor: z.exactOptional(z.string().max(2000)),
    }),
  },
  responses: {
    200: z.object({ releases: z.array(ReleaseToPack), cursor: z.exactOptional(z.string()) }),
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ query }) => {
  const until = resources.clock.now();
  const since = query.since ?? until.subtract({ hours: 24 * SINCE_DAYS_DEFAULT });
  const whereFromUrl = addressLink(environment('site').SITE_URL);
  const page = await openReleases(resources, { ...query, since, until });
  return json(
    200,
    pageView('releases', page, (release) => ({ ...release, whereFromUrl })),
  );
});
