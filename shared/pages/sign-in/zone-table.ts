import type { Zone } from '../../kernel/time.ts';

/**
 * The zones that people choose from, by continent and country, the one with the most people first.
 * From the runtime's own data (CLDR 48 with the zone rules 2026b), by a script: what has the same
 * clock all year in one country is one entry, and a zone without a slash is of its continent. Any
 * other zone that a browser names is still taken.
 */
const TABLE = {
  Europe: `
    AD Andorra; AL Tirane; AT Vienna; AX Mariehamn; BA Sarajevo; BE Brussels; BG Sofia; BY Minsk;
    CH Zurich; CY Asia/Nicosia; CZ Prague; DE Berlin; DK Copenhagen; EE Tallinn; ES Madrid
    Atlantic/Canary; FI Helsinki; FO Atlantic/Faroe; FR Paris; GB London; GG Guernsey; GI
    Gibraltar; GR Athens; HR Zagreb; HU Budapest; IE Dublin; IM Isle_of_Man; IS
    Atlantic/Reykjavik; IT Rome; JE Jersey; LI Vaduz; LT Vilnius; LU Luxembourg; LV Riga; MC
    Monaco; MD Chisinau; ME Podgorica; MK Skopje; MT Malta; NL Amsterdam; NO Oslo; PL Warsaw; PT
    Lisbon Atlantic/Azores; RO Bucharest; RS Belgrade; RU Moscow Kaliningrad Samara
    Asia/Yekaterinburg Asia/Omsk Asia/Novosibirsk Asia/Irkutsk Asia/Yakutsk Asia/Vladivostok
    Asia/Magadan Asia/Kamchatka; SE Stockholm; SI Ljubljana; SJ Arctic/Longyearbyen; SK
    Bratislava; SM San_Marino; TR Istanbul; UA Kyiv Simferopol; VA Vatican
  `,
  Asia: `
    AE Dubai; AF Kabul; AM Yerevan; AZ Baku; BD Dhaka; BH Bahrain; BN Brunei; BT Thimphu; CN
    Shanghai Urumqi; GE Tbilisi; HK Hong_Kong; ID Jakarta Makassar Jayapura; IL Jerusalem; IN
    Kolkata; IO Indian/Chagos; IQ Baghdad; IR Tehran; JO Amman; JP Tokyo; KG Bishkek; KH
    Phnom_Penh; KP Pyongyang; KR Seoul; KW Kuwait; KZ Almaty; LA Vientiane; LB Beirut; LK Colombo;
    MM Yangon; MN Ulaanbaatar Hovd; MO Macau; MV Indian/Maldives; MY Kuala_Lumpur; NP Kathmandu;
    OM Muscat; PH Manila; PK Karachi; PS Gaza; QA Qatar; SA Riyadh; SG Singapore; SY Damascus; TH
    Bangkok; TJ Dushanbe; TL Dili; TM Ashgabat; TW Taipei; UZ Tashkent; VN Ho_Chi_Minh; YE Aden
  `,
  America: `
    AG Antigua; AI Anguilla; AR America/Argentina/Buenos_Aires; AW Aruba; BB Barbados; BL
    St_Barthelemy; BM Atlantic/Bermuda; BO La_Paz; BQ Kralendijk; BR Sao_Paulo Manaus Rio_Branco
    Noronha; BS Nassau; BZ Belize; CA Toronto Vancouver Edmonton Regina Winnipeg Halifax St_Johns
    Blanc-Sablon Cambridge_Bay Atikokan; CL Santiago Punta_Arenas Pacific/Easter; CO Bogota; CR
    Costa_Rica; CU Havana; CW Curacao; DM Dominica; DO Santo_Domingo; EC Guayaquil
    Pacific/Galapagos; FK Atlantic/Stanley; GD Grenada; GF Cayenne; GL Nuuk Danmarkshavn Thule; GP
    Guadeloupe; GS Atlantic/South_Georgia; GT Guatemala; GY Guyana; HN Tegucigalpa; HT
    Port-au-Prince; JM Jamaica; KN St_Kitts; KY Cayman; LC St_Lucia; MF Marigot; MQ Martinique; MS
    Montserrat; MX Mexico_City Cancun Hermosillo Tijuana Ciudad_Juarez Matamoros; NI Managua; PA
    Panama; PE Lima; PM Miquelon; PR Puerto_Rico; PY Asuncion; SR Paramaribo; SV El_Salvador; SX
    Lower_Princes; TC Grand_Turk; TT Port_of_Spain; US New_York Chicago Denver Phoenix Los_Angeles
    Anchorage Pacific/Honolulu Adak; UY Montevideo; VC St_Vincent; VE Caracas; VG Tortola; VI
    St_Thomas
  `,
  Africa: `
    AO Luanda; BF Ouagadougou; BI Bujumbura; BJ Porto-Novo; BW Gaborone; CD Kinshasa Lubumbashi;
    CF Bangui; CG Brazzaville; CI Abidjan; CM Douala; CV Atlantic/Cape_Verde; DJ Djibouti; DZ
    Algiers; EG Cairo; EH El_Aaiun; ER Asmara; ET Addis_Ababa; GA Libreville; GH Accra; GM Banjul;
    GN Conakry; GQ Malabo; GW Bissau; KE Nairobi; KM Indian/Comoro; LR Monrovia; LS Maseru; LY
    Tripoli; MA Casablanca; MG Indian/Antananarivo; ML Bamako; MR Nouakchott; MU Indian/Mauritius;
    MW Blantyre; MZ Maputo; NA Windhoek; NE Niamey; NG Lagos; RE Indian/Reunion; RW Kigali; SC
    Indian/Mahe; SD Khartoum; SH Atlantic/St_Helena; SL Freetown; SN Dakar; SO Mogadishu; SS Juba;
    ST Sao_Tome; SZ Mbabane; TD Ndjamena; TG Lome; TN Tunis; TZ Dar_es_Salaam; UG Kampala; YT
    Indian/Mayotte; ZA Johannesburg; ZM Lusaka; ZW Harare
  `,
  Oceania: `
    AS Pago_Pago; AU Australia/Sydney Australia/Brisbane Australia/Adelaide Australia/Darwin
    Australia/Perth Australia/Eucla Australia/Lord_Howe; CC Indian/Cocos; CK Rarotonga; CX
    Indian/Christmas; FJ Fiji; FM Pohnpei Chuuk; GU Guam; KI Tarawa Kanton Kiritimati; MH Majuro;
    MP Saipan; NC Noumea; NF Norfolk; NR Nauru; NU Niue; NZ Auckland Chatham; PF Tahiti Gambier
    Marquesas; PG Port_Moresby Bougainville; PN Pitcairn; PW Palau; SB Guadalcanal; TK Fakaofo; TO
    Tongatapu; TV Funafuti; VU Efate; WF Wallis; WS Apia
  `,
} as const;

export type Continent = keyof typeof TABLE;
export type CountryZones = {
  readonly continent: Continent;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly zones: readonly [Zone, ...Zone[]];
};

export const COUNTRY_ZONES: readonly CountryZones[] = Object.entries(TABLE).flatMap(
  ([name, countries]) => {
    const continent = name as Continent;
    return countries
      .trim()
      .split(/;\s+/)
      .map((entry) => {
        const [country = '', first = '', ...more] = entry.split(/\s+/);
        const zones = [zoneOf(first, continent), ...more.map((each) => zoneOf(each, continent))];
        return { continent, country, zones: zones as [Zone, ...Zone[]] };
      });
  },
);

function zoneOf(name: string, continent: Continent): Zone {
  if (name.includes('/')) return name;
  return `${continent === 'Oceania' ? 'Pacific' : continent}/${name}`;
}

/** Whose clock most people of a country have. */
export function zoneOfCountry(country: string | undefined): Zone | undefined {
  return COUNTRY_ZONES.find((each) => each.country === country)?.zones[0];
}
