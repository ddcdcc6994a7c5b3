import { describe, expect, test } from 'vitest';
import { only, type Resource, synthesized } from './synthesized.ts';

const prod = synthesized('prod');
const dev = synthesized('dev');
const inStack = (type: string): readonly Resource[] =>
  prod(type).filter(({ stackName }) => stackName === 'proprietor-prod-inbound');

describe('mails that come in', () => {
  test('are received for the replies alone, scanned, encrypted on their way, into one bucket', () => {
    expect(only(prod('AWS::SES::ReceiptRule')).Properties.Rule).toMatchObject({
      Enabled: true,
      Recipients: ['reply.gifts.example.com'],
      ScanEnabled: true,
      TlsPolicy: 'Require',
      Actions: [{ S3Action: { ObjectKeyPrefix: 'inbound/' } }],
    });
  });

  test('lie where nobody else comes, encrypted, for thirty days at most', () => {
    const { Properties } = only(inStack('AWS::S3::Bucket'));
    expect(Properties).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    expect(Properties.LifecycleConfiguration.Rules).toMatchObject([
      { Prefix: 'inbound/', ExpirationInDays: 30, Status: 'Enabled' },
      { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
    ]);
    expect(Properties).not.toHaveProperty('VersioningConfiguration');
  });

  test('are put there by SES with this one rule of this account, and by nobody else', () => {
    const { Statement } = only(inStack('AWS::S3::BucketPolicy')).Properties.PolicyDocument;
    const allowed = Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Allow');
    expect(allowed).toMatchObject([
      { Principal: { Service: 'ses.amazonaws.com' }, Action: 's3:PutObject' },
    ]);
    const { StringEquals } = allowed[0].Condition;
    expect(StringEquals['aws:SourceAccount']).toEqual({ Ref: 'AWS::AccountId' });
    expect(JSON.stringify(StringEquals['aws:SourceArn'])).toContain(
      ':receipt-rule-set/proprietor-prod-inbound:receipt-rule/proprietor-prod-replies',
    );
  });

  test('wake a worker one by one, and what fails five times is kept', () => {
    const mapping = only(inStack('AWS::Lambda::EventSourceMapping')).Properties;
    expect(mapping.BatchSize).toBe(1);
    expect(mapping.ScalingConfig.MaximumConcurrency).toBeGreaterThan(1);
    const queue = inStack('AWS::SQS::Queue').find(({ Properties }) => Properties.RedrivePolicy);
    expect(queue?.Properties.RedrivePolicy.maxReceiveCount).toBe(5);
    expect(only(inStack('AWS::Events::Rule')).Properties.EventPattern).toMatchObject({
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { object: { key: [{ prefix: 'inbound/' }] } },
    });
  });

  test('do not exist where no domain receives them', () => {
    expect(dev('AWS::SES::ReceiptRule')).toEqual([]);
    const names = dev('AWS::Lambda::Function').map(({ Properties }) => Properties.FunctionName);
    expect(names).not.toContain('proprietor-dev-on-mail-received');
  });
});
