import * as z from 'zod';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import { ME_MESSAGES } from '../../shared/pages/messages/me.ts';
import { GIFTS_PATH } from '../../shared/pages/paths.ts';
import { guessedZone } from '../../shared/pages/sign-in/guessed-zone.ts';
import { WelcomePage } from '../../shared/pages/sign-in/welcome-page.tsx';
import { zoneGroups } from '../../shared/pages/sign-in/zone-choices.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, NextPath, page, pageVoice, problemPage, signedIn } from '../runtime/page.tsx';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';

const resources = resourcesOf(customerResources);

export const endpoint = {
  method: 'GET',
  path: '/welcome',
  summary: 'Ask a newcomer for the zone, once',
  auth: 'visitor',
  request: { query: z.object({ next: NextPath }), headers: BROWSER },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) =>
    respond(await findCustomer(resources, signedIn(request)), {
      ...endpoint.refusals,
      accepted: (customer) => {
        const { next } = request.query;
        if (customer.welcomedAt !== undefined) return redirect(next ?? GIFTS_PATH);
        const voice = pageVoice(request, customer);
        const zone = guessedZone(request.headers['accept-language']);
        const zones = zoneGroups(voice, resources.clock.now(), zone);
        const { language } = customer;
        return page(<WelcomePage {...{ voice, zone, zones, language, next }} />, {
          voice,
          title: ME_MESSAGES[voice.language].welcome.title,
          session: request.sessionToken,
        });
      },
    }),
  { pageOf: problemPage },
);
