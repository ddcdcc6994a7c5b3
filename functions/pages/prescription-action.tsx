import * as z from 'zod';
import type { CustomerId } from '../../shared/customers/customer.ts';
import { PlainDate } from '../../shared/kernel/time.ts';
import type { PrescriptionNotice } from '../../shared/pages/messages/prescriptions.ts';
import { orderPath, pathWith } from '../../shared/pages/paths.ts';
import { RegularForm } from '../../shared/pages/prescriptions/regular-form.ts';
import { REGULARS_PATH, regularPath } from '../../shared/pages/regular-paths.ts';
import { STANDING_PRESSES } from '../../shared/prescriptions/decide-standing-press.ts';
import { orderTheSameAgain } from '../../shared/prescriptions/order-the-same-again.ts';
import type { PrescriptionId } from '../../shared/prescriptions/prescription.ts';
import { pressStandingOrder } from '../../shared/prescriptions/press-standing-order.ts';
import {
  changePrescription,
  removePrescription,
} from '../../shared/prescriptions/write-prescription.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { OWN_PRESCRIPTION, SourceId } from '../runtime/own-prescription.ts';
import { BROWSER, problemPage, signedIn, spoilable } from '../runtime/page.tsx';
import { prescriptionReply, readPosted } from '../runtime/prescription-reply.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { prescriptionResources } from '../runtime/resources-prescriptions.ts';

const resources = resourcesOf(
  prescriptionResources,
  dialogueResources,
  catalogueResources,
  customerResources,
  giftResources,
  idResources,
);

const Amount = z.coerce.number().int().nonnegative();
const OrderForm = z.object({
  ...{ do: z.literal('order'), source: SourceId, seen: Amount },
  deliverOn: z.string().trim().max(20).default(''),
  /** What stood there: left as it is, it means as early as it can, also tomorrow. */
  earliest: z.string().trim().max(20).default(''),
});
const ChangeForm = RegularForm.extend({
  do: z.literal('change'),
  version: z.coerce.number().int().positive(),
});
const Press = z.object({
  ...{ do: z.enum(STANDING_PRESSES), seenOn: spoilable(PlainDate), seen: spoilable(Amount) },
});
const Remove = z.object({ do: z.literal('remove') });

export const endpoint = {
  method: 'POST',
  path: '/regulars/{prescriptionId}',
  summary: 'The same again, or a change of what is bought again and again',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    pathParameters: OWN_PRESCRIPTION,
    headers: BROWSER,
    body: z.discriminatedUnion('do', [OrderForm, ChangeForm, Press, Remove]),
  },
  responses: {},
} as const satisfies Endpoint;

type Asked = RequestOf<typeof endpoint> & {
  readonly customerId: CustomerId;
  readonly prescriptionId: PrescriptionId;
};

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const asked = { ...request, ...request.pathParameters, customerId: signedIn(request) };
    const { body } = asked;
    switch (body.do) {
      case 'order':
        return redirect(await order(asked, body));
      case 'change':
        return change(asked, body);
      case 'remove': {
        const removed = await removePrescription(resources, asked);
        const notice = removed.ok ? 'removed' : removed.refusal;
        return redirect(pathWith(REGULARS_PATH, { notice }));
      }
      default:
        return redirect(await press(asked, body));
    }
  },
  { pageOf: problemPage },
);

async function order(
  { customerId, prescriptionId }: Asked,
  { source: sourceId, seen: seenMinor, earliest, ...form }: z.output<typeof OrderForm>,
): Promise<string> {
  const deliverOn = form.deliverOn === earliest ? '' : form.deliverOn;
  const day = PlainDate.safeParse(deliverOn);
  if (deliverOn !== '' && !day.success)
    return regularPath(prescriptionId, { notice: 'date_missing' });
  const ordered = await orderTheSameAgain(resources, {
    ...{ customerId, prescriptionId, channel: 'page', sourceId, seenMinor },
    ...(day.success ? { deliverOn: day.data } : {}),
  });
  if (ordered.ok) return orderPath(ordered.value.order.id);
  const { refusal: notice, details } = ordered;
  return notice === 'prescription_not_found'
    ? pathWith(REGULARS_PATH, { notice })
    : regularPath(prescriptionId, { notice, on: details.possible });
}

const PRESSED = {
  skip: 'skipped',
  pause: 'paused',
  resume: 'resumed',
  stop: 'stopped',
  agree: 'agreed',
} as const satisfies Record<(typeof STANDING_PRESSES)[number], PrescriptionNotice>;

async function press(asked: Asked, { do: pressed, seenOn, seen }: z.output<typeof Press>) {
  const outcome = await pressStandingOrder(resources, asked, {
    press: pressed,
    ...(seenOn === undefined ? {} : { seenOn }),
    ...(seen === undefined ? {} : { seenMinor: seen }),
  });
  if (outcome.ok) return regularPath(asked.prescriptionId, { notice: PRESSED[pressed] });
  const { refusal: notice } = outcome;
  return notice === 'prescription_not_found'
    ? pathWith(REGULARS_PATH, { notice })
    : regularPath(asked.prescriptionId, { notice });
}

async function change(asked: Asked, form: z.output<typeof ChangeForm>) {
  const read = await readPosted(resources, form);
  if ('again' in read) {
    const { again: filled, ...at } = read;
    return prescriptionReply(resources, asked, { filled, ...at });
  }
  const { draft, product } = read;
  // The form has everything: what it leaves empty is taken away.
  const wanted = { recipientId: null, note: null, standing: null, ...draft };
  const changed = await changePrescription(resources, asked, wanted, form.version);
  if (changed.ok) return redirect(regularPath(asked.prescriptionId, { notice: 'saved' }));
  switch (changed.refusal) {
    case 'draft_refused': {
      const filled = { form, product, problems: changed.details };
      return prescriptionReply(resources, asked, { filled, status: 422 });
    }
    case 'changed_meanwhile':
      return prescriptionReply(resources, asked, { filled: { form, product }, status: 409 });
    default:
      return problemReply(404, changed.refusal);
  }
}
