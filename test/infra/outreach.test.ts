import { describe, expect, test } from 'vitest';
import { only, synthesized } from './synthesized.ts';

const prod = synthesized('prod');

describe('mail', () => {
  test('travels encrypted, and what bounces is neither sent to again nor lost', () => {
    expect(only(prod('AWS::SES::ConfigurationSet')).Properties).toMatchObject({
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    });
    const destination = only(prod('AWS::SES::ConfigurationSetEventDestination')).Properties;
    expect(destination.EventDestination).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['bounce', 'complaint'],
    });
  });

  test('of another stage in the same account is not our feedback', () => {
    const rule = only(
      prod('AWS::Events::Rule').filter(({ Properties }) =>
        Properties.EventPattern.source.includes('aws.ses'),
      ),
    );
    expect(rule.Properties.EventPattern.detail.mail.tags).toEqual({
      'ses:configuration-set': ['proprietor-prod'],
    });
  });
});
