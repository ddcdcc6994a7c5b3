import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { EnvironmentGroup, FunctionEnvironment } from '../../functions/runtime/environment.ts';
import { API_KEYS_PARTITION } from '../../shared/customers/api-key-item.ts';
import { keyPrefix } from '../../shared/table/keys.ts';
import type { TABLE_INDEXES } from '../../shared/table/table.ts';
import type { FunctionNeeds } from '../function-needs.ts';
import { nameInStage, type StageSettings } from '../stages.ts';
import { fileRights } from './file-rights.ts';
import { inboxBucketName, inboxRights } from './inbox-rights.ts';

/** What every stack is told, before anything exists. */
export type StageContext = {
  readonly stageName: string;
  readonly settings: StageSettings;
  /** Holds `<function name>/index.mjs`. */
  readonly bundlesDir: string;
};

/** What functions can be given. Which of it one gets, infra/functions.ts says. */
export type FunctionResources = StageContext & {
  readonly table: Table;
  readonly files: Bucket;
  /** Only where the payment provider has keys. */
  readonly paymentsSecret: Secret | undefined;
  /** Only where the staff sign in at a provider that gave us a secret. */
  readonly openIdSecret: Secret | undefined;
  readonly siteUrl: string;
};

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const WRITE = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
];

/** The variables of these groups; a variable that a handler reads and this lacks does not compile. */
export function environmentFor(
  groups: readonly EnvironmentGroup[],
  resources: FunctionResources,
): Record<string, string> {
  const { stageName, settings, table, files, siteUrl, paymentsSecret, openIdSecret } = resources;
  const variablesByGroup: { [Group in EnvironmentGroup]: () => FunctionEnvironment<Group> } = {
    stage: () => ({ STAGE: stageName }),
    table: () => ({ TABLE_NAME: table.tableName, SHARD_COUNT: String(settings.shardCount) }),
    bus: () => ({ EVENT_BUS_NAME: nameInStage(stageName) }),
    site: () => ({ SITE_URL: siteUrl }),
    shop: () => ({ SHOP_NAME: settings.shopName }),
    mail: () => ({
      MAIL_FROM: settings.mail.from,
      MAIL_CONFIGURATION_SET: nameInStage(stageName),
      ...(settings.mail.replyTo === undefined ? {} : { MAIL_REPLY_TO: settings.mail.replyTo }),
      ...(settings.mail.replyDomain === undefined
        ? {}
        : { MAIL_REPLY_DOMAIN: settings.mail.replyDomain }),
      SHOP_NAME: settings.shopName,
    }),
    payments: () => ({
      PAYMENTS_PROVIDER: settings.payments,
      ...(paymentsSecret === undefined ? {} : { PAYMENTS_SECRET_ARN: paymentsSecret.secretArn }),
    }),
    files: () => ({ FILES_BUCKET: files.bucketName, FILES_ADDRESSING: settings.filesAddressing }),
    inbox: () => ({
      INBOX_BUCKET: inboxBucketName(stageName),
      INBOX_ADDRESSING: settings.filesAddressing,
      MAIL_FROM: settings.mail.from,
    }),
    staff: () => staffVariables(settings, openIdSecret),
    listener: () =>
      settings.listener === undefined ? {} : { LISTENER_MODEL_ID: settings.listener.modelId },
    season: () =>
      settings.season === undefined ? {} : { SEASON: JSON.stringify(settings.season) },
    terms: () => ({ GIFT_TERMS: JSON.stringify(settings.giftTerms) }),
  };
  return Object.assign({}, ...groups.map((group) => variablesByGroup[group]()));
}

