import * as z from 'zod';
import { CustomerChange, changeCustomer } from '../../shared/customers/change-customer.ts';
import { Language } from '../../shared/customers/customer.ts';
import { ME_MESSAGES } from '../../shared/pages/messages/me.ts';
import { GIFTS_PATH } from '../../shared/pages/paths.ts';
import { WelcomePage } from '../../shared/pages/sign-in/welcome-page.tsx';
import { zoneGroups } from '../../shared/pages/sign-in/zone-choices.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, NextPath, page, pageVoice, problemPage, signedIn } from '../runtime/page.tsx';
import { ADDRESS_PROBLEMS } from '../runtime/recipient-problems.ts';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { permissionResources } from '../runtime/resources-permission.ts';

const resources = resourcesOf(customerResources, idResources, permissionResources);

export const endpoint = {
  method: 'POST',
  path: '/welcome',
  summary: 'Take down the zone and the language',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    headers: BROWSER,
    body: z.object({ zone: z.string().max(100), language: Language, next: NextPath }),
  },
  responses: { 422: 'html' },
  refusals: {
    ...ADDRESS_PROBLEMS,
    paper_needs_address: 422,
    customer_not_found: 404,
    changed_meanwhile: 503,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const { next, zone, language } = request.body;
    const change = CustomerChange.safeParse({ zone, language });
    if (change.success) {
      return respond(await changeCustomer(resources, { customerId, change: change.data }), {
        ...endpoint.refusals,
        accepted: () => redirect(next ?? GIFTS_PATH),
      });
    }
    const voice = pageVoice(request, { language });
    const zones = zoneGroups(voice, resources.clock.now());
    const content = (
      <WelcomePage {...{ voice, zones, language, next }} zone={undefined} isZoneRefused />
    );
    const title = ME_MESSAGES[voice.language].welcome.title;
    return page(content, { voice, title, session: request.sessionToken, status: 422 });
  },
  { pageOf: problemPage },
);
