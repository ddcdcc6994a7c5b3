import { runSimulation } from '/work/main/test/simulation/run-simulation.ts';

const [from, count] = [Number(process.argv[2]), Number(process.argv[3] ?? 1)];
for (let seed = from; seed < from + count; seed += 1) {
  const t = process.cpuUsage();
  const r = await runSimulation(seed, JSON.parse(process.argv[4] ?? '{}'));
  console.log(
    seed,
    Math.round(process.cpuUsage(t).user / 1000),
    'ms',
    r.violation?.invariant ?? 'ok',
    JSON.stringify(r.counts),
    JSON.stringify(r.countByState),
    r.stepCount,
    r.digest.slice(0, 8),
  );
  if (r.violation) {
    console.log(r.violation.words, r.violation.about, '\n ' + r.violation.lastSteps.join('\n '));
  }
}
