import { S3Client } from '@aws-sdk/client-s3';
import { mailClaimStore } from '../../shared/inbound-mail/mail-claim-store.ts';
import { S3Inbox } from '../../shared/inbound-mail/s3-inbox.ts';
import { CLIENT_SETTINGS } from './client-settings.ts';
import { environment } from './environment.ts';
import { asideMailResources } from './resources-aside-mails.ts';
import { storeSettings } from './resources-table.ts';

export const inboxResources = {
  ...asideMailResources,
  mailClaims: () => mailClaimStore(storeSettings()),
  inbox: () => {
    const { INBOX_BUCKET, INBOX_ADDRESSING } = environment('inbox');
    const forcePathStyle = INBOX_ADDRESSING === 'path';
    return new S3Inbox(new S3Client({ ...CLIENT_SETTINGS, forcePathStyle }), INBOX_BUCKET);
  },
};
