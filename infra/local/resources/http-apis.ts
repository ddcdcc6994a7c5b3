import * as z from 'zod';
import type { Resource } from '../template.ts';
import { functionArnOf } from './functions.ts';
import { NotRunnable } from './not-runnable.ts';

const Route = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.string().default('NONE'),
});
const Integration = z.object({
  IntegrationType: z.string(),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.string().default('1.0'),
});

export type IntegrationPlan = { readonly reference: string; readonly functionArn: string };
export type RoutePlan = {
  readonly apiId: string;
  /** `GET /v1/gifts/{giftId}`, `ANY /{proxy+}` or `$default`. */
  readonly routeKey: string;
  readonly integrationReference: string;
};

export function readIntegration({ name, properties }: Resource): IntegrationPlan {
  const integration = Integration.parse(properties);
  if (integration.IntegrationType !== 'AWS_PROXY' || integration.PayloadFormatVersion !== '2.0') {
    throw new NotRunnable('it is no AWS_PROXY with payload format 2.0');
  }
  // Either the function's ARN, or the long form that API Gateway calls it by.
  const [, inside] = /functions\/(arn:[^/]+)\/invocations$/.exec(integration.IntegrationUri) ?? [];
  return { reference: name, functionArn: functionArnOf(inside ?? integration.IntegrationUri) };
}

export function readRoute({ properties }: Resource): RoutePlan {
  const route = Route.parse(properties);
  if (route.AuthorizationType !== 'NONE') {
    throw new NotRunnable(`${route.RouteKey} needs an authorizer (${route.AuthorizationType})`);
  }
  return {
    apiId: route.ApiId,
    routeKey: route.RouteKey,
    integrationReference: route.Target.replace(/^integrations\//, ''),
  };
}
