import { describe, expect, test } from 'vitest';
import { planDeployment } from '../../commands/deploy.ts';
import type { FunctionEnvironment } from '../../functions/runtime/environment.ts';
import { Environment } from '../../functions/runtime/environment.ts';
import { buildApp } from '../../infra/app.ts';
import { FUNCTION_NAMES, FUNCTIONS, needsOf } from '../../infra/functions.ts';
import { ROUTE_OF_ALL_ELSE, ROUTES, ROUTES_BY_PAYMENTS } from '../../infra/routes.ts';
import { missingForDeployment, STAGES, stageSettings } from '../../infra/stages.ts';
import { SUBSCRIPTIONS } from '../../infra/subscriptions.ts';
import { GiftTerms } from '../../shared/gifts/gift-terms.ts';
import { stubBundles } from './stub-bundles.ts';
import { synthesized } from './synthesized.ts';

const READY = {
  ...STAGES.prod,
  siteUrl: 'https://gifts.acme.shop',
  domain: { name: 'gifts.acme.shop', certificateArn: 'arn:aws:acm:eu-west-1:1:certificate/a' },
  mail: { from: 'Acme <gifts@acme.shop>', identity: { domain: 'acme.shop' } },
  alarmEmail: 'ops@acme.shop',
};

describe('stages', () => {
  test.each(['nope', '', 'constructor', 'Prod'])(
    'refuse the unknown %j and say which exist',
    (name) => {
      expect(() => stageSettings(name)).toThrow(
        /There is no stage ".*"; there are local, dev, prod\. .* infra\/stages\.ts/,
      );
    },
  );

  test.each(Object.keys(STAGES))('%s has gift terms that are valid', (stageName) => {
    expect(() => GiftTerms.parse(stageSettings(stageName).giftTerms)).not.toThrow();
  });

  test.each(Object.keys(STAGES))('%s gives functions an environment that they accept', (name) => {
    const of = synthesized(name);
    for (const { Properties } of of('AWS::Lambda::Function')) {
      const variables: Record<string, unknown> = { ...Properties.Environment?.Variables };
      // What AWS fills in when it deploys.
      for (const [key, value] of Object.entries(variables)) {
        if (typeof value === 'object') variables[key] = key === 'SITE_URL' ? 'https://x' : 'there';
      }
      const short = Properties.FunctionName.replace(`proprietor-${name}-`, '');
      for (const group of needsOf(short).uses) {
        expect(() => Environment[group].parse(variables), `${short}: ${group}`).not.toThrow();
      }
    }
  });

  test('cannot give a function an environment that lacks a variable', () => {
    // @ts-expect-error SHARD_COUNT is missing
    const environment: FunctionEnvironment<'table'> = { TABLE_NAME: 'proprietor-local' };
    expect(Environment.table.safeParse(environment).success).toBe(false);
  });
});

describe('deploying', () => {
  test.each([
    ['nothing', {}, []],
    [
      'the domains of its mails',
      { mail: STAGES.prod.mail },
      ['mail.identity', 'mail.from', 'mail.replyDomain'],
    ],
    ['its site', { siteUrl: 'https://gifts.example.com' }, ['siteUrl:', 'siteUrl must']],
    ['a sender of its own', { mail: { ...READY.mail, from: 'a@b.shop' } }, ['mail.from must']],
    [
      'the provider of its staff',
      {
        staffSignIn: {
          codesByMail: false,
          openId: { name: 'Acme', issuer: 'http://login.acme.shop', clientId: 'shop' },
        },
      },
      ['staffSignIn.openId.issuer'],
    ],
    ['a way in for its staff', { staffSignIn: { codesByMail: false } }, ['staffSignIn: ']],
    ['who hears the alarms', { alarmEmail: 'operations@example.com' }, ['alarmEmail']],
  ])('asks for %s', (_, changed, expected) => {
    const missing = missingForDeployment('prod', { ...READY, ...changed });
    expect(missing.map((sentence, index) => sentence.startsWith(expected[index] ?? '?'))).toEqual(
      expected.map(() => true),
    );
  });

  test('is refused with a list while the stage has placeholders', () => {
    const deployment = planDeployment(['--stage', 'prod']);
    expect(deployment).toMatchObject({ kind: 'refused' });
    expect(JSON.stringify(deployment)).toContain('docs/operating.md');
  });

  test('never puts the stage of one machine into AWS', () => {
    expect(JSON.stringify(planDeployment(['--stage', 'local']))).toContain('npm start');
  });

  test.each([[[]], [['--stage']], [['--stage', 'nope']], [['--stge', 'prod']]])(
    'refuses the arguments %j',
    (argv) => {
      expect(planDeployment(argv)).toMatchObject({ kind: 'refused' });
    },
  );
});

describe('what is declared', () => {
  test('leads to every function, and to none twice', () => {
    const woken = [
      ...Object.values(ROUTES),
      ...Object.values(ROUTES_BY_PAYMENTS.stripe),
      ...Object.values(ROUTES_BY_PAYMENTS.sandbox),
      ...Object.values(ROUTE_OF_ALL_ELSE),
      ...Object.keys(SUBSCRIPTIONS),
      'publish-events',
      'count-purchases',
      'sweep-due',
      'replan-after-zone-change',
      'refit-value-model',
      'on-mail-feedback',
      'on-photo-uploaded-clean',
      'on-mail-received',
    ];
    expect(woken.sort()).toEqual([...FUNCTION_NAMES].sort());
  });

  test('gives each route the function of the right folder', () => {
    for (const [route, name] of Object.entries({ ...ROUTES, ...ROUTES_BY_PAYMENTS.stripe })) {
      const isJson = route.includes(' /v1/') || route === 'GET /openapi.json';
      expect(FUNCTIONS[name].folder, route).toBe(isJson ? 'http' : 'pages');
    }
  });

  test('asks for writing only together with the table', () => {
    for (const name of FUNCTION_NAMES) {
      const { uses, writes = false, queriesDue = false } = needsOf(name);
      if (writes || queriesDue) expect(uses, name).toContain('table');
    }
  });

  test('cannot be synthesized without a bundle for each', () => {
    const bundlesDir = stubBundles(FUNCTION_NAMES.filter((name) => name !== 'get-gift'));
    expect(() => buildApp({ stageName: 'local', bundlesDir })).toThrow(
      /There is no bundle .*get-gift.index\.mjs.*bundleFunctions.*functions\/http\/get-gift\.ts/,
    );
  });
});
