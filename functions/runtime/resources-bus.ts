import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { EventBridgePublisher } from '../../shared/events/eventbridge-publisher.ts';
import { CLIENT_SETTINGS } from './client-settings.ts';
import { environment } from './environment.ts';

export const busResources = {
  publisher: () =>
    new EventBridgePublisher(new EventBridgeClient(CLIENT_SETTINGS), {
      busName: environment('bus').EVENT_BUS_NAME,
    }),
};
