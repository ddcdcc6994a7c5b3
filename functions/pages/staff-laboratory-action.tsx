import * as z from 'zod';
import { changeExperiment } from '../../shared/measurement/change-experiment.ts';
import { readLaboratoryForm } from '../../shared/pages/laboratory/laboratory-form.ts';
import { STAFF_LABORATORY_PATH } from '../../shared/pages/laboratory/laboratory-path.ts';
import type { LaboratoryNotice } from '../../shared/pages/messages/laboratory.ts';
import { pathWith } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { laboratoryCurrency, laboratoryReply } from '../runtime/laboratory-reply.tsx';
import { BROWSER, pageVoice } from '../runtime/page.tsx';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { measurementResources } from '../runtime/resources-measurement.ts';
import { valueResources } from '../runtime/resources-value.ts';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(measurementResources, valueResources);

export const endpoint = {
  method: 'POST',
  path: '/staff/laboratory',
  summary: 'Change how many stay as usual, and what management must bring',
  auth: 'staff:change_laboratory',
  bodyType: 'form',
  request: {
    headers: BROWSER,
    body: z.object({ stays: z.string().max(20), mustBring: z.string().max(20) }),
  },
  responses: { 422: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { body: fields } = request;
  const currency = await laboratoryCurrency(resources, await resources.experiments.find());
  if (currency === undefined) return toLaboratory('nothing_to_measure');
  const settings = readLaboratoryForm(fields, currency);
  if (!settings.ok) {
    const typed = { fields, problem: settings.refusal };
    return laboratoryReply(resources, { voice: pageVoice(request), asker: request, typed });
  }
  const kept = await changeExperiment(resources, { settings: settings.value, currency });
  return toLaboratory(kept.ok ? 'kept' : kept.refusal);
});

function toLaboratory(notice: LaboratoryNotice) {
  return redirect(pathWith(STAFF_LABORATORY_PATH, { notice }));
}
