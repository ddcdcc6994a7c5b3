import { takeInPhoto } from '../../shared/photos/take-in-photo.ts';
import { UploadArrived } from '../../shared/photos/upload-arrived.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { photoResources } from '../runtime/resources-photos.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  fileResources,
  giftResources,
  idResources,
  photoResources,
);

/** What the bucket tells of an upload: whoever sent it need not come back. */
export const handler = eventHandler({
  event: UploadArrived,
  handle: ({ object }) => takeInPhoto(resources, object.key),
  retry: ['changed_meanwhile'],
});
