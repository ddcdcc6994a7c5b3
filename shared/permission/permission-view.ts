import * as z from 'zod';
import { type Customer, News } from '../customers/customer.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { isAllowed } from './choices.ts';
import { type Outreach, OutreachId, OutreachReason } from './outreach.ts';
import { DEFAULT_DINNER, DEFAULT_NIGHT, QuietHours } from './permission.ts';
import { Channel, Purpose } from './purpose.ts';

const Ways = z.record(Channel, z.boolean());

/** All that is decided about what reaches a customer. */
export const PermissionView = z
  .object({
    choices: z.record(Purpose, Ways),
    news: z.array(News).readonly(),
    pausedUntil: z.exactOptional(PlainDate),
    bereavedUntil: z.exactOptional(PlainDate),
    weeklyMax: z.exactOptional(z.int()),
    night: QuietHours,
    dinner: QuietHours,
  })
  .meta({ id: 'Permission' });
export type PermissionView = z.output<typeof PermissionView>;

export function permissionView(customer: Customer): PermissionView {
  const { choices: _said, changedAt: _at, ...settings } = customer.permission ?? {};
  return {
    choices: choicesView(customer),
    news: [...(customer.news ?? [])],
    night: DEFAULT_NIGHT,
    dinner: DEFAULT_DINNER,
    ...settings,
  };
}

export function choicesView(customer: Customer): PermissionView['choices'] {
  const waysOf = (purpose: Purpose) =>
    Object.fromEntries(
      Channel.options.map((channel) => [channel, isAllowed(customer, purpose, channel)]),
    ) as z.output<typeof Ways>;
  return Object.fromEntries(
    Purpose.options.map((purpose) => [purpose, waysOf(purpose)]),
  ) as PermissionView['choices'];
}

/** One sending, or one that was not. */
export const OutreachView = z
  .object({
    outreachId: OutreachId,
    kind: z.string(),
    purpose: Purpose,
    channel: Channel,
    about: z.exactOptional(z.object({ kind: z.string(), id: z.string() })),
    state: z.enum(['sent', 'waiting', 'refused', 'expired']),
    reason: z.exactOptional(OutreachReason),
    wantedAt: Instant,
    sentAt: z.exactOptional(Instant),
    sendAt: z.exactOptional(Instant),
  })
  .meta({ id: 'Outreach' });
export type OutreachView = z.output<typeof OutreachView>;

export function outreachView({ id: outreachId, ...outreach }: Outreach): OutreachView {
  const { kind, purpose, channel, about, wantedAt, state } = outreach;
  return {
    ...{ outreachId, kind, purpose, channel, wantedAt, state },
    ...(about === undefined ? {} : { about }),
    ...('reason' in outreach ? { reason: outreach.reason } : {}),
    ...(outreach.state === 'sent' ? { sentAt: outreach.sentAt ?? wantedAt } : {}),
    ...(outreach.state === 'waiting' ? { sendAt: outreach.sendAt } : {}),
  };
}
