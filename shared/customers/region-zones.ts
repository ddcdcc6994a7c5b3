import type { Zone } from '../kernel/time.ts';

/**
 * The zone in which most people of a state live; some states are cut by a zone's border. States by
 * code and English name, without accents: customers write either.
 */
const REGIONS_BY_ZONE: Readonly<Record<string, Readonly<Record<Zone, string>>>> = {
  US: {
    'America/New_York':
      'CT, Connecticut, DC, District of Columbia, DE, Delaware, FL, Florida, GA, Georgia, ' +
      'IN, Indiana, KY, Kentucky, MA, Massachusetts, MD, Maryland, ME, Maine, MI, Michigan, ' +
      'NC, North Carolina, NH, New Hampshire, NJ, New Jersey, NY, New York, OH, Ohio, PA, ' +
      'Pennsylvania, RI, Rhode Island, SC, South Carolina, VA, Virginia, VT, Vermont, WV, ' +
      'West Virginia',
    'America/Chicago':
      'AL, Alabama, AR, Arkansas, IA, Iowa, IL, Illinois, KS, Kansas, LA, Louisiana, MN, ' +
      'Minnesota, MO, Missouri, MS, Mississippi, ND, North Dakota, NE, Nebraska, OK, ' +
      'Oklahoma, SD, South Dakota, TN, Tennessee, TX, Texas, WI, Wisconsin',
    'America/Denver': 'CO, Colorado, ID, Idaho, MT, Montana, NM, New Mexico, UT, Utah, WY, Wyoming',
    'America/Phoenix': 'AZ, Arizona',
    'America/Los_Angeles': 'CA, California, NV, Nevada, OR, Oregon, WA, Washington',
    'America/Anchorage': 'AK, Alaska',
    'Pacific/Honolulu': 'HI, Hawaii',
    'America/Puerto_Rico': 'PR, Puerto Rico, VI, Virgin Islands',
    'Pacific/Guam': 'GU, Guam, MP, Northern Mariana Islands',
    'Pacific/Pago_Pago': 'AS, American Samoa',
  },
  CA: {
    'America/Vancouver': 'BC, British Columbia',
    'America/Whitehorse': 'YT, Yukon',
    'America/Edmonton': 'AB, Alberta, NT, Northwest Territories',
    'America/Regina': 'SK, Saskatchewan',
    'America/Winnipeg': 'MB, Manitoba',
    'America/Toronto': 'ON, Ontario, QC, Quebec',
    'America/Iqaluit': 'NU, Nunavut',
    'America/Halifax': 'NB, New Brunswick, NS, Nova Scotia, PE, Prince Edward Island',
    'America/St_Johns': 'NL, Newfoundland and Labrador',
  },
  AU: {
    'Australia/Sydney':
      'ACT, Australian Capital Territory, JBT, Jervis Bay Territory, NSW, New South Wales',
    'Australia/Melbourne': 'VIC, Victoria',
    'Australia/Brisbane': 'QLD, Queensland',
    'Australia/Adelaide': 'SA, South Australia',
    'Australia/Perth': 'WA, Western Australia',
    'Australia/Hobart': 'TAS, Tasmania',
    'Australia/Darwin': 'NT, Northern Territory',
  },
  BR: {
    'America/Rio_Branco': 'AC, Acre',
    'America/Manaus': 'AM, Amazonas',
    'America/Porto_Velho': 'RO, Rondonia',
    'America/Boa_Vista': 'RR, Roraima',
    'America/Cuiaba': 'MT, Mato Grosso',
    'America/Campo_Grande': 'MS, Mato Grosso do Sul',
    'America/Belem': 'AP, Amapa, PA, Para',
    'America/Araguaina': 'TO, Tocantins',
    'America/Fortaleza': 'CE, Ceara, MA, Maranhao, PB, Paraiba, PI, Piaui, RN, Rio Grande do Norte',
    'America/Recife': 'PE, Pernambuco',
    'America/Maceio': 'AL, Alagoas, SE, Sergipe',
    'America/Bahia': 'BA, Bahia',
    'America/Sao_Paulo':
      'DF, Distrito Federal, ES, Espirito Santo, GO, Goias, MG, Minas Gerais, PR, Parana, ' +
      'RJ, Rio de Janeiro, RS, Rio Grande do Sul, SC, Santa Catarina, SP, Sao Paulo',
  },
};

const zoneByRegion = new Map<string, Zone>();

/** @returns undefined when the country has no states here or the state is not known. */
export function zoneOfRegion(country: string, region: string | undefined): Zone | undefined {
  if (zoneByRegion.size === 0) readRegions();
  return region === undefined ? undefined : zoneByRegion.get(`${country} ${comparable(region)}`);
}

function readRegions(): void {
  for (const [country, regionsByZone] of Object.entries(REGIONS_BY_ZONE)) {
    for (const [zone, regions] of Object.entries(regionsByZone)) {
      for (const region of regions.split(', ')) {
        zoneByRegion.set(`${country} ${comparable(region)}`, zone);
      }
    }
  }
}

/** `São Paulo` and `SAO PAULO` are the same, so are `N.Y.` and `NY`. */
function comparable(region: string): string {
  return region
    .normalize('NFD')
    .replaceAll(/[\p{M}.]/gu, '')
    .trim()
    .toUpperCase();
}
