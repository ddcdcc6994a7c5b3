import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { STAFF_OPENID_RETURN_PATH } from '../../shared/pages/staff-door-paths.ts';
import { OpenidProvider } from '../../shared/staff/openid-provider.ts';
import type { OpenIdProvider } from '../../shared/staff/ports.ts';
import { CLIENT_SETTINGS } from './client-settings.ts';
import { environment } from './environment.ts';
import { HttpError } from './problem.ts';
import { onceItWorks } from './resources.ts';

const Secret = z.object({ clientSecret: z.string().min(1) });

const provider = onceItWorks(async () => {
  const { OPENID_ISSUER: issuer, OPENID_CLIENT_ID: clientId, ...more } = environment('staff');
  // Without a provider there is nothing at this address.
  if (issuer === undefined || clientId === undefined) throw new HttpError(404, 'not_found');
  const arn = more.OPENID_SECRET_ARN;
  return new OpenidProvider({
    ...{ issuer, clientId, trustsEmail: more.OPENID_EMAILS === 'trusted' },
    returnUrl: `${environment('site').SITE_URL}${STAFF_OPENID_RETURN_PATH}`,
    ...(arn === undefined ? {} : { clientSecret: await clientSecretOf(arn) }),
  });
});

async function clientSecretOf(SecretId: string): Promise<string> {
  const client = new SecretsManagerClient(CLIENT_SETTINGS);
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
  return Secret.parse(JSON.parse(SecretString)).clientSecret;
}

export const openIdResources = {
  openId: (): OpenIdProvider => ({
    begin: async () => (await provider()).begin(),
    finish: async (returnedTo, attempt) => (await provider()).finish(returnedTo, attempt),
  }),
};
