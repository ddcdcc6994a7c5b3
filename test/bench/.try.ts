import { spawn } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { LOCAL_ACCESS, tableDefinition } from '../support/dynamo.ts';
import { fill } from './fill.ts';
const p = spawn('node_modules/@dynoxide/linux-x64/dynoxide', ['serve', '--port', '18799', '--db-path', '/tmp/dxdb/t.sqlite'], { stdio: 'ignore' });
await sleep(1000);
const client = new DynamoDBClient({ endpoint: 'http://127.0.0.1:18799', ...LOCAL_ACCESS });
const doc = DynamoDBDocumentClient.from(client);
for (const indexed of [false, true]) {
  const tableName = `t-${indexed}`;
  await client.send(new CreateTableCommand(tableDefinition(tableName)));
  if (indexed) { const db = new DatabaseSync('/tmp/dxdb/t.sqlite'); db.exec('CREATE INDEX IF NOT EXISTS x_stream ON _stream_records(table_name, CAST(sequence_number AS INTEGER))'); db.close(); }
  for (let r = 0; r < 4; r++) {
    function* items() { for (let i = 0; i < 1500; i++) yield { pk: `C#${r}-${i}`, sk: 'G', version: 1, duePk: `D#${i % 30}`, dueSk: `x${r}-${i}`, pad: 'x'.repeat(800) } as any; }
    const t0 = performance.now();
    await fill(doc, tableName, { items: items(), count: 1500, label: 'x' });
    console.log(tableName, r, Math.round(1500 / (performance.now() - t0) * 1000), '/s');
  }
}
client.destroy(); p.kill();
