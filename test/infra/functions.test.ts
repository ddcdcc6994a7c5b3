import { describe, expect, test } from 'vitest';
import type { FunctionNeeds } from '../../infra/function-needs.ts';
import { FUNCTION_NAMES, FUNCTIONS, type FunctionName, needsOf } from '../../infra/functions.ts';
import { functionsOf, routesOf } from '../../infra/routes.ts';
import { stageSettings } from '../../infra/stages.ts';
import { lambdaNamed, type Resource, refersTo, synthesized } from './synthesized.ts';

const prod = synthesized('prod');

describe('functions', () => {
  const functions = prod('AWS::Lambda::Function');

  test('are those that the stage has something to wake with, and no others', () => {
    const names = functions.map(({ Properties }) => Properties.FunctionName).sort();
    const expected = functionsOf(stageSettings('prod')).map((name) => `proprietor-prod-${name}`);
    expect(names).toEqual([...expected].sort());
  });

  test('run on Node 24 and arm64, and write lines of ours alone into a log that forgets', () => {
    const logs = prod('AWS::Logs::LogGroup');
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      const kept = { LogFormat: 'JSON', SystemLogLevel: 'WARN' };
      expect(Properties.LoggingConfig).toMatchObject(kept);
      const log = logs.find((each) => refersTo(Properties.LoggingConfig, each));
      expect(log?.Properties.RetentionInDays, Properties.FunctionName).toBe(90);
    }
  });

  test('answer a person before the API gives up', () => {
    for (const [, name] of routesOf(stageSettings('prod'))) {
      expect(lambdaNamed(prod, name).Properties.Timeout, name).toBeLessThanOrEqual(29);
    }
  });

  test.each([
    ['get-me', ['TABLE_NAME', 'SHARD_COUNT']],
    ['publish-events', ['STAGE', 'EVENT_BUS_NAME']],
    [
      'add-payment-method',
      ['TABLE_NAME', 'SHARD_COUNT', 'SITE_URL', 'PAYMENTS_PROVIDER', 'PAYMENTS_SECRET_ARN'],
    ],
  ] as const)('%s gets what it needs and no more', (name, variables) => {
    const environment = lambdaNamed(prod, name).Properties.Environment.Variables;
    expect(Object.keys(environment).sort()).toEqual([...variables].sort());
  });

  test('hold no secret, only its address', () => {
    expect(JSON.stringify(functions)).not.toMatch(/sk_|whsec_|resolve:secretsmanager/);
  });
});

