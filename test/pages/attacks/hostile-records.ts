import { everythingText } from '../../../shared/pages/my-data/everything-text.tsx';
import { pageVoiceOf } from '../../../shared/pages/page-voice.ts';
import { dataExportStore } from '../../../shared/privacy/data-export-store.ts';
import { makeExport } from '../../../shared/privacy/make-export.ts';
import { personalItemsStore } from '../../../shared/privacy/personal-items-store.ts';
import { newCustomer } from '../../support/gift-world.ts';
import { ADDRESS, hostile, LINE, SCRIPT, SECRETS } from './hostile-texts.ts';
import type { Visit } from './hostile-visit.ts';

// Everything hostile at once: two records side by side, and all that is known of somebody.

export async function openMerge({ world, customer, clerk, open, send }: Visit): Promise<void> {
  const other = await newCustomer(world, {
    ...{ name: `${hostile(SECRETS.name)}\u202e`, address: ADDRESS },
    email: `other.${customer.language}.${SECRETS.email}`,
  });
  const path = `/staff/customers/${customer.id}/merge`;
  await open(clerk, path, `${path}?notice=%3Cscript%3E`, `${path}?notice=constructor`);
  await send(clerk, path, { do: 'compare', who: LINE });
  await send(clerk, path, { do: 'compare', who: other.email });
  await send(clerk, path, { do: 'merge', other: SCRIPT });
  await send(clerk, path, { do: 'merge', other: other.id });
  await open(clerk, path);
}

/** @returns what was put together to be kept, as one page */
export async function openMyData(visit: Visit): Promise<string> {
  const { world, settings, customer, owner, open, send } = visit;
  const exports = dataExportStore(settings);
  await send(owner, '/my-data/exports', { notice: SCRIPT });
  const asked = await exports.newest(customer.id);
  if (asked === undefined) throw new Error('was not asked for');
  const pages: string[] = [];
  const pageOf = (document: Parameters<typeof everythingText>[0]) => {
    const voice = pageVoiceOf(customer.language, 'Kingfisher & Sons');
    pages.push(everythingText(document, voice, customer.zone));
    return pages.join('');
  };
  await makeExport(
    {
      ...{ ...world.ports, files: world.files, dataExports: exports, exportPages: { pageOf } },
      personalItems: personalItemsStore(settings),
    },
    { customerId: customer.id, exportId: asked.id },
  );
  const file = `/my-data/exports/${asked.id}`;
  await open(owner, '/my-data', '/my-data?notice=%3Cscript%3E', '/my-data?on=%3Cscript%3E');
  await open(owner, `${file}/html`, `${file}/json`, '/my-data/everything.json');
  await open(owner, '/my-data/everything', '/my-data/forget');
  await open(owner, '/my-data/forget?step=code&error=__proto__&gifts=%3Cscript%3E');
  await open(
    owner,
    '/my-data/forget?step=code&error=constructor',
    '/my-data/forget?error=toString',
  );
  await send(owner, '/my-data/forget', { do: 'ask', gifts: 'keep' });
  await send(owner, '/my-data/forget', { do: 'confirm', gifts: 'keep', code: SCRIPT.slice(0, 20) });
  return pages.join('');
}
