import * as z from 'zod';
import { staffFormPath, staffPath } from '../../shared/pages/paths.ts';
import { openWorkForm } from '../../shared/work-forms/answer-work-form.ts';
import { readFormNumber } from '../../shared/work-forms/work-form.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { spoilable } from '../runtime/page.tsx';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(giftResources);

export const endpoint = {
  method: 'GET',
  path: '/staff/work-forms',
  summary: 'Leads to a form by its number, typed or scanned',
  auth: 'staff:key_in_forms',
  request: { query: z.object({ number: spoilable(z.string().max(300)) }) },
  responses: {},
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const workFormId = readFormNumber(request.query.number ?? '');
  const opened = workFormId === undefined ? undefined : await openWorkForm(resources, workFormId);
  return opened?.ok === true
    ? redirect(staffFormPath(opened.value.form.id))
    : redirect(staffPath({ notice: 'no_such_form' }));
});
