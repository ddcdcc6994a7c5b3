import type { Browser } from 'playwright-core';
import { Language } from '../../shared/customers/customer.ts';
import { renderSample, SAMPLE_KINDS } from '../../shared/mail/sample-letters.ts';
import type { Camera } from './camera.ts';

export async function shootMails(browser: Browser, camera: Camera): Promise<void> {
  for (const language of Language.options) {
    for (const kind of SAMPLE_KINDS) {
      const { html } = renderSample(kind, language);
      await camera.shootHtml(browser, html, `mails/${language}/${kind}`);
    }
  }
}
