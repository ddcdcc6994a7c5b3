import { oneLine } from '../../mail/safe-text.ts';
import type { FoundProducts } from '../../order-sheet/open-own-sheet.ts';
import type { OrderSheetMessages } from '../messages/order-sheet-en.ts';
import type { PageVoice } from '../page-voice.ts';
import { ProductImage } from '../products/product-image.tsx';

type Props = {
  readonly found: FoundProducts;
  readonly rowId: string;
  readonly voice: PageVoice;
  readonly says: OrderSheetMessages;
};

/** What the shop has for the words of one row, each to be taken with one press. */
export const FoundList = ({ found, rowId, voice, says }: Props) => {
  if (found.products.length === 0) return <p class="small">{says.row.noneFound(found.words)}</p>;
  return (
    <>
      <ul aria-label={says.row.found}>
        {found.products.map((product) => (
          <li>
            <ProductImage product={product} size={56} />
            <span>
              <span class="found-name">{oneLine(product.name)}</span>
              <span class="small">{voice.formats.money(product.price)}</span>
            </span>
            <button
              class="button quiet"
              type="submit"
              name="do"
              value={`take:${rowId}:${product.id}`}
              aria-label={says.row.takeNamed(oneLine(product.name))}
            >
              {says.row.take}
            </button>
          </li>
        ))}
      </ul>
      {found.hasMore ? <p class="small">{says.row.moreFound}</p> : null}
    </>
  );
};
