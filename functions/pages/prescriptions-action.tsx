import * as z from 'zod';
import type { CustomerId } from '../../shared/customers/customer.ts';
import { customerIdOf, GiftId } from '../../shared/gifts/gift.ts';
import { giftPath, pathWith } from '../../shared/pages/paths.ts';
import { RegularForm } from '../../shared/pages/prescriptions/regular-form.ts';
import { REGULARS_PATH, regularPath } from '../../shared/pages/regular-paths.ts';
import { rememberGift } from '../../shared/prescriptions/remember-gift.ts';
import { addPrescription } from '../../shared/prescriptions/write-prescription.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { SourceId } from '../runtime/own-prescription.ts';
import { BROWSER, problemPage, signedIn, signedInParts } from '../runtime/page.tsx';
import { newPrescriptionReply } from '../runtime/prescription-new-reply.tsx';
import { readPosted } from '../runtime/prescription-reply.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
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

const AddedForm = RegularForm.extend({ do: z.literal('add'), source: SourceId });
const RememberedGift = z.object({ do: z.literal('remember'), gift: GiftId });

export const endpoint = {
  method: 'POST',
  path: '/regulars',
  summary: 'Write down something that is bought again and again, or remember a gift as such',
  auth: 'visitor',
  bodyType: 'form',
  request: { headers: BROWSER, body: z.discriminatedUnion('do', [AddedForm, RememberedGift]) },
  responses: {},
} as const satisfies Endpoint;

type Asked = RequestOf<typeof endpoint> & { readonly customerId: CustomerId };

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const asked = { ...request, customerId: signedIn(request) };
    const { body } = asked;
    return body.do === 'add' ? add(asked, body) : remember(asked, body.gift);
  },
  { pageOf: problemPage },
);

async function remember(asked: Asked, giftId: GiftId) {
  // Another customer's gift is as good as none.
  if (!signedInParts(asked).includes(customerIdOf(giftId))) {
    return problemReply(404, 'gift_not_found');
  }
  const remembered = await rememberGift(resources, giftId);
  if (remembered.ok) return redirect(regularPath(remembered.value.id, { notice: 'remembered' }));
  return remembered.refusal === 'too_many_prescriptions' || remembered.refusal === 'draft_refused'
    ? redirect(pathWith(REGULARS_PATH, { notice: remembered.refusal }))
    : redirect(giftPath(giftId, { notice: 'changed_meanwhile' }));
}

async function add(asked: Asked, form: z.output<typeof AddedForm>) {
  const { source: sourceId } = form;
  const read = await readPosted(resources, form);
  if ('again' in read) {
    const { again: filled, ...at } = read;
    return newPrescriptionReply(resources, asked, { filled, sourceId, ...at });
  }
  const { draft, product } = read;
  const added = await addPrescription(resources, { ...asked, draft, sourceId });
  if (added.ok) return redirect(regularPath(added.value.id, { notice: 'added' }));
  const filled = { form, product, problems: added.details };
  return added.refusal === 'draft_refused'
    ? newPrescriptionReply(resources, asked, { filled, sourceId, status: 422 })
    : newPrescriptionReply(resources, asked, {
        filled,
        sourceId,
        notice: added.refusal,
        status: 409,
      });
}
