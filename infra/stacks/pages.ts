import { Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { FunctionResources } from '../constructs/function-resources.ts';
import { addHttpRoutes } from '../constructs/http-routes.ts';

/** What people meet, at the addresses of the one API; a stack holds 500 resources and no more. */
export class PagesStack extends Stack {
  constructor(
    scope: Construct,
    { api, ...resources }: FunctionResources & { readonly api: HttpApi },
    props: StackProps,
  ) {
    super(scope, 'pages', props);
    addHttpRoutes(this, { api, folder: 'pages', resources });
  }
}
