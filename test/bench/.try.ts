import { startDynamo } from '../support/dynamo.ts';
import { fill } from './fill.ts';
const d = await startDynamo();
const { tableName } = await d.newTable();
let t = performance.now();
for (let r = 0; r < 8; r++) {
  function* items() { for (let i = 0; i < 3000; i++) yield { pk: `C#${r}-${i}`, sk: 'G', version: 1, duePk: `D#${i % 30}`, dueSk: `x${r}-${i}`, pad: 'x'.repeat(800) } as any; }
  const t0 = performance.now();
  await fill(d.documentClient, tableName, { items: items(), count: 3000, label: 'x' });
  console.log(r, Math.round(3000 / (performance.now() - t0) * 1000), '/s');
}
await d.stop();
