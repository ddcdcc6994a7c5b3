import * as z from 'zod';
import type { Resource } from '../template.ts';
import { NotRunnable } from './not-runnable.ts';
import { busNameOf } from './rules.ts';

const Properties = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.coerce.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.exactOptional(z.object({ EventBusArn: z.string() })),
  }),
});

/** Where SES tells of bounces and complaints of mails sent with a configuration set. */
export type FeedbackPlan = {
  readonly configurationSet: string;
  readonly busName: string;
  readonly eventTypes: ReadonlySet<string>;
};

export function readFeedback({ properties }: Resource): FeedbackPlan {
  const { ConfigurationSetName, EventDestination } = Properties.parse(properties);
  const bus = EventDestination.EventBridgeDestination;
  if (bus === undefined) throw new NotRunnable('it does not send to an event bus');
  return {
    configurationSet: ConfigurationSetName,
    busName: busNameOf(bus.EventBusArn),
    eventTypes: new Set(EventDestination.MatchingEventTypes.map((type) => type.toLowerCase())),
  };
}
