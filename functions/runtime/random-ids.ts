import { randomBytes, randomInt } from 'node:crypto';
import { type Ids, type Secrets, ulidIds } from '../../shared/kernel/ids.ts';

const UINT32_COUNT = 2 ** 32;

export const randomIds: Ids = ulidIds(() => randomBytes(4).readUInt32BE() / UINT32_COUNT);

export const randomSecrets: Secrets = {
  token: () => randomBytes(16).toString('base64url'),
  sixDigits: () => String(randomInt(1_000_000)).padStart(6, '0'),
};
