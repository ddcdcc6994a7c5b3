import { App, Stack } from 'aws-cdk-lib';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import { describe, expect, test } from 'vitest';
import { Environment } from '../../functions/runtime/environment.ts';
import { environmentFor, rightsFor } from '../../infra/constructs/function-resources.ts';
import { FUNCTION_NAMES, type FunctionName, needsOf } from '../../infra/functions.ts';
import { DataStack } from '../../infra/stacks/data.ts';
import { type StaffSignIn, type StageSettings, stageSettings } from '../../infra/stages.ts';

const OPENID = { name: 'Acme', issuer: 'https://login.acme.shop', clientId: 'shop' } as const;

function given(staffSignIn: StaffSignIn | undefined, name: FunctionName = 'staff-openid-page') {
  const app = new App();
  const others: StageSettings = stageSettings('dev');
  const settings = { ...others, ...(staffSignIn === undefined ? {} : { staffSignIn }) };
  const data = new DataStack(app, { stageName: 'dev', settings, bundlesDir: '' }, {});
  const stack = new Stack(app, 'Any', { env: { account: '111122223333', region: 'eu-west-1' } });
  const table = Table.fromTableArn(
    stack,
    'Table',
    'arn:aws:dynamodb:eu-west-1:111122223333:table/any',
  );
  const { openIdSecret } = data;
  const resources = { stageName: 'dev', settings, table, openIdSecret, siteUrl: 'x' } as never;
  const secrets = rightsFor(needsOf(name), resources, stack)
    .map((right) => right.toStatementJson())
    .filter(({ Action }) => String(Action).startsWith('secretsmanager'));
  return { secrets, openIdSecret, variables: environmentFor(['staff'], resources) };
}

describe('how the staff sign in', () => {
  test('is with codes by mail, unless a stage says otherwise', () => {
    expect(given(undefined)).toEqual({
      secrets: [],
      openIdSecret: undefined,
      variables: { STAFF_CODES: 'mailed', OPENID_EMAILS: 'confirmed' },
    });
  });

  test('at a provider: its secret is kept for the two functions that speak to it', () => {
    const staffSignIn = { codesByMail: false, openId: OPENID };
    const { secrets, openIdSecret, variables } = given(staffSignIn);
    expect(openIdSecret).toBeDefined();
    expect(secrets).toMatchObject([{ Action: 'secretsmanager:GetSecretValue', Effect: 'Allow' }]);
    expect(variables).toMatchObject({
      ...{ STAFF_CODES: 'off', OPENID_NAME: 'Acme', OPENID_CLIENT_ID: 'shop' },
      OPENID_ISSUER: 'https://login.acme.shop',
    });
    expect(Environment.staff.safeParse({ ...variables, OPENID_SECRET_ARN: 'x' }).success).toBe(
      true,
    );
    const holders = FUNCTION_NAMES.filter((name) => needsOf(name).signsInAtProvider === true);
    expect(holders).toEqual(['staff-openid-page', 'staff-openid-return-page']);
    expect(given(staffSignIn, 'staff-page').secrets).toEqual([]);
  });

  test('as a public client there is no secret to keep', () => {
    const openId = { ...OPENID, isPublicClient: true, trustsEmails: true } as const;
    const { secrets, openIdSecret, variables } = given({ codesByMail: true, openId });
    expect([secrets, openIdSecret]).toEqual([[], undefined]);
    expect(variables).not.toHaveProperty('OPENID_SECRET_ARN');
    expect(variables).toMatchObject({ OPENID_EMAILS: 'trusted' });
  });
});
