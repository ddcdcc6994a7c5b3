import type { Language } from '../../customers/customer.ts';
import { staffDoorDe } from './staff-door-de.ts';
import { staffDoorEn } from './staff-door-en.ts';

export type StaffDoorMessages = typeof staffDoorEn;
export const STAFF_DOOR_MESSAGES: Record<Language, StaffDoorMessages> = {
  en: staffDoorEn,
  de: staffDoorDe,
};
