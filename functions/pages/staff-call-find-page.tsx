import { CallFindPage } from '../../shared/pages/staff/call-find-page.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice } from '../runtime/page.tsx';
import { staffHandler, staffPage } from '../runtime/staff-handler.tsx';

export const endpoint = {
  method: 'GET',
  path: '/staff/calls',
  summary: 'Where the staff say who is calling',
  auth: 'staff:take_calls',
  request: { headers: BROWSER },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const voice = pageVoice(request);
  return staffPage(<CallFindPage voice={voice} />, { voice, asker: request });
});
