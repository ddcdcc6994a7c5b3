/** The part of `/local/…` that is about mails: what was sent, letters to look at, and what comes in. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { instantText, Temporal } from '../../shared/kernel/time.ts';
import { preformatted } from './control-page.ts';
import { BodyTooLarge, readBody, sendHtml, sendJson } from './http-messages.ts';
import { ANSWERS_PATH, answerPage, answersPage, composedAnswer } from './mail-answers.ts';
import { type MailReceipt, RECEIVED_BYTES_MAX } from './mail-receipt.ts';
import type { Ses, StoredMail } from './ses.ts';
import type { VirtualClock } from './virtual-clock.ts';

const FORM_BYTES_MAX = 200_000;

export type MailControlDeps = {
  readonly ses: Ses;
  readonly mailReceipt: MailReceipt;
  readonly clock: Pick<VirtualClock, 'nowMs'>;
};

export class MailControl {
  readonly #deps: MailControlDeps;

  constructor(deps: MailControlDeps) {
    this.#deps = deps;
  }

  /** @param path of the request, below `/local/mails` */
  async handle(request: IncomingMessage, path: string, response: ServerResponse): Promise<void> {
    const { ses } = this.#deps;
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const route = `${request.method} ${path}`;
    if (route.startsWith('GET /local/mails/preview')) return showPreview(path, response);
    if (route === 'GET /local/mails') {
      const mails = ses.mails(searchParams.get('to') ?? undefined);
      return sendJson(response, 200, mails.map(mailView));
    }
    if (route === 'POST /local/mails/received') return this.#received(request, response);
    if (route === `GET ${ANSWERS_PATH}`) {
      return sendHtml(response, 200, answersPage(ses, searchParams.has('answered')));
    }
    const [, method, mailId = '', isAnswer] =
      /^(GET|POST) \/local\/mails\/([\w-]+)(\/answer)?$/.exec(route) ?? [];
    const mail = method === undefined ? undefined : ses.find(mailId);
    if (mail === undefined) return sendJson(response, 404, { message: 'Not Found' });
    if (isAnswer === undefined) {
      if (method !== 'GET') return sendJson(response, 404, { message: 'Not Found' });
      const { html, text = '' } = mail.email.body;
      return sendHtml(response, 200, html ?? preformatted(text));
    }
    if (method === 'GET') return sendHtml(response, 200, answerPage(mail));
    return this.#answer(mail, request, response);
  }

  /** A whole mail, as another server would hand it over. */
  async #received(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const to = searchParams.get('to') ?? undefined;
    const isVerified = searchParams.get('verified') === 'true';
    try {
      const raw = await readBody(request, RECEIVED_BYTES_MAX);
      const count = this.#deps.mailReceipt.receive(raw, { to, isVerified });
      if (count > 0) return sendJson(response, 202, { received: count });
      sendJson(response, 404, { message: 'No receipt rule is for any of its recipients.' });
    } catch (error) {
      if (!(error instanceof BodyTooLarge)) throw error;
      sendJson(response, 413, { message: 'SES takes at most 40 MB.' });
    }
  }

  async #answer(
    mail: StoredMail,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { clock, mailReceipt } = this.#deps;
    const form = new URLSearchParams((await readBody(request, FORM_BYTES_MAX)).toString('utf8'));
    const raw = composedAnswer(mail, form.get('text') ?? '', clock.nowMs());
    const count = mailReceipt.receive(raw, { isVerified: true });
    if (count === 0) {
      const message = 'Nobody receives answers to this mail: see mail.replyDomain of the stage.';
      return sendJson(response, 404, { message });
    }
    response.writeHead(303, { location: `${ANSWERS_PATH}?answered` });
    response.end();
  }
}

/** Loaded when it is first asked for: a start need not know every letter. */
async function showPreview(path: string, response: ServerResponse): Promise<void> {
  const { mailPreview } = await import('./mail-preview.ts');
  const html = mailPreview(path);
  if (html === undefined) sendJson(response, 404, { message: 'Not Found' });
  else sendHtml(response, 200, html);
}

function mailView({ id, sentAt, email }: StoredMail) {
  const { from, destination, replyTo, subject, body } = email;
  const attachments = email.attachments.map(({ filename, contentType, size }) => ({
    ...{ fileName: filename, contentType, size },
  }));
  const at = instantText(Temporal.Instant.fromEpochMilliseconds(Math.floor(sentAt)));
  return { id, sentAt: at, from, to: destination.to, replyTo, subject, ...body, attachments };
}
