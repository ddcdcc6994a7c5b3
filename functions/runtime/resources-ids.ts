import { randomIds, randomSecrets } from './random-ids.ts';

export const idResources = { ids: () => randomIds, secrets: () => randomSecrets };
