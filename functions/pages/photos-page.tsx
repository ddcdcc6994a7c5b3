import * as z from 'zod';
import { localDateOf } from '../../shared/kernel/time.ts';
import { PHOTOS_MESSAGES } from '../../shared/pages/messages/photos.ts';
import { doneNotice } from '../../shared/pages/notice-of.ts';
import { PHOTOS_PATH, pathWith } from '../../shared/pages/paths.ts';
import { PhotosPage } from '../../shared/pages/photos/photos-page.tsx';
import { openPhotos } from '../../shared/photos/open-photos.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { environment } from '../runtime/environment.ts';
import { originsOf } from '../runtime/file-origins.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import {
  BROWSER,
  NOTICE_QUERY,
  page,
  pageVoice,
  problemPage,
  signedIn,
  spoilable,
} from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { photoResources } from '../runtime/resources-photos.ts';
import { proposalResources } from '../runtime/resources-proposals.ts';
import { uploadResources } from '../runtime/resources-uploads.ts';

const resources = resourcesOf(
  customerResources,
  fileResources,
  idResources,
  photoResources,
  proposalResources,
  uploadResources,
);

export const endpoint = {
  method: 'GET',
  path: PHOTOS_PATH,
  summary: 'Pictures that the customer sent, and a form that sends another one to the bucket',
  auth: 'visitor',
  request: {
    // The bucket adds the key of what it was sent just now.
    query: z.object({ ...NOTICE_QUERY, key: spoilable(z.string().max(1024)) }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const { notice, key: sentKey } = request.query;
    const thenTo = `${environment('site').SITE_URL}${pathWith(PHOTOS_PATH, { notice: 'sent' })}`;
    return respond(await openPhotos(resources, { customerId, thenTo, sentKey }), {
      ...endpoint.refusals,
      accepted: ({ customer, photos, upload, refusedNow, ...facts }) => {
        const voice = pageVoice(request, customer);
        const says = PHOTOS_MESSAGES[voice.language];
        const entries = photos.map(({ photo, shown }) => ({
          sentOn: voice.formats.date(localDateOf(photo.receivedAt, customer.zone)),
          ...(shown === undefined ? {} : { shown }),
          ...(photo.state === 'refused' ? { refused: photo.reason } : {}),
        }));
        const said =
          refusedNow === undefined
            ? doneNotice(notice, says.done)
            : { isGood: false, text: says.refused[refusedNow] };
        return page(<PhotosPage {...{ voice, upload, entries, ...facts }} notice={said} />, {
          ...{ voice, title: says.title, session: request.sessionToken, path: PHOTOS_PATH },
          formOrigins: [environment('site').SITE_URL, ...originsOf([upload.url])],
          connectOrigins: originsOf([upload.url]),
          imageOrigins: originsOf(photos.flatMap(({ shown }) => shown?.url ?? [])),
        });
      },
    });
  },
  { pageOf: problemPage },
);
