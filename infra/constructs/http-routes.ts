import { Validations } from 'aws-cdk-lib';
import {
  type HttpApi,
  type HttpMethod,
  HttpRoute,
  HttpRouteKey,
  type IHttpApi,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import type { FunctionFolder } from '../function-needs.ts';
import { needsOf } from '../functions.ts';
import { routesOf } from '../routes.ts';
import { AppFunction } from './app-function.ts';
import type { FunctionResources } from './function-resources.ts';

export type HttpRoutesProps = {
  readonly api: HttpApi;
  /** Whose functions answer here. */
  readonly folder: Extract<FunctionFolder, 'http' | 'pages'>;
  readonly resources: FunctionResources;
  /** Only addresses of which it says yes. */
  readonly isHere?: (path: string) => boolean;
};

/** Every address that a function of one folder answers, and that function. */
export function addHttpRoutes(scope: Construct, props: HttpRoutesProps): void {
  const { api, folder, resources, isHere = () => true } = props;
  for (const [route, functionName] of routesOf(resources.settings)) {
    if (needsOf(functionName).folder !== folder) continue;
    const [method, path = '/'] = route.split(' ');
    if (!isHere(path)) continue;
    const { lambda } = new AppFunction(scope, functionName, { resources });
    // Beside its function, in a scope of its own: routes of the API itself would all be in its stack.
    const added = new HttpRoute(new Construct(scope, `${functionName}-route`), 'Route', {
      // The library's types were not made for exact optional properties.
      httpApi: api as IHttpApi,
      routeKey:
        route === '$default' ? HttpRouteKey.DEFAULT : HttpRouteKey.with(path, method as HttpMethod),
      integration: new HttpLambdaIntegration(functionName, lambda),
    });
    Validations.of(added).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Customers sign in with a code by mail, partners with keys of ours: the function checks ' +
        'the session, key, signature or link itself (functions/runtime), and answers as if ' +
        'there were nothing when it is not theirs.',
    });
  }
}
