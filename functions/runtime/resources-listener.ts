import type { ConverseCommandInput } from '@aws-sdk/client-bedrock-runtime';
import { BedrockListener } from '../../shared/dialogue/listener/bedrock-listener.ts';
import type { Listener, SameAgain, StopWords } from '../../shared/dialogue/listener/ports.ts';
import { beginningOf } from '../../shared/kernel/beginning-of.ts';
import { stopMails } from '../../shared/permission/change-permission.ts';
import { prescriptionStore } from '../../shared/prescriptions/prescription-store.ts';
import { sayTheSameAgain } from '../../shared/prescriptions/say-the-same-again.ts';
import { CLIENT_SETTINGS } from './client-settings.ts';
import { environment } from './environment.ts';
import { onceItWorks, resourcesOf } from './resources.ts';
import { catalogueResources } from './resources-catalogue.ts';
import { customerResources } from './resources-customers.ts';
import { dialogueResources } from './resources-dialogue.ts';
import { giftResources } from './resources-gifts.ts';
import { idResources } from './resources-ids.ts';
import { letterResources } from './resources-mail.ts';
import { permissionResources } from './resources-permission.ts';
import { storeSettings } from './resources-table.ts';

const parts = resourcesOf(
  customerResources,
  dialogueResources,
  giftResources,
  catalogueResources,
  idResources,
  letterResources,
  permissionResources,
  { prescriptions: () => prescriptionStore(storeSettings()) },
);

/** As much of it as a proof holds. */
const WORDS_LENGTH_MAX = 600;

const stopWords: StopWords = {
  stop: ({ customerId, text, channel }) =>
    stopMails(parts, {
      ...{ customerId, words: beginningOf(text, WORDS_LENGTH_MAX) },
      way: channel === 'mail' ? 'mail_reply' : 'page',
    }),
};

const sameAgain: SameAgain = {
  order: ({ customerId, id, text, channel }) =>
    sayTheSameAgain(parts, { customerId, channel, text, turnId: id, sourceId: id }),
};

/** Loaded only where a stage has turned a model on. */
const bedrockClient = onceItWorks(async () => {
  const [{ BedrockRuntimeClient, ConverseCommand }, { NodeHttpHandler }] = await Promise.all([
    import('@aws-sdk/client-bedrock-runtime'),
    import('@smithy/node-http-handler'),
  ]);
  // A model thinks longer than a table, and the client's own handler speaks HTTP/2 for one call.
  const requestHandler = new NodeHttpHandler({ connectionTimeout: 1_000, requestTimeout: 25_000 });
  const client = new BedrockRuntimeClient({ ...CLIENT_SETTINGS, requestHandler });
  return { converse: (input: ConverseCommandInput) => client.send(new ConverseCommand(input)) };
});

function listenerOf(modelId: string): Listener {
  const converse = async (input: ConverseCommandInput) => (await bedrockClient()).converse(input);
  return new BedrockListener({ modelId, converse });
}

export const listenerResources = {
  stopWords: () => stopWords,
  sameAgain: () => sameAgain,
  /** None unless a stage has turned one on: then the rules hear alone. */
  listener: () => {
    const { LISTENER_MODEL_ID: modelId } = environment('listener');
    return modelId === undefined ? undefined : listenerOf(modelId);
  },
};
