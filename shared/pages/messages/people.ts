import type { Language } from '../../customers/customer.ts';
import { peopleDe } from './people-de.ts';
import { peopleEn } from './people-en.ts';

/** In files of their own, so that no other page carries them. */
export type PeopleMessages = typeof peopleEn;
export const PEOPLE_MESSAGES: Record<Language, PeopleMessages> = { en: peopleEn, de: peopleDe };

/** What a page of these says after something was done, or refused; by code in its address. */
export type PeopleNotice = keyof PeopleMessages['done'] | keyof PeopleMessages['refused'];
