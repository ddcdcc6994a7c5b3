import * as z from 'zod';
import { keyPrefix } from '../table/keys.ts';
import type { BusEvent } from './ports.ts';

const Happened = z.object({
  pk: z.string(),
  id: z.string(),
  entity: z.string(),
  version: z.int(),
  happened: z.array(z.looseObject({ type: z.string() })),
  happenedAt: z.string(),
});

const OWNER_PREFIX = keyPrefix('CUSTOMER');

/**
 * The events that a write put on its item, as they go to the bus: `eventId` is
 * `<id>.v<version>.<position>`, so a record that the stream delivers twice gives the same events.
 * A write that only touched the item, at the same version, says nothing new; nor does a removal.
 */
export function eventsOfItem(newImage: unknown, oldImage?: unknown): readonly BusEvent[] {
  if (!hasHappened(newImage) || versionOf(newImage) === versionOf(oldImage)) return [];
  const { pk, id, entity, version, happened, happenedAt } = Happened.parse(newImage);
  const customer = pk.startsWith(OWNER_PREFIX) ? { customerId: pk.slice(OWNER_PREFIX.length) } : {};
  const subject = entity === 'customer' ? {} : { [`${entity}Id`]: id };
  return happened.map((facts, position) => ({
    ...facts,
    ...customer,
    ...subject,
    eventId: `${id}.v${version}.${position}`,
    occurredAt: happenedAt,
  }));
}

function hasHappened(image: unknown): boolean {
  return typeof image === 'object' && image !== null && 'happened' in image;
}

function versionOf(image: unknown): unknown {
  return typeof image === 'object' && image !== null && 'version' in image
    ? image.version
    : undefined;
}
