/** A small app with one of everything, so that the host is tested without the business. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { HttpApi, type HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import {
  AttributeType,
  BillingMode,
  type ITable,
  StreamViewType,
  Table,
} from 'aws-cdk-lib/aws-dynamodb';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import {
  Code,
  FilterCriteria,
  FilterRule,
  Function as LambdaFunction,
  Runtime,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const BUNDLES_DIR = join(HERE, '../../../../.build/sample-app');
const NAMES = [
  ...['add-note', 'get-note', 'publish-notes', 'on-note-added-copy', 'tick', 'misbehave'],
  ...['keep-file', 'show-page'],
];

export async function bundleFunctions(): Promise<void> {
  await build({
    entryPoints: Object.fromEntries(
      NAMES.map((name) => [`${name}/index`, join(HERE, 'functions', `${name}.ts`)]),
    ),
    outdir: BUNDLES_DIR,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    banner: {
      js: `import{createRequire}from'node:module';const require=createRequire(import.meta.url);`,
    },
  });
}

export function buildApp({
  outdir,
}: {
  readonly stageName: string;
  readonly outdir?: string;
}): App {
  const app = new App({ ...(outdir === undefined ? {} : { outdir }), analyticsReporting: false });
  const data = new DataStack(app);
  new WorkStack(app, data);
  return app;
}

class DataStack extends Stack {
  readonly table: Table;
  readonly files: Bucket;

  constructor(scope: Construct) {
    super(scope, 'data');
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_IMAGE,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.files = new Bucket(this, 'Files', {
      bucketName: 'sample-files',
      lifecycleRules: [{ prefix: 'printed/', expiration: Duration.days(30) }],
    });
    this.table.addGlobalSecondaryIndex({
      indexName: 'due',
      partitionKey: { name: 'duePk', type: AttributeType.STRING },
      sortKey: { name: 'dueSk', type: AttributeType.STRING },
    });
  }
}

class WorkStack extends Stack {
  readonly #environment: Record<string, string>;

  constructor(scope: Construct, { table, files }: DataStack) {
    super(scope, 'work');
    const bus = new EventBus(this, 'Bus');
    const api = new HttpApi(this, 'Api');
    this.#environment = {
      TABLE_NAME: table.tableName,
      EVENT_BUS_NAME: bus.eventBusName,
      FILES_BUCKET: files.bucketName,
      SITE_URL: api.apiEndpoint,
    };
    this.#routes(api, [
      ['POST /notes/{noteId}', this.#function('add-note')],
      ['GET /notes/{noteId}', this.#function('get-note')],
      ['POST /files/{name}', this.#function('keep-file')],
      ['ANY /page', this.#function('show-page')],
      ['POST /misbehave', this.#function('misbehave', Duration.seconds(1))],
    ]);
    this.#publisher(table);
    this.#worker(bus);
    this.#ticks();
    // Nothing that this host runs: it must say so.
    new Topic(this, 'Topic').addSubscription(new EmailSubscription('someone@example.com'));
  }

  #function(name: string, timeout = Duration.seconds(20)): LambdaFunction {
    return new LambdaFunction(this, name, {
      functionName: `sample-${name}`,
      code: Code.fromAsset(join(BUNDLES_DIR, name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      environment: this.#environment,
      timeout,
    });
  }

  #routes(api: HttpApi, routes: readonly (readonly [string, LambdaFunction])[]): void {
    for (const [route, handler] of routes) {
      const [method, path = ''] = route.split(' ');
      const integration = new HttpLambdaIntegration(handler.node.id, handler);
      api.addRoutes({ path, methods: [method as HttpMethod], integration });
    }
  }

  #publisher(table: Table): void {
    const deadLetters = new Queue(this, 'UnpublishedNotes', { queueName: 'notes-unpublished' });
    const note = { NewImage: { text: { S: FilterRule.exists() } } };
    this.#function('publish-notes').addEventSource(
      // The library's own types do not agree under exactOptionalPropertyTypes.
      new DynamoEventSource(table as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 50,
        bisectBatchOnError: true,
        retryAttempts: 2,
        onFailure: new SqsDlq(deadLetters),
        filters: [FilterCriteria.filter({ eventName: ['INSERT'], dynamodb: note })],
      }),
    );
  }

  #worker(bus: EventBus): void {
    const deadLetterQueue = new Queue(this, 'DeadNotes', { queueName: 'notes-dead' });
    const queue = new Queue(this, 'Notes', {
      queueName: 'notes',
      visibilityTimeout: Duration.minutes(2),
      deadLetterQueue: { queue: deadLetterQueue, maxReceiveCount: 3 },
    });
    new Rule(this, 'NoteAdded', {
      eventBus: bus,
      eventPattern: { source: ['sample'], detailType: ['NoteAdded'] },
      targets: [new SqsQueue(queue)],
    });
    const source = new SqsEventSource(queue, {
      batchSize: 10,
      maxConcurrency: 2,
      reportBatchItemFailures: true,
    });
    this.#function('on-note-added-copy').addEventSource(source);
  }

  #ticks(): void {
    const tick = this.#function('tick');
    const schedule = (name: string, expression: string, input: unknown) =>
      new CfnSchedule(this, name, {
        name,
        scheduleExpression: expression,
        scheduleExpressionTimezone: 'America/New_York',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: tick.functionArn,
          roleArn: 'arn:aws:iam::000000000000:role/any',
          input: JSON.stringify(input),
        },
      });
    schedule('shard-0', 'rate(5 minutes)', { name: 'shard-0', shard: 0 });
    schedule('morning', 'cron(30 9 * * ? *)', {
      name: 'morning',
      at: '<aws.scheduler.scheduled-time>',
    });
  }
}
