/** Reads a synthesized cloud assembly from its directory, nested stages included. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';

const Manifest = z.object({
  artifacts: z
    .record(
      z.string(),
      z.object({
        type: z.string(),
        environment: z.exactOptional(z.string()),
        properties: z.exactOptional(
          z.object({
            templateFile: z.exactOptional(z.string()),
            stackName: z.exactOptional(z.string()),
            directoryName: z.exactOptional(z.string()),
            file: z.exactOptional(z.string()),
          }),
        ),
      }),
    )
    .default({}),
});

const AssetManifest = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.exactOptional(z.string()) }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

export const Template = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.exactOptional(z.unknown()) })).default({}),
  Mappings: z
    .record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())))
    .default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z
    .record(
      z.string(),
      z.object({
        Type: z.string(),
        Condition: z.exactOptional(z.string()),
        Properties: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .default({}),
  Outputs: z
    .record(
      z.string(),
      z.object({
        Value: z.unknown(),
        Export: z.exactOptional(z.object({ Name: z.unknown() })),
      }),
    )
    .default({}),
});
export type Template = z.output<typeof Template>;

export type Stack = {
  readonly name: string;
  /** Undefined when the stack may be deployed anywhere. */
  readonly region: string | undefined;
  readonly template: Template;
};

export type Assembly = {
  readonly stacks: readonly Stack[];
  /** Folder of an asset by the key of its object in the assets' bucket. */
  readonly assetPathByKey: ReadonlyMap<string, string>;
};

export function readAssembly(directory: string): Assembly {
  const manifest = Manifest.parse(readJson(join(directory, 'manifest.json')));
  const stacks: Stack[] = [];
  const assetPathByKey = new Map<string, string>();
  for (const [id, { type, environment, properties = {} }] of Object.entries(manifest.artifacts)) {
    if (type === 'aws:cloudformation:stack' && properties.templateFile !== undefined) {
      const template = Template.parse(readJson(join(directory, properties.templateFile)));
      const region = environment?.split('/').at(-1);
      stacks.push({
        name: properties.stackName ?? id,
        region: region === 'unknown-region' ? undefined : region,
        template,
      });
    }
    if (type === 'cdk:asset-manifest' && properties.file !== undefined) {
      readAssets(directory, properties.file, assetPathByKey);
    }
    if (type === 'cdk:cloud-assembly' && properties.directoryName !== undefined) {
      const nested = readAssembly(join(directory, properties.directoryName));
      stacks.push(...nested.stacks);
      for (const [key, path] of nested.assetPathByKey) assetPathByKey.set(key, path);
    }
  }
  return { stacks, assetPathByKey };
}

function readAssets(directory: string, file: string, assetPathByKey: Map<string, string>): void {
  const { files } = AssetManifest.parse(readJson(join(directory, file)));
  for (const { source, destinations } of Object.values(files)) {
    if (source.path === undefined) continue;
    for (const { objectKey } of Object.values(destinations)) {
      assetPathByKey.set(objectKey, resolve(directory, source.path));
    }
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
