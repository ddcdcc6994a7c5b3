// Puts what is posted, and answers with a link to it, made at the time that this function sees.
import { S3Client } from '@aws-sdk/client-s3';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { printedKey } from '../../../../../shared/files/file-key.ts';
import { S3Files } from '../../../../../shared/files/s3-files.ts';

const files = new S3Files(new S3Client({ forcePathStyle: true }), process.env.FILES_BUCKET ?? '');

export async function handler({ pathParameters, body }: APIGatewayProxyEventV2) {
  const key = printedKey('samples', pathParameters?.name ?? '');
  const facts = { contentType: 'text/plain', fileName: 'Sample.txt' };
  if (body !== undefined) await files.put(key, Buffer.from(body), facts);
  const content = await files.get(key);
  if (content === undefined) return { statusCode: 404, body: 'nothing there' };
  return { link: await files.linkTo(key, { expiresInSeconds: 600 }) };
}
