import { PLANTED_BUGS } from './planted-bugs.ts';
import { runSimulation } from './run-simulation.ts';
import { SMALL_AND_STORMY } from './seeds.ts';

for (const { name, bug } of PLANTED_BUGS) {
  const out = [];
  for (let seed = 1; seed <= 6; seed += 1) {
    const t = process.cpuUsage();
    const { violation } = await runSimulation(seed, SMALL_AND_STORMY, bug);
    out.push(`${violation?.invariant} ${Math.round(process.cpuUsage(t).user / 1000)}`);
  }
  console.log(name, out.join(', '));
}
