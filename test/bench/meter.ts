// What DynamoDB says that each call consumed, table and indexes apart.
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export type Units = {
  readonly tableReads: number;
  readonly indexReads: number;
  readonly tableWrites: number;
  readonly indexWrites: number;
};

/** `get`, `query`, `put`, `transactWrite`, … */
export type Operation = Units & { readonly name: string };

export type Meter = {
  /** What was called since the last `take`, in order of the answers. */
  take(): readonly Operation[];
  stop(): void;
};

const NOTHING: Units = { tableReads: 0, indexReads: 0, tableWrites: 0, indexWrites: 0 };
const READS: ReadonlySet<string> = new Set(['get', 'batchGet', 'query']);

type Capacity = { readonly CapacityUnits?: number };
/** As DynamoDB answers with `ReturnConsumedCapacity: INDEXES`. */
export type Consumed = Capacity & {
  readonly Table?: Capacity;
  readonly GlobalSecondaryIndexes?: Readonly<Record<string, Capacity>>;
};

/** Asks for the capacity of every call of this client from now on. */
export function meterOf(client: DynamoDBDocumentClient): Meter {
  const name = `bench-meter-${meterCount++}`;
  let operations: Operation[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = { ...args.input, ReturnConsumedCapacity: 'INDEXES' };
      const result = await next({ ...args, input } as typeof args);
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: Consumed | Consumed[] };
      operations.push(operationOf(`${context.commandName}`, [ConsumedCapacity ?? []].flat()));
      return result;
    },
    { name, step: 'initialize' },
  );
  return {
    take: () => {
      const taken = operations;
      operations = [];
      return taken;
    },
    stop: () => {
      client.middlewareStack.remove(name);
    },
  };
}

let meterCount = 0;

/** @param commandName as the SDK calls it, `PutItemCommand`. */
export function operationOf(commandName: string, consumed: readonly Consumed[]): Operation {
  const [first = '', ...rest] = commandName.replace(/(Items?)?Command$/, '');
  const name = first.toLowerCase() + rest.join('');
  const table = sum(consumed.map((each) => each.Table?.CapacityUnits ?? 0));
  const index = sum(
    consumed.flatMap((each) =>
      Object.values(each.GlobalSecondaryIndexes ?? {}).map(
        ({ CapacityUnits = 0 }) => CapacityUnits,
      ),
    ),
  );
  return READS.has(name)
    ? { ...NOTHING, name, tableReads: table, indexReads: index }
    : { ...NOTHING, name, tableWrites: table, indexWrites: index };
}

export function addUnits(all: readonly Units[]): Units {
  return {
    tableReads: sum(all.map(({ tableReads }) => tableReads)),
    indexReads: sum(all.map(({ indexReads }) => indexReads)),
    tableWrites: sum(all.map(({ tableWrites }) => tableWrites)),
    indexWrites: sum(all.map(({ indexWrites }) => indexWrites)),
  };
}

export function readsOf({ tableReads, indexReads }: Units): number {
  return tableReads + indexReads;
}

export function writesOf({ tableWrites, indexWrites }: Units): number {
  return tableWrites + indexWrites;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
