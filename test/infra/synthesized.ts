import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import * as z from 'zod';
import { buildApp } from '../../infra/app.ts';
import type { FunctionName } from '../../infra/functions.ts';
import { stubBundles } from './stub-bundles.ts';

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Properties: z.record(z.string(), z.any()).default({}),
      DeletionPolicy: z.exactOptional(z.string()),
    }),
  ),
});

export type Resource = z.output<typeof Template>['Resources'][string] & {
  readonly logicalId: string;
  readonly stackName: string;
};

export type Resources = (type: string) => readonly Resource[];

/** Every resource of a stage's templates, by type. */
export function synthesized(stageName: string): Resources {
  const outdir = mkdtempSync(join(tmpdir(), 'proprietor-assembly-'));
  const assembly = buildApp({ stageName, outdir, bundlesDir: stubBundles() }).synth();
  const resources = assembly.stacks.flatMap(({ stackName, template }) =>
    Object.entries(Template.parse(template).Resources).map(([logicalId, resource]) => ({
      ...resource,
      logicalId,
      stackName,
    })),
  );
  return (type) => resources.filter((resource) => resource.Type === type);
}

export function only(resources: readonly Resource[]): Resource {
  expect(resources).toHaveLength(1);
  return resources[0] as Resource;
}

export function lambdaNamed(of: Resources, name: FunctionName): Resource {
  return only(
    of('AWS::Lambda::Function').filter(
      // A stage's name has no dash, a function's name may end with another's.
      ({ Properties }) => Properties.FunctionName.replace(/^proprietor-[^-]+-/, '') === name,
    ),
  );
}

/** By `Ref` or `Fn::GetAtt`, at any depth. */
export function refersTo(reference: unknown, resource: Pick<Resource, 'logicalId'>): boolean {
  return JSON.stringify(reference).includes(`"${resource.logicalId}"`);
}
