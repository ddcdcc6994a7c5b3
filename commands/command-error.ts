/** Its message is for the person at the keyboard: what is wrong, and what to do next. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Whether nothing is wanted but the usage, whatever else is said. */
export function asksForHelp(args: readonly string[]): boolean {
  return args.some((arg) => arg === '--help' || arg === '-h');
}

/**
 * Runs a command; ends with 1 and a plain sentence when it cannot be done. Whoever asks for help
 * gets `usage`, and nothing is done.
 */
export async function runCommand(command: () => Promise<void>, usage: string): Promise<void> {
  if (asksForHelp(process.argv.slice(2))) {
    console.log(usage);
    return;
  }
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    console.error(messageOf(error));
  }
}

function messageOf(error: unknown): unknown {
  if (error instanceof CommandError) return error.message;
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  if (message === 'Region is missing') return 'Set AWS_REGION to the region of the stage.';
  switch (name) {
    case 'CredentialsProviderError':
    case 'ExpiredTokenException':
    case 'UnrecognizedClientException':
      return 'AWS does not know who you are. Sign in (aws sso login) or set AWS_PROFILE, and repeat this.';
    case 'AccessDeniedException':
      return 'These AWS credentials may not use the table. Sign in to the account of the stage.';
    case 'ResourceNotFoundException':
      return 'There is no such table. Check --stage and AWS_REGION, or deploy the stage first.';
    default:
      return error;
  }
}
