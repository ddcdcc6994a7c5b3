import { Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { FunctionResources } from '../constructs/function-resources.ts';
import { addHttpRoutes } from '../constructs/http-routes.ts';

type PagesResources = FunctionResources & {
  readonly api: HttpApi;
  readonly whose: 'customers' | 'staff';
};

/**
 * What people meet, at the addresses of the one API: a stack of the customers' pages and one of the
 * staff's, since a stack holds 500 resources and no more.
 */
export class PagesStack extends Stack {
  constructor(scope: Construct, { api, whose, ...resources }: PagesResources, props: StackProps) {
    super(scope, whose === 'staff' ? 'staff' : 'pages', props);
    const isStaffs = (path: string) => path === '/staff' || path.startsWith('/staff/');
    const isHere = (path: string) => isStaffs(path) === (whose === 'staff');
    addHttpRoutes(this, { api, folder: 'pages', resources, isHere });
  }
}
