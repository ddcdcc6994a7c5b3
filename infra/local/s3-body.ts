/** The body of an upload as the SDKs send it: plain or in chunks with a trailer, with its checksums. */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';
import { S3Refusal } from './s3-refusal.ts';

const CHUNKED = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
const CHECKSUM = /^x-amz-checksum-(crc32|crc32c|crc64nvme|sha1|sha256)$/;

/** @throws S3Refusal when it is not what was promised or is sent in a way that is not done here */
export function uploadedContent(headers: IncomingHttpHeaders, body: Buffer): Buffer {
  const promised = String(headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD');
  if (promised === CHUNKED) {
    const { content, trailer } = readChunks(body);
    if (content.length !== Number(headers['x-amz-decoded-content-length'])) {
      throw new S3Refusal(400, 'IncompleteBody', 'The body has not the length that was promised.');
    }
    checkSums({ ...headers, ...trailer }, content);
    return content;
  }
  if (promised.startsWith('STREAMING-')) {
    throw new S3Refusal(501, 'NotImplemented', `${promised} is not done here`);
  }
  if (promised !== 'UNSIGNED-PAYLOAD' && promised !== hash('sha256', body).toString('hex')) {
    const message = "The provided 'x-amz-content-sha256' header does not match what was computed.";
    throw new S3Refusal(400, 'XAmzContentSHA256Mismatch', message);
  }
  checkSums(headers, body);
  return body;
}

/** As S3 sends it: four bytes, big-endian, in base64. */
export function crc32Text(content: Buffer): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(content));
  return bytes.toString('base64');
}

/** `<hex length>\r\n<bytes>\r\n`, again and again, `0\r\n`, then headers. */
function readChunks(body: Buffer) {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf('\r\n', at);
    const [, size] = /^([0-9a-f]+)(;|$)/i.exec(body.toString('latin1', at, lineEnd)) ?? [];
    if (lineEnd < 0 || size === undefined) {
      throw new S3Refusal(400, 'IncompleteBody', 'The body is not in chunks as was promised.');
    }
    const length = Number.parseInt(size, 16);
    at = lineEnd + 2;
    if (length === 0) {
      return { content: Buffer.concat(parts), trailer: trailerOf(body.toString('latin1', at)) };
    }
    parts.push(body.subarray(at, at + length));
    at += length + 2;
  }
}

function trailerOf(text: string): Record<string, string> {
  const lines = text.split('\r\n').filter((line) => line.includes(':'));
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', value = ''] = line.split(/:(.*)/s);
      return [name.trim().toLowerCase(), value.trim()];
    }),
  );
}

function checkSums(headers: IncomingHttpHeaders, content: Buffer): void {
  for (const [name, value] of Object.entries(headers)) {
    const [, kind] = CHECKSUM.exec(name) ?? [];
    if (kind === undefined) continue;
    if (sumOf(kind, content) !== value) {
      const message = `Value for ${name} header is invalid.`;
      throw new S3Refusal(400, 'BadDigest', message);
    }
  }
  const md5 = headers['content-md5'];
  if (md5 !== undefined && md5 !== hash('md5', content).toString('base64')) {
    throw new S3Refusal(400, 'BadDigest', 'The Content-MD5 you specified did not match.');
  }
}

function sumOf(kind: string, content: Buffer): string {
  switch (kind) {
    case 'crc32':
      return crc32Text(content);
    case 'sha1':
    case 'sha256':
      return hash(kind, content).toString('base64');
    default:
      throw new S3Refusal(501, 'NotImplemented', `A checksum by ${kind} is not done here`);
  }
}

function hash(kind: 'md5' | 'sha1' | 'sha256', content: Buffer): Buffer {
  return createHash(kind).update(content).digest();
}
