import { createServer, type IncomingMessage } from 'node:http';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LOCAL_ACCESS } from '../support/dynamo.ts';

type Entry = { readonly Detail: string; readonly DetailType: string; readonly Source: string };
export type Call = readonly Entry[];

/** PutEvents over HTTP; `answer` says which entries fail, or with which status the whole call does. */
export async function startFakeEventBus() {
  const calls: Call[] = [];
  const bus = {
    calls,
    inFlightCount: 0,
    inFlightCountMax: 0,
    /** Answers wait for it. */
    gate: Promise.resolve() as Promise<void>,
    answer: (_call: Call): number | readonly boolean[] => [],
  };
  const server = createServer(async (request, response) => {
    bus.inFlightCount += 1;
    bus.inFlightCountMax = Math.max(bus.inFlightCountMax, bus.inFlightCount);
    const { Entries } = JSON.parse(await textOf(request)) as { Entries: Call };
    calls.push(Entries);
    await bus.gate;
    const answer = bus.answer(Entries);
    const status = typeof answer === 'number' ? answer : 200;
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(
      typeof answer === 'number' ? '{"__type":"InternalException"}' : bodyOf(Entries, answer),
    );
    bus.inFlightCount -= 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new EventBridgeClient({ endpoint, maxAttempts: 1, ...LOCAL_ACCESS });
  return {
    bus,
    client,
    endpoint,
    /** What was taken over, by event id. */
    eventIds: () => calls.flatMap((call) => call.map(eventIdOf)),
    stop: async () => {
      client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function eventIdOf({ Detail }: Entry): string {
  return JSON.parse(Detail).eventId;
}

function bodyOf(entries: Call, isFailed: readonly boolean[]): string {
  const Entries = entries.map((_, at) =>
    isFailed[at] === true ? { ErrorCode: 'ThrottlingException' } : { EventId: String(at) },
  );
  return JSON.stringify({ FailedEntryCount: isFailed.filter(Boolean).length, Entries });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
