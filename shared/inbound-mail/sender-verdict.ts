import type { SenderVerdict } from './received-mail.ts';

type Header = { readonly key: string; readonly value: string };

/** SES closes what it puts before a mail with this; all below it was written by the sender. */
const LAST_OF_SES = 'x-ses-receipt';
const OF_SES =
  /^(return-path|received|received-spf|authentication-results|x-ses-(spam-verdict|virus-verdict|receipt|dkim-signature))$/;

/**
 * What SES wrote about the sender. Anybody can put the same headers into a mail: only those count
 * that stand above the first that SES writes last, with nothing else between them.
 * Source: docs.aws.amazon.com/ses/latest/dg/receiving-email-concepts.html
 */
export function senderVerdictOf(headers: readonly Header[]): SenderVerdict {
  const own = headersOfSes(headers);
  const ownValue = (name: string) => own.find(({ key }) => key === name)?.value ?? '';
  const results = ownValue('authentication-results');
  const isOurs = /^\s*amazonses\.com\s*;/i.test(results);
  const claims = isOurs
    ? results
        .slice(0, 4000)
        .split(';')
        .map((claim) => claim.trim())
    : [];
  const dmarc = claims.find((claim) => /^dmarc=pass\b/i.test(claim));
  const dmarcDomain = domainIn(dmarc, 'header.from');
  return {
    ...(dmarcDomain === undefined ? {} : { dmarcDomain }),
    dkimDomains: claims
      .filter((claim) => /^dkim=pass\b/i.test(claim))
      .flatMap((claim) => domainIn(claim, 'header.i') ?? domainIn(claim, 'header.d') ?? []),
    isVirus: /^fail$/i.test(ownValue('x-ses-virus-verdict').trim()),
    isSpam: /^fail$/i.test(ownValue('x-ses-spam-verdict').trim()),
  };
}

function headersOfSes(headers: readonly Header[]): readonly Header[] {
  const end = headers.findIndex(({ key }) => key === LAST_OF_SES);
  const above = headers.slice(0, end + 1);
  const isWhole = above.every(({ key }) => OF_SES.test(key));
  const isOnce = new Set(above.map(({ key }) => key)).size === above.length;
  return isWhole && isOnce ? above : [];
}

function domainIn(claim: string | undefined, property: string): string | undefined {
  const [, domain] =
    new RegExp(
      `\\b${property.replace('.', '\\.')}=[^\\s;@]{0,100}?@?([a-z0-9.-]{3,253})(\\s|$)`,
      'i',
    ).exec(claim ?? '') ?? [];
  return domain?.toLowerCase();
}
