import * as z from 'zod';
import { News } from '../customers/customer.ts';
import { PlainDate } from '../kernel/time.ts';
import { QuietHours, WEEKLY_MAX_MAX } from './permission.ts';

const YesNo = z.exactOptional(z.boolean());
const EveryWay = z.strictObject({ mail: YesNo, phone: YesNo, post: YesNo }).readonly();

/**
 * What is not mentioned stays; `null` takes a setting back. What belongs to an order cannot be
 * declined by mail: it would be a promise broken.
 */
export const PermissionChange = z
  .strictObject({
    choices: z.exactOptional(
      z
        .strictObject({
          service: z.exactOptional(z.strictObject({ phone: YesNo, post: YesNo }).readonly()),
          dialogue: z.exactOptional(EveryWay),
          offers: z.exactOptional(EveryWay),
          catalogue: z.exactOptional(EveryWay),
          research: z.exactOptional(EveryWay),
        })
        .readonly(),
    ),
    news: z.exactOptional(z.array(News).max(News.options.length).readonly()),
    pausedUntil: z.exactOptional(PlainDate.nullable()).meta({
      description: 'The first day on which we may again.',
    }),
    bereavedUntil: z.exactOptional(PlainDate.nullable()).meta({
      description: 'They lost somebody: until this day nothing that sells.',
    }),
    weeklyMax: z.exactOptional(z.int().min(1).max(WEEKLY_MAX_MAX).nullable()),
    night: z.exactOptional(QuietHours.nullable()),
    dinner: z.exactOptional(QuietHours.nullable()),
  })
  .readonly()
  .meta({ id: 'PermissionChange' });
export type PermissionChange = z.output<typeof PermissionChange>;
