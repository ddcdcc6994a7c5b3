import { testHolds } from './hold.ts';

// The same as its neighbour, in a file of its own so that two workers share the twenty.
for (let seed = 1; seed <= 10; seed += 1) {
  testHolds(`all holds through sixteen months of seed ${seed}`, seed);
}
