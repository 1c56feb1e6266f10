/** Travel agencies and airline offices that sell the sample bookings. Numbers and office ids are invented. */
import type { SampleAgency } from './model.ts';
import type { Random } from './random.ts';

const CURRENCIES: Readonly<Record<string, string>> = {
  TG: 'XOF',
  BJ: 'XOF',
  CI: 'XOF',
  BF: 'XOF',
  SN: 'XOF',
  GH: 'GHS',
  NG: 'NGN',
  CM: 'XAF',
  GA: 'XAF',
  CD: 'USD',
  ET: 'USD',
  FR: 'EUR',
  BE: 'EUR',
  DE: 'EUR',
  US: 'USD',
  LB: 'USD',
  CN: 'CNY',
  IN: 'INR',
  BR: 'BRL',
  MA: 'MAD',
  TR: 'TRY',
  GM: 'GMD',
  GN: 'GNF',
  ML: 'XOF',
  CV: 'CVE',
  GW: 'XOF',
  MR: 'MRU',
  PT: 'EUR',
  ES: 'EUR',
  IT: 'EUR',
  SR: 'SRD',
  NL: 'EUR',
  GY: 'GYD',
  HT: 'USD',
  CU: 'USD',
  TT: 'TTD',
  AE: 'AED',
  PK: 'PKR',
  BD: 'BDT',
  PH: 'PHP',
  GB: 'GBP',
  EG: 'EGP',
  SA: 'SAR',
  RU: 'RUB',
  KE: 'KES',
  LK: 'LKR',
  UA: 'USD',
};

const CITIES: Readonly<Record<string, string>> = {
  TG: 'LFW',
  BJ: 'COO',
  CI: 'ABJ',
  BF: 'OUA',
  SN: 'DSS',
  GH: 'ACC',
  NG: 'LOS',
  CM: 'DLA',
  GA: 'LBV',
  CD: 'FIH',
  ET: 'ADD',
  FR: 'PAR',
  BE: 'BRU',
  DE: 'FRA',
  US: 'NYC',
  LB: 'BEY',
  CN: 'CAN',
  IN: 'BOM',
  BR: 'SAO',
  MA: 'CMN',
  TR: 'IST',
  GM: 'BJL',
  GN: 'CKY',
  ML: 'BKO',
  CV: 'RAI',
  GW: 'OXB',
  MR: 'NKC',
  PT: 'LIS',
  ES: 'MAD',
  IT: 'MIL',
  SR: 'PBM',
  NL: 'AMS',
  GY: 'GEO',
  HT: 'PAP',
  CU: 'HAV',
  TT: 'POS',
  AE: 'DXB',
  PK: 'LHE',
  BD: 'DAC',
  PH: 'MNL',
  GB: 'LON',
  EG: 'CAI',
  SA: 'JED',
  RU: 'MOW',
  KE: 'NBO',
  LK: 'CMB',
  UA: 'ODS',
};

const AGENCIES_PER_COUNTRY = 6;

/** An agency (or, for `direct`, the carrier's own web sale) in a country (ISO 3166 alpha-2). */
export function agencyIn(random: Random, country: string, direct: boolean): SampleAgency {
  const city = CITIES[country] ?? 'LFW';
  const currency = CURRENCIES[country] ?? 'XOF';
  const index = direct ? 9 : random.between(1, AGENCIES_PER_COUNTRY);
  const area = 10 + Object.keys(CITIES).indexOf(country);
  return {
    iata: direct ? '' : `${area}2${index}${(index * 7919) % 9000}`.padEnd(8, '3').slice(0, 8),
    office: `${city}${direct ? 'WW' : 'TG'}21${index}${direct ? '0' : 'A'}`,
    city,
    country,
    currency,
    type: direct ? 'A' : 'T',
  };
}

/** The phone of an agency, after the pattern of its country: the same in all its bookings. */
export function agencyPhone({ iata, office }: SampleAgency, pattern: string): string {
  const digits = `${iata}${office.replace(/\D/g, '')}`;
  let at = 0;
  return pattern.replaceAll('#', () => digits[at++ % digits.length] as string);
}
