import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { FunctionResources } from '../constructs/function-resources.ts';
import { QueueWorker } from '../constructs/queue-worker.ts';
import { nameInStage } from '../stages.ts';

/** Who we send as, and what comes back: an address that bounced is not written to again. */
export class OutreachStack extends Stack {
  constructor(scope: Construct, resources: FunctionResources, props: StackProps) {
    super(scope, 'outreach', props);
    const { stageName, settings } = resources;
    const configurationSetName = nameInStage(stageName);

    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    new ConfigurationSetEventDestination(this, 'Feedback', {
      configurationSet,
      configurationSetEventDestinationName: 'default-bus',
      // SES knows no other bus than the account's own.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    this.#identity(settings.mail.identity, configurationSet);

    new QueueWorker(this, 'on-mail-feedback', {
      resources,
      // The configuration set tells apart the stages that share an account.
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced', 'Email Complaint Received'],
        detail: { mail: { tags: { 'ses:configuration-set': [configurationSetName] } } },
      },
      batchSize: 10,
      maxConcurrency: 2,
    });
  }

  #identity(
    who: FunctionResources['settings']['mail']['identity'],
    configurationSet: ConfigurationSet,
  ): void {
    const isDomain = 'domain' in who;
    const identity = new EmailIdentity(this, 'Identity', {
      identity: isDomain ? Identity.domain(who.domain) : Identity.email(who.address),
      configurationSet,
      // Feedback comes as events; by mail it would bounce between machines.
      feedbackForwarding: false,
    });
    if (!isDomain) return;
    for (const [index, record] of identity.dkimRecords.entries()) {
      new CfnOutput(this, `DkimRecord${index + 1}`, {
        description: 'A CNAME record that the domain needs before SES sends',
        value: `${record.name} CNAME ${record.value}`,
      });
    }
  }
}
