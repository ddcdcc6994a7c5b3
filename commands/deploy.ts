import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { missingForDeployment, stageSettings, UnknownStage } from '../infra/stages.ts';
import { asksForHelp, CommandError } from './command-error.ts';
import { parseOptions } from './parse-options.ts';

// npm run deploy -- --stage NAME [--plan] [--yes]
// Checks what can be known here, then lets the CDK bundle, check and deploy (cdk.json, infra/app.ts).

const USAGE = `npm run deploy -- --stage NAME    deploys the stage NAME of infra/stages.ts
  --plan    only shows what would change
  --yes     does not ask before rights are widened; for machines`;

export type Deployment =
  | { readonly kind: 'run'; readonly cdkArguments: readonly string[]; readonly headline: string }
  | { readonly kind: 'refused'; readonly sentences: readonly string[] };

/** What is to be done for these arguments; nothing is done yet. */
export function planDeployment(argv: readonly string[]): Deployment {
  try {
    return planFor(readOptions(argv));
  } catch (error) {
    if (!(error instanceof UnknownStage || error instanceof CommandError)) throw error;
    return { kind: 'refused', sentences: [error.message] };
  }
}

function planFor({ stage, plan, yes }: ReturnType<typeof readOptions>): Deployment {
  const missing = missingForDeployment(stage, stageSettings(stage));
  if (missing.length > 0) {
    const head = `The stage "${stage}" is not ready (docs/operating.md); in infra/stages.ts set`;
    return { kind: 'refused', sentences: [head, ...missing.map((sentence) => `  ${sentence}`)] };
  }
  const common = ['--all', '--context', `stage=${stage}`];
  if (plan) {
    return { kind: 'run', cdkArguments: ['diff', ...common], headline: `What would change` };
  }
  const approval = ['--require-approval', yes ? 'never' : 'broadening'];
  const outputs = ['--outputs-file', `.build/outputs.${stage}.json`];
  return {
    kind: 'run',
    cdkArguments: ['deploy', ...common, ...approval, '--progress', 'events', ...outputs],
    headline: `Deploying ${stage}: bundling and checking takes a minute before AWS is asked`,
  };
}

function readOptions(argv: readonly string[]) {
  const options = {
    stage: { type: 'string' },
    plan: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
  } as const;
  const { stage, ...others } = parseOptions({ args: [...argv], options }, wrong).values;
  if (stage === undefined) throw wrong('Which stage?');
  return { ...others, stage };
}

function wrong(reason: string): CommandError {
  return new CommandError(`${reason}\n\n${USAGE}`);
}

/** @returns the exit code of the CDK. */
async function run(cdkArguments: readonly string[]): Promise<number> {
  const cdk = fileURLToPath(new URL('../node_modules/aws-cdk/bin/cdk', import.meta.url));
  const child = spawn(process.execPath, [cdk, ...cdkArguments], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const deployment = planDeployment(args);
  if (asksForHelp(args)) {
    console.log(USAGE);
  } else if (deployment.kind === 'refused') {
    console.error(deployment.sentences.join('\n'));
    process.exitCode = 1;
  } else {
    console.log(`${deployment.headline}…`);
    process.exitCode = await run(deployment.cdkArguments);
  }
}
