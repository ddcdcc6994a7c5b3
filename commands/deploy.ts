import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { missingForDeployment, stageSettings, UnknownStage } from '../infra/stages.ts';

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
  const options = readOptions(argv);
  if (typeof options === 'string') return { kind: 'refused', sentences: [options, '', USAGE] };
  const { stage, plan, yes } = options;
  try {
    const missing = missingForDeployment(stage, stageSettings(stage));
    if (missing.length > 0) {
      const head = `The stage "${stage}" is not ready (docs/operating.md); in infra/stages.ts set`;
      return { kind: 'refused', sentences: [head, ...missing.map((sentence) => `  ${sentence}`)] };
    }
  } catch (error) {
    if (!(error instanceof UnknownStage)) throw error;
    return { kind: 'refused', sentences: [error.message] };
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
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        stage: { type: 'string' },
        plan: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
      },
    });
    const { stage, plan, yes } = values;
    return stage === undefined ? 'Which stage?' : { stage, plan, yes };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
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
  const deployment = planDeployment(process.argv.slice(2));
  if (deployment.kind === 'refused') {
    console.error(deployment.sentences.join('\n'));
    process.exitCode = 1;
  } else {
    console.log(`${deployment.headline}…`);
    process.exitCode = await run(deployment.cdkArguments);
  }
}
