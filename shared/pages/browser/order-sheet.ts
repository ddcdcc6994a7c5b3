import { saveWhileTyping } from './order-sheet-saving.ts';
import { searchWhileTyping } from './order-sheet-search.ts';
import { onRoot, replaceSheet, rootOf } from './order-sheet-swap.ts';

/** The order sheet without reloading: it saves while somebody types, and rows come and go. */
export function livenOrderSheet(page: Document): void {
  if (rootOf(page) === null) return;
  const saving = saveWhileTyping(page);
  searchWhileTyping(page);
  showCards(page);
  readPastedTables(page);
  page.addEventListener('submit', (event) => {
    const form = event.target;
    const button = event.submitter;
    if (!(form instanceof HTMLFormElement) || form.closest('#order-sheet') === null) return;
    const pressed = button instanceof HTMLButtonElement ? button.value : 'save';
    // The check is another page, and the browser's own way there is the best one.
    if (pressed === 'check') {
      saving.stop();
      return;
    }
    event.preventDefault();
    void press(page, form, button, saving);
  });
}

type Saving = ReturnType<typeof saveWhileTyping>;

async function press(
  page: Document,
  form: HTMLFormElement,
  button: HTMLElement | null,
  saving: Saving,
): Promise<void> {
  const waiting = await saving.pause();
  const sent = new FormData(form, button);
  const body = new URLSearchParams([...sent].map(([name, value]) => [name, String(value)]));
  try {
    const answer = await fetch(form.action, { method: 'POST', body });
    const text = await answer.text();
    const next = new DOMParser().parseFromString(text, 'text/html');
    // Signed out, or something else that is a page of its own.
    if (rootOf(next) === null)
      return location.assign(answer.redirected ? answer.url : location.href);
    replaceSheet(page, next, body.get('do') ?? '');
    saving.goOn(answer.ok);
  } catch {
    saving.offline(waiting);
  }
}

/** The card as it will be written, and how many characters are left. */
function showCards(page: Document): void {
  const show = (text: HTMLTextAreaElement) => {
    const row = text.closest('[data-row]');
    const card = row?.querySelector<HTMLElement>('[data-preview]');
    const left = row?.querySelector<HTMLElement>('[data-left]');
    const max = Number(text.dataset.max ?? 0);
    if (max === 0) return;
    const count = [...text.value].length;
    if (card instanceof HTMLElement) {
      card.textContent = text.value;
      card.hidden = text.value.trim() === '';
    }
    if (left instanceof HTMLElement && count > 0) {
      const { left: leftWords = '', over = '' } = rootOf(page)?.dataset ?? {};
      left.textContent = (count > max ? over : leftWords).replace(
        '-1',
        String(Math.abs(max - count)),
      );
      left.classList.toggle('over', count > max);
    }
  };
  const showAll = () =>
    page.querySelectorAll<HTMLTextAreaElement>('textarea[data-max]').forEach(show);
  page.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) show(target);
  });
  onRoot(page, showAll);
}

/** Whole rows that are pasted anywhere belong into the box for rows. */
function readPastedTables(page: Document): void {
  page.addEventListener('paste', (event) => {
    const box = page.querySelector<HTMLTextAreaElement>('textarea[name="pasted"]');
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isTable = /\t.*\t/.test(text);
    const isInSheet =
      event.target instanceof Element && event.target.closest('[data-row]') !== null;
    if (box === null || !isTable || !isInSheet || event.target === box) return;
    event.preventDefault();
    box.closest('details')?.setAttribute('open', '');
    box.value = text;
    box.focus();
  });
}
