/** `SendMessage` and `SendMessageBatch` of SQS; receiving is the host's own affair. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { ServiceRefusal } from './eventbridge-endpoint.ts';
import type { Queues } from './queues.ts';

const Message = z.object({
  MessageBody: z.string().min(1),
  DelaySeconds: z.exactOptional(z.number()),
  MessageAttributes: z.exactOptional(z.record(z.string(), z.record(z.string(), z.unknown()))),
});
const SendMessage = Message.extend({ QueueUrl: z.string() });
const SendMessageBatch = z.object({
  QueueUrl: z.string(),
  Entries: z
    .array(Message.extend({ Id: z.string() }))
    .min(1)
    .max(10),
});

/** @throws ServiceRefusal */
export function sqsOperation(queues: Queues, operation: string, body: unknown): unknown {
  if (operation === 'SendMessage') {
    const message = parse(SendMessage, body);
    return sent(queues, message.QueueUrl, [message])[0];
  }
  if (operation === 'SendMessageBatch') {
    const { QueueUrl, Entries } = parse(SendMessageBatch, body);
    const results = sent(queues, QueueUrl, Entries);
    const Successful = results.map((result, index) => ({ Id: Entries[index]?.Id, ...result }));
    return { Successful, Failed: [] };
  }
  throw new ServiceRefusal('InvalidAction', `${operation} is not done here`);
}

function sent(queues: Queues, queueUrl: string, messages: readonly z.output<typeof Message>[]) {
  const queue = queues.byName(queueUrl.split('/').at(-1) ?? '');
  if (queue === undefined) throw new ServiceRefusal('QueueDoesNotExist', queueUrl);
  const ids = queues.send(
    queue.arn,
    messages.map(({ MessageBody, DelaySeconds, MessageAttributes }) => ({
      body: MessageBody,
      ...(DelaySeconds === undefined ? {} : { delayMs: DelaySeconds * 1000 }),
      ...(MessageAttributes === undefined
        ? {}
        : { attributes: JSON.stringify(asInEvents(MessageAttributes)) }),
    })),
  );
  return messages.map(({ MessageBody }, index) => ({
    MessageId: ids[index],
    MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
  }));
}

/** In events the names of an attribute's fields begin with a small letter. */
function asInEvents(attributes: Record<string, Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, fields]) => [
      name,
      Object.fromEntries(
        Object.entries(fields).map(([key, value]) => [
          key.replace(/^./, (c) => c.toLowerCase()),
          value,
        ]),
      ),
    ]),
  );
}

function parse<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ServiceRefusal('InvalidParameterValue', parsed.error.message);
  return parsed.data;
}
