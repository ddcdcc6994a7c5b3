import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import type { SignIns } from './ports.ts';
import { signInItem } from './sign-in-item.ts';

export function signInStore(settings: StoreSettings): SignIns {
  const signIns = new EntityStore(signInItem, settings);
  return {
    find: (emailHash) => signIns.find(emailHash),
    save: (signIn, at) => signIns.save({ entity: signIn, happened: [], at }),
  };
}
