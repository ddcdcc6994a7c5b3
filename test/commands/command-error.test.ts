import { afterEach, describe, expect, test, vi } from 'vitest';
import { asksForHelp, CommandError, runCommand } from '../../commands/command-error.ts';

const { argv, exitCode } = process;

afterEach(() => {
  process.argv = argv;
  process.exitCode = exitCode;
  vi.restoreAllMocks();
});

function said() {
  const out = vi.spyOn(console, 'log').mockReturnValue();
  const err = vi.spyOn(console, 'error').mockReturnValue();
  return { out, err };
}

describe('a command', () => {
  test.each([
    [['--help'], true],
    [['-h'], true],
    [['add', 'x@y.example', '--help'], true],
    [[], false],
    [['list'], false],
    [['--helpful'], false],
  ])('%j asks for help: %j', (args, isAsked) => {
    expect(asksForHelp(args)).toBe(isAsked);
  });

  test('that is asked for help prints its usage and does nothing', async () => {
    const { out, err } = said();
    process.argv = ['node', 'command.ts', 'remove', '--help'];
    const command = vi.fn(async () => {});
    await runCommand(command, 'Usage: …');
    expect(command).not.toHaveBeenCalled();
    expect(out.mock.calls).toEqual([['Usage: …']]);
    expect(err).not.toHaveBeenCalled();
    expect(process.exitCode).toBe(exitCode);
  });

  test('that cannot be done says why in a sentence, and ends with 1', async () => {
    const { err } = said();
    process.argv = ['node', 'command.ts'];
    await runCommand(async () => {
      throw new CommandError('Start the host first: npm start');
    }, 'Usage: …');
    expect(err.mock.calls).toEqual([['Start the host first: npm start']]);
    expect(process.exitCode).toBe(1);
  });
});