/** The rights that go with the needs, each on the one thing it is for. */
export function rightsFor(
  needs: FunctionNeeds,
  resources: FunctionResources,
  scope: Construct,
): readonly PolicyStatement[] {
  const { table, paymentsSecret, openIdSecret } = resources;
  const uses = new Set(needs.uses);
  const statements: PolicyStatement[] = [];
  const allow = (actions: readonly string[], ...on: string[]) =>
    statements.push(new PolicyStatement({ actions: [...actions], resources: on }));

  if (uses.has('table')) {
    allow(needs.writes === true ? [...READ, ...WRITE] : READ, table.tableArn);
    if (needs.folder === 'http' && needs.writes !== true) {
      statements.push(notingIn(table.tableArn, 'StringEquals', API_KEYS_PARTITION));
    }
  }
  if (needs.notesLooks === true) {
    statements.push(notingIn(table.tableArn, 'StringLike', CUSTOMER_PARTITIONS));
  }
  if (needs.queriesDue === true) {
    const index: keyof typeof TABLE_INDEXES = 'due';
    allow(['dynamodb:Query'], `${table.tableArn}/index/${index}`);
  }
  if (uses.has('files')) statements.push(...fileRights(needs, resources.stageName));
  if (uses.has('inbox')) statements.push(...inboxRights(resources.stageName));
  if (uses.has('bus')) allow(['events:PutEvents'], busArn(scope, resources.stageName));
  if (uses.has('mail')) allow(['ses:SendRawEmail'], ...senderArns(scope, resources));
  if (uses.has('listener')) {
    const models = modelArns(scope, resources.settings);
    if (models.length > 0) allow(['bedrock:InvokeModel'], ...models);
  }
  if (uses.has('payments') && paymentsSecret !== undefined) {
    allow(['secretsmanager:GetSecretValue'], paymentsSecret.secretArn);
  }
  if (needs.signsInAtProvider === true && openIdSecret !== undefined) {
    allow(['secretsmanager:GetSecretValue'], openIdSecret.secretArn);
  }
  return statements;
}

function staffVariables(
  { staffSignIn }: StageSettings,
  openIdSecret: Secret | undefined,
): FunctionEnvironment<'staff'> {
  const { codesByMail = true, openId } = staffSignIn ?? {};
  return {
    STAFF_CODES: codesByMail ? 'mailed' : 'off',
    OPENID_EMAILS: openId?.trustsEmails === true ? 'trusted' : 'confirmed',
    ...(openId === undefined
      ? {}
      : {
          OPENID_NAME: openId.name,
          OPENID_ISSUER: openId.issuer,
          OPENID_CLIENT_ID: openId.clientId,
        }),
    ...(openIdSecret === undefined ? {} : { OPENID_SECRET_ARN: openIdSecret.secretArn }),
  };
}

/** Where a look at a customer is noted. */
const CUSTOMER_PARTITIONS = `${keyPrefix('CUSTOMER')}*`;

/**
 * Whoever only reads still notes on a partner's key that it was used today, and in a customer's
 * partition that a program of the staff looked; it removes and counts nothing.
 */
function notingIn(tableArn: string, is: 'StringEquals' | 'StringLike', partition: string) {
  return new PolicyStatement({
    actions: ['dynamodb:PutItem'],
    resources: [tableArn],
    conditions: { [`ForAllValues:${is}`]: { 'dynamodb:LeadingKeys': [partition] } },
  });
}

function busArn(scope: Construct, stageName: string): string {
  return Stack.of(scope).formatArn({
    service: 'events',
    resource: 'event-bus',
    resourceName: nameInStage(stageName),
  });
}

/** Only where a stage has turned a model on. */
function modelArns(scope: Construct, { listener }: StageSettings): readonly string[] {
  if (listener === undefined) return [];
  const { modelId, arns } = listener;
  const { partition, region } = Stack.of(scope);
  return arns ?? [`arn:${partition}:bedrock:${region}::foundation-model/${modelId}`];
}

/** SES asks for the right to the configuration set as well as to the identity. */
function senderArns(scope: Construct, { stageName, settings }: StageContext): string[] {
  const { identity } = settings.mail;
  const arnOf = (resource: string, resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ses', resource, resourceName });
  return [
    arnOf('identity', 'domain' in identity ? identity.domain : identity.address),
    arnOf('configuration-set', nameInStage(stageName)),
  ];
}
