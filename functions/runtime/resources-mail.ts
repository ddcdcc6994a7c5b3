import { SESClient } from '@aws-sdk/client-ses';
import { GiftLetters } from '../../shared/mail/gift-letters.ts';
import type { Mailer } from '../../shared/mail/ports.ts';
import { SesMailer } from '../../shared/mail/ses-mailer.ts';
import { SignInLetters } from '../../shared/mail/sign-in-letters.ts';
import { StaffLetters } from '../../shared/mail/staff-letters.ts';
import { CLIENT_SETTINGS } from './client-settings.ts';
import { environment } from './environment.ts';
import { emitMetrics } from './metrics.ts';
import { once } from './resources.ts';
import { gatePorts } from './resources-permission.ts';
import { systemClock } from './system-clock.ts';

export const letterParts = once(() => {
  const { MAIL_FROM, MAIL_CONFIGURATION_SET, MAIL_REPLY_TO, MAIL_REPLY_DOMAIN, SHOP_NAME } =
    environment('mail');
  return {
    mailer: counted(
      new SesMailer(new SESClient(CLIENT_SETTINGS), {
        from: MAIL_FROM,
        configurationSet: MAIL_CONFIGURATION_SET,
        ...(MAIL_REPLY_TO === undefined ? {} : { replyTo: MAIL_REPLY_TO }),
      }),
    ),
    gate: gatePorts(),
    siteUrl: environment('site').SITE_URL,
    shopName: SHOP_NAME,
    ...(MAIL_REPLY_DOMAIN === undefined ? {} : { replyDomain: MAIL_REPLY_DOMAIN }),
  };
});

function counted(mailer: Mailer): Mailer {
  return {
    send: async (mail, pass) => {
      await mailer.send(mail, pass);
      emitMetrics({ MailSent: 1 });
    },
  };
}

export const letterResources = { letters: () => new GiftLetters(letterParts()) };

/** Of what goes to those who work here. */
export const staffMailResources = { staffMails: () => new StaffLetters(letterParts()) };

export const signInMailResources = {
  signInMails: () => new SignInLetters({ ...letterParts(), clock: systemClock }),
};
