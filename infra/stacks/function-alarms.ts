import { Stack, type StackProps } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { StageContext } from '../constructs/function-resources.ts';
import { StageAlarms } from '../constructs/stage-alarms.ts';
import { needsOf } from '../functions.ts';
import { functionsOf } from '../routes.ts';

/** Of those that answer a person's browser, or of all others. */
export type WatchedPart = 'page-alarms' | 'function-alarms';

/**
 * Two alarms for each function, heard where all others are: in stacks of their own, since a stack
 * holds 500 resources and no more.
 */
export class FunctionAlarmsStack extends Stack {
  constructor(
    scope: Construct,
    context: StageContext & { readonly topic: ITopic; readonly part: WatchedPart },
    props: StackProps,
  ) {
    super(scope, context.part, props);
    const alarms = new StageAlarms(this, context);
    for (const functionName of functionsOf(context.settings)) {
      const isPage = needsOf(functionName).folder === 'pages';
      if (isPage === (context.part === 'page-alarms')) alarms.ofFunction(functionName);
    }
  }
}
