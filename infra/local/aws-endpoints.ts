/** What the AWS SDKs of functions and commands are pointed at: EventBridge, SQS and SES. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bus } from './bus.ts';
import { putEvents, ServiceRefusal } from './eventbridge-endpoint.ts';
import { readBody, sendJson } from './http-messages.ts';
import type { Queues } from './queues.ts';
import type { Ses } from './ses.ts';
import { sqsOperation } from './sqs-endpoint.ts';

const BODY_BYTES_MAX = 42_000_000;
const CONTENT_TYPE = 'application/x-amz-json-1.1';

export type AwsServices = { readonly bus: Bus; readonly queues: Queues; readonly ses: Ses };

export async function answerAws(
  services: AwsServices,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, BODY_BYTES_MAX);
  const target = request.headers['x-amz-target'];
  if (typeof target !== 'string') return services.ses.answer(request, body, response);
  try {
    sendJson(response, 200, operation(services, target, body), CONTENT_TYPE);
  } catch (error) {
    if (!(error instanceof ServiceRefusal)) throw error;
    sendJson(response, 400, { __type: error.code, message: error.message }, CONTENT_TYPE);
  }
}

function operation({ bus, queues }: AwsServices, target: string, body: Buffer): unknown {
  const input: unknown = JSON.parse(body.toString('utf8'));
  if (target === 'AWSEvents.PutEvents') return putEvents(bus, input);
  const [service, name = ''] = target.split('.');
  if (service === 'AmazonSQS') return sqsOperation(queues, name, input);
  throw new ServiceRefusal('UnknownOperationException', `${target} is not done here`);
}
