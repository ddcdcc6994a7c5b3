import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { bodyTextOf, headerOf } from './http-request.ts';

/** A name or an address is soon typed again; a letter is not. */
const LENGTH_MIN = 20;
const COUNT_MAX = 30;
const BODY_LENGTH_MAX = 100_000;

/** What somebody wrote into the form that they sent, in words: tokens, ids and choices have no spaces. */
export function writtenWords(event: APIGatewayProxyEventV2): readonly string[] {
  const contentType = headerOf(event, 'content-type') ?? '';
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return [];
  const body = bodyTextOf(event);
  // Longer than any letter, and from nobody that we know.
  if (body.length > BODY_LENGTH_MAX) return [];
  return [...new URLSearchParams(body).values()]
    .filter((value) => value.length >= LENGTH_MIN && /\S\s+\S/.test(value))
    .slice(0, COUNT_MAX);
}
