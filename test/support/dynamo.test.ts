import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { startDynamo } from './dynamo.ts';

test('a new table has the keys and the index of the one table', async () => {
  const dynamo = await startDynamo();
  const { tableName } = await dynamo.newTable();
  const { Table } = await dynamo.client.send(new DescribeTableCommand({ TableName: tableName }));
  expect(Table?.GlobalSecondaryIndexes).toMatchObject([
    { IndexName: 'due', Projection: { ProjectionType: 'KEYS_ONLY' } },
  ]);
  await dynamo.stop();
});

test('a killed test leaves no database behind', async () => {
  const support = fileURLToPath(new URL('./dynamo.ts', import.meta.url));
  const script = `const { startDynamo } = await import(${JSON.stringify(support)});
    console.log((await startDynamo()).endpoint); setInterval(() => {}, 1000);`;
  const args = ['--input-type=module', '--import', 'tsx', '--eval', script];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output] = (await once(child.stdout, 'data')) as [Buffer];
  const endpoint = output.toString().trim();
  expect(await isAnswering(endpoint)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await expect.poll(() => isAnswering(endpoint), { timeout: 10_000 }).toBe(false);
});

async function isAnswering(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  );
}
