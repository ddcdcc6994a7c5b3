import { Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { FunctionResources } from '../constructs/function-resources.ts';
import { addHttpRoutes } from '../constructs/http-routes.ts';

/** The customers' pages about gifts, those about themselves, and the pages of the staff. */
export type PagesPart = 'pages' | 'remembered' | 'staff';

type PagesResources = FunctionResources & { readonly api: HttpApi; readonly part: PagesPart };

/** Where an address of these begins, it is about the customer and what was said. */
const REMEMBERED = new Set(
  'address cases conversation decline-mail feedback known me my-data permissions photos proposals question'.split(
    ' ',
  ),
);

function partOf(path: string): PagesPart {
  const [, first = ''] = path.split('/');
  if (first === 'staff') return 'staff';
  return REMEMBERED.has(first) ? 'remembered' : 'pages';
}

/**
 * What people meet, at the addresses of the one API: in several stacks, since a stack holds 500
 * resources and no more, which is 71 functions with their routes.
 */
export class PagesStack extends Stack {
  constructor(scope: Construct, { api, part, ...resources }: PagesResources, props: StackProps) {
    super(scope, part, props);
    const isHere = (path: string) => partOf(path) === part;
    addHttpRoutes(this, { api, folder: 'pages', resources, isHere });
  }
}
