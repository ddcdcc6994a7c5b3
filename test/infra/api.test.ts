import { describe, expect, test } from 'vitest';
import { routesOf } from '../../infra/routes.ts';
import { stageSettings } from '../../infra/stages.ts';
import { lambdaNamed, only, refersTo, synthesized } from './synthesized.ts';

const prod = synthesized('prod');
const local = synthesized('local');

describe('the HTTP API', () => {
  test.each(routesOf(stageSettings('prod')))('%s is answered by %s', (routeKey, name) => {
    const route = only(
      prod('AWS::ApiGatewayV2::Route').filter(({ Properties }) => Properties.RouteKey === routeKey),
    );
    const integration = only(
      prod('AWS::ApiGatewayV2::Integration').filter((each) =>
        refersTo(route.Properties.Target, each),
      ),
    );
    expect(integration.Properties.PayloadFormatVersion).toBe('2.0');
    expect(refersTo(integration.Properties.IntegrationUri, lambdaNamed(prod, name))).toBe(true);
  });

  test('has no sandbox cards where money is real, and no webhook of Stripe where it is not', () => {
    const keys = (of: typeof prod) =>
      of('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);
    expect(keys(prod).filter((key) => key.includes('sandbox'))).toEqual([]);
    expect(keys(prod)).toContain('POST /v1/webhooks/stripe');
    expect(keys(local)).not.toContain('POST /v1/webhooks/stripe');
  });

  test('limits its callers, logs without naming them, and lets no other site in', () => {
    const { Properties } = only(prod('AWS::ApiGatewayV2::Stage'));
    expect(Properties.DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: 1000,
      ThrottlingBurstLimit: 2000,
    });
    const format: string = Properties.AccessLogSettings.Format;
    expect(format).toContain('$context.routeKey');
    expect(format).not.toMatch(/sourceIp|context\.path|userAgent/);
    const api = only(prod('AWS::ApiGatewayV2::Api')).Properties;
    expect(api).not.toHaveProperty('CorsConfiguration');
    expect(api.DisableExecuteApiEndpoint).toBe(true);
  });

  test('gives its own address as the site where a stage has none', () => {
    const dev = synthesized('dev');
    const { SITE_URL } = lambdaNamed(dev, 'begin-sign-in').Properties.Environment.Variables;
    expect(refersTo(SITE_URL, only(dev('AWS::ApiGatewayV2::Api')))).toBe(true);
  });
});
