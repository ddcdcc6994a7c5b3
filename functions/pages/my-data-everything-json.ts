import { MY_DATA_PATH, pathWith } from '../../shared/pages/paths.ts';
import {
  AT_ONCE_ITEM_COUNT_MAX,
  gatherEverything,
} from '../../shared/privacy/gather-everything.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { linksTo, NOT_KEPT } from '../runtime/my-data-reply.tsx';
import { problemPage, signedIn } from '../runtime/page.tsx';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { privacyResources } from '../runtime/resources-privacy.ts';

const resources = resourcesOf(fileResources, privacyResources);
const limits = { itemCountMax: AT_ONCE_ITEM_COUNT_MAX };

export const endpoint = {
  method: 'GET',
  path: '/my-data/everything.json',
  summary: 'Everything that we have on a customer, as a file for a computer',
  auth: 'visitor',
  responses: {},
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const gathered = await gatherEverything(resources, signedIn(request), limits);
    if (!gathered.ok) return redirect(pathWith(MY_DATA_PATH, { on: 'large' }));
    const links = await linksTo(resources, gathered.value);
    const files = gathered.value.files.map((file) => ({ file, link: links.get(file) }));
    return {
      status: 200,
      body: JSON.stringify({ ...gathered.value, files }, undefined, 2),
      contentType: 'application/json; charset=utf-8',
      headers: { ...NOT_KEPT, 'content-disposition': 'attachment; filename="my-data.json"' },
    };
  },
  { pageOf: problemPage },
);
