import type { Customer } from '../../shared/customers/customer.ts';
import { tellingStore } from '../../shared/gifts/telling-store.ts';
import { everythingText } from '../../shared/pages/my-data/everything-text.tsx';
import { pageVoiceOf } from '../../shared/pages/page-voice.ts';
import type { ExportDocument } from '../../shared/privacy/export-document.ts';
import { makeExport } from '../../shared/privacy/make-export.ts';
import { ExportAsked } from '../../shared/privacy/privacy-events.ts';
import { environment } from '../runtime/environment.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { letterResources } from '../runtime/resources-mail.ts';
import { privacyResources } from '../runtime/resources-privacy.ts';
import { storeSettings } from '../runtime/resources-table.ts';

const exportPages = {
  pageOf: (document: ExportDocument, { language, zone }: Customer) =>
    everythingText(document, pageVoiceOf(language, environment('shop').SHOP_NAME), zone),
};
const resources = resourcesOf(
  customerResources,
  fileResources,
  idResources,
  letterResources,
  privacyResources,
  { exportPages: () => exportPages, tellings: () => tellingStore(storeSettings()) },
);

export const handler = eventHandler({
  event: ExportAsked,
  handle: ({ customerId, dataExportId: exportId }) =>
    makeExport(resources, { customerId, exportId }),
  retry: ['in_progress', 'changed_meanwhile'],
});
