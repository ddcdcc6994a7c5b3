import type { zonesEn } from './zones-en.ts';

export const zonesDe: typeof zonesEn = {
  continents: {
    Europe: 'Europa',
    Asia: 'Asien',
    America: 'Amerika',
    Africa: 'Afrika',
    Oceania: 'Australien und Pazifik',
  },
  other: 'Ihre',
  choose: 'Bitte wählen',
  places: {
    'America/Mexico_City': 'Mexiko-Stadt',
    'America/Noronha': 'Fernando de Noronha',
    'America/St_Johns': 'St. John’s',
    'Asia/Irkutsk': 'Irkutsk',
    'Asia/Kamchatka': 'Kamtschatka',
    'Asia/Novosibirsk': 'Nowosibirsk',
    'Asia/Vladivostok': 'Wladiwostok',
    'Asia/Yakutsk': 'Jakutsk',
    'Asia/Yekaterinburg': 'Jekaterinburg',
    'Atlantic/Azores': 'Azoren',
    'Atlantic/Canary': 'Kanarische Inseln',
    'Europe/Kyiv': 'Kyjiw',
    'Europe/Lisbon': 'Lissabon',
    'Europe/Moscow': 'Moskau',
    'Pacific/Easter': 'Osterinsel',
    'Pacific/Galapagos': 'Galápagos-Inseln',
    'Pacific/Honolulu': 'Hawaii',
  },
};
