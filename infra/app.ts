import { fileURLToPath } from 'node:url';
import { App, type StackProps, Tags } from 'aws-cdk-lib';
import { BUNDLES_DIR } from './bundles-dir.ts';
import type { StageContext } from './constructs/function-resources.ts';
import { ApiStack } from './stacks/api.ts';
import { DataStack } from './stacks/data.ts';
import { EventsStack } from './stacks/events.ts';
import { FunctionAlarmsStack } from './stacks/function-alarms.ts';
import { InboundStack } from './stacks/inbound.ts';
import { OperationsStack } from './stacks/operations.ts';
import { OutreachStack } from './stacks/outreach.ts';
import { OwnApiStack } from './stacks/own-api.ts';
import { PagesStack } from './stacks/pages.ts';
import { nameInStage, stageSettings } from './stages.ts';

/** Ours, so that a test, the host and the command line synthesize the very same templates. */
const CONTEXT = {
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:enablePartitionLiterals': true,
};

export type AppOptions = {
  readonly stageName: string;
  /** Where the templates go; absent: `cdk.out`, or what the command line says. */
  readonly outdir?: string;
  /** Where `<function name>/index.mjs` are; absent: what `bundleFunctions` builds. */
  readonly bundlesDir?: string;
  /** CloudFormation's own rules, whose findings fail; slower than all the rest, so only to deploy. */
  readonly checksTemplates?: boolean;
};

/**
 * The app of one stage; `synth()` writes its templates. The bundles must be there.
 *
 * @throws UnknownStage
 */
export function buildApp({
  stageName,
  outdir,
  bundlesDir = BUNDLES_DIR,
  checksTemplates = false,
}: AppOptions): App {
  const settings = stageSettings(stageName);
  const context: StageContext = { stageName, settings, bundlesDir };
  const app = new App({
    ...(outdir === undefined ? {} : { outdir }),
    context: CONTEXT,
    analyticsReporting: false,
    treeMetadata: false,
    builtinCloudFormationValidation: checksTemplates,
  });
  const props = (stack: string): StackProps => ({
    stackName: nameInStage(stageName, stack),
    ...(settings.aws === undefined ? {} : { env: settings.aws }),
    terminationProtection: settings.keepsData,
  });

  const data = new DataStack(app, context, props('data'));
  const { table, files, paymentsSecret, openIdSecret } = data;
  const stored = { ...context, table, files, paymentsSecret, openIdSecret };
  const api = new ApiStack(app, stored, props('api'));
  const resources = { ...stored, siteUrl: api.siteUrl };
  const paged = { ...resources, api: api.api };
  const own = new OwnApiStack(app, paged, props('own-api'));
  const pages = new PagesStack(app, { ...paged, part: 'pages' }, props('pages'));
  const remembered = new PagesStack(app, { ...paged, part: 'remembered' }, props('remembered'));
  const staff = new PagesStack(app, { ...paged, part: 'staff' }, props('staff'));
  const outreach = new OutreachStack(app, resources, props('outreach'));
  const events = new EventsStack(app, resources, props('events'));
  const { replyDomain } = settings.mail;
  const inbound =
    replyDomain === undefined
      ? []
      : [new InboundStack(app, { ...resources, replyDomain }, props('inbound'))];
  if (settings.isWatched) {
    const operations = new OperationsStack(
      app,
      { ...context, apiId: api.api.apiId },
      props('operations'),
    );
    // They know functions and queues by name only: one can go without asking its alarm first.
    for (const watched of [api, own, pages, remembered, staff, outreach, events, ...inbound]) {
      operations.addStackDependency(watched);
    }
    for (const part of ['page-alarms', 'function-alarms'] as const) {
      new FunctionAlarmsStack(app, { ...context, topic: operations.topic, part }, props(part));
    }
  }
  Tags.of(app).add('proprietor:stage', stageName);
  return app;
}

/** `cdk.json` starts this: the stage comes from `-c stage=NAME` or `STAGE`. */
async function main(): Promise<void> {
  const given = new App({ autoSynth: false }).node.tryGetContext('stage') ?? process.env.STAGE;
  if (typeof given !== 'string') throw new Error('Which stage? Say -c stage=NAME or set STAGE.');
  stageSettings(given);
  // Here and not at the top: the local host and most tests need neither esbuild nor the checks.
  const { bundleFunctions } = await import('./bundle.ts');
  await bundleFunctions();
  const app = buildApp({ stageName: given, checksTemplates: true });
  const { addChecks } = await import('./checks.ts');
  addChecks(app);
  app.synth();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
