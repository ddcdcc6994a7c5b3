import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Write } from './table.ts';

const MUST_NOT_EXIST = 'attribute_not_exists(pk)';
const MUST_HAVE_VERSION = '#version = :versionExpected';
const versionCondition = (versionExpected: number) => ({
  ConditionExpression: MUST_HAVE_VERSION,
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':versionExpected': versionExpected },
});

type TransactionPart = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write as DynamoDB takes it, in a transaction or alone. */
export function transactionPart(write: Write, TableName: string): TransactionPart {
  switch (write.kind) {
    case 'create':
      return { Put: { TableName, Item: write.item, ConditionExpression: MUST_NOT_EXIST } };
    case 'replace':
      return { Put: { TableName, Item: write.item, ...versionCondition(write.versionExpected) } };
    case 'remove':
    case 'check': {
      const on = { TableName, Key: { pk: write.key.pk, sk: write.key.sk } };
      const condition = versionCondition(write.versionExpected);
      return write.kind === 'remove'
        ? { Delete: { ...on, ...condition } }
        : { ConditionCheck: { ...on, ...condition } };
    }
    case 'add':
      return { Update: { TableName, Key: write.key, ...addition(write) } };
  }
}

/** The version counts, too, so that whoever removes the item knows which one. */
function addition({ sums, facts }: Extract<Write, { kind: 'add' }>) {
  const sumNames = Object.keys(sums);
  const factNames = Object.keys(facts);
  const adds = ['#version :one', ...sumNames.map((_, at) => `#s${at} :s${at}`)];
  const sets = factNames.map((_, at) => `#f${at} = :f${at}`);
  return {
    UpdateExpression: `ADD ${adds.join(', ')}${sets.length > 0 ? ` SET ${sets.join(', ')}` : ''}`,
    ExpressionAttributeNames: {
      '#version': 'version',
      ...Object.fromEntries(sumNames.map((name, at) => [`#s${at}`, name])),
      ...Object.fromEntries(factNames.map((name, at) => [`#f${at}`, name])),
    },
    ExpressionAttributeValues: {
      ':one': 1,
      ...Object.fromEntries(Object.values(sums).map((sum, at) => [`:s${at}`, sum])),
      ...Object.fromEntries(Object.values(facts).map((fact, at) => [`:f${at}`, fact])),
    },
  };
}
