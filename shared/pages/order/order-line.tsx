import { PlainDate } from '../../kernel/time.ts';
import { itemName } from '../../mail/gift-words.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { quantityOf } from '../../order-sheet/sheet-quantity.ts';
import { bookFormats } from '../gift-book/book-formats.ts';
import type { OrderSheetMessages } from '../messages/order-sheet-en.ts';
import { shownOccasion } from '../occasion-names.ts';
import type { PageVoice } from '../page-voice.ts';
import { ProductImage } from '../products/product-image.tsx';
import type { RowView } from './order-sheet-view.ts';

type Props = {
  readonly view: RowView;
  readonly voice: PageVoice;
  readonly says: OrderSheetMessages;
};

export function nameOf({ row, recipient }: RowView): string {
  return oneLine(recipient?.name ?? row.name ?? '');
}

/** A gift of which nothing is missing, to be read and not to be written on. */
export const FoldedRow = ({ view, voice, says }: Props) => {
  const { row, number, product, total } = view;
  const on = PlainDate.safeParse(row.deliverOn);
  const { dated, money } = bookFormats(voice.formats.locale);
  const day = on.success ? dated(on.data) : row.deliverOn || says.row.noDate;
  const name = nameOf(view);
  const productName = oneLine(product?.name ?? row.productCode) || says.row.noProduct;
  return (
    <div class="order-line">
      {product === undefined ? (
        <span class="no-picture" />
      ) : (
        <ProductImage product={product} size={48} />
      )}
      <div>
        <p>
          <bdi>{name === '' ? says.row.nobody : name}</bdi>
          {row.occasion === '' ? '' : ` · ${oneLine(shownOccasion(row.occasion, voice))}`}
        </p>
        <p class="small">
          {itemName({ productName, ...quantityOf(row) })} · {oneLine(day)}
        </p>
        {view.problems.map(({ text }) => (
          <p class="problem">{text}</p>
        ))}
      </div>
      <p class="end">{total === undefined ? '' : money(total.amountMinor, total.currency)}</p>
      <button
        class="plain"
        type="submit"
        name="do"
        value={`open:${row.rowId}`}
        aria-label={says.row.editNamed(number)}
      >
        {says.row.edit}
      </button>
    </div>
  );
};
