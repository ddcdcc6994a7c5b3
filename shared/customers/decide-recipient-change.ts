import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Happening } from '../table/entity-store.ts';
import type { Recipient } from './recipient.ts';
import {
  completeRecipient,
  RecipientDraft,
  type RecipientFacts,
  type RecipientField,
  type RecipientProblem,
} from './recipient-draft.ts';

const draft = RecipientDraft.unwrap().shape;

/** What is not mentioned stays; an address is replaced whole; `null` takes e-mail or zone away. */
export const RecipientChange = z
  .strictObject({
    ...draft,
    email: z.exactOptional(draft.email.unwrap().nullable()),
    zone: z.exactOptional(draft.zone.unwrap().nullable()),
  })
  .readonly()
  .meta({ id: 'RecipientChange' });
export type RecipientChange = z.output<typeof RecipientChange>;

export type ChangedRecipient = {
  readonly recipient: Recipient;
  /** Empty when all is as it was. */
  readonly happened: readonly Happening[];
};

export function decideRecipientChange(
  recipient: Recipient,
  change: RecipientChange,
): Outcome<ChangedRecipient, RecipientProblem, RecipientField> {
  const { name, address, email, zone, ...rest } = recipient;
  if (rest.objectedAt !== undefined) return refused('recipient_objected', { field: 'name' });
  const before: RecipientFacts = {
    ...{ name, address },
    ...(email === undefined ? {} : { email }),
    ...(zone === undefined ? {} : { zone }),
  };
  const complete = completeRecipient(changedDraft(before, change));
  if (!complete.ok) return complete;
  if (isDeepStrictEqual(complete.value, before)) return accepted({ recipient, happened: [] });
  return accepted({
    recipient: { ...rest, ...complete.value },
    happened: [{ type: 'RecipientChanged' }],
  });
}

/** A blank text is nothing to `completeRecipient`, so it stands for what is taken away. */
function changedDraft(before: RecipientFacts, change: RecipientChange): RecipientDraft {
  const { email, zone, ...others } = change;
  return {
    ...before,
    ...others,
    ...(email === undefined ? {} : { email: email ?? '' }),
    ...(zone === undefined ? {} : { zone: zone ?? '' }),
  };
}
