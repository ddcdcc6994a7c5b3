import { findCustomer } from '../../shared/customers/find-customer.ts';
import { MY_DATA_MESSAGES } from '../../shared/pages/messages/my-data.ts';
import { Everything } from '../../shared/pages/my-data/everything.tsx';
import { MY_DATA_PATH, pathWith } from '../../shared/pages/paths.ts';
import {
  AT_ONCE_ITEM_COUNT_MAX,
  gatherEverything,
} from '../../shared/privacy/gather-everything.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { linksTo } from '../runtime/my-data-reply.tsx';
import { BROWSER, page, pageVoice, problemPage, signedIn } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { privacyResources } from '../runtime/resources-privacy.ts';

const resources = resourcesOf(customerResources, fileResources, privacyResources);
const limits = { itemCountMax: AT_ONCE_ITEM_COUNT_MAX };

export const endpoint = {
  method: 'GET',
  path: '/my-data/everything',
  summary: 'Everything that we have on a customer, as a page',
  auth: 'visitor',
  request: { headers: BROWSER },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const [found, gathered] = await Promise.all([
      findCustomer(resources, customerId),
      gatherEverything(resources, customerId, limits),
    ]);
    if (!found.ok) return problemReply(404, found.refusal);
    if (!gathered.ok) return redirect(pathWith(MY_DATA_PATH, { on: 'large' }));
    const voice = pageVoice(request, found.value);
    const content = (
      <Everything
        {...{ voice, zone: found.value.zone, document: gathered.value }}
        linkByFile={await linksTo(resources, gathered.value)}
      />
    );
    const { title } = MY_DATA_MESSAGES[voice.language].everything;
    return page(content, { voice, title, session: request.sessionToken, path: MY_DATA_PATH });
  },
  { pageOf: problemPage },
);
