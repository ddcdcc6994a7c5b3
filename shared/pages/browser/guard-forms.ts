const SENDING = 'sending';

/**
 * A form that was sent is not sent again by a second press. Its buttons rest until the answer is
 * there, and a line beside them says so, in the words of the page (`<body data-busy="…">`).
 */
export function guardForms(page: Document): void {
  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
    if (form.classList.contains(SENDING)) return event.preventDefault();
    const { submitter } = event;
    form.classList.add(SENDING);
    // Later: whoever refuses it in this page comes first, and a button at rest would not be sent.
    setTimeout(() => {
      if (event.defaultPrevented) form.classList.remove(SENDING);
      else rest(form, submitter);
    });
  });
  // Going back shows the page as it was left.
  addEventListener('pageshow', (event) => {
    if (event.persisted) for (const form of page.forms) wake(form);
  });
}

function rest(form: HTMLFormElement, submitter: HTMLElement | null): void {
  for (const button of buttonsOf(form)) button.disabled = true;
  const words = document.body.dataset.busy;
  if (words === undefined) return;
  const status = document.createElement('span');
  status.className = 'busy small';
  status.role = 'status';
  (submitter ?? form.lastElementChild)?.after(status);
  // Said only when it comes into a line that is there already.
  setTimeout(() => {
    status.textContent = words;
  }, 50);
}

function wake(form: HTMLFormElement): void {
  if (!form.classList.contains(SENDING)) return;
  form.classList.remove(SENDING);
  for (const button of buttonsOf(form)) button.disabled = false;
  form.querySelector('.busy')?.remove();
}

function buttonsOf(form: HTMLFormElement): readonly HTMLButtonElement[] {
  return [...form.elements].filter(
    (element): element is HTMLButtonElement =>
      element instanceof HTMLButtonElement && element.type === 'submit',
  );
}
