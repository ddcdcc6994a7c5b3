import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with the plain line `N passed, N failed`, which needs no knowledge of vitest to read. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passedCount = 0;
    let failedCount = unhandledErrors.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      passedCount += tests.filter((test) => test.result().state === 'passed').length;
      failedCount += tests.filter((test) => test.result().state === 'failed').length;
      // A file that does not load has no tests to fail.
      if (module.state() === 'failed' && tests.length === 0) failedCount += 1;
    }
    process.once('exit', () =>
      process.stdout.write(`${passedCount} passed, ${failedCount} failed\n`),
    );
  }
}
