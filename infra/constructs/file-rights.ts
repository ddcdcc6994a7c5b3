import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  CUSTOMERS_PREFIX,
  EXPORTS_PREFIX,
  PRINTED_PREFIX,
  UPLOADS_PREFIX,
} from '../../shared/files/file-key.ts';
import type { FunctionNeeds } from '../function-needs.ts';
import { nameInStage } from '../stages.ts';

type Where = { readonly partition: string; readonly account: string; readonly region: string };

const HERE: Where = { partition: Aws.PARTITION, account: Aws.ACCOUNT_ID, region: Aws.REGION };
/** As the checks write what only AWS will know. */
const IN_WORDS: Where = {
  partition: '<AWS::Partition>',
  account: '<AWS::AccountId>',
  region: '<AWS::Region>',
};

/** All the world's buckets share their names, so account and region are part of it. */
export function filesBucketName(stageName: string, { account, region }: Where = HERE): string {
  return `${nameInStage(stageName, 'files')}-${account}-${region}`;
}

function bucketArn(stageName: string, where: Where): string {
  return `arn:${where.partition}:s3:::${filesBucketName(stageName, where)}`;
}

/** What a function may do below each prefix. */
function actionsByPrefix({
  writesFiles,
  photos,
}: FunctionNeeds): Readonly<Record<string, string[]>> {
  switch (photos) {
    case 'shows':
      return { [CUSTOMERS_PREFIX]: ['s3:GetObject'] };
    case 'takes':
      return { [CUSTOMERS_PREFIX]: ['s3:GetObject'], [UPLOADS_PREFIX]: ['s3:PutObject'] };
    case 'keeps':
      return { [CUSTOMERS_PREFIX]: ['s3:PutObject'] };
    case 'hands_out':
      return {
        [CUSTOMERS_PREFIX]: ['s3:GetObject'],
        [PRINTED_PREFIX]: ['s3:GetObject'],
        [EXPORTS_PREFIX]: ['s3:GetObject'],
      };
    case 'exports':
      return { [EXPORTS_PREFIX]: ['s3:PutObject'] };
    case 'forgets':
      return Object.fromEntries(
        [CUSTOMERS_PREFIX, UPLOADS_PREFIX, PRINTED_PREFIX, EXPORTS_PREFIX].map((prefix) => [
          prefix,
          ['s3:DeleteObject'],
        ]),
      );
    case 'cleans':
      return {
        [CUSTOMERS_PREFIX]: ['s3:PutObject'],
        [UPLOADS_PREFIX]: ['s3:GetObject', 's3:DeleteObject'],
      };
    default:
      return {
        [PRINTED_PREFIX]: ['s3:GetObject', ...(writesFiles === true ? ['s3:PutObject'] : [])],
      };
  }
}

/** Without `ListBucket`, S3 says of a file that is not there that access to it is denied. */
export function fileRights(needs: FunctionNeeds, stageName: string): readonly PolicyStatement[] {
  const bucket = bucketArn(stageName, HERE);
  const rights = Object.entries(actionsByPrefix(needs)).map(
    ([prefix, actions]) => new PolicyStatement({ actions, resources: [`${bucket}/${prefix}*`] }),
  );
  return [...rights, new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket] })];
}

/** What the checks find about them. */
export function fileRightsFindings(needs: FunctionNeeds, stageName: string) {
  return Object.keys(actionsByPrefix(needs)).map((prefix) => ({
    id: `AwsSolutions-IAM5[Resource::${bucketArn(stageName, IN_WORDS)}/${prefix}*]`,
    reason: 'Files are made as they are needed: a right to each of them is one to their prefix.',
  }));
}