describe('rights', () => {
  type Statement = { Effect: string; Action: string | string[]; Resource: unknown };
  const statements = ['AWS::IAM::Policy', 'AWS::IAM::Role'].flatMap((type) =>
    prod(type).flatMap(({ logicalId, Properties }) =>
      [Properties.PolicyDocument, ...(Properties.Policies ?? [])]
        .flatMap((document) => (document?.Statement ?? []) as Statement[])
        .map((statement) => ({ ...statement, logicalId, actions: [statement.Action].flat() })),
    ),
  );
  const rightsOf = (name: FunctionName) => {
    const { Role } = lambdaNamed(prod, name).Properties;
    const policies = prod('AWS::IAM::Policy').filter((policy) =>
      refersTo(Role, { logicalId: policy.Properties.Roles[0].Ref } as Resource),
    );
    const ids = new Set(policies.map(({ logicalId }) => logicalId));
    return statements.filter(({ logicalId }) => ids.has(logicalId));
  };

  test('are never for every action, and for every resource only where AWS knows no other', () => {
    const wide = statements.filter(({ Resource }) =>
      [Resource].flat().some((each) => {
        const text = JSON.stringify(each);
        // Files are made as they are needed, each kind under its prefix.
        return text.includes('*') && !/^[^*]*(files|inbox)-[^*]*\/[a-z]+\/\*[^*]*$/.test(text);
      }),
    );
    const actions = new Set(wide.flatMap((statement) => statement.actions));
    expect([...actions].sort()).toEqual([
      'dynamodb:ListStreams',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
    expect(statements.flatMap(({ actions }) => actions).filter((a) => a.includes('*'))).toEqual([]);
  });

  test('never include a scan or a policy that AWS keeps', () => {
    expect(statements.flatMap(({ actions }) => actions)).not.toContain('dynamodb:Scan');
    for (const { Properties } of prod('AWS::IAM::Role')) {
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
    }
  });

  test('of a function that reads let it write nothing but the use of a key and a look', () => {
    const writing = rightsOf('list-gifts').filter(({ actions }) =>
      actions.some((action) => /Put|Update|Delete/.test(action) && action.startsWith('dynamodb')),
    );
    expect(writing).toMatchObject([
      {
        actions: ['dynamodb:PutItem'],
        Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['APIKEYS'] } },
      },
      {
        actions: ['dynamodb:PutItem'],
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CUSTOMER#*'] } },
      },
    ]);
    const holders = FUNCTION_NAMES.filter((name) => needsOf(name).notesLooks === true);
    expect(holders.length).toBeGreaterThan(10);
    for (const name of holders) expect(needsOf(name).folder).toBe('http');
  });

  test.each([
    ['events:PutEvents', ['publish-events', 'sweep-due']],
    [
      'ses:SendRawEmail',
      Object.entries(FUNCTIONS).flatMap(([name, { uses }]) =>
        (uses as readonly string[]).includes('mail') ? [name] : [],
      ),
    ],
    [
      'secretsmanager:GetSecretValue',
      functionsOf(stageSettings('prod')).filter((name) =>
        (FUNCTIONS[name].uses as readonly string[]).includes('payments'),
      ),
    ],
  ])('%s is for those that need it', (action, names) => {
    const holders = functionsOf(stageSettings('prod')).filter((name) =>
      rightsOf(name).some(({ actions }) => actions.includes(action)),
    );
    expect([...holders].sort()).toEqual([...names].sort());
  });

  test.each([
    // What came by mail is read from the inbox.
    [
      's3:GetObject',
      ({ uses, photos = 'shows' }: FunctionNeeds) =>
        (uses.includes('files') && photos !== 'exports' && photos !== 'forgets') ||
        uses.includes('inbox'),
    ],
    ['s3:ListBucket', ({ uses }: FunctionNeeds) => uses.includes('files')],
    [
      's3:PutObject',
      ({ writesFiles, photos = 'shows' }: FunctionNeeds) =>
        writesFiles === true || !['shows', 'hands_out', 'forgets'].includes(photos),
    ],
  ] as const)('%s is for those that say so', (action, needsIt) => {
    const names = functionsOf(stageSettings('prod'));
    const holders = names.filter((name) =>
      rightsOf(name).some(({ actions }) => actions.includes(action)),
    );
    expect(holders).toEqual(names.filter((name) => needsIt(needsOf(name))));
  });

  test.each([
    ['on-print-job-added-make-pdf', { printed: ['s3:GetObject', 's3:PutObject'] }],
    ['list-print-jobs', { printed: ['s3:GetObject'] }],
    ['get-photo', { customers: ['s3:GetObject'] }],
    ['begin-photo', { customers: ['s3:GetObject'], uploads: ['s3:PutObject'] }],
    [
      'on-photo-uploaded-clean',
      { customers: ['s3:PutObject'], uploads: ['s3:DeleteObject', 's3:GetObject'] },
    ],
    ['on-export-asked-make', { exports: ['s3:PutObject'] }],
  ] as const)('of %s to files are for what it does: %j', (name, expected) => {
    const onFiles = rightsOf(name).flatMap(({ actions, Resource }) => {
      const [, prefix] = /files-.*\/(\w+)\/\*"/.exec(JSON.stringify(Resource)) ?? [];
      return prefix === undefined ? [] : [[prefix, actions] as const];
    });
    expect(Object.fromEntries(onFiles)).toEqual(expected);
  });

  test('to delete files are for uploads, and to forget a customer', () => {
    const deleting = statements.filter(({ actions }) => actions.includes('s3:DeleteObject'));
    for (const { Resource } of deleting) {
      expect(JSON.stringify(Resource)).toMatch(/\/uploads\/\*"|inbox/);
    }
  });

  test('to send mail are for our identity and configuration set', () => {
    const sending = rightsOf('begin-sign-in').filter(({ actions }) =>
      actions.includes('ses:SendRawEmail'),
    );
    expect(sending).toHaveLength(1);
    const resources = JSON.stringify(sending[0]?.Resource);
    expect(resources).toContain(':identity/gifts.example.com"');
    expect(resources).toContain(':configuration-set/proprietor-prod"');
  });
});
