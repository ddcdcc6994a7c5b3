/**
 * Checks Signature Version 4 as S3 does: of a request with an `authorization` header, or of a link
 * that carries its signature in the query string. Source: "Authenticating Requests (AWS Signature
 * Version 4)" in the S3 API reference.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { S3Refusal } from './s3-refusal.ts';

const ALGORITHM = 'AWS4-HMAC-SHA256';
const LINK_SECONDS_MAX = 604_800;
/** How far a link's maker may be ahead of us. */
const AHEAD_MS_MAX = 15 * 60_000;

export type SignedRequest = {
  readonly method: string;
  /** As they came, still encoded. */
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

export type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string };

type Claim = {
  readonly credential: string;
  readonly signedHeaders: string;
  readonly signature: string;
  /** `20270304T090000Z`. */
  readonly signedAt: string;
  readonly payloadHash: string;
};

/** @throws S3Refusal when it is not signed with these credentials, or when its time is over */
export function checkSignature(
  request: SignedRequest,
  credentials: Credentials,
  nowMs: number,
): void {
  const query = new URLSearchParams(request.query);
  const isLink = query.has('X-Amz-Signature');
  const claim = isLink ? claimOfLink(query) : claimOfHeader(request);
  const [accessKeyId = '', ...scope] = claim.credential.split('/');
  if (accessKeyId !== credentials.accessKeyId) {
    const message = 'The AWS Access Key Id you provided does not exist in our records.';
    throw new S3Refusal(403, 'InvalidAccessKeyId', message);
  }
  // A header's age is not checked: commands beside the host go by the machine's own time.
  if (isLink) checkTime(query, claim, nowMs);
  const expected = signatureOf(request, claim, scope, credentials.secretAccessKey);
  if (!isEqual(expected, claim.signature)) {
    const message =
      'The request signature we calculated does not match the signature you provided.';
    throw new S3Refusal(403, 'SignatureDoesNotMatch', message);
  }
}

/** Of a form: what is signed is its policy, as it was sent. @throws S3Refusal */
export function checkPolicySignature(
  form: {
    readonly policy: string;
    readonly credential: string;
    readonly algorithm: string;
    readonly signature: string;
  },
  { accessKeyId: expectedKeyId, secretAccessKey }: Credentials,
): void {
  const [accessKeyId = '', ...scope] = form.credential.split('/');
  if (form.algorithm !== ALGORITHM || accessKeyId !== expectedKeyId) throw denied();
  const expected = hmac(signingKeyOf(scope, secretAccessKey), form.policy).toString('hex');
  if (isEqual(expected, form.signature)) return;
  const message = 'The request signature we calculated does not match the signature you provided.';
  throw new S3Refusal(403, 'SignatureDoesNotMatch', message);
}

function signingKeyOf(scope: readonly string[], secretAccessKey: string): Buffer | string {
  return scope.reduce<Buffer | string>(
    (secret, part) => hmac(secret, part),
    `AWS4${secretAccessKey}`,
  );
}

function claimOfHeader({ headers }: SignedRequest): Claim {
  const parts =
    /^AWS4-HMAC-SHA256 +Credential=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([0-9a-f]{64})$/.exec(
      String(headers.authorization ?? ''),
    );
  const [, credential, signedHeaders, signature] = parts ?? [];
  const payloadHash = headers['x-amz-content-sha256'];
  const isWhole = credential !== undefined && signedHeaders !== undefined;
  if (!isWhole || signature === undefined || typeof payloadHash !== 'string') throw denied();
  const signedAt = String(headers['x-amz-date'] ?? '');
  return { credential, signedHeaders, signature, signedAt, payloadHash };
}

function claimOfLink(query: URLSearchParams): Claim {
  if (query.get('X-Amz-Algorithm') !== ALGORITHM) throw denied();
  return {
    credential: query.get('X-Amz-Credential') ?? '',
    signedHeaders: query.get('X-Amz-SignedHeaders') ?? '',
    signature: query.get('X-Amz-Signature') ?? '',
    signedAt: query.get('X-Amz-Date') ?? '',
    payloadHash: query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  };
}

function checkTime(query: URLSearchParams, { signedAt }: Claim, nowMs: number): void {
  const signedMs = Date.parse(
    signedAt.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
  const seconds = Number(query.get('X-Amz-Expires') ?? Number.NaN);
  if (Number.isNaN(signedMs) || !(seconds >= 0 && seconds <= LINK_SECONDS_MAX)) {
    const message = 'X-Amz-Date must be a time, and X-Amz-Expires 0 to 604800 seconds';
    throw new S3Refusal(400, 'AuthorizationQueryParametersError', message);
  }
  if (nowMs >= signedMs + seconds * 1000) throw denied('Request has expired');
  if (signedMs - nowMs > AHEAD_MS_MAX) throw denied('Request is not valid yet');
}

function signatureOf(
  request: SignedRequest,
  claim: Claim,
  scope: readonly string[],
  secretAccessKey: string,
): string {
  const { signedAt, signedHeaders, payloadHash } = claim;
  const canonical = [
    request.method,
    request.path.split('/').map(encodedAgain).join('/'),
    canonicalQuery(request.query),
    ...signedHeaders.split(';').map((name) => `${name}:${headerText(request, name)}`),
    '',
    signedHeaders,
    payloadHash,
  ].join('\n');
  const toSign = [ALGORITHM, signedAt, scope.join('/'), sha256(canonical)].join('\n');
  return hmac(signingKeyOf(scope, secretAccessKey), toSign).toString('hex');
}

function headerText({ headers }: SignedRequest, name: string): string {
  return String(headers[name] ?? '')
    .trim()
    .replace(/ +/g, ' ');
}

function canonicalQuery(query: string): string {
  return query
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('X-Amz-Signature='))
    .map((part) => {
      const [name = '', value = ''] = part.split(/=(.*)/s);
      return `${encodedAgain(name)}=${encodedAgain(value)}`;
    })
    .sort()
    .join('&');
}

/** In the one form that a signature knows: all but letters, digits, `-`, `.`, `_` and `~`. */
function encodedAgain(text: string): string {
  return encodeURIComponent(decoded(text)).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) throw new S3Refusal(400, 'InvalidURI', 'Could not parse it');
    throw error;
  }
}

function denied(message = 'Access Denied'): S3Refusal {
  return new S3Refusal(403, 'AccessDenied', message);
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function isEqual(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}
