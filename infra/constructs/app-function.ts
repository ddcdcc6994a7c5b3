import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type FunctionName, needsOf } from '../functions.ts';
import { nameInStage } from '../stages.ts';
import { fileRightsFindings } from './file-rights.ts';
import { environmentFor, type FunctionResources, rightsFor } from './function-resources.ts';
import { inboxRightsFinding } from './inbox-rights.ts';

export type AppFunctionProps = {
  readonly resources: FunctionResources;
  /** Whoever wakes it comes again soon: what fails or waits too long is not tried again. */
  readonly isWokenAgainAfter?: Duration;
};

/**
 * One Lambda function with what infra/functions.ts says that it needs: its bundle, its variables, a
 * role of its own, a log group that forgets.
 */
export class AppFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, name: FunctionName, props: AppFunctionProps) {
    super(scope, name);
    const { resources, isWokenAgainAfter } = props;
    const { stageName, settings } = resources;
    const needs = needsOf(name);
    const reservedConcurrency = settings.reservedConcurrencyByFunction[name];

    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/proprietor/${stageName}/${name}`,
      retention: settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // The role is ours, since CDK's own brings a managed policy that may write to every log group.
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(role);
    for (const right of rightsFor(needs, resources, this)) role.addToPrincipalPolicy(right);

    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: nameInStage(stageName, name),
      code: Code.fromAsset(bundleOf(name, resources.bundlesDir)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: needs.memoryMb,
      timeout: Duration.seconds(needs.timeoutSeconds),
      environment: environmentFor(needs.uses, resources),
      tracing: settings.isTraced ? Tracing.ACTIVE : Tracing.DISABLED,
      role,
      logGroup,
      // Each invocation's START and REPORT would be a third of what is logged; metrics say as much.
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      ...(reservedConcurrency === undefined
        ? {}
        : { reservedConcurrentExecutions: reservedConcurrency }),
      ...(isWokenAgainAfter === undefined
        ? {}
        : { retryAttempts: 0, maxEventAge: isWokenAgainAfter }),
    });
    if (needs.uses.includes('files')) {
      Validations.of(role).acknowledge(...fileRightsFindings(needs, stageName));
    }
    if (needs.uses.includes('inbox')) {
      Validations.of(role).acknowledge(inboxRightsFinding(stageName));
    }
    if (settings.isTraced) {
      Validations.of(role).acknowledge({
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'X-Ray takes traces for no resource but *; a test holds it to that one statement.',
      });
    }
  }
}

function bundleOf(name: FunctionName, bundlesDir: string): string {
  const bundle = join(bundlesDir, name);
  if (existsSync(join(bundle, 'index.mjs'))) return bundle;
  const { folder } = needsOf(name);
  throw new Error(
    `There is no bundle ${join(bundle, 'index.mjs')}: call bundleFunctions() of infra/bundle.ts ` +
      `first, and see that functions/${folder}/${name}.ts or .tsx exists.`,
  );
}
