import {
  CfnOutput,
  Duration,
  RemovalPolicy,
  Stack,
  type StackProps,
  Validations,
} from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { assert } from '../../shared/kernel/assert.ts';
import type { FunctionResources } from '../constructs/function-resources.ts';
import { INBOX_PREFIX, inboxBucketName } from '../constructs/inbox-rights.ts';
import { QueueWorker } from '../constructs/queue-worker.ts';
import { nameInStage } from '../stages.ts';

/** What is not dealt with by then nobody will: it is somebody's letter, and goes. */
const KEPT_DAYS = 30;

/** What customers answer to our mails: SES → bucket → the account's bus → queue → worker. */
export class InboundStack extends Stack {
  constructor(
    scope: Construct,
    resources: FunctionResources & { readonly replyDomain: string },
    props: StackProps,
  ) {
    super(scope, 'inbound', props);
    const { stageName, settings, replyDomain } = resources;
    const names = {
      set: nameInStage(stageName, 'inbound'),
      rule: nameInStage(stageName, 'replies'),
    };
    const inbox = this.#inbox(stageName, settings.keepsData);
    inbox.addToResourcePolicy(this.#putting(inbox, names));
    const ruleSet = new ReceiptRuleSet(this, 'RuleSet', { receiptRuleSetName: names.set });
    const rule = ruleSet.addRule('Rule', {
      receiptRuleName: names.rule,
      recipients: [replyDomain],
      scanEnabled: true,
      tlsPolicy: TlsPolicy.REQUIRE,
      actions: [
        {
          bind: () => ({
            s3Action: { bucketName: inbox.bucketName, objectKeyPrefix: INBOX_PREFIX },
          }),
        },
      ],
    });
    // SES tries to write before it accepts the rule.
    if (inbox.policy !== undefined) rule.node.addDependency(inbox.policy);
    new QueueWorker(this, 'on-mail-received', {
      resources,
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [inbox.bucketName] },
          object: { key: [{ prefix: INBOX_PREFIX }] },
        },
      },
      // A mail may be large; each has an invocation of its own.
      batchSize: 1,
      maxConcurrency: settings.concurrencyByLane.table,
    });
    new CfnOutput(this, 'MxRecord', {
      description: 'The record that the domain of the replies needs',
      value: `${replyDomain} MX 10 inbound-smtp.${this.region}.amazonaws.com`,
    });
    new CfnOutput(this, 'RuleSetToActivate', {
      description: 'CloudFormation cannot make it the active one: docs/operating.md',
      value: ruleSet.receiptRuleSetName,
    });
  }

  /** By this one rule of this account, and nobody else. */
  #putting(inbox: Bucket, { set, rule }: { readonly set: string; readonly rule: string }) {
    const sourceArn = this.formatArn({
      service: 'ses',
      resource: 'receipt-rule-set',
      resourceName: `${set}:receipt-rule/${rule}`,
    });
    return new PolicyStatement({
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [inbox.arnForObjects(`${INBOX_PREFIX}*`)],
      conditions: {
        StringEquals: { 'aws:SourceAccount': this.account, 'aws:SourceArn': sourceArn },
      },
    });
  }

  #inbox(stageName: string, keepsData: boolean): Bucket {
    const inbox = new Bucket(this, 'Inbox', {
      bucketName: inboxBucketName(stageName),
      // S3's own keys, which SES needs no right to.
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [
        { id: 'mails', prefix: INBOX_PREFIX, expiration: Duration.days(KEPT_DAYS) },
        { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const bucket = inbox.node.defaultChild;
    assert(bucket instanceof CfnBucket, 'a bucket is made of a bucket');
    // On the account's own bus; CDK's way would bring a function of its own into the stack.
    bucket.notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    Validations.of(inbox).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Only SES writes here and only two functions read; who did, CloudTrail can record as data ' +
        'events, and a log of accesses would be kept longer than the mails.',
    });
    return inbox;
  }
}
