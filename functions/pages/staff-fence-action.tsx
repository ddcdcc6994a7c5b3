import { factsOf, settleFence } from '../../shared/managers/settle-fence.ts';
import { STAFF_FENCE_PATH } from '../../shared/pages/manager-paths.ts';
import { FenceForm, readFenceForm } from '../../shared/pages/managers/fence-form.ts';
import { valueFormats } from '../../shared/pages/managers/value-formats.ts';
import { FENCE_MESSAGES } from '../../shared/pages/messages/fence.ts';
import { pathWith } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice } from '../runtime/page.tsx';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { managerResources } from '../runtime/resources-managers.ts';
import { staffFenceReply } from '../runtime/staff-fence-reply.tsx';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(managerResources);

export const endpoint = {
  method: 'POST',
  path: '/staff/fence',
  summary: 'Change what the fence follows from; it moves at once',
  auth: 'staff:move_fence',
  bodyType: 'form',
  request: { headers: BROWSER, body: FenceForm },
  responses: { 409: 'html', 422: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const voice = pageVoice(request);
  const { problems } = FENCE_MESSAGES[voice.language];
  const again = (problem: keyof typeof problems, status: number) =>
    staffFenceReply(resources, {
      ...{ voice, asker: request, typed: request.body, status },
      notice: { isGood: false, text: problems[problem] },
    });
  // Which currency it is in, also before there is a fence.
  const { settings } = await factsOf(resources, { now: resources.clock.now(), capacity: 0 });
  const read = readFenceForm(request.body, valueFormats(voice, settings.currency).minorOf);
  if (!read.ok) return again(read.refusal, 422);
  const moved = await settleFence(resources, read.value);
  if (!moved.ok) return again(moved.refusal, 409);
  return redirect(pathWith(STAFF_FENCE_PATH, { notice: 'saved' }));
});
