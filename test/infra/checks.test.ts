import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { describe, expect, test } from 'vitest';
import { buildApp } from '../../infra/app.ts';
import { addChecks } from '../../infra/checks.ts';
import { stubBundles } from './stub-bundles.ts';

const outdir = () => mkdtempSync(join(tmpdir(), 'proprietor-checked-'));

function appWithOpenTopic(acknowledged?: string): App {
  const app = new App({ outdir: outdir(), builtinCloudFormationValidation: false });
  const topic = new Topic(new Stack(app, 'Open'), 'Topic');
  if (acknowledged !== undefined) {
    Validations.of(topic).acknowledge({ id: acknowledged, reason: 'for this test' });
  }
  addChecks(app);
  return app;
}

describe('checks of good solutions', () => {
  test('fail for one finding', () => {
    expect(() => appWithOpenTopic().synth()).toThrow(/Acknowledge with .*AwsSolutions-SNS3/);
  });

  test('pass when that one finding is acknowledged', () => {
    expect(() => appWithOpenTopic('AwsSolutions-SNS3').synth()).not.toThrow();
  });

  test('fail when another finding is acknowledged', () => {
    expect(() => appWithOpenTopic('AwsSolutions-SQS3').synth()).toThrow(
      /Acknowledge with .*AwsSolutions-SNS3/,
    );
  });

  test.each(['local', 'dev', 'prod'])('pass for the stage %s', (stageName) => {
    const bundlesDir = stubBundles();
    const app = buildApp({ stageName, outdir: outdir(), bundlesDir, checksTemplates: true });
    addChecks(app);
    expect(() => app.synth()).not.toThrow();
  });
});
