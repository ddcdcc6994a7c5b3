import { photoStore } from '../../shared/photos/photo-store.ts';
import { storeSettings } from './resources-table.ts';

export const photoResources = { photos: () => photoStore(storeSettings()) };
