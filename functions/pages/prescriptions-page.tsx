import * as z from 'zod';
import { PRESCRIPTION_MESSAGES } from '../../shared/pages/messages/prescriptions.ts';
import { regularsNotice, regularView } from '../../shared/pages/prescriptions/regular-view.ts';
import { RegularsPage } from '../../shared/pages/prescriptions/regulars-page.tsx';
import { REGULARS_PATH } from '../../shared/pages/regular-paths.ts';
import { findRegulars } from '../../shared/prescriptions/find-regulars.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import {
  BROWSER,
  NOTICE_QUERY,
  page,
  pageVoice,
  problemPage,
  signedInParts,
} from '../runtime/page.tsx';
import { newSourceId } from '../runtime/prescription-reply.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { prescriptionResources } from '../runtime/resources-prescriptions.ts';

const resources = resourcesOf(
  prescriptionResources,
  catalogueResources,
  customerResources,
  giftResources,
  idResources,
);

export const endpoint = {
  method: 'GET',
  path: '/regulars',
  summary: 'What whoever is signed in buys again and again',
  auth: 'visitor',
  request: { query: z.object(NOTICE_QUERY), headers: BROWSER },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) =>
    respond(await findRegulars(resources, signedInParts(request)), {
      ...endpoint.refusals,
      accepted: ({ regulars, ...whose }) => {
        const voice = pageVoice(request, whose.customer);
        const facts = { voice, now: resources.clock.now() };
        const entries = regulars.map((regular) => ({
          ...regularView(regular, whose, facts),
          sourceId: newSourceId(resources),
        }));
        const notice = regularsNotice(request.query, voice);
        const { title } = PRESCRIPTION_MESSAGES[voice.language];
        return page(<RegularsPage {...{ voice, entries, notice }} />, {
          ...{ voice, title, session: request.sessionToken, path: REGULARS_PATH, isWide: true },
        });
      },
    }),
  { pageOf: problemPage },
);
