import { describe, expect, test } from 'vitest';
import { only, synthesized } from './synthesized.ts';

const prod = synthesized('prod');
const local = synthesized('local');

describe('the table', () => {
  const table = only(prod('AWS::DynamoDB::Table'));

  test('cannot be lost by mistake: recovery to any second, no deletion, kept beyond its stack', () => {
    expect(table.Properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
    });
    expect(table.DeletionPolicy).toBe('Retain');
  });

  test('is encrypted with the key of the account', () => {
    expect(table.Properties.SSESpecification).toEqual({ SSEEnabled: true });
  });

  test('is paid by use, tells what changes, and forgets what expired', () => {
    expect(table.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAtSeconds', Enabled: true },
    });
  });

  test('has the index due with keys only', () => {
    expect(table.Properties.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: 'due',
        KeySchema: [
          { AttributeName: 'duePk', KeyType: 'HASH' },
          { AttributeName: 'dueSk', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ]);
  });

  test('goes with its stack where nothing is kept', () => {
    const { Properties, DeletionPolicy } = only(local('AWS::DynamoDB::Table'));
    expect([Properties.DeletionProtectionEnabled, DeletionPolicy]).toEqual([false, 'Delete']);
  });
});

describe('secrets', () => {
  test('exist where there is a payment provider with keys, and outlive their stack', () => {
    expect(only(prod('AWS::SecretsManager::Secret')).DeletionPolicy).toBe('Retain');
    expect(local('AWS::SecretsManager::Secret')).toEqual([]);
  });
});
