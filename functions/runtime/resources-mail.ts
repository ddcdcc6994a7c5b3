import { SESClient } from '@aws-sdk/client-ses';
import { GiftLetters } from '../../shared/mail/gift-letters.ts';
import type { Mailer } from '../../shared/mail/ports.ts';
import { SesMailer } from '../../shared/mail/ses-mailer.ts';
import { SignInLetters } from '../../shared/mail/sign-in-letters.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import { CLIENT_SETTINGS } from './client-settings.ts';
import { environment } from './environment.ts';
import { emitMetrics } from './metrics.ts';
import { once } from './resources.ts';
import { storeSettings } from './resources-table.ts';
import { systemClock } from './system-clock.ts';

const parts = once(() => {
  const { MAIL_FROM, MAIL_CONFIGURATION_SET, SHOP_NAME } = environment('mail');
  return {
    mailer: counted(
      new SesMailer(new SESClient(CLIENT_SETTINGS), {
        from: MAIL_FROM,
        configurationSet: MAIL_CONFIGURATION_SET,
      }),
    ),
    suppressions: suppressionStore(storeSettings()),
    siteUrl: environment('site').SITE_URL,
    shopName: SHOP_NAME,
  };
});

function counted(mailer: Mailer): Mailer {
  return {
    send: async (mail) => {
      await mailer.send(mail);
      emitMetrics({ MailSent: 1 });
    },
  };
}

export const letterResources = { letters: () => new GiftLetters(parts()) };

export const signInMailResources = {
  signInMails: () => new SignInLetters({ ...parts(), clock: systemClock }),
};
