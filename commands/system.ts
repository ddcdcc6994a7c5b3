import { randomBytes, randomInt } from 'node:crypto';
import { type Ids, type Secrets, ulidIds } from '../shared/kernel/ids.ts';
import { type Clock, Temporal } from '../shared/kernel/time.ts';

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

export const systemIds: Ids = ulidIds(() => randomBytes(6).readUIntBE(0, 6) / 2 ** 48);

export const systemSecrets: Secrets = {
  token: () => randomBytes(16).toString('base64url'),
  sixDigits: () => String(randomInt(1_000_000)).padStart(6, '0'),
};
