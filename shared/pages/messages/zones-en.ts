/** Choosing a time zone, by country. */
export const zonesEn = {
  continents: {
    Europe: 'Europe',
    Asia: 'Asia',
    America: 'The Americas',
    Africa: 'Africa',
    Oceania: 'Australia and the Pacific',
  },
  /** As the browser or the customer named it; not in the list. */
  other: 'Yours',
  choose: 'Please choose',
  /** Where the zone's own name is not what people call the place. */
  places: {
    'America/St_Johns': 'St. John’s',
    'Atlantic/Azores': 'the Azores',
    'Atlantic/Canary': 'the Canary Islands',
    'Pacific/Easter': 'Easter Island',
    'Pacific/Galapagos': 'the Galápagos Islands',
    'Pacific/Honolulu': 'Hawaii',
  } as Readonly<Record<string, string>>,
};
