/**
 * Sends photos without leaving the page, several at once, and says how far each has come. Each asks
 * for a form of its own first; what the server finds wrong is said by the page that opens next.
 */
export function livenPhotos(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('form[data-photos]');
  const input = form?.querySelector<HTMLInputElement>('input[type=file]');
  if (form !== null && input !== null && input !== undefined) livenForm(form, input);
  if (page.querySelector('[data-photos-looking]') !== null) lookAgain();
}

type Words = Readonly<Record<'sending' | 'there' | 'tooLarge' | 'failed', string>>;

function livenForm(form: HTMLFormElement, input: HTMLInputElement): void {
  const {
    files = '',
    submit = '',
    sending = '',
    there = '',
    tooLarge = '',
    failed = '',
  } = form.dataset;
  const words: Words = { sending, there, tooLarge, failed };
  const button = form.querySelector<HTMLButtonElement>('button');
  const label = form.querySelector('label');
  input.multiple = true;
  if (label !== null) label.textContent = files;
  if (button !== null) button.textContent = submit;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button === null || button.disabled) return;
    button.disabled = true;
    void sendAll(form, [...(input.files ?? [])], words).finally(() => {
      button.disabled = false;
      input.value = '';
    });
  });
}

/** Two at a time: a telephone's line is thin, and one that is stuck does not hold up the rest. */
const LANE_COUNT = 2;

async function sendAll(form: HTMLFormElement, files: readonly File[], words: Words): Promise<void> {
  const list = form.querySelector('.uploads');
  const waiting = files.map((file) => ({ file, line: lineOf(file.name, list) })).values();
  let lastKey: string | undefined;
  let isAllThere = true;
  const lane = async () => {
    for (const { file, line } of waiting) {
      const key = await sendOne(form, file, line, words);
      if (key === undefined) isAllThere = false;
      else lastKey = key;
    }
  };
  await Promise.all(Array.from({ length: LANE_COUNT }, lane));
  if (!isAllThere || lastKey === undefined) return;
  const query = new URLSearchParams({ notice: 'sent', key: lastKey });
  location.assign(`${form.dataset.then ?? '/'}?${query}`);
}

/** @returns the key under which it lies now; undefined, and said, when it could not be sent. */
async function sendOne(
  form: HTMLFormElement,
  file: File,
  line: HTMLLIElement,
  words: Words,
): Promise<string | undefined> {
  if (file.size > Number(form.dataset.bytesMax)) return trouble(line, words.tooLarge);
  const begun = await begin(form.dataset.photos ?? '');
  if (begun === undefined) return trouble(line, words.failed);
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', `${words.sending}: ${file.name}`);
  line.append(bar);
  const isSent = await post(begun, file, (share) => {
    bar.value = share;
  });
  bar.remove();
  if (!isSent) return trouble(line, words.failed);
  line.append(` ${words.there}`);
  return begun.fields.key;
}

type Upload = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

async function begin(path: string): Promise<Upload | undefined> {
  try {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(path, { method: 'POST', headers, body: '{}' });
    return answer.ok ? ((await answer.json()) as { upload: Upload }).upload : undefined;
  } catch {
    return undefined;
  }
}

/** `fetch` does not say how far an upload has come. */
function post(
  { url, fields }: Upload,
  file: File,
  onShare: (share: number) => void,
): Promise<boolean> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onShare(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(request.status >= 200 && request.status < 300);
    request.onerror = () => resolve(false);
    request.onabort = () => resolve(false);
    request.open('POST', url);
    request.send(body);
  });
}

function lineOf(name: string, list: Element | null): HTMLLIElement {
  const line = document.createElement('li');
  line.textContent = name;
  list?.append(line);
  return line;
}

function trouble(line: HTMLLIElement, text: string): undefined {
  const said = document.createElement('span');
  said.className = 'trouble';
  said.textContent = text;
  line.append(said);
  return undefined;
}

const LOOK_MS = 2_000;
const LOOK_COUNT_MAX = 10;

/** What came a moment ago is ready in a second or two. */
function lookAgain(): void {
  const name = `looked${location.search}`;
  const count = Number(sessionStorage.getItem(name) ?? '0');
  if (count >= LOOK_COUNT_MAX) return;
  sessionStorage.setItem(name, String(count + 1));
  setTimeout(() => location.reload(), LOOK_MS);
}
