import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { nameInStage } from '../stages.ts';

/** Long enough for two people to be on holiday; SQS keeps nothing longer. */
const RETENTION = Duration.days(14);

/** `<subject>-dead` keeps what could not be handled, until a person looks at it and replays it. */
export function deadLetterQueue(scope: Construct, stageName: string, subject: string): Queue {
  const queue = new Queue(scope, 'DeadLetters', {
    queueName: deadLetterQueueName(stageName, subject),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: RETENTION,
  });
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It is where others leave dead letters: a queue, a schedule, or the stream.',
  });
  return queue;
}

export function deadLetterQueueName(stageName: string, subject: string): string {
  return nameInStage(stageName, `${subject}-dead`);
}
