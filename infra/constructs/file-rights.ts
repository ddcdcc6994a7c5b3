import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { PRINTED_PREFIX } from '../../shared/files/file-key.ts';
import type { FunctionNeeds } from '../functions.ts';
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

/** Without `ListBucket`, S3 says of a file that is not there that access to it is denied. */
export function fileRights(
  { writesFiles }: FunctionNeeds,
  stageName: string,
): readonly PolicyStatement[] {
  const actions = ['s3:GetObject', ...(writesFiles === true ? ['s3:PutObject'] : [])];
  const bucket = bucketArn(stageName, HERE);
  return [
    new PolicyStatement({ actions, resources: [`${bucket}/${PRINTED_PREFIX}*`] }),
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket] }),
  ];
}

/** What the checks find about them. */
export function fileRightsFinding(stageName: string) {
  const files = `${bucketArn(stageName, IN_WORDS)}/${PRINTED_PREFIX}*`;
  return {
    id: `AwsSolutions-IAM5[Resource::${files}]`,
    reason: 'Files are made as they are needed: a right to each of them is one to their prefix.',
  };
}
