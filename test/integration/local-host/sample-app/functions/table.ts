import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const TableName = process.env.TABLE_NAME;
