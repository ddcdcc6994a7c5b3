import { defineConfig } from 'vitest/config';
import { filesTogether } from './test/support/alone.ts';
import DearFilesFirst from './test/support/dear-files-first.ts';

const all = ['test/**/*.test.ts', 'test/**/*.test.tsx'];
const together = [...filesTogether(import.meta.dirname)];

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'together', include: together, isolate: false } },
      { extends: true, test: { name: 'alone', include: all, exclude: together } },
    ],
    sequence: { sequencer: DearFilesFirst },
    reporters: ['default', './test/support/closing-line-reporter.ts'],
    // Two cores on the smallest machine that runs this; the host tests start processes of their own.
    maxWorkers: 2,
    // No test is a timed test: this only ends one that hangs, on a slow machine too.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
