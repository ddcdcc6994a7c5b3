import {
  prescriptionStore,
  regularsBookStore,
} from '../../shared/prescriptions/prescription-store.ts';
import { storeSettings } from './resources-table.ts';

export const prescriptionResources = {
  prescriptions: () => prescriptionStore(storeSettings()),
  regularsBooks: () => regularsBookStore(storeSettings()),
};
