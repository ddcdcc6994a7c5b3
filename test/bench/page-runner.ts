// Loads one bundle and asks it for the same page again and again, as a warm function is asked. Its own
// time is what the processor did for it on its thread: waiting for the database is not among it.
const [bundle = '', event = '{}', runs = '1'] = process.argv.slice(2);

type Reply = { readonly statusCode: number; readonly body?: string };
type Run = { readonly cpuMs: number; readonly wallMs: number };

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
const { handler }: { handler: (event: unknown, context: unknown) => Promise<Reply> } = await import(
  bundle
);
const context = { awsRequestId: 'bench', getRemainingTimeInMillis: () => 10_000 };
const results: Run[] = [];
let reply: Reply = { statusCode: 0 };
for (let run = 0; run < Number(runs); run += 1) {
  const startedAtMs = performance.now();
  const cpu = process.threadCpuUsage();
  reply = await handler(JSON.parse(event), context);
  const { user, system } = process.threadCpuUsage(cpu);
  results.push({ cpuMs: (user + system) / 1000, wallMs: performance.now() - startedAtMs });
}
const { statusCode, body = '' } = reply;
write(JSON.stringify({ statusCode, body, runs: results }));
process.exit(0);
