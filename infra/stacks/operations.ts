import { Stack, type StackProps } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { deadLetterQueueName } from '../constructs/dead-letter-queue.ts';
import type { StageContext } from '../constructs/function-resources.ts';
import { StageAlarms } from '../constructs/stage-alarms.ts';
import { StageDashboard } from '../constructs/stage-dashboard.ts';
import { SUBSCRIPTIONS } from '../subscriptions.ts';

/** Only where mails are received. */
const INBOUND_SUBJECT = 'on-mail-received';

/** Who keeps their dead letters apart: every worker, the publisher, and the schedules together. */
export const DEAD_LETTER_SUBJECTS = [
  ...Object.keys(SUBSCRIPTIONS),
  'on-mail-feedback',
  'on-photo-uploaded-clean',
  INBOUND_SUBJECT,
  'publish-events',
  'count-purchases',
  'schedules',
];

/** Watching: one dashboard, and the alarms that somebody hears. */
export class OperationsStack extends Stack {
  /** Where all alarms go. */
  readonly topic: ITopic;

  constructor(
    scope: Construct,
    context: StageContext & { readonly apiId: string },
    props: StackProps,
  ) {
    super(scope, 'operations', props);
    const { stageName, settings, apiId } = context;
    const isThere = (subject: string) =>
      subject !== INBOUND_SUBJECT || settings.mail.replyDomain !== undefined;
    const deadLetterQueueNames = DEAD_LETTER_SUBJECTS.filter(isThere).map((subject) =>
      deadLetterQueueName(stageName, subject),
    );

    new StageDashboard(this, { stageName, apiId, deadLetterQueueNames });
    const alarms = new StageAlarms(this, context);
    alarms.ofPromises();
    alarms.ofSweep(settings.shardCount);
    alarms.ofValues();
    alarms.ofPublisher();
    alarms.ofPurchaseCounter();
    alarms.ofApi(apiId);
    alarms.ofConcurrency();
    for (const queueName of deadLetterQueueNames) alarms.ofDeadLetters(queueName);
    this.topic = alarms.topic;
  }
}
