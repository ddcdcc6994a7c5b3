import { prescriptionStore } from '../../shared/prescriptions/prescription-store.ts';
import { storeSettings } from './resources-table.ts';

export const prescriptionResources = {
  prescriptions: () => prescriptionStore(storeSettings()),
};
