import { renderToString } from 'preact-render-to-string';
import * as z from 'zod';
import { ProductCode } from '../../shared/catalogue/product.ts';
import { ProductPicture } from '../../shared/pages/products/product-picture.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { problemReply } from '../runtime/problem.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';

const resources = resourcesOf(catalogueResources);

export const endpoint = {
  method: 'GET',
  path: '/products/{productCode}/picture.svg',
  summary: 'A drawing of a product, the same always',
  auth: 'none',
  request: { pathParameters: z.object({ productCode: ProductCode }) },
  responses: {},
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ pathParameters: { productCode } }) => {
  const product = await resources.products.find(productCode);
  if (product === undefined) return problemReply(404, 'product_not_found');
  return {
    status: 200,
    body: renderToString(<ProductPicture product={product} />),
    contentType: 'image/svg+xml; charset=utf-8',
    headers: { 'cache-control': 'public, max-age=86400' },
  };
});
