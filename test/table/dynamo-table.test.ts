import { afterAll, beforeAll } from 'vitest';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { describeTable } from './table-contract.ts';

const held: { dynamo?: Dynamo } = {};
beforeAll(async () => {
  held.dynamo = await startDynamo();
});
afterAll(async () => held.dynamo?.stop());

describeTable('the table in DynamoDB', async () => {
  if (held.dynamo === undefined) throw new Error('DynamoDB is started before the tests');
  return (await held.dynamo.newTable()).table;
});
