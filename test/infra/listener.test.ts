import { App, Stack } from 'aws-cdk-lib';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import { describe, expect, test } from 'vitest';
import { environmentFor, rightsFor } from '../../infra/constructs/function-resources.ts';
import { needsOf } from '../../infra/functions.ts';
import { type StageSettings, stageSettings } from '../../infra/stages.ts';

const needs = needsOf('on-turn-taken-listen');

function given(listener: StageSettings['listener']) {
  const stack = new Stack(new App(), 'Any', {
    env: { account: '111122223333', region: 'eu-west-1' },
  });
  const { listener: _, ...others }: StageSettings = stageSettings('dev');
  const settings = { ...others, ...(listener === undefined ? {} : { listener }) };
  const table = Table.fromTableArn(
    stack,
    'Table',
    'arn:aws:dynamodb:eu-west-1:111122223333:table/any',
  );
  const resources = { stageName: 'dev', settings, table, siteUrl: 'https://x.test' } as never;
  const rights = rightsFor(needs, resources, stack).map((right) => right.toStatementJson());
  const models = rights.filter(({ Action }) => String(Action).startsWith('bedrock'));
  return { models, variables: environmentFor(['listener'], resources) };
}

describe('a model that listens', () => {
  test('is neither known nor allowed unless a stage turns it on', () => {
    expect(given(undefined)).toEqual({ models: [], variables: {} });
  });

  test('is allowed alone', () => {
    const { models, variables } = given({ modelId: 'maker.model-v1:0' });
    expect(variables).toEqual({ LISTENER_MODEL_ID: 'maker.model-v1:0' });
    expect(models).toMatchObject([{ Action: 'bedrock:InvokeModel', Effect: 'Allow' }]);
    expect(JSON.stringify(models[0]?.Resource)).toMatch(
      /bedrock:eu-west-1::foundation-model\/maker\.model-v1:0/,
    );
  });

  test('behind an inference profile is allowed as the stage says', () => {
    const arns = ['arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.maker.model'];
    const { models } = given({ modelId: 'eu.maker.model', arns });
    expect(models[0]?.Resource).toEqual(arns[0]);
  });

  test('is off in every stage that there is', () => {
    for (const stage of ['local', 'dev', 'prod']) {
      expect(stageSettings(stage).listener).toBe(undefined);
    }
  });
});
