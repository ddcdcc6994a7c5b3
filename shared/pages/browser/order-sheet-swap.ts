/** The sheet's own part of its page. */
export function rootOf(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>('#order-sheet');
}

const SHOWN = 'sheet-shown';

/** Calls `show` now, and whenever the sheet was exchanged. */
export function onRoot(page: Document, show: () => void): void {
  page.addEventListener(SHOWN, show);
  show();
}

/** Rows that changed since they were sent; they are newer than any answer. */
export const changedRows = new Set<string>();

/**
 * Puts the answer's sheet in place of the one shown. Whoever is typing goes on typing: the field
 * keeps the focus, and a row that was changed meanwhile stays as it is.
 */
export function replaceSheet(page: Document, next: Document, pressed: string): void {
  const [old, answered] = [rootOf(page), rootOf(next)];
  if (old === null || answered === null) return;
  const focused = page.activeElement instanceof HTMLElement ? page.activeElement : null;
  const focusName = focused?.getAttribute('name') ?? '';
  const fresh = page.importNode(answered, true);
  for (const rowId of changedRows) {
    const mine = rowIn(old, rowId);
    const theirs = rowIn(fresh, rowId);
    if (mine === null || theirs === null) continue;
    const [kept, shown] = [shownIn(mine), shownIn(theirs)];
    if (kept !== null && shown !== null) kept.value = shown.value;
    theirs.replaceWith(mine);
  }
  old.replaceWith(fresh);
  page.dispatchEvent(new Event(SHOWN));
  focusAfter(fresh, pressed, focusName);
}

function rowIn(root: HTMLElement, rowId: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`li[data-row="${CSS.escape(rowId)}"]`);
}

/** What the shop had in a row when it was shown here. */
function shownIn(row: HTMLElement): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>('input[name$=".shown"]');
}

/** A new row is begun at its first field; else one stays where one was. */
function focusAfter(root: HTMLElement, pressed: string, focusName: string): void {
  const row = rowIn(root, root.dataset.row ?? '');
  const [button = ''] = pressed.split(':');
  const wanted = row === null ? null : firstOf(row, button);
  if (wanted !== null) {
    wanted.focus();
    row?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const named = [...root.querySelectorAll<HTMLElement>('[name]')];
  const same = named.find((each) => focusName !== 'do' && each.getAttribute('name') === focusName);
  (same ?? root.querySelector<HTMLElement>('.order-foot button'))?.focus({ preventScroll: true });
}

/** Where to go on after a button that is about one row. */
function firstOf(row: HTMLElement, button: string): HTMLElement | null {
  switch (button) {
    case 'add-row':
    case 'copy':
    case 'open':
      return row.querySelector<HTMLElement>('select, input:not([type="hidden"])');
    case 'take':
      return row.querySelector<HTMLElement>('.choices-of-gift select, input[type="date"]');
    case 'search':
      return row.querySelector<HTMLElement>('.found button, input[type="search"]');
    default:
      return null;
  }
}
