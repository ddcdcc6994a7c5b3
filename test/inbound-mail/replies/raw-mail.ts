// Composes mails as programs send them, with as little as each shape needs. Nobody's real mail.

export const SHOP = 'The Gift Shop <reply+token@reply.shop.example>';
export const ADA = 'Ada Lovelace <ada@example.com>';

export type Shape = {
  readonly name: string;
  readonly raw: Buffer;
  /** What becomes the turn. */
  readonly words: string;
};

type Part = {
  readonly type: string;
  readonly body: string | Buffer;
  readonly encoding?: '7bit' | '8bit' | 'quoted-printable' | 'base64';
  readonly headers?: readonly string[];
};

type Written = {
  readonly headers?: readonly string[];
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
};

const CRLF = '\r\n';

/** One part, or several in a `multipart/<kind>`. */
export function mail(written: Written, ...parts: readonly [Part, ...Part[]]): Buffer {
  return mailOf(written, parts.length === 1 ? parts[0] : multipart('alternative', parts));
}

export function mailOf({ headers = [], subject, from, to }: Written, body: Part): Buffer {
  const head = [
    `From: ${from ?? ADA}`,
    `To: ${to ?? SHOP}`,
    `Subject: ${subject ?? 'Re: Ten days to go: a gift for Grace'}`,
    'Date: Mon, 02 Nov 2026 10:04:00 +0100',
    'Message-ID: <a1b2c3@mail.example.com>',
    'In-Reply-To: <01J@shop.example>',
    'MIME-Version: 1.0',
    ...headers,
  ];
  return Buffer.concat([text(`${head.join(CRLF)}${CRLF}`), partBytes(body)]);
}

export function multipart(kind: string, parts: readonly Part[], more = ''): Part {
  const boundary = `=_${kind}_${parts.length}`;
  const bytes = parts.flatMap((part) => [
    text(`--${boundary}${CRLF}`),
    partBytes(part),
    text(CRLF),
  ]);
  const body = Buffer.concat([...bytes, text(`--${boundary}--${CRLF}`)]);
  return { type: `multipart/${kind}; boundary="${boundary}"${more}`, body, encoding: '8bit' };
}

export function plain(body: string, charset = 'utf-8'): Part {
  return { type: `text/plain; charset=${charset}`, body, encoding: '8bit' };
}

export function html(body: string): Part {
  return { type: 'text/html; charset=utf-8', body: `<html><body>${body}</body></html>` };
}

export function file(type: string, name: string, content: string | Buffer): Part {
  return {
    type: `${type}; name="${name}"`,
    headers: [`Content-Disposition: attachment; filename="${name}"`],
    body: content,
    encoding: 'base64',
  };
}

function partBytes({ type, body, encoding = '8bit', headers = [] }: Part): Buffer {
  const head = [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, ...headers];
  return Buffer.concat([text(`${head.join(CRLF)}${CRLF}${CRLF}`), encoded(body, encoding)]);
}

function encoded(body: string | Buffer, encoding: string): Buffer {
  const bytes = Buffer.isBuffer(body) ? body : text(body.replaceAll(/\r?\n/g, CRLF));
  if (encoding !== 'base64') return bytes;
  return text(bytes.toString('base64').replaceAll(/(.{76})/g, `$1${CRLF}`));
}

function text(value: string): Buffer {
  return Buffer.from(value, 'utf8');
}

/** Our mail, as programs quote it. */
export const QUOTED = [
  '> Dear Ada,',
  '>',
  '> in ten days Grace gets the Regency cake stand.',
  '> Shall we go ahead?',
].join('\n');
export const UNQUOTED = QUOTED.replaceAll(/^> ?/gm, '');
