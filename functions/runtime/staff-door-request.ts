import * as z from 'zod';
import { isStaffNotice, type StaffNotice } from '../../shared/pages/messages/staff.ts';
import { spoilable } from './page.tsx';
import { isStaffPath } from './staff-handler.tsx';

/** In the address of a page where the staff come in. */
export const STAFF_DOOR_QUERY = {
  notice: spoilable(z.string().refine(isStaffNotice)),
  next: spoilable(z.string().refine(isStaffPath)),
};

export function staffNoticeOf(text: string | undefined): StaffNotice | undefined {
  return text !== undefined && isStaffNotice(text) ? text : undefined;
}
