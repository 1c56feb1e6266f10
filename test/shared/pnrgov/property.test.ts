import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../../shared/manifest.ts';
import { BOOKING, LEG, push, readText } from './reading.ts';

const SEED = 20261125;

const SEGMENTS = [
  ...BOOKING,
  'DAT+700:060126:1010',
  'ORG+1A:MUC+12345678:LFWXX2100+LFW+XX:LFW+T+TG+ABCD',
  'TIF+DOE+MARYMRS:A:1:1',
  'FTI+XX:123456',
  'REF+:REF0001',
  'SSR+DOCS:HK:1:XX:::::/P/TGO/A1111111/TGO/01JAN90/F/01JAN30/DOE/MARY/ANN',
  'SSR+DOCS:HK:1:XX:::::/P/TGO/B2222222/TGO/02MAR25/FI/01JAN30/DOE/ZOE',
  'TKT+2201234567890:T:1',
  'MON+T:900:EUR',
  'FOP+CA::900',
  'TIF+ROE+JOHNMR:A:2',
  'TKT+2201234567891:T:1',
  LEG,
  'RPI+2+HK',
  'SSR+SEAT:HK:2:XX:::LFW:CDG+12A::1+12B::2',
  'DAT+2:140126:2130',
  'TRI++058:::1',
  'TIF+DOE+MARYMRS:A:1:1',
  'SSD+12A++++Y',
  'TBD++2:40:700+++XX:4220000001:2:CDG',
  'SRC',
  'RCI+XX:DEF456::050126:1030',
  'TIF+MOE+CHRIS:A:1',
  LEG,
  'ABI+1+:LFWRR+LFW++XX',
  'SAC+++X',
];

const KNOWN =
  /^(UNA|UNB|UNG|UNH|UNS|UNT|UNE|UNZ|MSG|ORG|TVL|EQN|SRC|RCI|SSR|DAT|IFT|ADD|EBD|TIF|FTI|REF|FAR|TKT|MON|PTK|TXD|FOP|TRA|RPI|APD|TRI|SSD|TBD|ABI|SAC|LTS|AUT|ERC)$/;
const text = fc.stringMatching(/^[A-Z0-9 ./:+-]{0,30}$/);
const unknown = fc
  .tuple(
    fc.stringMatching(/^[A-Z][A-Z0-9]{0,3}$/).filter((tag) => !KNOWN.test(tag)),
    text,
  )
  .map(([tag, rest]) => `${tag}+${rest}`);

describe('a message with unknown segments', () => {
  test('unknown segments leave every traveller and booking as they are', () => {
    const plain = readText(push(SEGMENTS));
    expect(plain.travellers).toHaveLength(4);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(SEGMENTS.length), unknown), { maxLength: 6 }), (insertions) => {
        const segments = [...SEGMENTS];
        for (const [at, segment] of insertions) segments.splice(at, 0, segment);
        const manifest = readText(push(segments));
        expect(manifest.travellers).toEqual(plain.travellers);
        expect(manifest.bookings).toEqual(plain.bookings);
        expect(manifest.flights).toEqual(plain.flights);
      }),
    );
  });
});

/** What a change of form must leave alone. */
function substance({ travellers, bookings, flights, stated }: Manifest): object {
  return { travellers, bookings, flights, stated };
}

/** Groups of segments of which each may stand anywhere among its siblings: within a booking, a traveller, a check-in. */
const SIBLINGS: readonly (readonly [from: number, to: number])[] = [
  [2, 4],
  [5, 9],
  [23, 24],
];

