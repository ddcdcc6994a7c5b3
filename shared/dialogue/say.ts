import type { CustomerId } from '../customers/customer.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import type { DialoguePorts } from './ports.ts';
import { recordTurn } from './record-turn.ts';
import { TURN_TEXT_LENGTH_MAX, type Turn } from './turn.ts';
import { tidyText } from './turn-text.ts';

export type SayRefusal = 'text_missing' | 'text_too_long' | 'changed_meanwhile';

export type Said = {
  readonly customerId: CustomerId;
  readonly text: string;
  /** Whoever of the staff wrote it down for them. */
  readonly staff?: ActingStaff | undefined;
};

/**
 * A customer says something on our pages.
 * @param formKey of the form that was shown: the same words from it are one turn, others another.
 */
export function say(
  ports: DialoguePorts,
  { formKey, ...said }: Said & { readonly formKey?: string | undefined },
): Promise<Outcome<Turn, SayRefusal>> {
  return take(ports, said, (text) => (formKey === undefined ? undefined : `${formKey} ${text}`));
}

/** The same from a program: other words under the same key, within a day, are a mistake. */
export async function sayUnderKey(
  ports: DialoguePorts,
  { idempotencyKey, ...said }: Said & { readonly idempotencyKey: string | undefined },
): Promise<Outcome<Turn, SayRefusal | 'idempotency_key_reused'>> {
  const taken = await take(ports, said, () =>
    idempotencyKey === undefined ? undefined : `under ${idempotencyKey}`,
  );
  if (!taken.ok || taken.value.text === tidyText(said.text)) return taken;
  return refused('idempotency_key_reused');
}

async function take(
  ports: DialoguePorts,
  { text: typed, staff, customerId }: Said,
  sourceIdOf: (text: string) => string | undefined,
): Promise<Outcome<Turn, SayRefusal>> {
  const text = tidyText(typed);
  if (text === '') return refused('text_missing');
  if (text.length > TURN_TEXT_LENGTH_MAX) return refused('text_too_long');
  const sourceId = sourceIdOf(text);
  return recordTurn(ports, {
    ...{ customerId, channel: 'page', direction: 'from_customer', text },
    ...(staff === undefined ? {} : { staff }),
    ...(sourceId === undefined ? {} : { sourceId: `said ${sourceId}` }),
  });
}
