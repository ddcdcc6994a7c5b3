/** The names, addresses and ARNs that resources have on this machine: what Ref and GetAtt yield. */

export type Place = {
  readonly region: string;
  readonly accountId: string;
  /** What customers open; the HTTP API's endpoint. */
  readonly siteUrl: string;
  /** Where EventBridge, SQS and SES answer; S3 is part of the site, since browsers open its links. */
  readonly servicesUrl: string;
};

export type Physical = {
  readonly type: string;
  readonly name: string;
  /** Of an alias or a version: the function it stands for. */
  readonly functionName?: string;
};

/** Which property names a resource; without it the name is made of stack and logical id. */
export const NAME_PROPERTY: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Lambda::Alias': 'Name',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::Scheduler::ScheduleGroup': 'Name',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
  'AWS::SES::ReceiptRuleSet': 'RuleSetName',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::IAM::Role': 'RoleName',
};

const ARN_PATH: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'dynamodb:table/',
  'AWS::DynamoDB::GlobalTable': 'dynamodb:table/',
  'AWS::Lambda::Function': 'lambda:function:',
  'AWS::SQS::Queue': 'sqs:',
  'AWS::Events::EventBus': 'events:event-bus/',
  'AWS::Events::Rule': 'events:rule/',
  'AWS::Scheduler::Schedule': 'scheduler:schedule/',
  'AWS::Scheduler::ScheduleGroup': 'scheduler:schedule-group/',
  'AWS::SecretsManager::Secret': 'secretsmanager:secret:',
  'AWS::SNS::Topic': 'sns:',
  'AWS::Logs::LogGroup': 'logs:log-group:',
};

export function arnOf({ type, name, functionName }: Physical, place: Place): string {
  if (functionName !== undefined) {
    return `${arnOf({ type: 'AWS::Lambda::Function', name: functionName }, place)}:${name}`;
  }
  // The names of buckets are the world's.
  if (type === 'AWS::S3::Bucket') return `arn:aws:s3:::${name}`;
  const service = type.split('::')[1]?.toLowerCase() ?? 'unknown';
  const [head = service, ...rest] = (ARN_PATH[type] ?? `${service}:`).split(/(?<=^[a-z]+):/);
  return `arn:aws:${head}:${place.region}:${place.accountId}:${rest.join(':')}${name}`;
}

export function referenceOf(physical: Physical, place: Place): string {
  switch (physical.type) {
    case 'AWS::SQS::Queue':
      return `${place.servicesUrl}/${place.accountId}/${physical.name}`;
    case 'AWS::SNS::Topic':
    case 'AWS::SecretsManager::Secret':
    case 'AWS::Lambda::Alias':
    case 'AWS::Lambda::Version':
      return arnOf(physical, place);
    default:
      return physical.name;
  }
}

export function attributeOf(physical: Physical, attribute: string, place: Place): string {
  const arn = arnOf(physical, place);
  switch (attribute) {
    case 'Arn':
      return arn;
    case 'StreamArn':
      return `${arn}/stream/here`;
    case 'ApiEndpoint':
      return place.siteUrl;
    case 'QueueUrl':
      return referenceOf(physical, place);
    case 'Name':
    case 'QueueName':
    case 'ApiId':
      return physical.name;
    default:
      return `${physical.name}.${attribute}`;
  }
}
