import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

type Consumed = { readonly CapacityUnits?: number; readonly ReadCapacityUnits?: number };
const READS: ReadonlySet<string> = new Set(['GetCommand', 'QueryCommand', 'BatchGetCommand']);

/** Asks DynamoDB for what each read consumes from now on; `stop` ends it and gives the sum. */
export function countReadUnits(client: DynamoDBDocumentClient): { stop(): number } {
  const name = `countReadUnits-${counted++}`;
  let units = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!READS.has(`${context.commandName}`)) return next(args);
      const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' };
      const result = await next({ ...args, input } as typeof args);
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: Consumed | Consumed[] };
      for (const each of [ConsumedCapacity ?? []].flat()) units += each.CapacityUnits ?? 0;
      return result;
    },
    { name, step: 'initialize' },
  );
  return {
    stop: () => {
      client.middlewareStack.remove(name);
      return units;
    },
  };
}

let counted = 0;
