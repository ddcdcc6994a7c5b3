import type { OpenPoint } from '../../dialogue/left-off.ts';
import type { TurnAttachment, TurnResult } from '../../dialogue/turn.ts';
import { PhotoId } from '../../photos/photo.ts';
import { KNOWN_PATH } from '../known/known-paths.ts';
import {
  casePath,
  giftPath,
  orderPath,
  PERMISSIONS_PATH,
  photoPath,
  proposalPath,
  staffCasePath,
} from '../paths.ts';
import { regularPath } from '../regular-paths.ts';

export type Reader = 'customer' | 'staff';

type Paths<Kind extends string> = Partial<Record<Kind, (id: string) => string>>;

/** Where each reader finds what a turn led to; what is not named has no page of its own. */
const RESULT_PATHS: Record<Reader, Paths<TurnResult['kind']>> = {
  customer: {
    answer: (turnId) => `#${turnId}`,
    case: (caseId) => casePath(caseId),
    fact: () => KNOWN_PATH,
    gift: (giftId) => giftPath(giftId),
    gift_order: (giftOrderId) => orderPath(giftOrderId),
    permission: () => PERMISSIONS_PATH,
    prescription: (prescriptionId) => regularPath(prescriptionId),
    proposal: (proposalId) => proposalPath(proposalId),
    question: () => KNOWN_PATH,
  },
  staff: {
    answer: (turnId) => `#${turnId}`,
    case: (caseId) => staffCasePath(caseId),
  },
};

/** And where an open point is settled. */
const POINT_PATHS: Record<Reader, Paths<OpenPoint['kind']>> = {
  customer: {
    answer: (turnId) => `#${turnId}`,
    case: (caseId) => casePath(caseId),
    fact_to_confirm: () => KNOWN_PATH,
    proposal: (proposalId) => proposalPath(proposalId),
    question: () => KNOWN_PATH,
  },
  staff: {
    answer: (turnId) => `#${turnId}`,
    case: (caseId) => staffCasePath(caseId),
  },
};

export function resultPath({ kind, id }: TurnResult, reader: Reader): string | undefined {
  return RESULT_PATHS[reader][kind]?.(id);
}

export function pointPath({ kind, id }: OpenPoint, reader: Reader): string | undefined {
  return POINT_PATHS[reader][kind]?.(id);
}

/** A picture of their own opens for the customer; other files are named only. */
export function attachmentPath({ fileKey }: TurnAttachment, reader: Reader): string | undefined {
  const [, name] = /\/photos\/(\w+)\.\w+$/.exec(fileKey) ?? [];
  const photoId = PhotoId.safeParse(name);
  return reader === 'customer' && photoId.success ? photoPath(photoId.data) : undefined;
}
