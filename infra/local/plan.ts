/** Sorts the template's resources into what this host runs, what it need not run, and what it cannot. */
import * as z from 'zod';
import { PatternNotUnderstood } from './event-pattern.ts';
import { type AsyncSettings, readAsyncSettings } from './resources/async-settings.ts';
import { type BucketPlan, readBucket } from './resources/buckets.ts';
import { type FeedbackPlan, readFeedback } from './resources/feedback.ts';
import { type FunctionPlan, readFunction, withShortNames } from './resources/functions.ts';
import {
  type IntegrationPlan,
  type RoutePlan,
  readIntegration,
  readRoute,
} from './resources/http-apis.ts';
import {
  type QueueMappingPlan,
  readMapping,
  type StreamMappingPlan,
} from './resources/mappings.ts';
import { NotRunnable } from './resources/not-runnable.ts';
import { type QueuePlan, readQueue } from './resources/queues.ts';
import { type ReceiptPlan, readReceipt } from './resources/receipts.ts';
import { type RulePlan, readRule } from './resources/rules.ts';
import { readSchedule, type SchedulePlan, schedulesOfRule } from './resources/schedules.ts';
import { readTable, type TablePlan } from './resources/tables.ts';
import { ExpressionNotUnderstood } from './schedule-expression.ts';
import type { Resource } from './template.ts';

export type Plan = {
  readonly tables: readonly TablePlan[];
  readonly buckets: readonly BucketPlan[];
  readonly functions: readonly FunctionPlan[];
  readonly asyncSettings: readonly AsyncSettings[];
  readonly queues: readonly QueuePlan[];
  readonly queueMappings: readonly QueueMappingPlan[];
  readonly streamMappings: readonly StreamMappingPlan[];
  readonly busNames: readonly string[];
  readonly rules: readonly RulePlan[];
  readonly schedules: readonly SchedulePlan[];
  readonly apiIds: readonly string[];
  readonly integrations: readonly IntegrationPlan[];
  readonly routes: readonly RoutePlan[];
  readonly feedback: readonly FeedbackPlan[];
  readonly receipts: readonly ReceiptPlan[];
  /** One sentence for each resource that is in the template and does not run here. */
  readonly notRun: readonly string[];
};

/** Types that mean nothing on one machine: rights, watching, names, certificates, keeping. */
const NEEDLESS =
  /^AWS::(IAM|Logs|CloudWatch|XRay|KMS|SSM|SecretsManager|CDK|Budgets|WAFv2|Route53|CertificateManager|CloudFront)::|^AWS::SES::(ConfigurationSet|EmailIdentity|ReceiptRuleSet)$|^AWS::Lambda::(Permission|Version|Alias)$|^AWS::(SQS::QueuePolicy|S3::BucketPolicy|SNS::TopicPolicy|SNS::Topic|Events::EventBusPolicy|Events::Archive|Scheduler::ScheduleGroup)$|^AWS::ApiGatewayV2::(Stage|Deployment|DomainName|ApiMapping)$/;

export function planFrom(
  resources: readonly Resource[],
  assetPathByKey: ReadonlyMap<string, string>,
): Plan {
  const read = new Reading(resources);
  const mappings = read.each('AWS::Lambda::EventSourceMapping', readMapping);
  const rules = read.each('AWS::Events::Rule', (resource) => {
    const rule = readRule(resource);
    return { rule, schedules: schedulesOfRule(rule) };
  });
  return {
    tables: [
      ...read.each('AWS::DynamoDB::Table', readTable),
      ...read.each('AWS::DynamoDB::GlobalTable', readTable),
    ],
    buckets: read.each('AWS::S3::Bucket', readBucket),
    functions: withShortNames(
      read.each('AWS::Lambda::Function', (resource) => readFunction(resource, assetPathByKey)),
    ),
    asyncSettings: read.each('AWS::Lambda::EventInvokeConfig', readAsyncSettings),
    queues: read.each('AWS::SQS::Queue', readQueue),
    queueMappings: mappings.filter((mapping) => mapping.kind === 'queue'),
    streamMappings: mappings.filter((mapping) => mapping.kind === 'stream'),
    busNames: ['default', ...read.each('AWS::Events::EventBus', ({ name }) => name)],
    rules: rules.map(({ rule }) => rule),
    schedules: [
      ...read.each('AWS::Scheduler::Schedule', readSchedule),
      ...rules.flatMap(({ schedules }) => schedules),
    ].sort((left, right) => (left.name < right.name ? -1 : 1)),
    apiIds: read.each('AWS::ApiGatewayV2::Api', readApi),
    integrations: read.each('AWS::ApiGatewayV2::Integration', readIntegration),
    routes: read.each('AWS::ApiGatewayV2::Route', readRoute),
    feedback: read.each('AWS::SES::ConfigurationSetEventDestination', readFeedback),
    receipts: read.each('AWS::SES::ReceiptRule', readReceipt),
    notRun: read.notRun(),
  };
}

function readApi({ name, properties }: Resource): string {
  if (properties.ProtocolType !== 'HTTP') throw new NotRunnable('it is no HTTP API');
  if ('Body' in properties || 'Target' in properties) {
    throw new NotRunnable('its routes are no resources of their own');
  }
  return name;
}

class Reading {
  readonly #resources: readonly Resource[];
  readonly #typesRead = new Set<string>();
  readonly #problems: string[] = [];

  constructor(resources: readonly Resource[]) {
    this.#resources = resources;
  }

  each<Read>(type: string, read: (resource: Resource) => Read): Read[] {
    this.#typesRead.add(type);
    return this.#resources.flatMap((resource) => {
      if (resource.type !== type) return [];
      try {
        return [read(resource)];
      } catch (error) {
        this.#problems.push(sentence(resource, reasonOf(error)));
        return [];
      }
    });
  }

  notRun(): readonly string[] {
    const unknown = this.#resources
      .filter(({ type }) => !this.#typesRead.has(type) && !NEEDLESS.test(type))
      .map((resource) => sentence(resource, 'this host does not run that type'));
    return [...this.#problems, ...unknown];
  }
}

function reasonOf(error: unknown): string {
  const isExpected =
    error instanceof NotRunnable ||
    error instanceof PatternNotUnderstood ||
    error instanceof ExpressionNotUnderstood;
  if (isExpected) return error.message;
  if (error instanceof z.ZodError) return z.prettifyError(error).replaceAll('\n', ' ');
  throw error;
}

function sentence({ type, stackName, logicalId }: Resource, reason: string): string {
  return `${type} ${stackName}/${logicalId}: ${reason}`;
}
