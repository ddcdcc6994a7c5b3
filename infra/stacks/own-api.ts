import { Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { FunctionResources } from '../constructs/function-resources.ts';
import { addHttpRoutes } from '../constructs/http-routes.ts';

/** What programs ask of one customer, for that customer. */
export function isOwnAddress(path: string): boolean {
  return path === '/v1/me' || path.startsWith('/v1/me/');
}

/** Half of what programs ask of the one API, since a stack holds 500 resources and no more. */
export class OwnApiStack extends Stack {
  constructor(
    scope: Construct,
    { api, ...resources }: FunctionResources & { readonly api: HttpApi },
    props: StackProps,
  ) {
    super(scope, 'own-api', props);
    addHttpRoutes(this, { api, folder: 'http', resources, isHere: isOwnAddress });
  }
}
