import { startDynamo } from '../support/dynamo.ts';
import { checkMeter } from './check-meter.ts';
import { liveLife } from './life.ts';
import { addUnits } from './meter.ts';
const d = await startDynamo();
await checkMeter(d);
for (const n of [1, 12]) {
  const t = performance.now();
  const life = await liveLife(d, n);
  console.log(n, Math.round(performance.now() - t), 'ms', life.announcedCount, life.bytesByEntity, life.storedDays);
  const by = new Map<string, any>();
  for (const s of life.steps) { const b = by.get(s.name) ?? { n: 0, ops: [], cpu: 0, mails: 0, ev: 0 }; b.n++; b.ops.push(...s.operations); b.cpu += s.cpuMs; b.mails += s.mailCount; b.ev += s.eventCount; by.set(s.name, b); }
  for (const [k, b] of by) { const u = addUnits(b.ops); console.log(k.padEnd(34), b.n, 'R', u.tableReads / n, 'W', u.tableWrites / n, 'iW', u.indexWrites / n, 'cpu', (b.cpu / b.n).toFixed(1), 'mail', b.mails, 'ev', b.ev, n === 1 ? b.ops.map((o: any) => o.name).join(' ') : ''); }
}
await d.stop();
