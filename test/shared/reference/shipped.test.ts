import { describe, expect, test } from 'vitest';
import { AIRPORT_TABLE } from '../../../shared/reference/airport-table.ts';
import { CALLING_CODE_TABLE } from '../../../shared/reference/calling-code-table.ts';
import { CARRIER_TABLE } from '../../../shared/reference/carrier-table.ts';
import { CITY_TABLE } from '../../../shared/reference/city-table.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';

const reference = shippedReference();

describe('airports', () => {
  test.each([
    ['LFW', 'Lomé', 'TGO', 'Africa/Lome'],
    ['ADD', 'Addis Ababa', 'ETH', 'Africa/Addis_Ababa'],
    ['GRU', 'São Paulo', 'BRA', 'America/Sao_Paulo'],
    ['IAD', 'Washington', 'USA', 'America/New_York'],
    ['DXB', 'Dubai', 'ARE', 'Asia/Dubai'],
  ])('%s is in %s', (code, city, country, zone) => {
    expect(reference.airport(code)).toEqual({ code, city, country, zone });
  });

  test('a capital or hub of every continent is known', () => {
    const hubs =
      'CDG LHR FRA AMS MAD LIS FCO ZRH BRU IST DXB DOH AUH JED RUH CAI CMN ALG TUN DSS BKO OUA NIM ABJ ACC COO LOS ABV';
    const more =
      'DLA NSI LBV FIH BZV LAD NBO EBB KGL DAR JNB CPT WDH LUN HRE MRU JFK MIA ATL ORD LAX YYZ MEX PTY BOG LIM SCL EZE';
    const rest = 'GIG DEL BOM BKK SIN KUL HKG PEK PVG CAN ICN NRT HND SYD AKL MNL CGK TFU PKX BER';
    for (const code of `${hubs} ${more} ${rest}`.split(' ')) expect(reference.airport(code), code).toBeDefined();
  });

  test('no code is listed twice, every country is a country and every zone is known to the platform', () => {
    const seen = new Set<string>();
    for (const line of AIRPORT_TABLE.trim().split('\n')) {
      const [head = '', list = ''] = line.split('=');
      const [country = '', zone = ''] = head.split(' ');
      expect(reference.countryCode(country), line.slice(0, 40)).toBe(country);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone }), zone).not.toThrow();
      for (const entry of list.split('|')) {
        expect(entry).toMatch(/^[A-Z]{3}./);
        expect(seen.has(entry.slice(0, 3)), entry).toBe(false);
        seen.add(entry.slice(0, 3));
      }
    }
    expect(seen.size).toBeGreaterThan(7000);
  });

  test('the table stays small enough to ship', () => {
    expect(AIRPORT_TABLE.length).toBeLessThan(380_000);
  });

  test('a city code gives its airports and stands for a place of its own', () => {
    expect(reference.cityAirports('SAO')).toEqual(['GRU', 'CGH', 'VCP']);
    expect(reference.airport('SAO')?.country).toBe('BRA');
    expect(reference.cityAirports('LFW')).toBeUndefined();
    for (const [city, airports] of Object.entries(CITY_TABLE)) {
      for (const code of airports.split(' ')) expect(reference.airport(code), `${city} ${code}`).toBeDefined();
    }
  });

  test('no city code is an airport', () => {
    const airports = new Set(AIRPORT_TABLE.match(/[=|][A-Z]{3}/g)?.map((entry) => entry.slice(1)));
    expect(Object.keys(CITY_TABLE).filter((code) => airports.has(code))).toEqual([]);
  });
});

describe('countries', () => {
  test.each([
    ['TG', 'TGO'],
    ['tgo', 'TGO'],
    ['768', 'TGO'],
    ['D', 'DEU'],
    ['D<<', 'DEU'],
    ['UK', 'GBR'],
    ['GBN', 'GBN'],
    ['RKS', 'RKS'],
    ['XKX', 'RKS'],
    ['ROM', 'ROU'],
    ['ZAR', 'COD'],
    ['UTO', 'UTO'],
    ['XXA', 'XXA'],
    ['YUG', 'YUG'],
  ])('%s means %s', (written, code) => {
    expect(reference.countryCode(written)).toBe(code);
  });

  test.each(['', 'ZZZ', 'QQ', '000', 'TOGO'])('%o means no country', (written) => {
    expect(reference.countryCode(written)).toBeNull();
  });
});

describe('carriers', () => {
  test.each([
    ['ET', 'Ethiopian Airlines'],
    ['ETH', 'Ethiopian Airlines'],
    ['KP', 'ASKY Airlines'],
    ['2J', 'Air Burkina'],
    ['AFR', 'Air France'],
  ])('%s is %s', (designator, name) => {
    expect(reference.carrierName(designator)).toBe(name);
  });

  test('every row holds two codes and a name', () => {
    for (const line of CARRIER_TABLE.trim().split('\n')) expect(line).toMatch(/^[A-Z0-9]{2}[A-Z]{3}\S/);
    expect(reference.carrierName('QZX')).toBeUndefined();
  });
});

describe('calling codes', () => {
  test.each([
    ['+22890112233', ['TGO']],
    ['00 228 90 11 22 33', ['TGO']],
    ['+12425550100', ['BHS']],
    ['+12025550100', ['USA', 'CAN']],
    ['+77012345678', ['KAZ']],
    ['+79161234567', ['RUS']],
    ['90112233', []],
    ['+', []],
    ['', []],
  ])('%s belongs to %j', (phone, countries) => {
    expect(reference.callingCountries(phone)).toEqual(countries);
  });

  test('every country named is a country', () => {
    for (const entry of CALLING_CODE_TABLE.split(',')) {
      const [digits, ...countries] = entry.split(' ');
      expect(digits).toMatch(/^[1-9]\d{0,3}$/);
      for (const country of countries) expect(reference.countryCode(country), entry).toBe(country);
    }
  });
});
