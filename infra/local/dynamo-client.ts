/**
 * DynamoDB's JSON protocol over fetch. The host needs six operations, and records of a stream must
 * reach functions in exactly the form that they have on the wire.
 */
import * as z from 'zod';

const API_DYNAMODB = 'DynamoDB_20120810';
const API_STREAMS = 'DynamoDBStreams_20120810';
const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, ' +
  'SignedHeaders=host, Signature=none';

const Failure = z.object({ __type: z.string().default(''), message: z.exactOptional(z.string()) });

export class DynamoFailure extends Error {
  override readonly name = 'DynamoFailure';
  /** Such as `ResourceNotFoundException`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

export class DynamoClient {
  readonly endpoint: string;

  constructor(endpoint: string) {
    this.endpoint = endpoint;
  }

  /** @throws DynamoFailure when it was refused */
  call<Answer>(operation: string, input: unknown): Promise<Answer> {
    return this.#post<Answer>(`${API_DYNAMODB}.${operation}`, input);
  }

  /** @throws DynamoFailure when it was refused */
  callStreams<Answer>(operation: string, input: unknown): Promise<Answer> {
    return this.#post<Answer>(`${API_STREAMS}.${operation}`, input);
  }

  async #post<Answer>(target: string, input: unknown): Promise<Answer> {
    const response = await fetch(this.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': target,
        'x-amz-date': '20260101T000000Z',
        authorization: AUTHORIZATION,
      },
      body: JSON.stringify(input),
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer as Answer;
    const { __type, message = '' } = Failure.parse(answer);
    throw new DynamoFailure(__type.split('#').at(-1) ?? __type, message);
  }
}
