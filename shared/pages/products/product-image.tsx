import type { Product } from '../../catalogue/product.ts';
import { productPicturePath } from '../paths.ts';

/** The drawn picture of a product, kept by the browser; the name always stands beside it. */
export const ProductImage = ({ product, size }: { product: Pick<Product, 'id'>; size: number }) => (
  <img
    class="product-picture"
    src={productPicturePath(product.id)}
    alt=""
    width={size}
    height={size}
    loading="lazy"
    decoding="async"
  />
);
