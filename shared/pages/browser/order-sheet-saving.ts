import { changedRows, replaceSheet, rootOf } from './order-sheet-swap.ts';

const AFTER_TYPING_MS = 900;
const AFTER_FAILING_MS = 5_000;

type Saved = {
  readonly rows: readonly { readonly rowId: string; readonly shown: string }[];
  readonly isDoubled: boolean;
};
type State = 'saved' | 'saving' | 'offline' | 'tooLong' | 'signedOut' | '';

/** What is answered, or why it is not. */
type Trouble = 'offline' | 'tooLong' | 'signedOut';
type Sent = { readonly saved: Saved } | { readonly trouble: Trouble };

/**
 * Sends the rows that changed, a moment after the last key. What found no connection is sent again
 * just as it was, so that the answer that got lost and the one that comes mean the same.
 */
class SheetSaver {
  readonly #page: Document;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> = Promise.resolve();
  #unanswered: URLSearchParams | undefined;

  constructor(page: Document) {
    this.#page = page;
  }

  later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#underWay = this.#underWay.then(() => this.#save());
    }, ms);
  }

  async #save(): Promise<void> {
    const body = this.#unanswered ?? bodyOf(this.#page);
    if (body === undefined) return;
    if (this.#unanswered === undefined) changedRows.clear();
    this.#unanswered = body;
    say(this.#page, 'saving');
    const sent = await send(body);
    if ('trouble' in sent) {
      this.#fail(sent.trouble, body);
      return;
    }
    this.#unanswered = undefined;
    remember(this.#page, sent.saved);
    if (sent.saved.isDoubled) await showBoth(this.#page);
    say(this.#page, changedRows.size === 0 ? 'saved' : '');
    if (changedRows.size > 0) this.later(AFTER_TYPING_MS);
  }

  #fail(trouble: Trouble, body: URLSearchParams): void {
    say(this.#page, trouble);
    if (trouble !== 'tooLong') {
      this.later(AFTER_FAILING_MS);
      return;
    }
    // Nothing helps but another key, with which everything is sent.
    for (const rowId of rowIdsOf(body)) changedRows.add(rowId);
    this.#unanswered = undefined;
  }

  /**
   * Before a button is pressed: what is under way comes to its end.
   * @returns the rows that were not saved yet, should the press find no connection.
   */
  async pause(): Promise<readonly string[]> {
    clearTimeout(this.#timer);
    await this.#underWay;
    const unsent = this.#unanswered === undefined ? [] : rowIdsOf(this.#unanswered);
    const waiting = new Set([...changedRows, ...unsent]);
    this.#unanswered = undefined;
    changedRows.clear();
    return [...waiting];
  }

  goOn(isSaved: boolean): void {
    const state = changedRows.size === 0 ? 'saved' : '';
    say(this.#page, isSaved ? state : 'tooLong');
    if (changedRows.size > 0) this.later(AFTER_TYPING_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  offline(waiting: readonly string[]): void {
    for (const rowId of waiting) changedRows.add(rowId);
    say(this.#page, 'offline');
    this.later(AFTER_FAILING_MS);
  }
}

export function saveWhileTyping(page: Document): SheetSaver {
  const saver = new SheetSaver(page);
  page.addEventListener('input', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('li[data-row]') : null;
    const isSearch = target instanceof HTMLInputElement && target.type === 'search';
    if (row === null || isSearch) return;
    changedRows.add(row.dataset.row ?? '');
    // Nobody closes the page in the belief that this is kept already.
    say(page, '');
    saver.later(AFTER_TYPING_MS);
  });
  return saver;
}

/** Only the rows that changed; the others are left as they are. */
function bodyOf(page: Document): URLSearchParams | undefined {
  const form = page.querySelector<HTMLFormElement>('.order-form');
  if (form === null || changedRows.size === 0) return undefined;
  const fields = [...new FormData(form)].filter(([name]) => {
    const dot = name.indexOf('.');
    return dot === -1 ? name === 'formToken' : changedRows.has(name.slice(0, dot));
  });
  return new URLSearchParams([
    ...fields.map(([name, value]) => [name, String(value)]),
    ['do', 'save'],
  ]);
}

function rowIdsOf(body: URLSearchParams): ReadonlySet<string> {
  const names = [...body.keys()].filter((name) => name.includes('.'));
  return new Set(names.map((name) => name.slice(0, name.indexOf('.'))));
}

async function send(body: URLSearchParams): Promise<Sent> {
  try {
    const headers = { accept: 'application/json' };
    const answer = await fetch('/order', {
      method: 'POST',
      body,
      headers,
      keepalive: body.toString().length < 60_000,
    });
    if (answer.redirected) return { trouble: 'signedOut' };
    if (answer.ok) return { saved: await answer.json() };
    if (answer.status === 401 || answer.status === 403) return { trouble: 'signedOut' };
    return { trouble: answer.status >= 500 ? 'offline' : 'tooLong' };
  } catch {
    return { trouble: 'offline' };
  }
}

/** What the shop has now is what this device was shown. */
function remember(page: Document, { rows }: Saved): void {
  for (const { rowId, shown } of rows) {
    const field = page.querySelector<HTMLInputElement>(`input[name="${CSS.escape(rowId)}.shown"]`);
    if (field !== null) field.value = shown;
  }
}

/** Another device wrote into the same gift: both are shown. */
async function showBoth(page: Document): Promise<void> {
  const answer = await fetch('/order?notice=both_kept');
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  replaceSheet(page, next, '');
}

function say(page: Document, state: State): void {
  const root = rootOf(page);
  const line = root?.querySelector<HTMLElement>('[data-save-state]');
  if (root === null || line === null || line === undefined) return;
  line.textContent = state === '' ? '' : (root.dataset[state] ?? '');
  line.classList.toggle('trouble', state !== '' && state !== 'saved' && state !== 'saving');
}
