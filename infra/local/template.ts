/**
 * Resolves CloudFormation templates to values of this machine: intrinsic functions, pseudo
 * parameters, conditions, and references between stacks by their exports.
 */
import type { Stack } from './assembly.ts';
import {
  arnOf,
  attributeOf,
  NAME_PROPERTY,
  type Physical,
  type Place,
  referenceOf,
} from './physical.ts';

export type Resource = {
  readonly type: string;
  readonly stackName: string;
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

export class TemplateNotUnderstood extends Error {
  override readonly name = 'TemplateNotUnderstood';
}

/** Every resource whose condition holds, with all its properties resolved. */
export function resolveStacks(stacks: readonly Stack[], place: Place): readonly Resource[] {
  const resolver = new Resolver(stacks, place);
  return stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources).flatMap(
      ([logicalId, { Type, Condition, Properties }]) => {
        if (Condition !== undefined && !resolver.isMet(Condition, stack)) return [];
        const physical = resolver.physical(logicalId, stack);
        return {
          type: Type,
          stackName: stack.name,
          logicalId,
          name: physical.name,
          arn: arnOf(physical, place),
          properties: resolver.resolve(Properties, stack) as Record<string, unknown>,
        };
      },
    ),
  );
}

class Resolver {
  readonly #stacks: readonly Stack[];
  readonly #place: Place;

  constructor(stacks: readonly Stack[], place: Place) {
    this.#stacks = stacks;
    this.#place = place;
  }

  /** `AWS::NoValue` becomes undefined, and a property with it disappears. */
  resolve(value: unknown, stack: Stack): unknown {
    if (Array.isArray(value)) {
      return value.map((part) => this.resolve(part, stack)).filter((part) => part !== undefined);
    }
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [name, argument] = entries[0] ?? [];
    if (entries.length === 1 && name !== undefined && isIntrinsic(name, argument)) {
      return this.#call(name, argument, stack);
    }
    return Object.fromEntries(
      entries.flatMap(([key, part]) => {
        const resolved = this.resolve(part, stack);
        return resolved === undefined ? [] : [[key, resolved]];
      }),
    );
  }

  isMet(condition: string, stack: Stack): boolean {
    const expression = stack.template.Conditions[condition];
    if (expression === undefined) throw new TemplateNotUnderstood(`condition ${condition}`);
    return this.resolve(expression, stack) === true;
  }

  physical(logicalId: string, stack: Stack): Physical {
    const resource = stack.template.Resources[logicalId];
    if (resource === undefined) throw new TemplateNotUnderstood(`reference to ${logicalId}`);
    const { Type: type, Properties } = resource;
    const named = this.resolve(Properties[NAME_PROPERTY[type] ?? ''], stack);
    const name = named === undefined ? `${stack.name}-${logicalId}` : String(named);
    if (type === 'AWS::Lambda::Alias' || type === 'AWS::Lambda::Version') {
      const target = String(this.resolve(Properties.FunctionName, stack));
      const functionName = target.split(':').at(-1) ?? target;
      return { type, name: type === 'AWS::Lambda::Version' ? '1' : name, functionName };
    }
    return { type, name };
  }

  #call(name: string, argument: unknown, stack: Stack): unknown {
    switch (name) {
      case 'Ref':
        return this.#reference(String(argument), stack);
      case 'Fn::GetAtt':
        return this.#attribute(argument, stack);
      case 'Fn::Sub':
        return this.#substitute(argument, stack);
      case 'Fn::If': {
        const [condition, met, unmet] = argument as [string, unknown, unknown];
        return this.resolve(this.isMet(condition, stack) ? met : unmet, stack);
      }
      case 'Condition':
        return this.isMet(String(argument), stack);
      case 'Fn::ImportValue':
        return this.#imported(String(this.resolve(argument, stack)));
      default:
        return callPure(name, this.resolve(argument, stack), stack);
    }
  }

  #reference(name: string, stack: Stack): unknown {
    const pseudo: Record<string, unknown> = {
      'AWS::AccountId': this.#place.accountId,
      'AWS::Region': this.#place.region,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': stack.name,
      'AWS::StackId': `arn:aws:cloudformation:${this.#place.region}:${this.#place.accountId}:stack/${stack.name}/here`,
      'AWS::NotificationARNs': [],
      'AWS::NoValue': undefined,
    };
    if (name in pseudo) return pseudo[name];
    const parameter = stack.template.Parameters[name];
    if (parameter !== undefined) return parameter.Default ?? '';
    return referenceOf(this.physical(name, stack), this.#place);
  }

  #attribute(argument: unknown, stack: Stack): string {
    const path = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
    const [logicalId = '', ...attribute] = path;
    return attributeOf(this.physical(logicalId, stack), attribute.join('.'), this.#place);
  }

  #substitute(argument: unknown, stack: Stack): string {
    const [text, variables] = (Array.isArray(argument) ? argument : [argument, {}]) as [
      string,
      Record<string, unknown>,
    ];
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal === '!') return `\${${name}}`;
      if (name in variables) return String(this.resolve(variables[name], stack));
      const isAttribute = name.includes('.');
      return String(isAttribute ? this.#attribute(name, stack) : this.#reference(name, stack));
    });
  }

  #imported(exportName: string): unknown {
    for (const stack of this.#stacks) {
      for (const output of Object.values(stack.template.Outputs)) {
        if (output.Export === undefined) continue;
        if (this.resolve(output.Export.Name, stack) === exportName) {
          return this.resolve(output.Value, stack);
        }
      }
    }
    throw new TemplateNotUnderstood(`no stack exports ${exportName}`);
  }
}

/** A lone `Condition` with an object is a part of a policy, not a function. */
function isIntrinsic(name: string, argument: unknown): boolean {
  if (name === 'Condition') return typeof argument === 'string';
  return name === 'Ref' || name.startsWith('Fn::');
}

/** The functions that need only their resolved argument. */
function callPure(name: string, argument: unknown, stack: Stack): unknown {
  const parts = argument as readonly unknown[];
  switch (name) {
    case 'Fn::Join':
      return (parts[1] as readonly unknown[]).map(String).join(String(parts[0]));
    case 'Fn::Select':
      return (parts[1] as readonly unknown[])[Number(parts[0])];
    case 'Fn::Split':
      return String(parts[1]).split(String(parts[0]));
    case 'Fn::FindInMap':
      return stack.template.Mappings[String(parts[0])]?.[String(parts[1])]?.[String(parts[2])];
    case 'Fn::Base64':
      return Buffer.from(String(argument)).toString('base64');
    case 'Fn::GetAZs':
      return ['a', 'b', 'c'].map((letter) => `${stack.region ?? 'local'}${letter}`);
    case 'Fn::Equals':
      return String(parts[0]) === String(parts[1]);
    case 'Fn::Not':
      return parts[0] !== true;
    case 'Fn::And':
      return parts.every((part) => part === true);
    case 'Fn::Or':
      return parts.some((part) => part === true);
    default:
      throw new TemplateNotUnderstood(`intrinsic function ${name}`);
  }
}
