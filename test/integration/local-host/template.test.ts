// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how CloudFormation writes it
import { describe, expect, it } from 'vitest';
import { type Stack, Template } from '../../../infra/local/assembly.ts';
import { resolveStacks, TemplateNotUnderstood } from '../../../infra/local/template.ts';

const PLACE = {
  region: 'eu-west-1',
  accountId: '000000000000',
  siteUrl: 'http://localhost:4000',
  servicesUrl: 'http://127.0.0.1:9',
};

function stack(name: string, template: unknown): Stack {
  return { name, region: undefined, template: Template.parse(template) };
}

const OTHER = stack('other', {
  Resources: { Shared: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'shared' } } },
  Outputs: { Arn: { Value: { 'Fn::GetAtt': ['Shared', 'Arn'] }, Export: { Name: 'other:Arn' } } },
});

/** What a property with this value becomes. */
function resolved(value: unknown): unknown {
  const main = stack('main', {
    Parameters: { Size: { Default: 'small' } },
    Mappings: { Sizes: { small: { bytes: 7 } } },
    Conditions: {
      Yes: { 'Fn::Equals': [{ Ref: 'Size' }, 'small'] },
      No: { 'Fn::Not': [{ Condition: 'Yes' }] },
      Both: { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] },
      Any: { 'Fn::Or': [{ Condition: 'Yes' }, { Condition: 'No' }] },
    },
    Resources: {
      Table: { Type: 'AWS::DynamoDB::Table', Properties: {} },
      Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'bus' } },
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::Sub': 'q-${Size}' } } },
      Files: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'shop-files' } },
      Function: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'f' } },
      Alias: {
        Type: 'AWS::Lambda::Alias',
        Properties: { FunctionName: { Ref: 'Function' }, Name: 'live' },
      },
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: {} },
      Probe: { Type: 'Test::Probe', Properties: { value } },
    },
  });
  return resolveStacks([OTHER, main], PLACE).find(({ type }) => type === 'Test::Probe')?.properties
    .value;
}

const TABLE: readonly (readonly [string, unknown, unknown])[] = [
  ['Ref to a table is its name', { Ref: 'Table' }, 'main-Table'],
  ['Ref to a queue is its URL', { Ref: 'Queue' }, 'http://127.0.0.1:9/000000000000/q-small'],
  ['Ref to a parameter is its default', { Ref: 'Size' }, 'small'],
  [
    'GetAtt Arn of a queue',
    { 'Fn::GetAtt': ['Queue', 'Arn'] },
    'arn:aws:sqs:eu-west-1:000000000000:q-small',
  ],
  [
    'GetAtt as text',
    { 'Fn::GetAtt': 'Bus.Arn' },
    'arn:aws:events:eu-west-1:000000000000:event-bus/bus',
  ],
  [
    'GetAtt StreamArn',
    { 'Fn::GetAtt': ['Table', 'StreamArn'] },
    'arn:aws:dynamodb:eu-west-1:000000000000:table/main-Table/stream/here',
  ],
  [
    'GetAtt ApiEndpoint is the site',
    { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] },
    'http://localhost:4000',
  ],
  ['GetAtt Arn of a bucket', { 'Fn::GetAtt': ['Files', 'Arn'] }, 'arn:aws:s3:::shop-files'],
  ['Ref to an alias', { Ref: 'Alias' }, 'arn:aws:lambda:eu-west-1:000000000000:function:f:live'],
  ['Join', { 'Fn::Join': ['/', ['a', { Ref: 'AWS::Region' }, 'b']] }, 'a/eu-west-1/b'],
  [
    'Sub with attribute, pseudo parameter and literal',
    { 'Fn::Sub': '${AWS::AccountId}:${Bus.Name}:${!kept}' },
    '000000000000:bus:${kept}',
  ],
  ['Sub with variables', { 'Fn::Sub': ['${x}-${Bus}', { x: { Ref: 'Size' } }] }, 'small-bus'],
  ['Select and Split', { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
  ['FindInMap', { 'Fn::FindInMap': ['Sizes', { Ref: 'Size' }, 'bytes'] }, 7],
  ['If, met', { 'Fn::If': ['Yes', 'a', 'b'] }, 'a'],
  ['If, not met', { 'Fn::If': ['No', 'a', 'b'] }, 'b'],
  ['And', { 'Fn::If': ['Both', 'a', 'b'] }, 'b'],
  ['Or', { 'Fn::If': ['Any', 'a', 'b'] }, 'a'],
  ['NoValue takes the property away', { kept: 1, gone: { Ref: 'AWS::NoValue' } }, { kept: 1 }],
  ['NoValue in a list', [1, { 'Fn::If': ['No', 2, { Ref: 'AWS::NoValue' }] }], [1]],
  ['ImportValue', { 'Fn::ImportValue': 'other:Arn' }, 'arn:aws:sqs:eu-west-1:000000000000:shared'],
  ['Base64', { 'Fn::Base64': 'hi' }, 'aGk='],
  [
    'an object with one ordinary key',
    { Condition: { StringEquals: { a: 'b' } } },
    { Condition: { StringEquals: { a: 'b' } } },
  ],
];

describe('a template', () => {
  it.each(TABLE)('%s', (_, value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  it.each([
    ['a function it does not know', { 'Fn::Cidr': ['10.0.0.0/16', 2, 8] }],
    ['a reference to nothing', { Ref: 'Nobody' }],
    ['an export that no stack has', { 'Fn::ImportValue': 'nobody:Arn' }],
    ['a condition that is not there', { 'Fn::If': ['Maybe', 1, 2] }],
  ])('is refused for %s', (_, value) => {
    expect(() => resolved(value)).toThrow(TemplateNotUnderstood);
  });

  it('leaves out resources whose condition is not met', () => {
    const conditional = stack('main', {
      Conditions: { No: { 'Fn::Equals': ['a', 'b'] } },
      Resources: { Topic: { Type: 'AWS::SNS::Topic', Condition: 'No' } },
    });
    expect(resolveStacks([conditional], PLACE)).toEqual([]);
  });
});