describe('a segment that is kept as a remark', () => {
  test('a segment kept as a remark is the same with and without a line break inside', () => {
    const written = fc.array(fc.array(fc.stringMatching(/^[A-Z0-9 ./]{0,6}$/), { minLength: 1, maxLength: 4 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(written, fc.nat(40), (elements, at) => {
        const segment = `PTK+${elements.map((element) => element.join(':')).join('+')}`;
        const cut = 4 + (at % Math.max(1, segment.length - 4));
        const wrapped = `${segment.slice(0, cut)}\r\n${segment.slice(cut)}`;
        const kept = (text: string): unknown =>
          readText(push([...BOOKING, text, ...SEGMENTS.slice(4)])).bookings[0]?.remarks;
        expect(kept(segment)).toEqual(kept(wrapped));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('a message in another form', () => {
  const plain = substance(readText(push(SEGMENTS)));

  test('a message with its lines wrapped anywhere reads the same', () => {
    const text = push(SEGMENTS).replaceAll('\n', '');
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 90 }), fc.constantFrom('\r\n', '\n', '\r'), (width, end) => {
        const wrapped = (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(end);
        expect(substance(readText(wrapped))).toEqual(plain);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('a message with other separators reads the same', () => {
    const plans = ['!|.~*', '^;,\\~', '=|,?%'];
    for (const plan of plans) {
      const [component = '', element = '', , , end = ''] = plan;
      const signs: Record<string, string> = { ':': component, '+': element, "'": end };
      const text = push(SEGMENTS)
        .replaceAll('\n', '')
        .replace(/[:+']/g, (sign) => signs[sign] ?? sign);
      expect(substance(readText(`UNA${plan.slice(0, 4)} ${end}${text}`))).toEqual(plain);
    }
  });

  test('a message in letters of another case reads the same', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (cases) => {
        const segments = SEGMENTS.map((segment, at) => (cases[at] === true ? segment.toLowerCase() : segment));
        expect(substance(readText(push(segments)))).toEqual(plain);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('a message with segments of one group in another order gives the same travellers', () => {
    const orders = fc.tuple(
      ...SIBLINGS.map(([from, to]) => fc.shuffledSubarray(SEGMENTS.slice(from, to + 1), { minLength: to - from + 1 })),
    );
    fc.assert(
      fc.property(orders, (groups) => {
        const segments = [...SEGMENTS];
        SIBLINGS.forEach(([from], at) => {
          segments.splice(from, groups[at]?.length ?? 0, ...(groups[at] ?? []));
        });
        expect(readText(push(segments)).travellers).toEqual(readText(push(SEGMENTS)).travellers);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

/** Segments with a value in them that no other has, each in its own place of the segment. */
const CARRIERS: readonly string[] = [
  'ORG+1A:MUC+12345678:MARKED+LFW',
  'RCI+XX:MARKED',
  'RCI+XX:MARKED:C',
  'SSR+OTHS:HK:1:XX:::::MARKED',
  'SSR+OTHS:HK:1:XX:::::SOME:MARKED',
  'SSR+CTCM:HK:1:XX:::::MARKED',
  'SSR+CTCE:HK:1:XX:::::MARKED',
  'SSR+DOCS:HK:1:XX:::::/P/TGO/MARKED/TGO/01JAN90/F/01JAN30/DOE/MARY',
  'SSR+DOCS:HK:1:XX:::::MARKED',
  'SSR+DOCO:HK:1:XX:::::/LOME/V/1/MARKED/14MAR25/FRA',
  'SSR+DOCO:HK:1:XX:::::MARKED',
  'SSR+DOCA:HK:1:XX:::::/R/TGO/MARKED',
  'SSR+DOCA:HK:1:XX:::::MARKED',
  'SSR+INFT:HK:1:XX:::::MARKED/ZOE',
  'SSR+CHLD:HK:1:XX:::::MARKED',
  'SSR+TKNE:HK:1:XX:::::MARKED',
  'SSR+FQTV:HK:1:XX:::::MARKED',
  'SSR+SEAT:HK:1:XX:::LFW:CDG+MARKED::1',
  'SSR+MARKED:HK:1:XX',
  'IFT+4:28::XX+MARKED',
  'IFT+4:15:9+FARE+MARKED',
  'IFT+4:19+MARKED',
  'IFT+4:43+JANE ROE+MARKED',
  'IFT+4:63::XX+MARKED',
  'IFT+FREE TEXT MARKED',
  'IFT+4:28::YY+CTC MARKED',
  'ADD++700:MARKED:LOME',
  'ADD++700:::::::MARKED',
  'TIF+MARKED+JOHN',
  'TIF+MARKED:G',
  'REF+:MARKED',
  'FAR+A+32++++MARKED',
  'EBD+GBP:40.00+4::MARKED',
  'FTI+XX:MARKED',
  'FTI+XX:1+YY:MARKED',
  'TKT+MARKED:T:1',
  'MON+T:MARKED:EUR',
  'PTK+NR++MARKED:1010',
  'FOP+CC::MARKED:VI:XXXXXXXXXXXX1234',
  'FOP+CC::300:VI:XXXXXXXXXXXX1234:1228:123456::::JANE MARKED',
  'DAT+MARKED:060126',
  'DAT+700:MARKED',
  'DAT+3:MARKED',
  'TVL+160126:0900::1100+CDG+JFK+XX+MARKED',
  'TVL+MARKED:0900::1100+CDG+JFK+XX+77',
  'TVL+160126:1600:170126+JFK:MARKED++HY+918W2:ROH',
  'EQN+MARKED',
  'SSD+MARKED++++Y',
  'TBD++2:40:700+++XX:MARKED:1:CDG',
  'LTS+0/O/MARKED',
  'LTS+0/O/RM X+MARKED',
  'LTS+0/O/APM MARKED',
  'QQQ+MARKED',
  'TRI++MARKED:::1',
  'TRI++MARKED',
  'TRA+YY+MARKED:Y',
  'TVL+++++MARKED:Y',
  'RPI+1+MARKED',
  'SSR+XBAG:HK:1:XX:::::MARKED',
  'SSR+FOID:HK:1:XX:::::MARKED+::1',
  'ABI+1+:MARKED+LFW++XX',
  'MSG+MARKED',
  'ADD+MARKED STREET:LOME',
];

describe('values anywhere in a message', () => {
  test.each(CARRIERS)('a value in %s is in the manifest or in its diagnostics', (carrier) => {
    const missing: string[] = [];
    for (let at = 0; at <= SEGMENTS.length; at++) {
      const segments = [...SEGMENTS];
      segments.splice(at, 0, carrier);
      const found = JSON.stringify(readText(push(segments)));
      if (!found.includes('MARKED')) missing.push(`${at}: after ${SEGMENTS[at - 1] ?? 'level 0'}`);
    }
    expect(missing).toEqual([]);
  });
});

describe('any text between the separators', () => {
  test('text between the separators never makes the reader throw or lose the travellers before it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'SSR+DOCS',
          'SSR+DOCO',
          'IFT+4:28',
          'ADD+',
          'FOP',
          'TBD',
          'TVL',
          'RCI',
          'DAT',
          'MON',
          'TKT',
          'LTS',
        ),
        fc.stringMatching(/^[A-Z0-9 ./:+?'-]{0,80}$/),
        (tag, rest) => {
          const manifest = readText(push([...BOOKING, 'TIF+DOE+JOHN:A:1', `${tag}+${rest}`]));
          expect(manifest.travellers[0]).toMatchObject({ surname: 'DOE', givenNames: 'JOHN' });
        },
      ),
    );
  });
});

describe('the trace', () => {
  test('the trace gives for each value the bytes it was read from', () => {
    const source = push(SEGMENTS);
    const spans = new Map<string, string>();
    const manifest = readText(source, (path, start, end) => {
      expect(spans.has(path)).toBe(false);
      spans.set(path, source.slice(start, end));
    });
    expect(Object.fromEntries(spans)).toMatchObject({
      'flights.0': '150126:0900:150126:1500+LFW+CDG+XX+12',
      'travellers.0.surname': 'DOE',
      'travellers.0.givenNames': 'MARYMRS',
      'travellers.0.documents.0': '/P/TGO/A1111111/TGO/01JAN90/F/01JAN30/DOE/MARY/ANN',
      'travellers.0.ticket': '2201234567890:T:1',
      'travellers.0.seat': '12A',
      'travellers.0.bags': '2:40:700+++XX:4220000001:2:CDG',
      'travellers.2.documents.0': '/P/TGO/B2222222/TGO/02MAR25/FI/01JAN30/DOE/ZOE',
      'travellers.3.surname': 'MOE',
      'bookings.0.locator': 'ABC123',
      'bookings.0.created': '050126:1015',
      'bookings.0.payments.0': 'CA::900',
      'bookings.0.tickets.1': '2201234567891:T:1',
      'bookings.0.segments.0': LEG.slice(4),
      'bookings.1.created': '050126:1030',
    });
    expect(manifest).toEqual(readText(source));
  });
});
