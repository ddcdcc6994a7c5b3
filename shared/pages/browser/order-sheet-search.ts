import { rootOf } from './order-sheet-swap.ts';

const AFTER_TYPING_MS = 220;
const LIMIT = 6;

type Found = {
  readonly productCode: string;
  readonly name: string;
  readonly price: { readonly amountMinor: number; readonly currency: string };
  readonly isOnSale: boolean;
};

/** Shows what the shop has for the words in a row's search, while they are typed. */
export function searchWhileTyping(page: Document): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  page.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      asked += 1;
      const mine = asked;
      void search(target.value).then((found) => {
        if (mine === asked && found !== undefined) show(page, target, found);
      });
    }, AFTER_TYPING_MS);
  });
}

async function search(words: string): Promise<readonly Found[] | undefined> {
  if (words.trim() === '') return [];
  try {
    const query = new URLSearchParams({ q: words.slice(0, 100), limit: String(2 * LIMIT) });
    const answer = await fetch(`/v1/products?${query}`);
    if (!answer.ok) return undefined;
    const { products } = (await answer.json()) as { readonly products: readonly Found[] };
    return products.filter(({ isOnSale }) => isOnSale).slice(0, LIMIT);
  } catch {
    // The button beside the field asks in the ordinary way.
    return undefined;
  }
}

function show(page: Document, input: HTMLInputElement, found: readonly Found[]): void {
  const row = input.closest<HTMLElement>('li[data-row]');
  const place = row?.querySelector<HTMLElement>('[data-found]');
  if (row === null || place === null || place === undefined) return;
  const { take = '', found: title = '' } = rootOf(page)?.dataset ?? {};
  const list = page.createElement('ul');
  list.setAttribute('aria-label', title);
  list.append(
    ...found.map((product) => itemOf(page, product, { take, rowId: row.dataset.row ?? '' })),
  );
  place.replaceChildren(...(found.length === 0 ? [] : [list]));
}

function itemOf(
  page: Document,
  { productCode, name, price }: Found,
  { take, rowId }: { readonly take: string; readonly rowId: string },
): HTMLElement {
  const item = page.createElement('li');
  const picture = page.createElement('img');
  picture.className = 'product-picture';
  picture.src = `/products/${encodeURIComponent(productCode)}/picture.svg`;
  picture.alt = '';
  picture.width = 56;
  picture.height = 56;
  const words = page.createElement('span');
  words.append(spanOf(page, 'found-name', name), spanOf(page, 'small', moneyText(page, price)));
  const button = page.createElement('button');
  button.className = 'button quiet';
  button.name = 'do';
  button.value = `take:${rowId}:${productCode}`;
  button.textContent = take;
  button.setAttribute('aria-label', `${take}: ${name}`);
  item.append(picture, words, button);
  return item;
}

function spanOf(page: Document, className: string, text: string): HTMLElement {
  const span = page.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}

function moneyText(page: Document, { amountMinor, currency }: Found['price']): string {
  const { lang } = page.documentElement;
  const format = new Intl.NumberFormat(lang, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** digits);
}
