import { caseStore } from '../../shared/cases/case-store.ts';
import { feedbackStore } from '../../shared/feedback/feedback-store.ts';
import { storeSettings } from './resources-table.ts';

export const caseResources = {
  cases: () => caseStore(storeSettings()),
  feedbacks: () => feedbackStore(storeSettings()),
};
