import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from './http-messages.ts';
import type { Log } from './log.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Takes connections from the beginning, and answers when there is somebody to answer. */
export class Door {
  #handle: Handler | undefined;
  #log: Log | undefined;

  open(handle: Handler, log: Log): void {
    this.#handle = handle;
    this.#log = log;
  }

  readonly answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (this.#handle === undefined) {
      sendJson(response, 503, { message: 'Starting' });
      return;
    }
    this.#handle(request, response).catch((error: unknown) => {
      this.#log?.problem('host', error instanceof Error ? (error.stack ?? '') : String(error));
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { message: 'Internal Server Error' });
    });
  };
}
