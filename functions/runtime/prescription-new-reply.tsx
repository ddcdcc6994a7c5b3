import type { CustomerId } from '../../shared/customers/customer.ts';
import { PRESCRIPTION_MESSAGES } from '../../shared/pages/messages/prescriptions.ts';
import { NewRegularPage } from '../../shared/pages/prescriptions/new-regular-page.tsx';
import { regularFields } from '../../shared/pages/prescriptions/regular-fields.ts';
import { regularsNotice } from '../../shared/pages/prescriptions/regular-view.ts';
import { REGULARS_PATH } from '../../shared/pages/regular-paths.ts';
import { loadSharedFacts } from '../../shared/prescriptions/load-again-facts.ts';
import { page, pageVoice } from './page.tsx';
import { type Filled, type RegularsResources, unsavedNotice } from './prescription-reply.tsx';
import { problemReply } from './problem.ts';

type Asked = {
  readonly customerId: CustomerId;
  readonly sessionToken?: string | undefined;
  readonly headers: { readonly 'accept-language'?: string | undefined };
};

type At = {
  readonly filled: Filled;
  readonly sourceId: string;
  readonly notice?: string;
  readonly status?: number;
};

/** Something new is being written down: the form as it was typed. */
export async function newPrescriptionReply(ports: RegularsResources, asked: Asked, at: At) {
  const found = await loadSharedFacts(ports, asked.customerId, []);
  if (!found.ok) return problemReply(404, found.refusal);
  const { customer, recipients, terms, now } = found.value;
  const voice = pageVoice(asked, customer);
  const { filled, sourceId: source, notice, status } = at;
  const hidden = { do: 'add', source };
  const fields = regularFields({
    ...{ voice, customer, recipients, terms, now, hidden, isNew: true },
    ...filled,
  });
  const said = regularsNotice({ notice }, voice) ?? unsavedNotice({ status }, voice);
  return page(<NewRegularPage {...{ voice, fields, notice: said }} />, {
    ...{ voice, title: PRESCRIPTION_MESSAGES[voice.language].add, path: REGULARS_PATH },
    session: asked.sessionToken,
    ...(status === undefined ? {} : { status }),
  });
}
