import { describe, expect, test } from 'vitest';
import { AIRPORT_TABLE } from '../../../shared/reference/airport-table.ts';
import { CALLING_CODE_TABLE } from '../../../shared/reference/calling-code-table.ts';
import { CARRIER_TABLE } from '../../../shared/reference/carrier-table.ts';
import { CITY_TABLE } from '../../../shared/reference/city-table.ts';
import { COUNTRY_ALIASES, COUNTRY_TABLE, OTHER_CODES } from '../../../shared/reference/country-table.ts';
import { shippedAirports, shippedIndicators, shippedReference } from '../../../shared/reference/shipped.ts';

const reference = shippedReference();

describe('shipped airports', () => {
  test.each([
    ['LFW', 'Lomé', 'TGO', 'Africa/Lome'],
    ['ADD', 'Addis Ababa', 'ETH', 'Africa/Addis_Ababa'],
    ['GRU', 'São Paulo', 'BRA', 'America/Sao_Paulo'],
    ['IAD', 'Washington', 'USA', 'America/New_York'],
    ['DXB', 'Dubai', 'ARE', 'Asia/Dubai'],
  ])('shipped airports have %s in %s', (code, city, country, zone) => {
    expect(reference.airport(code)).toEqual({ code, city, country, zone });
  });

  test('shipped airports have a capital or hub of every continent', () => {
    const hubs =
      'CDG LHR FRA AMS MAD LIS FCO ZRH BRU IST DXB DOH AUH JED RUH CAI CMN ALG TUN DSS BKO OUA NIM ABJ ACC COO LOS ABV';
    const more =
      'DLA NSI LBV FIH BZV LAD NBO EBB KGL DAR JNB CPT WDH LUN HRE MRU JFK MIA ATL ORD LAX YYZ MEX PTY BOG LIM SCL EZE';
    const rest = 'GIG DEL BOM BKK SIN KUL HKG PEK PVG CAN ICN NRT HND SYD AKL MNL CGK TFU PKX BER';
    for (const code of `${hubs} ${more} ${rest}`.split(' ')) expect(reference.airport(code), code).toBeDefined();
  });

  test('shipped airports have unique codes, valid countries and zones known to the platform', () => {
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

  test('shipped airports have a table small enough to ship', () => {
    expect(AIRPORT_TABLE.length).toBeLessThan(380_000);
  });

  test('shipped airports give the airports of a city code, which is also a place of its own', () => {
    expect(reference.cityAirports('SAO')).toEqual(['GRU', 'CGH', 'VCP']);
    expect(reference.airport('SAO')?.country).toBe('BRA');
    expect(reference.cityAirports('LFW')).toBeUndefined();
    for (const [city, airports] of Object.entries(CITY_TABLE)) {
      for (const code of airports.split(' ')) expect(reference.airport(code), `${city} ${code}`).toBeDefined();
    }
  });

  /** ICAO location indicators (Doc 7910) that messages give instead of IATA codes. */
  test.each([
    ['DXXX', 'LFW'],
    ['HAAB', 'ADD'],
    ['LFPG', 'CDG'],
    ['egll', 'LHR'],
    ['LTFM', 'IST'],
    ['EDDB', 'BER'],
    ['ZBAD', 'PKX'],
    ['ZUTF', 'TFU'],
    ['GOBD', 'DSS'],
    ['UACC', 'NQZ'],
    ['KJFK', 'JFK'],
    ['SBGR', 'GRU'],
    ['LFSB', 'BSL'],
  ])('shipped airports know the indicator %s as %s', (indicator, code) => {
    expect(reference.airport(indicator)).toEqual(reference.airport(code));
    expect(reference.airport(indicator)?.code).toBe(code);
  });

  test('shipped airports have one indicator each, and each indicator leads to an airport', () => {
    const indicators = shippedIndicators();
    expect(indicators.size).toBeGreaterThan(7700);
    const airports = new Set(shippedAirports().map(({ code }) => code));
    for (const [indicator, code] of indicators) {
      expect(indicator).toMatch(/^[A-Z]{4}$/);
      expect(airports.has(code), indicator).toBe(true);
    }
    expect(new Set(indicators.values()).size).toBe(indicators.size);
  });

  test.each(['XXXX', 'ZZZZ', 'LF', 'LFPGX'])('shipped airports do not have %s', (code) => {
    expect(reference.airport(code)).toBeUndefined();
  });

  test.each([
    ['LON', 'GBR', 'Europe/London'],
    ['PAR', 'FRA', 'Europe/Paris'],
    ['NYC', 'USA', 'America/New_York'],
    ['SAO', 'BRA', 'America/Sao_Paulo'],
    ['MOW', 'RUS', 'Europe/Moscow'],
    ['TYO', 'JPN', 'Asia/Tokyo'],
    ['BJS', 'CHN', 'Asia/Shanghai'],
    ['YMQ', 'CAN', 'America/Toronto'],
  ])('shipped airports give the city %s in a leg a country and a zone', (code, country, zone) => {
    expect(reference.airport(code)).toMatchObject({ code, country, zone });
  });

  test('shipped airports do not include city codes', () => {
    const airports = new Set(AIRPORT_TABLE.match(/[=|][A-Z]{3}/g)?.map((entry) => entry.slice(1)));
    expect(Object.keys(CITY_TABLE).filter((code) => airports.has(code))).toEqual([]);
  });
});

describe('shipped countries', () => {
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
  ])('shipped countries know %s as %s', (written, code) => {
    expect(reference.countryCode(written)).toBe(code);
  });

  /** ICAO 9303 part 3, section 5: codes that are no ISO 3166 code stand for themselves. */
  test.each(
    'GBD GBN GBO GBP GBS RKS XXK EUE UNO UNA UNK XPO XOM XBA XIM XCC XCE XCO XEC XES XMP XDC XCT IAO NTZ XXA XXB XXC XXX UTO'.split(
      ' ',
    ),
  )('shipped countries keep the travel document code %s as it is', (code) => {
    expect(reference.countryCode(code)).toBe(code);
    expect(reference.countryCode(`${code}<`)).toBe(code);
  });

  /** Former codes of ISO 3166 (part 3) and other spellings met in traffic. */
  test.each([
    ['D', 'DEU'],
    ['UK', 'GBR'],
    ['EL', 'GRC'],
    ['EU', 'EUE'],
    ['UN', 'UNO'],
    ['XK', 'RKS'],
    ['XKX', 'RKS'],
    ['XKK', 'RKS'],
    ['XX', 'XXX'],
    ['ROM', 'ROU'],
    ['ZAR', 'COD'],
    ['ZR', 'COD'],
    ['TMP', 'TLS'],
    ['TP', 'TLS'],
    ['BUR', 'MMR'],
    ['BU', 'MMR'],
    ['HVO', 'BFA'],
    ['DHY', 'BEN'],
    ['DDR', 'DEU'],
    ['RHO', 'ZWE'],
    ['FXX', 'FRA'],
    ['FX', 'FRA'],
    ['NHB', 'VUT'],
    ['GEL', 'KIR'],
    ['AFI', 'DJI'],
    ['VDR', 'VNM'],
    ['YMD', 'YEM'],
    ['YD', 'YEM'],
    ['SKM', 'IND'],
    ['PCZ', 'PAN'],
    ['YU', 'YUG'],
    ['YUG', 'YUG'],
    ['CS', 'SCG'],
    ['SCG', 'SCG'],
    ['AN', 'ANT'],
    ['ANT', 'ANT'],
    ['SU', 'SUN'],
    ['CSK', 'CSK'],
    ['280', 'DEU'],
    ['278', 'DEU'],
    ['249', 'FRA'],
    ['230', 'ETH'],
    ['736', 'SDN'],
    ['530', 'ANT'],
    ['810', 'SUN'],
    ['890', 'YUG'],
    ['891', 'SCG'],
    ['886', 'YEM'],
    ['720', 'YEM'],
    ['200', 'CSK'],
  ])('shipped countries know %s, a former or incorrect code, as %s', (written, code) => {
    expect(reference.countryCode(written)).toBe(code);
  });

  test('shipped countries know each country of ISO 3166-1 by its three codes', () => {
    const rows = COUNTRY_TABLE.trim().split(/\s+/);
    expect(rows).toHaveLength(249);
    for (const row of rows) {
      const code = row.slice(2, 5);
      expect(row).toMatch(/^[A-Z]{5}\d{3}$/);
      for (const written of [row.slice(0, 2), code, row.slice(5)])
        expect(reference.countryCode(written), row).toBe(code);
    }
  });

  test('shipped countries have no alias that hides a code of ISO 3166-1', () => {
    const codes = new Set(
      COUNTRY_TABLE.trim()
        .split(/\s+/)
        .flatMap((row) => [row.slice(0, 2), row.slice(2, 5), row.slice(5)]),
    );
    expect([...Object.keys(COUNTRY_ALIASES), ...OTHER_CODES.split(' ')].filter((code) => codes.has(code))).toEqual([]);
  });

  test.each([
    ['Togo', 'TGO'],
    ['GERMANY', 'DEU'],
    ['Allemagne', 'DEU'],
    ["CÔTE D'IVOIRE", 'CIV'],
    ['UNITED KINGDOM', 'GBR'],
  ])('shipped countries know %o as the name of %s', (written, code) => {
    expect(reference.countryCode(written)).toBe(code);
  });

  test.each(['', 'ZZZ', 'QQ', '000', 'TOG', 'NOWHERE', 'X'.repeat(200)])(
    'shipped countries do not know %o as a country',
    (written) => {
      expect(reference.countryCode(written)).toBeNull();
    },
  );
});

describe('shipped carriers', () => {
  test.each([
    ['ET', 'Ethiopian Airlines'],
    ['ETH', 'Ethiopian Airlines'],
    ['KP', 'ASKY Airlines'],
    ['2J', 'Air Burkina'],
    ['AFR', 'Air France'],
  ])('shipped carriers know %s as %s', (designator, name) => {
    expect(reference.carrierName(designator)).toBe(name);
  });

  test('shipped carriers have two codes and a name in every row', () => {
    for (const line of CARRIER_TABLE.trim().split('\n')) expect(line).toMatch(/^[A-Z0-9]{2}[A-Z]{3}\S/);
    expect(reference.carrierName('QZX')).toBeUndefined();
  });
});

describe('shipped calling codes', () => {
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
  ])('shipped calling codes give %s to %j', (phone, countries) => {
    expect(reference.callingCountries(phone)).toEqual(countries);
  });

  test('shipped calling codes name only countries that exist', () => {
    for (const entry of CALLING_CODE_TABLE.split(',')) {
      const [digits, ...countries] = entry.split(' ');
      expect(digits).toMatch(/^[1-9]\d{0,3}$/);
      for (const country of countries) expect(reference.countryCode(country), entry).toBe(country);
    }
  });
});
