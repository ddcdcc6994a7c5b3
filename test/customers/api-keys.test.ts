import { describe, expect, test } from 'vitest';
import { authenticateApiKey, hasScope } from '../../shared/customers/authenticate-api-key.ts';
import { makeApiKey } from '../../shared/customers/make-api-key.ts';
import { revokeApiKey } from '../../shared/customers/revoke-api-key.ts';
import { idOf, type Shop, shop } from './shop.ts';

const dhl = { name: 'DHL', scopes: ['carrier', 'fulfilment'] as const };

describe('an API key', () => {
  test('lets its holder in with its scopes and no others', async () => {
    const deps = shop();
    const { token } = await makeApiKey(deps, dhl);
    const apiKey = await authenticateApiKey(deps, token);
    if (apiKey === undefined) throw new Error('the key was just made');
    expect(apiKey.name).toBe('DHL');
    const allowed = (['carrier', 'fulfilment', 'partner', 'staff'] as const).map((scope) =>
      hasScope(apiKey, scope),
    );
    expect(allowed).toEqual([true, true, false, false]);
  });

  test('is refused once it is revoked, and the first instant stays', async () => {
    const deps = shop();
    const { apiKey, token } = await makeApiKey(deps, dhl);
    const revoked = await revokeApiKey(deps, apiKey.id);
    deps.clock.advance({ hours: 1 });
    expect(await revokeApiKey(deps, apiKey.id)).toEqual(revoked);
    expect(await authenticateApiKey(deps, token)).toBeUndefined();
    expect(await deps.apiKeys.list()).toHaveLength(1);
  });

  test('that is not there cannot be revoked', async () => {
    const answer = await revokeApiKey(shop(), idOf('key'));
    expect(answer).toEqual({ ok: false, refusal: 'key_not_found' });
  });

  test('lets nobody in with another secret or with something else', async () => {
    const deps = shop();
    const { apiKey, token } = await makeApiKey(deps, dhl);
    const other = await makeApiKey(deps, { ...dhl, name: 'UPS' });
    const otherSecret = other.token.split('.')[1];
    const strange = [
      '',
      '.',
      apiKey.id,
      `${apiKey.id}.`,
      `${token}.x`,
      `${apiKey.id}.${otherSecret}`,
    ];
    for (const each of [...strange, `${idOf('key')}.${otherSecret}`, apiKey.secretHash]) {
      expect(await authenticateApiKey(deps, each)).toBeUndefined();
    }
  });

  test('notes the day it was used, with one write a day', async () => {
    const deps = shop();
    const { apiKey, token } = await makeApiKey(deps, dhl);
    const versionAfterUse = async () => {
      await authenticateApiKey(deps, token);
      const stored = await deps.apiKeys.find(apiKey.id);
      return [stored?.version, stored?.lastUsedOn?.toString()];
    };
    expect(await versionAfterUse()).toEqual([2, '2026-11-21']);
    deps.clock.set('2026-11-21T23:59:59.999Z');
    expect(await versionAfterUse()).toEqual([2, '2026-11-21']);
    deps.clock.set('2026-11-22T00:00:00Z');
    expect(await versionAfterUse()).toEqual([3, '2026-11-22']);
  });

  test('works for two requests at the same moment', async () => {
    const deps = shop();
    const { token } = await makeApiKey(deps, dhl);
    const found = await Promise.all([1, 2, 3].map(() => authenticateApiKey(deps, token)));
    expect(found.map((apiKey) => apiKey?.name)).toEqual(['DHL', 'DHL', 'DHL']);
  });

  test('revoked between reading and noting its use lets nobody in', async () => {
    const deps = shop();
    const { apiKey, token } = await makeApiKey(deps, dhl);
    const apiKeys: Shop['apiKeys'] = {
      ...deps.apiKeys,
      async save(changed, at) {
        await revokeApiKey(deps, apiKey.id);
        return deps.apiKeys.save(changed, at);
      },
    };
    expect(await authenticateApiKey({ ...deps, apiKeys }, token)).toBeUndefined();
  });
});
