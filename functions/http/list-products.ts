import * as z from 'zod';
import { ProductCode } from '../../shared/catalogue/product.ts';
import { ProductView, productView } from '../../shared/catalogue/product-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';

const resources = resourcesOf(catalogueResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/products',
  summary: 'The products of the shop, in order of their code',
  auth: 'none',
  request: {
    query: z.strictObject({
      q: z.exactOptional(z.string().max(100)).meta({ description: 'Words of name or code.' }),
      limit: z.coerce.number<string>().int().min(1).max(100).default(50),
      cursor: z.exactOptional(ProductCode),
    }),
  },
  responses: {
    200: z.object({ products: z.array(ProductView), cursor: z.exactOptional(z.string()) }),
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ query }) => {
  const { items, ...page } = await resources.products.list(query);
  return json(200, { products: items.map(productView), ...page });
});
