import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { nameInStage } from '../stages.ts';

/** Below it lies what SES received. */
export const INBOX_PREFIX = 'inbound/';

type Where = { readonly partition: string; readonly account: string; readonly region: string };
const HERE: Where = { partition: Aws.PARTITION, account: Aws.ACCOUNT_ID, region: Aws.REGION };
/** As the checks write what only AWS will know. */
const IN_WORDS: Where = {
  partition: '<AWS::Partition>',
  account: '<AWS::AccountId>',
  region: '<AWS::Region>',
};

/** All the world's buckets share their names, so account and region are part of it. */
export function inboxBucketName(stageName: string, { account, region }: Where = HERE): string {
  return `${nameInStage(stageName, 'inbox')}-${account}-${region}`;
}

function bucketArn(stageName: string, where: Where): string {
  return `arn:${where.partition}:s3:::${inboxBucketName(stageName, where)}`;
}

/** To read a mail, and to remove it when it is dealt with; never to put one there. */
export function inboxRights(stageName: string): readonly PolicyStatement[] {
  const bucket = bucketArn(stageName, HERE);
  return [
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:DeleteObject'],
      resources: [`${bucket}/${INBOX_PREFIX}*`],
    }),
    // Without it, S3 says of a mail that is gone that access to it is denied.
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket] }),
  ];
}

/** What the checks find about them. */
export function inboxRightsFinding(stageName: string) {
  const mails = `${bucketArn(stageName, IN_WORDS)}/${INBOX_PREFIX}*`;
  return {
    id: `AwsSolutions-IAM5[Resource::${mails}]`,
    reason: 'Mails are named by SES as they come: a right to each of them is one to their prefix.',
  };
}
