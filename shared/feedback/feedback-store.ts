import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { Feedback, type FeedbackRef } from './feedback.ts';
import type { Feedbacks } from './ports.ts';

//   pk   CUSTOMER#<customerId>           sk   FEEDBACK#<about>#<id>
export const feedbackItem: EntityDefinition<Feedback, FeedbackRef> = {
  entity: 'feedback',
  schemaVersion: 1,
  schema: Feedback,
  keyOf: ({ customerId, subject }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('FEEDBACK', subject.about, subject.id),
  }),
  refOf: ({ customerId, subject }) => ({ customerId, subject }),
};

export function feedbackStore(settings: StoreSettings): Feedbacks {
  const feedbacks = new EntityStore(feedbackItem, settings);
  return {
    find: (ref) => feedbacks.find(ref),
    writeOf: (entity, happened, at) => feedbacks.writeOf({ entity, happened, at }),
  };
}
