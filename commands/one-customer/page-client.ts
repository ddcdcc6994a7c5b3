import { CommandError } from '../command-error.ts';
import { unexpected } from '../sixteen-months/shop-client.ts';

type Fields = Readonly<Record<string, string>>;

/** A browser without scripts: it keeps cookies, reads the forms of a page and sends one back. */
export class PageClient {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  /** Who has a session by the API has it here, too. */
  keepSession(token: string): void {
    this.#cookies.set('__Host-session', token);
  }

  async open(path: string): Promise<string> {
    const response = await this.#send(path, {});
    if (!response.ok) throw await unexpected(response);
    return response.text();
  }

  /** Sends the form of a page that has such a text in it, with what the page hides in it. */
  async submit(path: string, form: { readonly having: string; readonly fields?: Fields }) {
    const html = await this.open(path);
    const found = formsOf(html).find((each) => each.includes(form.having));
    if (found === undefined) throw new CommandError(`${path} has no form with ${form.having}`);
    const fields = { ...fieldsOf(found), ...form.fields };
    return this.post(actionOf(found) ?? path, fields);
  }

  /** @returns the page to which it leads, or where it was sent */
  async post(path: string, fields: Fields): Promise<string> {
    const body = new URLSearchParams(fields);
    const response = await this.#send(path, { method: 'POST', body });
    if (response.ok) return path;
    const to = response.headers.get('location');
    if (response.status !== 303 || to === null) throw await unexpected(response);
    const { pathname, search } = new URL(to, this.#url);
    return pathname + search;
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const { pathname, search } = new URL(path, this.#url);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'sec-fetch-site': 'same-origin', 'accept-language': 'en-GB' };
    const response = await fetch(this.#url + pathname + search, {
      ...{ ...init, headers, redirect: 'manual' },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }
}

function formsOf(html: string): readonly string[] {
  return html.match(/<form[\s\S]*?<\/form>/g) ?? [];
}

function actionOf(form: string): string | undefined {
  const action = attributeOf(/^<form[^>]*>/.exec(form)?.[0] ?? '', 'action');
  return action === undefined ? undefined : unescaped(action);
}

/** What is hidden, typed in advance or chosen in advance. */
function fieldsOf(form: string): Record<string, string> {
  const inputs = form.match(/<input[^>]*>/g) ?? [];
  const filled = inputs.flatMap((input) => {
    const name = attributeOf(input, 'name');
    const isChoice = /type="(checkbox|radio)"/.test(input);
    if (name === undefined || (isChoice && !/\schecked/.test(input))) return [];
    return [[name, unescaped(attributeOf(input, 'value') ?? '')] as const];
  });
  return Object.fromEntries(filled);
}

function attributeOf(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

export function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
