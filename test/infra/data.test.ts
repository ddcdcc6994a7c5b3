import { describe, expect, test } from 'vitest';
import { only, type Resources, refersTo, synthesized } from './synthesized.ts';

const prod = dataOf(synthesized('prod'));
const local = dataOf(synthesized('local'));

/** What of a stage must not be lost. */
function dataOf(resources: Resources): Resources {
  return (type) => resources(type).filter(({ stackName }) => stackName.endsWith('-data'));
}

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

describe('the bucket of files', () => {
  const bucket = only(prod('AWS::S3::Bucket'));

  test('is open to nobody and encrypted', () => {
    expect(bucket.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
    });
  });

  test('refuses whoever comes without TLS, or with an old one, and grants nothing else', () => {
    const { Properties } = only(prod('AWS::S3::BucketPolicy'));
    expect(refersTo(Properties.Bucket, bucket)).toBe(true);
    const { Statement } = Properties.PolicyDocument;
    expect(Statement).toMatchObject([
      {
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 's3:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      {
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 's3:*',
        Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } },
      },
    ]);
    for (const { Resource } of Statement) {
      expect(JSON.stringify(Resource)).toMatch(/^\[\{.*\},\{.*"\/\*"/);
    }
  });

  test('forgets prints after 90 days and uploads after one, keeps no old versions and no halves', () => {
    expect(bucket.Properties.LifecycleConfiguration.Rules).toMatchObject([
      { Prefix: 'printed/', ExpirationInDays: 90, Status: 'Enabled' },
      { Prefix: 'uploads/', ExpirationInDays: 1, Status: 'Enabled' },
      { Prefix: 'exports/', ExpirationInDays: 7, Status: 'Enabled' },
      { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: 'Enabled' },
    ]);
    expect(bucket.Properties).not.toHaveProperty('VersioningConfiguration');
  });

  test('takes forms from the pages of the site alone, and tells of what came', () => {
    expect(bucket.Properties.CorsConfiguration.CorsRules).toMatchObject([
      { AllowedMethods: ['POST'], AllowedOrigins: ['https://gifts.example.com'] },
    ]);
    expect(bucket.Properties.NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
  });

  test('outlives its stack where anything is kept, and nowhere else', () => {
    expect(bucket.DeletionPolicy).toBe('Retain');
    expect(only(local('AWS::S3::Bucket')).DeletionPolicy).toBe('Delete');
  });

  test('has a name that no other account or region takes', () => {
    expect(bucket.Properties.BucketName['Fn::Join'][1]).toEqual([
      'proprietor-prod-files-',
      { Ref: 'AWS::AccountId' },
      '-',
      { Ref: 'AWS::Region' },
    ]);
  });
});

describe('secrets', () => {
  test('exist where there is a payment provider with keys, and outlive their stack', () => {
    expect(only(prod('AWS::SecretsManager::Secret')).DeletionPolicy).toBe('Retain');
    expect(local('AWS::SecretsManager::Secret')).toEqual([]);
  });
});
