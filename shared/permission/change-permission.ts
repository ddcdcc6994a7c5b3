import type { Customer, CustomerId, Language } from '../customers/customer.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Instant } from '../kernel/time.ts';
import type { Write } from '../table/table.ts';
import type { ConsentWay } from './consent.ts';
import { wordsOf } from './consent-words.ts';
import {
  decidePermissionChange,
  type PermissionField,
  type PermissionRefusal,
  type Said,
} from './decide-permission-change.ts';
import type { Declinable } from './declinable.ts';
import type { PermissionChange } from './permission-change.ts';
import type { PermissionPorts } from './ports.ts';

export type Telling = {
  readonly way: ConsentWay;
  /** What they read or were told, when it is not what our own page says. */
  readonly words?: string;
  /** In which language they read it; their own unless said otherwise. */
  readonly language?: Language;
  /** Who of the staff took it down. */
  readonly staffName?: string;
};

type Asked = Telling & {
  readonly customerId: CustomerId;
  /** Or what follows from how they are at that moment. */
  readonly change: PermissionChange | ((customer: Customer) => PermissionChange);
};
type Refusal = 'customer_not_found' | 'changed_meanwhile';

/** What they allow from now on, with a proof of each thing that they said, in one transaction. */
export async function changePermission(
  ports: PermissionPorts,
  { customerId, change, ...telling }: Asked,
): Promise<Outcome<Customer, PermissionRefusal, PermissionField> | Outcome<Customer, Refusal>> {
  const { customers, transactions, clock } = ports;
  let problem: Outcome<Customer, PermissionRefusal, PermissionField> | undefined;
  const changed = await repeatWhenChanged<Customer, 'customer_not_found'>(async () => {
    const customer = await customers.find(customerId);
    if (customer === undefined) return refused('customer_not_found');
    const now = clock.now();
    const wanted = typeof change === 'function' ? change(customer) : change;
    const decided = decidePermissionChange(customer, wanted, now);
    problem = decided.ok ? undefined : decided;
    if (!decided.ok || decided.value === undefined) return accepted(customer);
    const written = await transactions.writeAll([
      customers.writeOf(decided.value.customer, [], now),
      ...proofWrites(ports, decided.value, telling, now),
    ]);
    if (!written.ok) return refused('changed_meanwhile');
    return accepted({ ...decided.value.customer, version: customer.version + 1 });
  });
  return problem ?? changed;
}

/** For a transaction that changes what somebody allows together with something else. */
export function proofWrites(
  { consents, ids }: Pick<PermissionPorts, 'consents' | 'ids'>,
  { customer, said }: { readonly customer: Customer; readonly said: readonly Said[] },
  { way, words, language = customer.language, staffName }: Telling,
  now: Instant,
): readonly Write[] {
  return said.map((each) =>
    consents.writeOf(
      {
        ...{ id: ids.next('cns', now), version: 0, customerId: customer.id },
        ...each,
        ...{ way, language, at: now },
        words: words ?? wordsOf(language, each.subject),
        ...(staffName === undefined ? {} : { staffName }),
      },
      now,
    ),
  );
}

/** What one press at the foot of a mail changes. */
export function changeOfDeclining(
  declinable: Declinable,
  { news = [] }: Pick<Customer, 'news'>,
): PermissionChange {
  switch (declinable) {
    case 'work_form':
      return { choices: { catalogue: { mail: false, post: false } } };
    case 'dialogue':
    case 'offers':
    case 'research':
      return { choices: { [declinable]: { mail: false } } };
    default:
      return { news: news.filter((each) => each !== declinable) };
  }
}

/** "No more mails": all that is ours alone. Answers to what they say, and their orders, stay. */
export const NO_MORE_MAILS: PermissionChange = {
  choices: {
    offers: { mail: false },
    catalogue: { mail: false },
    research: { mail: false },
  },
};

/** Stop words in a letter or a call: no more of what is ours alone. A repeat changes nothing. */
export function stopMails(
  ports: PermissionPorts,
  { customerId, ...telling }: { readonly customerId: CustomerId } & Telling,
) {
  return changePermission(ports, { customerId, change: NO_MORE_MAILS, ...telling });
}
