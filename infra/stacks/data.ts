import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import {
  EXPORTS_KEPT_DAYS,
  EXPORTS_PREFIX,
  PRINTED_KEPT_DAYS,
  PRINTED_PREFIX,
  UPLOADS_KEPT_DAYS,
  UPLOADS_PREFIX,
} from '../../shared/files/file-key.ts';
import { assert } from '../../shared/kernel/assert.ts';
import { TABLE_INDEXES, TABLE_KEYS, TTL_ATTRIBUTE } from '../../shared/table/table.ts';
import { filesBucketName } from '../constructs/file-rights.ts';
import type { StageContext } from '../constructs/function-resources.ts';
import { nameInStage } from '../stages.ts';

/** What must not be lost: the one table, what is to be printed, the keys of the payment provider. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly files: Bucket;
  readonly paymentsSecret: Secret | undefined;
  readonly openIdSecret: Secret | undefined;

  constructor(scope: Construct, context: StageContext, props: StackProps) {
    super(scope, 'data', props);
    this.table = this.#table(context);
    this.files = this.#files(context);
    this.paymentsSecret = this.#paymentsSecret(context);
    this.openIdSecret = this.#openIdSecret(context);
  }

  #table({ stageName, settings }: StageContext): Table {
    const warmThroughput =
      settings.warmThroughput === undefined ? {} : { warmThroughput: settings.warmThroughput };
    const table = new Table(this, 'Table', {
      tableName: nameInStage(stageName),
      partitionKey: { name: TABLE_KEYS.partition, type: AttributeType.STRING },
      sortKey: { name: TABLE_KEYS.sort, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      // Addresses and messages: AWS's key for this account, whose use CloudTrail records.
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      // Both images: a write that only touched the item repeats its events under the old version.
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: TTL_ATTRIBUTE,
      deletionProtection: settings.keepsData,
      removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...warmThroughput,
    });
    for (const [indexName, keys] of Object.entries(TABLE_INDEXES)) {
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: keys.partition, type: AttributeType.STRING },
        sortKey: { name: keys.sort, type: AttributeType.STRING },
        projectionType: ProjectionType.KEYS_ONLY,
        ...warmThroughput,
      });
    }
    return table;
  }

  /**
   * No versions: a key is written once, nothing is ever replaced, and what is forgotten should be
   * gone, since names and addresses stand in it. All of it can be made anew from the table.
   */
  #files({ stageName, settings }: StageContext): Bucket {
    const files = new Bucket(this, 'Files', {
      bucketName: filesBucketName(stageName),
      // S3's own keys: a key of KMS asks a price and a limit of every postcard of a peak.
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // Only what a form of ours allows can be posted at all; its script posts from our pages.
      cors: [
        {
          allowedMethods: [HttpMethods.POST],
          allowedOrigins: [settings.siteUrl ?? '*'],
          maxAge: 3000,
        },
      ],
      lifecycleRules: [
        { id: 'printed', prefix: PRINTED_PREFIX, expiration: Duration.days(PRINTED_KEPT_DAYS) },
        { id: 'uploads', prefix: UPLOADS_PREFIX, expiration: Duration.days(UPLOADS_KEPT_DAYS) },
        { id: 'exports', prefix: EXPORTS_PREFIX, expiration: Duration.days(EXPORTS_KEPT_DAYS) },
        { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    tellOfUploads(files);
    Validations.of(files).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'An access log would hold the links themselves, which open names and addresses for an ' +
        'hour; who read what, CloudTrail can record as data events without them.',
    });
    return files;
  }

  /** Its value is put there by hand (docs/operating.md): it must not pass through a template. */
  #paymentsSecret({ stageName, settings }: StageContext): Secret | undefined {
    if (settings.payments !== 'stripe') return undefined;
    const secret = new Secret(this, 'PaymentsSecret', {
      secretName: nameInStage(stageName, 'payments'),
      description: 'Stripe: {"apiKey": "sk_...", "webhookSecret": "whsec_..."}',
      removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Only Stripe can make a new key of Stripe; docs/operating.md says how to rotate it.',
    });
    return secret;
  }

  /** Its value is put there by hand likewise. */
  #openIdSecret({ stageName, settings }: StageContext): Secret | undefined {
    const openId = settings.staffSignIn?.openId;
    if (openId === undefined || openId.isPublicClient === true) return undefined;
    const secret = new Secret(this, 'OpenIdSecret', {
      secretName: nameInStage(stageName, 'openid'),
      description: 'The provider at whom the staff sign in: {"clientSecret": "..."}',
      removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Only the provider can make a new secret; docs/operating.md says how to rotate it.',
    });
    return secret;
  }
}

/** On the account's own bus; CDK's way would bring a function of its own into the stack. */
function tellOfUploads(files: Bucket): void {
  const bucket = files.node.defaultChild;
  assert(bucket instanceof CfnBucket, 'a bucket is made of a bucket');
  bucket.notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
}
