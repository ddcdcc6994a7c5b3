import { noteElsewhere } from '../privacy/elsewhere-store.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { pageOfStandingList } from '../table/polled-list.ts';
import { ASIDE_KEPT_DAYS, AsideMail, AsideMailId } from './aside-mail.ts';
import type { AsideMails } from './ports.ts';

export const ASIDE_LIST = 'ASIDE';

//   pk   ASIDE#<mailId>                  sk   MAIL                on the list ASIDE while it is open
export const asideMailItem: EntityDefinition<AsideMail, AsideMailId> = {
  entity: 'asideMail',
  schemaVersion: 1,
  schema: AsideMail,
  keyOf: (mailId) => ({ pk: key('ASIDE', mailId), sk: 'MAIL' }),
  refOf: ({ id }) => id,
  listedOf: ({ id, state, at }) =>
    state === 'open' ? { list: ASIDE_LIST, listedAt: at, id, isStanding: true } : undefined,
  expiresAtSecondsOf: ({ at }) =>
    Math.floor(at.epochMilliseconds / 1000) + ASIDE_KEPT_DAYS * 24 * 60 * 60,
};

export function asideMailStore(settings: StoreSettings): AsideMails {
  const mails = new EntityStore(asideMailItem, settings);
  return {
    find: (mailId) => mails.find(mailId),
    async open(page) {
      const listed = await pageOfStandingList(settings.table, { list: ASIDE_LIST, ...page });
      const found = await mails.findMany(listed.items.map((id) => AsideMailId.parse(id)));
      const byId = new Map(found.map((mail) => [mail.id, mail]));
      // Deleting what expired takes AWS a day or two, and the list is a moment old.
      const open = listed.items.flatMap((id) => byId.get(id) ?? []);
      return { ...listed, items: open.filter(({ state }) => state === 'open') };
    },
    async save(mail, at) {
      const { id, customerId } = mail;
      if (customerId !== undefined) {
        await noteElsewhere(settings, { customerId, kind: 'aside_mail', id }, at);
      }
      return mails.save({ entity: mail, happened: [], at });
    },
  };
}
