import type { Language } from '../../customers/customer.ts';
import { permissionDe } from './permission-de.ts';
import { permissionEn } from './permission-en.ts';

/** In a file of their own, so that no other page carries them. */
export type PermissionMessages = typeof permissionEn;
export const PERMISSION_MESSAGES: Record<Language, PermissionMessages> = {
  en: permissionEn,
  de: permissionDe,
};
