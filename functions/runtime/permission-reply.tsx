import type { Customer, CustomerId } from '../../shared/customers/customer.ts';
import { partsOf } from '../../shared/customers/customer-parts.ts';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import type { Customers } from '../../shared/customers/ports.ts';
import { momentOf } from '../../shared/mail/voice.ts';
import { PERMISSION_MESSAGES } from '../../shared/pages/messages/permission.ts';
import type { NoticeFacts } from '../../shared/pages/page-parts.tsx';
import { PERMISSIONS_PATH } from '../../shared/pages/paths.ts';
import type {
  PermissionErrors,
  PermissionForm,
} from '../../shared/pages/permission/permission-form.ts';
import { PermissionPage } from '../../shared/pages/permission/permission-page.tsx';
import { openPermissionLink } from '../../shared/permission/open-permission-link.ts';
import type { Consents } from '../../shared/permission/ports.ts';
import { page, pageVoice, signedIn } from './page.tsx';
import type { TextReply } from './reply.ts';

const PROOF_COUNT = 30;

type Visit = {
  readonly customerId?: CustomerId;
  readonly sessionToken?: string;
  readonly headers: { readonly 'accept-language'?: string | undefined };
};

/** A link of a mail opens its own customer's choices, whoever is signed in; else it is they. */
export function findPermitted(
  ports: { readonly customers: Pick<Customers, 'find'> },
  visit: Visit,
  token: string | undefined,
) {
  return token === undefined
    ? findCustomer(ports, signedIn(visit))
    : openPermissionLink(ports, token);
}

type Shown = {
  readonly token: string | undefined;
  readonly form: PermissionForm;
  readonly errors?: PermissionErrors;
  readonly notice?: NoticeFacts | undefined;
  readonly status?: number;
};

export async function permissionReply(
  { consents }: { readonly consents: Pick<Consents, 'page'> },
  visit: Visit,
  customer: Customer,
  { token, form, errors = {}, notice, status = 200 }: Shown,
): Promise<TextReply> {
  const voice = pageVoice(visit, customer);
  const { items } = await consents.page({ customerId: partsOf(customer), limit: PROOF_COUNT });
  const proofs = items.map((proof) => ({
    ...proof,
    moment: momentOf(voice, proof.at, customer.zone),
  }));
  return page(<PermissionPage {...{ voice, form, errors, token, proofs, notice }} />, {
    voice,
    status,
    title: PERMISSION_MESSAGES[voice.language].title,
    session: visit.sessionToken,
    path: PERMISSIONS_PATH,
  });
}
