import { SESClient } from '@aws-sdk/client-ses';
import { issueMailDecline } from '../../shared/customers/decline-mail.ts';
import { mailDeclineStore } from '../../shared/customers/mail-decline-store.ts';
import { GiftLetters } from '../../shared/mail/gift-letters.ts';
import type { DeclineTokens, Mailer } from '../../shared/mail/ports.ts';
import { SesMailer } from '../../shared/mail/ses-mailer.ts';
import { SignInLetters } from '../../shared/mail/sign-in-letters.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import { CLIENT_SETTINGS } from './client-settings.ts';
import { environment } from './environment.ts';
import { emitMetrics } from './metrics.ts';
import { randomSecrets } from './random-ids.ts';
import { once } from './resources.ts';
import { storeSettings } from './resources-table.ts';
import { systemClock } from './system-clock.ts';

export const letterParts = once(() => {
  const { MAIL_FROM, MAIL_CONFIGURATION_SET, MAIL_REPLY_TO, SHOP_NAME } = environment('mail');
  return {
    mailer: counted(
      new SesMailer(new SESClient(CLIENT_SETTINGS), {
        from: MAIL_FROM,
        configurationSet: MAIL_CONFIGURATION_SET,
        ...(MAIL_REPLY_TO === undefined ? {} : { replyTo: MAIL_REPLY_TO }),
      }),
    ),
    suppressions: suppressionStore(storeSettings()),
    declineTokens: declineTokens(),
    siteUrl: environment('site').SITE_URL,
    shopName: SHOP_NAME,
  };
});

function declineTokens(): DeclineTokens {
  const mailDeclines = mailDeclineStore(storeSettings());
  const deps = { mailDeclines, secrets: randomSecrets, clock: systemClock };
  return { issue: (declinable) => issueMailDecline(deps, declinable) };
}

function counted(mailer: Mailer): Mailer {
  return {
    send: async (mail) => {
      await mailer.send(mail);
      emitMetrics({ MailSent: 1 });
    },
  };
}

export const letterResources = { letters: () => new GiftLetters(letterParts()) };

export const signInMailResources = {
  signInMails: () => new SignInLetters({ ...letterParts(), clock: systemClock }),
};
