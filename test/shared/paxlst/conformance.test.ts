import { describe, expect, test } from 'vitest';
import { walkInterchanges } from '../../../shared/edifact/interchange.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { readPaxlst } from '../../../shared/paxlst/read-paxlst.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { bytesOf, withSeparators } from '../edifact/fixtures.ts';

const context = { reference: shippedReference() };

const UNB = "UNB+UNOA:4+KPAIR+JAITF+261120:0815+R1++APIS'";
const FLIGHT = `TDT+20+KP20
  LOC+125+LFW
  DTM+189:2611242145:201
  LOC+87+CDG
  DTM+232:2611250555:201`;

interface Options {
  readonly unb?: string;
  readonly unh?: string;
  readonly unt?: string;
  readonly unz?: string;
}

/** An interchange of one message; `body` has a segment per line. */
function file(body: string, options: Options = {}): string {
  const segments = lines(body);
  const { unb = UNB, unh = 'UNH+M1+PAXLST:D:12B:UN:IATA' } = options;
  const { unt = `UNT+${segments.length + 2}+M1`, unz = 'UNZ+1+R1' } = options;
  return `${unb}\r\n${[unh, ...segments, unt, unz].map((segment) => `${segment}'`).join('\r\n')}`;
}

function lines(body: string): string[] {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function readAll(text: string): { manifests: Manifest[]; outside: string[] } {
  const manifests: Manifest[] = [];
  const walk = walkInterchanges(bytesOf(text));
  for (;;) {
    const step = walk.next();
    if (step.done === true) return { manifests, outside: step.value.map(({ code }) => code) };
    manifests.push(readPaxlst(step.value.message, context));
  }
}

function readOne(text: string): Manifest {
  const { manifests } = readAll(text);
  expect(manifests).toHaveLength(1);
  return manifests[0] as Manifest;
}

function codes({ diagnostics }: Manifest): string[] {
  return diagnostics.map(({ code }) => code);
}

/** Title, segments, what the manifest holds, codes of the diagnostics in their order. */
type Row = readonly [title: string, body: string, expected: object, codes: readonly string[]];

describe('versions and dialects', () => {
  test.each([
    ['D.02B', 'D:02B:UN:IATA', 'D:02B'],
    ['D.03B', 'D:03B:UN:IATA', 'D:03B'],
    ['D.05B', 'D:05B:UN:IATA', 'D:05B'],
    ['D.12B', 'D:12B:UN:IATA', 'D:12B'],
    ['D.13B', 'D:13B:UN:IATA', 'D:13B'],
    ['D.15B', 'D:15B:UN:IATA', 'D:15B'],
    ['a US association code', 'D:05B:UN:CBP', 'D:05B'],
    ['no association code', 'D:12B:UN', 'D:12B'],
  ])('a passenger list of another version or dialect is read the same: %s', (_title, written, version) => {
    const manifest = readOne(
      file(`BGM+745\n${FLIGHT}\nNAD+FL+++DOE:JANE\nRFF+AVF:Q1W2E3\nRFF+ABO:7\nRFF+SEA:4C\nCNT+42:1`, {
        unh: `UNH+M1+PAXLST:${written}`,
      }),
    );
    expect(manifest).toMatchObject({
      format: 'PAXLST',
      version,
      travellers: [{ surname: 'DOE', locator: 'Q1W2E3', reference: '7', seat: '4C' }],
      diagnostics: [],
    });
  });

  const US_HEAD = `CTA+IC+:NIGHT DESK
    COM+5550100:TE
    TDT++KP812+40+KP
    LOC+005+NZAKL:50
    DTM+136+020131+1030+M05
    LOC+008+USLAX:50
    DTM+132+020131+2200+M05
    UNS+D`;

  test.each<Row>([
    [
      'the US form names a desk, ports with their country and a traveller in one segment',
      `${US_HEAD}\nPDT+P/X1823:090909:NZ+ROE:ANN:P:590429:F+PAX+NZAKL:USLAX`,
      {
        format: 'PAXLST-US',
        function: 'new',
        reporter: { name: 'NIGHT DESK', phones: ['5550100'] },
        flights: [
          {
            carrier: 'KP',
            number: 812,
            origin: 'AKL',
            destination: 'LAX',
            departure: '2002-01-31T10:30',
            arrival: '2002-01-31T22:00',
          },
        ],
        travellers: [
          {
            type: 'passenger',
            surname: 'ROE',
            givenNames: 'ANN P',
            sex: 'F',
            dateOfBirth: '1959-04-29',
            embarkation: 'AKL',
            debarkation: 'LAX',
            documents: [{ type: 'P', number: 'X1823', issuer: 'NZL', expiry: '2009-09-09' }],
          },
        ],
      },
      [],
    ],
    [
      'the US form lists crew, transit and travellers without a document',
      `${US_HEAD}\nPDT++ROE:ANN::590429:U+CRW+NZAKL:USLAX\nPDT+V/9+POE:BOB+ITI+NZAKL:USLAX`,
      {
        travellers: [
          { type: 'crew', sex: null, documents: [] },
          { type: 'transit-passenger', documents: [{ type: 'V', number: '9' }] },
        ],
      },
      [],
    ],
    [
      'the US form with an unknown kind of traveller and an element too many',
      `${US_HEAD}\nPDT+P/1+ROE:ANN+QQQ+NZAKL:USLAX+MORE`,
      { travellers: [{ type: 'passenger', surname: 'ROE' }] },
      ['unknown-qualifier', 'value-not-kept'],
    ],
  ])('a passenger list in the US form is read: %s', (_title, body, expected, reported) => {
    const manifest = readOne(
      file(body, { unb: "UNB+UNOA:1+KPAIR+USCS+020131:2359+R1++CEDIPAX'", unh: 'UNH+M1+PAXLST:001:000:NZ' }),
    );
    expect(manifest).toMatchObject(expected);
    expect(codes(manifest)).toEqual(reported);
  });
});

describe('what a message is for', () => {
  test.each([
    ['a passenger list', '745', 'new', null, []],
    ['a change of passengers', '745+CP', 'change', null, []],
    ['a cancelled reservation', '745+XR', 'cancel', 'cancelled', []],
    ['a reduced party', '745+RP', 'reduce', 'cancelled', []],
    ['a kind with list and agency behind it', '745:110:111+CP', 'change', null, []],
    ['an unknown sub-code', '745+QQ', 'unknown', null, ['unknown-function']],
    ['a closed flight', '266+CL', 'close', null, []],
    ['those on board', '266+CLOB', 'close-on-board', 'boarded', []],
    ['those not on board', '266+CLNB', 'close-not-on-board', 'not-boarded', []],
    ['a cancelled flight', '266+XF', 'cancel-flight', null, []],
    ['a changed flight', '266+CF', 'change-flight', null, []],
    ['a crew list', '250', 'new', null, []],
    ['crew of a passenger flight', '250+C', 'new', null, []],
    ['changed crew of a passenger flight', '250+CC', 'change', null, []],
    ['crew of a cargo flight', '250+B', 'new', null, []],
    ['changed crew of a cargo flight', '250+BC', 'change', null, []],
    ['crew of an overflight with passengers', '250+A', 'new', null, []],
    ['crew of an overflight with cargo', '250+D', 'new', null, []],
    ['crew of a domestic continuation', '250+E', 'new', null, []],
    ['changed crew of a domestic continuation', '250+EC', 'change', null, []],
    ['cargo crew of a domestic continuation', '250+F', 'new', null, []],
    ['changed cargo crew of a domestic continuation', '250+FC', 'change', null, []],
    ['additions to a master crew list', '336+G', 'new', null, []],
    ['deletions from a master crew list', '336+H', 'cancel', null, []],
    ['changes to a master crew list', '336+I', 'change', null, []],
    ['a master crew list under a wrong code', '366+H', 'cancel', null, ['unknown-qualifier']],
    ['a gate pass', '655', 'new', 'not-boarded', ['gate-pass']],
    ['an unknown kind', '999', 'unknown', null, ['unknown-function']],
  ] as const)('the function of %s: BGM+%s is %s', (_title, bgm, name, status, reported) => {
    const manifest = readOne(file(`BGM+${bgm}\n${FLIGHT}\nNAD+FM+++DOE:JANE\nRFF+AVF:Q1W2E3`));
    expect(manifest.function).toBe(name);
    expect(manifest.travellers).toMatchObject([{ surname: 'DOE', locator: 'Q1W2E3', status }]);
    expect(codes(manifest)).toEqual(reported);
  });

  test.each<Row>([
    ['no BGM', `${FLIGHT}\nNAD+FL+++DOE:JANE`, { function: 'unknown' }, ['function-missing']],
    ['no flight', 'BGM+745\nNAD+FL+++DOE:JANE', { flights: [], travellers: [{ flights: [] }] }, ['missing-flight']],
    [
      'an interactive query for one person',
      `BGM+745\nRFF+TN:A17:::2\n${FLIGHT}\nNAD+FL+++DOE:JANE\nRFF+AVF:\nRFF+ABO:00F1`,
      {
        accessReference: 'A17',
        revision: 2,
        travellers: [{ locator: null, reference: '00F1' }],
      },
      [],
    ],
    ['a revision in the third component', `BGM+745\nRFF+TN:A17:1\n${FLIGHT}`, { revision: 1 }, []],
    ['a revision in the fifth component', `BGM+745\nRFF+TN:A17:::003\n${FLIGHT}`, { revision: 3 }, []],
    [
      'a close-out that lists persons by references alone',
      `BGM+266+CLOB\n${FLIGHT}\nNAD+ZZZ\nRFF+AVF:Q1W2E3\nRFF+ABO:F1\nNAD+ZZZ\nRFF+ABO:F2`,
      {
        travellers: [
          { surname: null, locator: 'Q1W2E3', reference: 'F1', status: 'boarded' },
          { surname: null, locator: null, reference: 'F2', status: 'boarded' },
        ],
      },
      [],
    ],
    [
      'a close-out without persons',
      `BGM+266+CLNB\n${FLIGHT}\nCNT+42:0`,
      { function: 'close-not-on-board', travellers: [], stated: { passengers: 0 } },
      [],
    ],
    [
      'a master crew list with filing and reporting place and time',
      'BGM+336+G\nDTM+554:2611200800:201\nLOC+188+LFW\nLOC+172+CDG\nTDT+20+KPMCL\nNAD+FM+++DOE:JANE\nEMP+1+CR1:110:111',
      { flights: [], travellers: [{ type: 'crew', flights: [], crewDuty: 'CR1' }] },
      ['value-not-kept', 'value-not-kept'],
    ],
    [
      'a master crew list whose flight says MCL alone and whose places follow it',
      'BGM+336+I\nTDT+20+MCL\nLOC+188+LFW\nDTM+554:2611200800:201\nNAD+FM+++DOE:JANE',
      { function: 'change', flights: [], travellers: [{ surname: 'DOE' }] },
      ['value-not-kept'],
    ],
  ])('the function of a message is read: %s', (_title, body, expected, reported) => {
    const manifest = readOne(file(body));
    expect(manifest).toMatchObject(expected);
    expect(codes(manifest)).toEqual(reported);
  });

  test('the filing time replaces a missing preparation time of the interchange', () => {
    const manifest = readOne(
      file('BGM+336+G\nDTM+554:2611200800:201\nTDT+20+MCL\nNAD+FM+++DOE:JANE', { unb: "UNB+UNOA:4+KPAIR+JAITF++R1'" }),
    );
    expect(manifest.prepared).toBe('2026-11-20T08:00Z');
  });
});

describe('the reporting party', () => {
  const DESK = { phones: [], emails: [] };
  test.each<Row>([
    ['by a profile', 'NAD+MS+PROFILE9', { ...DESK, name: 'PROFILE9' }, []],
    ['by a desk', 'NAD+MS+++NIGHT DESK', { ...DESK, name: 'NIGHT DESK' }, []],
    ['by a person', 'NAD+MS+++ROE:ANN', { ...DESK, name: 'ROE ANN' }, []],
    ['by two desks', 'NAD+MS+++NIGHT DESK\nNAD+MS+++DAY DESK', { ...DESK, name: 'NIGHT DESK' }, ['value-not-kept']],
    ['by a contact segment', 'NAD+MS\nCTA+IC+:ANN ROE', { ...DESK, name: 'ANN ROE' }, []],
    [
      'with every kind of address',
      'NAD+MS+++NIGHT DESK\nCOM+228 22 00 00:TE+228 22 00 01:FX+DESK@KP.TEST:EM+228 90 00 00:AL+',
      { name: 'NIGHT DESK', phones: ['228220000', '228220001', '228900000'], emails: ['DESK@KP.TEST'] },
      [],
    ],
    [
      'whose contacts are not those of a traveller',
      'NAD+MS+++NIGHT DESK\nCOM+DESK@KP.TEST:EM\nCOM+22:TE',
      { name: 'NIGHT DESK', phones: ['22'], emails: ['DESK@KP.TEST'] },
      [],
    ],
  ])('the reporting party is read %s', (_title, body, reporter, reported) => {
    const manifest = readOne(file(`BGM+745\n${body}\n${FLIGHT}\nNAD+FL+++DOE:JANE`));
    expect(manifest.reporter).toEqual(reporter);
    expect(manifest.travellers).toMatchObject([{ surname: 'DOE', phones: [], emails: [] }]);
    expect(codes(manifest)).toEqual(reported);
  });
});

describe('flights', () => {
  const shown = (manifest: Manifest): string[] =>
    manifest.flights.map(
      ({ carrier, number, suffix, registration, origin, destination, departure, arrival }) =>
        `${carrier ?? '-'} ${number ?? registration ?? '-'}${suffix ?? ''} ${origin ?? '-'} ${departure ?? '-'} ${destination ?? '-'} ${arrival ?? '-'}`,
    );

  test.each([
    ['with the carrier in front', 'TDT+20+KP456', 'KP 456', []],
    ['with the carrier apart', 'TDT+20+KP456+++KP', 'KP 456', []],
    ['with the carrier apart only', 'TDT+20+456+++KP', 'KP 456', []],
    ['padded with zeros', 'TDT+20+KP0006', 'KP 6', []],
    ['with an operational suffix', 'TDT+20+KP0986A', 'KP 986A', []],
    ['of an ICAO designator', 'TDT+20+KPA117', 'KPA 117', []],
    ['of an ICAO designator with the IATA one apart', 'TDT+20+ETH508+++ET', 'ET 508', []],
    ['of one carrier with another apart', 'TDT+20+ET508+++KP', 'KP 508', ['value-not-kept']],
    ['of a designator with a digit in front', 'TDT+20+9W12', '9W 12', []],
    ['of a designator with a digit behind', 'TDT+20+U21234', 'U2 1234', []],
    ['with a blank', 'TDT+20+KP 456', 'KP 456', []],
    ['that flies over', 'TDT+34+KP456', 'KP 456', []],
    ['in lower case', 'TDT+20+kp456', 'KP 456', []],
    ['by registration with a digit', 'TDT+20+5YABC', '- 5YABC', ['flight-without-number']],
    ['by an American registration', 'TDT+20+N123AB', '- N123AB', ['flight-without-number']],
    ['by an American registration of digits', 'TDT+20+N12345', '- N12345', ['flight-without-number']],
    ['by a Japanese registration of digits', 'TDT+20+JA8089', '- JA8089', ['flight-without-number']],
    ['by a number of the carrier that is called like Japanese aircraft', 'TDT+20+JA0701', 'JA 701', []],
    ['by a Korean registration', 'TDT+20+HL7574', '- HL7574', ['flight-without-number']],
    ['by a Chinese registration', 'TDT+20+B1234', '- B1234', ['flight-without-number']],
    ['by a registration of five digits', 'TDT+20+RA85001', '- RA85001', ['flight-without-number']],
    ['by a number that looks like a registration, with its carrier', 'TDT+20+JA8089+++JA', 'JA 8089', []],
    ['by a number of five digits with zeros in front', 'TDT+20+UR00512', 'UR 512', []],
    ['by a registration with a hyphen', 'TDT+20+F-GZTM', '- F-GZTM', ['flight-without-number']],
    ['by a registration of letters', 'TDT+20+FGZTM', '- FGZTM', ['flight-without-number']],
    ['by a registration of digits behind a hyphen', 'TDT+20+RA-85001', '- RA-85001', ['flight-without-number']],
    ['by registration, with its carrier', 'TDT+20+N123AB+++KP', 'KP N123AB', ['flight-without-number']],
    ['by the aircraft alone', 'TDT+20++++KP+++5V-TTA', 'KP 5V-TTA', ['flight-without-number']],
    ['by the name of the aircraft', 'TDT+20++++KP+++:::5VTTA', 'KP 5VTTA', ['flight-without-number']],
    ['with a number and an aircraft', 'TDT+20+KP456++++++5VTTA', 'KP 456', []],
    ['with a carrier alone', 'TDT+20+KPA', 'KPA -', ['flight-unreadable']],
    ['that is not named', 'TDT+20', '- -', ['flight-unreadable']],
  ] as const)('a flight of a passenger list is read %s: %s', (_title, tdt, expected, reported) => {
    const manifest = readOne(file(`BGM+745\n${FLIGHT.replace('TDT+20+KP20', tdt)}`));
    expect(shown(manifest)).toEqual([`${expected} LFW 2026-11-24T21:45 CDG 2026-11-25T05:55`]);
    expect(codes(manifest)).toEqual(reported);
  });

  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    [
      'last foreign port, first port',
      'TDT+20+KP20\nLOC+125+LFW\nDTM+189:2611242145:201\nLOC+87+CDG\nDTM+232:2611250555:201',
      ['KP 20 LFW 2026-11-24T21:45 CDG 2026-11-25T05:55'],
      [],
    ],
    [
      'a departure and an arrival at the end of a day',
      'TDT+20+KP20\nLOC+125+LFW\nDTM+189:2611242400:201\nLOC+87+CDG\nDTM+232:202611252400:203',
      ['KP 20 LFW 2026-11-25T00:00 CDG 2026-11-26T00:00'],
      ['end-of-day', 'end-of-day'],
    ],
    [
      'an arrival before the departure',
      'TDT+20+KP20\nLOC+125+ACC\nDTM+189:2611302350:201\nLOC+87+LFW\nDTM+232:2611300130:201',
      ['KP 20 ACC 2026-11-30T23:50 LFW 2026-11-30T01:30'],
      ['arrival-before-departure'],
    ],
    [
      'a domestic leg of two other ports',
      'TDT+20+KP20\nLOC+92+CDG\nDTM+189:2611250800:201\nLOC+92+LYS\nDTM+232:2611250910:201',
      ['KP 20 CDG 2026-11-25T08:00 LYS 2026-11-25T09:10'],
      [],
    ],
    [
      'other port to final destination',
      'TDT+20+KP20\nLOC+92+CDG\nDTM+189:2611250800:201\nLOC+130+LYS\nDTM+232:2611250910:201',
      ['KP 20 CDG 2026-11-25T08:00 LYS 2026-11-25T09:10'],
      [],
    ],
    [
      'one flight over four ports with via points',
      `TDT+20+KP20
       LOC+92+JNB
       DTM+189:2611240800:201
       LOC+125+LFW
       DTM+232:2611241500:201
       DTM+189:2611241600:201
       LOC+87+CDG
       DTM+232:2611242200:201
       DTM+189:2611242300:201
       LOC+130+LYS
       DTM+232:2611250010:201`,
      [
        'KP 20 JNB 2026-11-24T08:00 LFW 2026-11-24T15:00',
        'KP 20 LFW 2026-11-24T16:00 CDG 2026-11-24T22:00',
        'KP 20 CDG 2026-11-24T23:00 LYS 2026-11-25T00:10',
      ],
      [],
    ],
    [
      'the same flight number once per leg',
      `TDT+20+KP20
       LOC+125+LFW
       DTM+189:2611241600:201
       LOC+87+CDG
       DTM+232:2611242200:201
       TDT+20+KP20
       LOC+92+CDG
       DTM+189:2611242300:201
       LOC+92+LYS
       DTM+232:2611250010:201`,
      ['KP 20 LFW 2026-11-24T16:00 CDG 2026-11-24T22:00', 'KP 20 CDG 2026-11-24T23:00 LYS 2026-11-25T00:10'],
      [],
    ],
    [
      'another flight number per leg',
      'TDT+20+KP20\nLOC+92+JNB\nLOC+92+LFW\nTDT+20+KP22\nLOC+125+LFW\nLOC+87+CDG',
      ['KP 20 JNB - LFW -', 'KP 22 LFW - CDG -'],
      [],
    ],
    [
      'one port for each mention of the flight',
      'TDT+20+KP20\nLOC+125+LFW\nDTM+189:2611241600:201\nTDT+20+KP20\nLOC+87+CDG\nDTM+232:2611242200:201',
      ['KP 20 LFW 2026-11-24T16:00 CDG 2026-11-24T22:00'],
      [],
    ],
    [
      'the arrival first',
      'TDT+20+KP20\nLOC+87+CDG\nDTM+232:2611242200:201\nLOC+125+LFW\nDTM+189:2611241600:201',
      ['KP 20 LFW 2026-11-24T16:00 CDG 2026-11-24T22:00'],
      [],
    ],
    [
      'both times before the ports',
      'TDT+20+KP20\nDTM+189:2611241600:201\nDTM+232:2611242200:201\nLOC+125+LFW\nLOC+87+CDG',
      ['KP 20 LFW 2026-11-24T16:00 CDG 2026-11-24T22:00'],
      [],
    ],
    [
      'both times behind the ports',
      'TDT+20+KP20\nLOC+125+LFW\nLOC+87+CDG\nDTM+189:2611241600:201\nDTM+232:2611242200:201',
      ['KP 20 LFW 2026-11-24T16:00 CDG 2026-11-24T22:00'],
      [],
    ],
    [
      'times with the century, without format and with a wrong one',
      'TDT+20+KP20\nLOC+125+LFW\nDTM+189:202611241600\nLOC+87+CDG\nDTM+232:2611242200:203',
      ['KP 20 LFW 2026-11-24T16:00 CDG 2026-11-24T22:00'],
      [],
    ],
    [
      'dates without times',
      'TDT+20+KP20\nLOC+125+LFW\nDTM+189:261124:101\nLOC+87+CDG\nDTM+232:20261124:102',
      ['KP 20 LFW 2026-11-24 CDG 2026-11-24'],
      [],
    ],
    ['empty times', 'TDT+20+KP20\nLOC+125+LFW\nDTM+189::201\nLOC+87+CDG\nDTM+232', ['KP 20 LFW - CDG -'], []],
    ['no times', 'TDT+20+KP20\nLOC+125+LFW\nLOC+87+CDG', ['KP 20 LFW - CDG -'], []],
    [
      'an invalid hour',
      'TDT+20+KP20\nLOC+125+LFW\nDTM+189:2611242960:201\nLOC+87+CDG\nDTM+232:2611312200:201',
      ['KP 20 LFW 2026-11-24 CDG -'],
      ['bad-date', 'bad-date'],
    ],
    [
      'a time sent twice',
      'TDT+20+KP20\nLOC+125+LFW\nDTM+189:2611241600:201\nDTM+189:2611241700:201\nLOC+87+CDG',
      ['KP 20 LFW 2026-11-24T16:00 CDG -'],
      ['value-repeated'],
    ],
    [
      'a time before any flight',
      'DTM+189:2611241600:201\nTDT+20+KP20\nLOC+125+LFW\nLOC+87+CDG',
      ['KP 20 LFW - CDG -'],
      ['segment-misplaced'],
    ],
    ['only the port of departure', 'TDT+20+KP20\nLOC+125+LFW', ['KP 20 LFW - - -'], []],
    ['only the port of arrival', 'TDT+20+KP20\nLOC+87+CDG', ['KP 20 - - CDG -'], []],
    ['no port', 'TDT+20+KP20', ['KP 20 - - - -'], []],
    ['ports without a flight', 'LOC+125+LFW\nLOC+87+CDG', ['- - LFW - CDG -'], []],
    [
      'an unknown kind of port and of time',
      'TDT+20+KP20\nLOC+125+LFW\nLOC+999+XXX\nDTM+999:261124\nLOC+87+CDG',
      ['KP 20 LFW - CDG -'],
      ['unknown-qualifier', 'unknown-qualifier'],
    ],
  ])('a flight of a passenger list is read with %s', (_title, body, expected, reported) => {
    const manifest = readOne(file(`BGM+745\n${body}`));
    expect(shown(manifest)).toEqual(expected);
    expect(codes(manifest)).toEqual(reported);
  });

  test('the aircraft of a flight with a number is kept', () => {
    const manifest = readOne(file(`BGM+745\nTDT+20+KP456++++++5V-TTA\nLOC+125+LFW\nLOC+87+CDG`));
    expect(manifest.flights).toMatchObject([{ carrier: 'KP', number: 456, registration: '5V-TTA' }]);
  });

  test('a transport of a person is not taken for a flight', () => {
    const manifest = readOne(
      file(`BGM+745\n${FLIGHT}\nNAD+FL+++DOE:JANE\nTDT+20+QQ1\nATT+2++F\nNAD+FL+++ROE:ANN\nRFF+SEA:4C`),
    );
    expect(manifest.flights).toHaveLength(1);
    expect(manifest.travellers).toMatchObject([
      { surname: 'DOE', sex: 'F' },
      { surname: 'ROE', seat: '4C' },
    ]);
    expect(codes(manifest)).toEqual(['segment-ignored']);
  });

  test('each traveller is on the legs between embarkation and debarkation', () => {
    const person = (name: string, from: string, to: string): string =>
      `NAD+FL+++${name}\nLOC+178+${from}\nLOC+179+${to}`;
    const manifest = readOne(
      file(
        `BGM+745\nTDT+20+KP20\nLOC+92+JNB\nLOC+125+LFW\nLOC+87+CDG\nLOC+130+LYS
         ${person('ALL', 'JNB', 'LYS')}\n${person('FIRST', 'JNB', 'LFW')}\n${person('MIDDLE', 'LFW', 'CDG')}
         ${person('ONWARD', 'LFW', 'JFK')}\n${person('CITY', 'LFW', 'PAR')}\nNAD+FL+++NOWHERE`,
      ),
    );
    expect(manifest.travellers.map(({ surname, flights }) => [surname, ...flights])).toEqual([
      ['ALL', 0, 1, 2],
      ['FIRST', 0],
      ['MIDDLE', 1],
      ['ONWARD', 1, 2],
      ['CITY', 1],
      ['NOWHERE', 0, 1, 2],
    ]);
  });
});

const ADDRESS = { street: '12 ELM ST', city: 'AUSTIN', state: 'TX', postalCode: '73301', country: 'USA' };

describe('a person', () => {
  const rows: readonly Row[] = [
    // Roles and names.
    ['a passenger', 'NAD+FL+++DOE:JANE', { type: 'passenger', surname: 'DOE', givenNames: 'JANE' }, []],
    ['a crew member', 'NAD+FM+++DOE:JANE', { type: 'crew' }, []],
    ['a passenger in transit', 'NAD+DDU+++DOE:JANE', { type: 'transit-passenger' }, []],
    ['crew in transit', 'NAD+DDT+++DOE:JANE', { type: 'transit-crew' }, []],
    ['an unknown role with a name', 'NAD+QQ+++DOE:JANE', { type: 'passenger', surname: 'DOE' }, ['unknown-qualifier']],
    ['three components', 'NAD+FL+++DOE:JANE:MARY', { givenNames: 'JANE MARY' }, []],
    ['five components', 'NAD+FL+++DOE:JANE:MARY:ANN:EVE', { givenNames: 'JANE MARY ANN EVE' }, []],
    ['given and middle name in one', 'NAD+FL+++DOE:JANE MARY', { givenNames: 'JANE MARY' }, []],
    ['one component', 'NAD+FL+++SUKARNO', { surname: 'SUKARNO', givenNames: null }, []],
    ['one component with a title', 'NAD+FL+++SUKARNO MR', { surname: 'SUKARNO', givenNames: null, title: 'MR' }, []],
    ['a slash between the names', 'NAD+FL+++DOE/JANE', { surname: 'DOE', givenNames: 'JANE' }, []],
    ['no first name', 'NAD+FL+++DOE:FNU', { surname: 'DOE', givenNames: null }, ['placeholder']],
    ['no last name', 'NAD+FL+++LNU:JANE', { surname: null, givenNames: 'JANE' }, ['placeholder']],
    ['a title', 'NAD+FL+++DOE:JANE MRS', { givenNames: 'JANE', title: 'MRS' }, []],
    ['a title that is glued', 'NAD+FL+++DOE:JOHNMR', { givenNames: 'JOHN', title: 'MR' }, []],
    ['a name that ends like a title', 'NAD+FL+++DOE:SAMIR', { givenNames: 'SAMIR', title: null }, []],
    ['a name that is one in full', 'NAD+FL+++OULD:AMR', { givenNames: 'AMR', title: null }, []],
    [
      'names that begin like titles',
      'NAD+FL+++MRITYUNJAY:MSIZI DRISS',
      { surname: 'MRITYUNJAY', givenNames: 'MSIZI DRISS' },
      [],
    ],
    ['an infant by title', 'NAD+FL+++DOE:TOM INF', { type: 'infant', givenNames: 'TOM' }, []],
    ['released marks', "NAD+FL+++O?'NEIL?+:A??B?:C", { surname: "O'NEIL+", givenNames: 'A?B:C' }, []],
    ['lower case', 'NAD+FL+++doe:jane', { surname: 'DOE', givenNames: 'JANE' }, []],
    [
      'the name where the address belongs',
      'NAD+FL++DOE:JANE',
      { surname: 'DOE', givenNames: 'JANE' },
      ['name-misplaced'],
    ],
    ['no name', 'NAD+FL\nRFF+AVF:Q1W2E3', { surname: null, locator: 'Q1W2E3' }, ['traveller-without-name']],
    ['an address', 'NAD+FL+++DOE:JANE+12 ELM ST+AUSTIN+TX+73301+USA', { address: ADDRESS }, []],
    ['an address in pieces', 'NAD+FL+++DOE:JANE+12:ELM:ST+AUSTIN+:::TX+73301+US', { address: ADDRESS }, []],
    [
      'a part of an address',
      'NAD+FL+++DOE:JANE++AUSTIN',
      { address: { street: null, city: 'AUSTIN', country: null } },
      [],
    ],
    [
      'an address in no country',
      'NAD+FL+++DOE:JANE++X+++QQQ',
      { address: { city: 'X', country: null } },
      ['unknown-country'],
    ],
    ['no address', 'NAD+FL+++DOE:JANE+++++', { address: null }, []],
    ['a name to be told later', 'NAD+FL+++DOE:TBA', { surname: 'DOE', givenNames: null }, ['placeholder']],
    ['a party number in front of the name', 'NAD+FL+77++DOE:JANE', { surname: 'DOE' }, ['value-not-kept']],
    ['a type in brackets', 'NAD+FL+++DOE:JANE MRS(ADT)', { givenNames: 'JANE', title: 'MRS' }, []],
    ['double blanks', 'NAD+FL+++DOE:JANE  MARY', { givenNames: 'JANE MARY' }, []],
    // Sex.
    ['sex M', 'ATT+2++M', { sex: 'M' }, []],
    ['sex F', 'ATT+2++F', { sex: 'F' }, []],
    ['sex X', 'ATT+2++X', { sex: 'X' }, []],
    ['sex U', 'ATT+2++U', { sex: null }, []],
    ['sex filler', 'ATT+2++<', { sex: null }, []],
    ['sex N', 'ATT+2++N', { sex: null }, []],
    ['sex not sent', 'ATT+2++', { sex: null }, []],
    ['a male infant', 'ATT+2++MI', { type: 'infant', sex: 'M' }, []],
    ['a female infant', 'ATT+2++FI', { type: 'infant', sex: 'F' }, []],
    ['sex as a word', 'ATT+2++Female', { sex: 'F' }, []],
    ['sex as a digit', 'ATT+2++1', { sex: 'M' }, []],
    ['sex in the slot before', 'ATT+2+F', { sex: 'F' }, []],
    ['an invalid sex', 'ATT+2++Q', { sex: null }, ['unknown-sex']],
    // Dates of birth.
    ['birth, six digits', 'DTM+329:560620', { dateOfBirth: '1956-06-20' }, []],
    ['birth, six digits with format', 'DTM+329:560620:101', { dateOfBirth: '1956-06-20' }, []],
    ['birth, eight digits', 'DTM+329:19560620', { dateOfBirth: '1956-06-20' }, []],
    ['birth, eight digits with format', 'DTM+329:19560620:102', { dateOfBirth: '1956-06-20' }, []],
    ['birth with a wrong format', 'DTM+329:19560620:101', { dateOfBirth: '1956-06-20' }, []],
    ['birth with an empty format', 'DTM+329:560620:', { dateOfBirth: '1956-06-20' }, []],
    ['birth with a time', 'DTM+329:195606200000:203', { dateOfBirth: '1956-06-20' }, []],
    ['birth of this century', 'DTM+329:250620', { dateOfBirth: '2025-06-20' }, []],
    ['birth that two digits put ahead', 'DTM+329:261231', { dateOfBirth: '1926-12-31' }, []],
    ['birth ahead of the message', 'DTM+329:20301231', { dateOfBirth: null }, ['bad-date']],
    ['birth longer ago than anybody lives', 'DTM+329:13680101', { dateOfBirth: '1368-01-01' }, ['birth-too-long-ago']],
    ['birth on no day', 'DTM+329:750231', { dateOfBirth: null }, ['bad-date']],
    ['birth unknown, zeros', 'DTM+329:000000', { dateOfBirth: null }, ['placeholder']],
    ['birth unknown, fillers', 'DTM+329:<<<<<<', { dateOfBirth: null }, ['placeholder']],
    ['birth year alone, fillers', 'DTM+329:74<<<<', { dateOfBirth: null }, ['partial-date']],
    ['birth year alone, zeros', 'DTM+329:740000', { dateOfBirth: null }, ['partial-date']],
    ['birth year alone, eight digits', 'DTM+329:19740000:102', { dateOfBirth: null }, ['partial-date']],
    ['birth year alone, four digits', 'DTM+329:1974', { dateOfBirth: null }, ['partial-date']],
    ['birth without day', 'DTM+329:740900', { dateOfBirth: null }, ['partial-date']],
    ['birth without month', 'DTM+329:740012', { dateOfBirth: null }, ['partial-date']],
    ['birth in month 13', 'DTM+329:741301', { dateOfBirth: null }, ['bad-date']],
    ['birth not sent', 'DTM+329:', { dateOfBirth: null }, []],
    ['an unknown kind of date', 'DTM+999:560620', { dateOfBirth: null }, ['unknown-qualifier']],
    // Baggage.
    ['bag count', 'MEA+CT++:2', { bags: { count: 2 } }, []],
    ['bag count in the slot of the unit', 'MEA+CT++2', { bags: { count: 2 } }, []],
    ['no bags', 'MEA+CT++:0', { bags: { count: 0 } }, []],
    ['kilograms', 'MEA+WT++KGM:33', { bags: { weightKg: 33 } }, []],
    ['pounds', 'MEA+WT++LBR:73', { bags: { weightKg: 33 } }, []],
    ['a weight with a comma', 'MEA+WT++KGM:12,6', { bags: { weightKg: 13 } }, []],
    ['a weight in the slot of the unit', 'MEA+WT++33', { bags: { weightKg: 33 } }, []],
    ['an invalid count', 'MEA+CT++:TWO', { bags: { count: null } }, ['value-unreadable']],
    ['an invalid weight', 'MEA+WT++KGM:NULL', { bags: { weightKg: null } }, ['value-unreadable']],
    ['another measure', 'MEA+ABC++KGM:3', { bags: { weightKg: null } }, ['unknown-qualifier']],
    ['a tag', 'FTX+BAG+++AF012345', { bags: { tags: ['AF012345'] } }, []],
    ['a range of tags', 'FTX+BAG+++AF012345:3', { bags: { tags: ['AF012345', 'AF012346', 'AF012347'] } }, []],
    ['several ranges', 'FTX+BAG+++AF1:1:AF5:2\nFTX+BAG+++AF9', { bags: { tags: ['AF1', 'AF5', 'AF6', 'AF9'] } }, []],
    ['tags sent twice', 'FTX+BAG+++AF1:2\nFTX+BAG+++AF1:2', { bags: { tags: ['AF1', 'AF2'] } }, []],
    ['tags one by one', 'FTX+BAG+++AF012345:AF012399', { bags: { tags: ['AF012345', 'AF012399'] } }, []],
    ['a range past the last serial', 'FTX+BAG+++0071999999:2', { bags: { tags: ['0071999999', '0071000000'] } }, []],
    ['no tag', 'FTX+BAG+++NULL:1', { bags: { tags: [] } }, ['placeholder']],
    ['a range that is too long', 'FTX+BAG+++AF012345:400', { bags: { tags: ['AF012345'] } }, ['value-unreadable']],
    ['a weight next to the tags', 'FTX+BAG+23++AF012345', { bags: { weightKg: 23, tags: ['AF012345'] } }, []],
    ['a function code next to the tags', 'FTX+BAG+1++AF012345', { bags: { weightKg: null } }, ['value-not-kept']],
    ['another text', 'FTX+AAI+++LATE', { bags: { tags: [] } }, ['unknown-qualifier']],
    // Verified, crew duty, nationality, places.
    ['machine-read', 'GEI+4+173', { verified: true }, []],
    ['typed', 'GEI+4+174', { verified: false }, []],
    ['agreed between two', 'GEI+4+ZZZ', { verified: null }, ['unknown-qualifier']],
    ['machine-read, said of the document', 'DOC+P+X1\nGEI+4+173', { verified: true }, []],
    ['cockpit crew', 'NAD+FM+++DOE:JANE\nEMP+1+CR1:110:111', { crewDuty: 'CR1' }, []],
    ['cabin crew', 'NAD+FM+++DOE:JANE\nEMP+1+CR2', { crewDuty: 'CR2' }, []],
    ['a deadheading pilot', 'NAD+FM+++DOE:JANE\nEMP+1+CR5:110:111', { crewDuty: 'CR5' }, []],
    ['nationality now', 'NAT+2+CAN', { nationality: 'CAN' }, []],
    ['nationality at birth', 'NAT+1+FRA', { nationality: null }, ['value-not-kept']],
    ['a former nationality', 'NAT+3+FRA\nNAT+2+CAN', { nationality: 'CAN' }, ['value-not-kept']],
    ['a second nationality', 'NAT+2+CAN\nNAT+2+FRA', { nationality: 'CAN' }, ['value-not-kept']],
    ['nationality of an unsaid kind', 'NAT++CAN', { nationality: 'CAN' }, []],
    ['nationality of two letters', 'NAT+2+TG', { nationality: 'TGO' }, []],
    ['nationality by a German letter', 'NAT+2+D', { nationality: 'DEU' }, []],
    ['a stateless person', 'NAT+2+XXA', { nationality: 'XXA' }, []],
    ['an unknown nationality', 'NAT+2+QQQ', { nationality: null }, ['unknown-country']],
    ['embarkation', 'LOC+178+LFW', { embarkation: 'LFW' }, []],
    ['embarkation at an unknown airport', 'LOC+178+QQQ', { embarkation: 'QQQ' }, ['unknown-airport']],
    ['embarkation in a city of several airports', 'LOC+178+LON', { embarkation: 'LON' }, []],
    ['embarkation in four letters', 'LOC+178+LFPG', { embarkation: 'LFPG' }, []],
    ['debarkation at an unknown airport', 'LOC+179+QQQ', { debarkation: 'QQQ' }, ['unknown-airport']],
    ['debarkation', 'LOC+179+CDG', { debarkation: 'CDG' }, []],
    ['clearance at an unknown airport', 'LOC+22+QQQ', { clearance: 'QQQ' }, ['unknown-airport']],
    ['port of clearance', 'LOC+22+CDG', { clearance: 'CDG' }, []],
    ['residence', 'LOC+174+TGO', { residence: 'TGO' }, []],
    ['an unknown residence', 'LOC+174+QQQ', { residence: null }, ['unknown-country']],
    ['birth place, country', 'LOC+180+USA', { birthPlace: 'USA' }, []],
    ['birth place, words', 'LOC+180+:::AMBER HILL GBR', { birthPlace: 'AMBER HILL GBR' }, []],
    ['birth place, city and region', 'LOC+180+DEU+:::ULM+:::BADEN', { birthPlace: 'ULM BADEN DEU' }, []],
    ['birth place, city alone', 'LOC+180++:::ULM', { birthPlace: 'ULM' }, []],
    ['birth place not sent', 'LOC+180+', { birthPlace: null }, []],
    ['an unknown kind of place', 'LOC+999+CDG', { embarkation: null }, ['unknown-qualifier']],
    // References.
    ['locator', 'RFF+AVF:Q1W2E3', { locator: 'Q1W2E3' }, []],
    ['locator present but empty', 'RFF+AVF:', { locator: null }, []],
    ['locator twice', 'RFF+AVF:Q1W2E3\nRFF+AVF:Q1W2E3', { locator: 'Q1W2E3' }, []],
    ['two locators', 'RFF+AVF:Q1W2E3\nRFF+AVF:Z9Z9Z9', { locator: 'Q1W2E3' }, ['value-repeated']],
    ['unique passenger reference', 'RFF+ABO:KP0001', { reference: 'KP0001' }, []],
    ['seat', 'RFF+SEA:14C', { seat: '14C' }, []],
    ['seat with zeros', 'RFF+SEA:004C', { seat: '4C' }, []],
    ['government reference', 'RFF+AEA:998877', { governmentReference: '998877' }, []],
    ['frequent traveller', 'RFF+CR:KP77', { frequentFlyer: { carrier: null, number: 'KP77', tier: null } }, []],
    ['ticket and coupon', 'RFF+YZY:7812345678901C1', { ticket: '7812345678901' }, []],
    ['ticket alone', 'RFF+YZY:7812345678901', { ticket: '7812345678901' }, []],
    ['ticket with hyphen', 'RFF+YZY:781-2345678901C12', { ticket: '7812345678901' }, []],
    ['an unknown reference', 'RFF+QQQ:1', { reference: null }, ['unknown-qualifier']],
    // Contacts.
    ['telephone', 'COM+?+228 90 11 22 33:TE', { phones: ['+22890112233'] }, []],
    ['telephone sent twice', 'COM+90112233:TE+90112233:AL', { phones: ['90112233'] }, []],
    ['mobile', 'COM+0022890112233:AL', { phones: ['0022890112233'] }, []],
    ['fax', 'COM+90112233:FX', { phones: ['90112233'] }, []],
    ['e-mail', 'COM+jane_doe@mail.test:EM', { emails: ['JANE_DOE@MAIL.TEST'] }, []],
    [
      'several with a plus behind',
      'COM+90112233:TE+JD@MAIL.TEST:EM+',
      { phones: ['90112233'], emails: ['JD@MAIL.TEST'] },
      [],
    ],
    ['a postal address', 'COM+12 ELM ST AUSTIN:MA', { address: { street: '12 ELM ST AUSTIN', city: null } }, []],
    ['an e-mail of no kind', 'COM+JD@MAIL.TEST', { emails: ['JD@MAIL.TEST'] }, []],
    ['a telephone with words', 'COM+90112233 HOME:TE', { phones: ['90112233'] }, ['value-not-kept']],
    ['a telephone without digits', 'COM+NONE:TE', { phones: [] }, ['value-unreadable']],
    ['an unknown channel', 'COM+1234:QQ', { phones: [] }, ['unknown-qualifier']],
    // Documents.
    [
      'a passport with agency',
      'DOC+P:110:111+X1\nDTM+36:310630\nLOC+91+TGO',
      { documents: [{ type: 'P', number: 'X1', issuer: 'TGO', expiry: '2031-06-30', issued: null }] },
      [],
    ],
    ['a passport of agency 109', 'DOC+P:110:109+X1', { documents: [{ type: 'P', number: 'X1' }] }, []],
    ['a passport of agency ZZZ', 'DOC+P:ZZZ:ZZZ+X1', { documents: [{ type: 'P', number: 'X1' }] }, []],
    ['a bare passport', 'DOC+P+X1', { documents: [{ type: 'P', number: 'X1' }] }, []],
    ['no type', 'DOC++X1', { documents: [{ type: null, number: 'X1' }] }, []],
    ['no number', 'DOC+P', { documents: [{ type: 'P', number: null }] }, []],
    ['an empty document', 'DOC++', { documents: [] }, []],
    ['type of two letters', 'DOC+PD+X1', { documents: [{ type: 'PD' }] }, []],
    ['type with a filler', 'DOC+P<+X1', { documents: [{ type: 'P' }] }, []],
    ['a crew member’s certificate', 'NAD+FM+++DOE:JANE\nDOC+AC+CM1', { documents: [{ type: 'AC' }] }, []],
    ['a pilot’s licence', 'NAD+FM+++DOE:JANE\nDOC+L+CM1', { documents: [{ type: 'L' }] }, []],
    [
      'a passport and a visa',
      'DOC+P+X1\nDTM+36:310101\nDOC+V+Y2\nDTM+182:260101\nDTM+36:270101\nLOC+91+FR',
      {
        documents: [
          { type: 'P', number: 'X1', expiry: '2031-01-01', issued: null },
          { type: 'V', number: 'Y2', issuer: 'FRA', expiry: '2027-01-01', issued: '2026-01-01' },
        ],
      },
      [],
    ],
    ['expiry of four-digit year', 'DOC+P+X1\nDTM+36:20310630:102', { documents: [{ expiry: '2031-06-30' }] }, []],
    ['expiry long ago', 'DOC+P+X1\nDTM+36:991231', { documents: [{ expiry: '1999-12-31' }] }, []],
    ['expiry on no day', 'DOC+P+X1\nDTM+36:310631', { documents: [{ expiry: null }] }, ['bad-date']],
    ['an unknown issuer', 'DOC+P+X1\nLOC+91+QQQ', { documents: [{ issuer: null }] }, ['unknown-country']],
    ['an issuer by former code', 'DOC+P+X1\nLOC+91+GBD', { documents: [{ issuer: 'GBD' }] }, []],
    ['a number with fillers', 'DOC+P+X1<<<', { documents: [{ number: 'X1' }] }, []],
    ['a number that says there is none', 'DOC+P+NULL', { documents: [{ type: 'P', number: null }] }, ['placeholder']],
    ['a number of zeros', 'DOC+P+000000', { documents: [{ type: 'P', number: null }] }, ['placeholder']],
    ['an expiry without a document', 'DTM+36:310630', { documents: [] }, ['document-missing']],
    ['an issuer without a document', 'LOC+91+TGO', { documents: [] }, ['document-missing']],
    [
      'a person’s values behind the document',
      'DOC+P+X1\nLOC+178+LFW\nNAT+2+TGO\nRFF+SEA:4C\nLOC+91+TGO',
      { embarkation: 'LFW', nationality: 'TGO', seat: '4C', documents: [{ issuer: 'TGO' }] },
      [],
    ],
    // The first of two values holds.
    ['two sexes', 'ATT+2++F\nATT+2++M', { sex: 'F' }, ['value-repeated']],
    ['two births', 'DTM+329:560620\nDTM+329:570620', { dateOfBirth: '1956-06-20' }, ['value-repeated']],
    ['birth as six and eight digits', 'DTM+329:560620\nDTM+329:19560620', { dateOfBirth: '1956-06-20' }, []],
    ['birth damaged, then whole', 'DTM+329:560000\nDTM+329:560620', { dateOfBirth: '1956-06-20' }, ['partial-date']],
    [
      'two expiries',
      'DOC+P+X1\nDTM+36:310101\nDTM+36:320101',
      { documents: [{ expiry: '2031-01-01' }] },
      ['value-repeated'],
    ],
    ['two bag counts', 'MEA+CT++:2\nMEA+CT++:3', { bags: { count: 2 } }, ['value-repeated']],
    ['two weights', 'MEA+WT++KGM:2\nMEA+WT++KGM:3', { bags: { weightKg: 2 } }, ['value-repeated']],
    ['two duties', 'NAD+FM+++A:B\nEMP+1+CR1\nEMP+1+CR2', { crewDuty: 'CR1' }, ['value-repeated']],
    ['two ports', 'LOC+178+LFW\nLOC+178+COO', { embarkation: 'LFW' }, ['value-repeated']],
    ['two homes', 'LOC+174+TGO\nLOC+174+GHA', { residence: 'TGO' }, ['value-repeated']],
    ['two birth places', 'LOC+180+TGO\nLOC+180+GHA', { birthPlace: 'TGO' }, ['value-repeated']],
    ['two issuers', 'DOC+P+X1\nLOC+91+TGO\nLOC+91+GHA', { documents: [{ issuer: 'TGO' }] }, ['value-repeated']],
    // Nothing is passed over because it stands where nobody looks.
    ['nationality of an unknown kind', 'NAT+9+CAN', { nationality: 'CAN' }, ['unknown-qualifier']],
    ['sex under another kind', 'ATT+9++F', { sex: 'F' }, ['unknown-qualifier']],
    ['pounds by another code', 'MEA+WT++LBS:73', { bags: { weightKg: 33 } }, []],
    ['a weight in no unit', 'MEA+WT++QQQ:73', { bags: { weightKg: null } }, ['value-unreadable']],
    ['an element behind a reference', 'RFF+AVF:Q1W2E3+MORE', { locator: 'Q1W2E3' }, ['value-not-kept']],
    [
      'elements behind a document',
      'DOC+P+X1+A:B+C',
      { documents: [{ number: 'X1' }] },
      ['value-not-kept', 'value-not-kept', 'value-not-kept'],
    ],
    ['empty elements behind a document', 'DOC+P+X1+++', { documents: [{ number: 'X1' }] }, []],
    // Segments that air travel does not use, and damage.
    ['goods', 'GID+1\nQTY+1:2\nATT+2++F', { sex: 'F' }, ['segment-ignored', 'segment-ignored']],
    ['an unknown segment', 'QQQ+1\nATT+2++F', { sex: 'F' }, ['unknown-segment']],
    [
      'names with unreleased apostrophes',
      "NAD+FL+++N'GUESSAN:M'BAYE",
      { surname: "N'GUESSAN", givenNames: "M'BAYE" },
      ['apostrophe-unreleased'],
    ],
    [
      'a text with unreleased apostrophes',
      "FTX+AAI+++DON'T CALL L'AGENCE\nATT+2++F",
      { sex: 'F' },
      ['apostrophe-unreleased', 'unknown-qualifier'],
    ],
    ['a short tag behind a short name', 'NAD+FL+++LEE:AN\nXX+1', { givenNames: 'AN' }, ['segment-unreadable']],
    ['a long tag behind a name', 'NAD+FL+++DOE:JANE\nJUNKS+1', { givenNames: 'JANE' }, ['segment-unreadable']],
    ['what is no segment', '!!junk\nATT+2++F', { sex: 'F' }, ['segment-unreadable']],
  ];

  test.each(rows)('the data of a person in a passenger list are read: %s', (_title, body, expected, reported) => {
    const name = body.startsWith('NAD') ? '' : 'NAD+FL+++DOE:JANE\n';
    const manifest = readOne(file(`BGM+745\n${FLIGHT}\n${name}${body}`));
    expect(manifest.travellers).toHaveLength(1);
    expect(manifest.travellers[0]).toMatchObject(expected);
    expect(manifest.travellers[0]?.flights).toEqual([0]);
    expect(codes(manifest)).toEqual(reported);
  });

  test.each([
    ['sex', 'ATT+2++F'],
    ['baggage', 'MEA+CT++:2'],
    ['tags', 'FTX+BAG+++KP1'],
    ['the verified flag', 'GEI+4+173'],
    ['nationality', 'NAT+2+CAN'],
    ['duty', 'EMP+1+CR1'],
    ['a document', 'DOC+P+X1'],
  ])('the value %s before any named person is reported', (_title, segment) => {
    const manifest = readOne(file(`BGM+745\n${FLIGHT}\n${segment}\nNAD+FL+++DOE:JANE`));
    expect(manifest.diagnostics).toMatchObject([{ code: 'segment-misplaced', raw: `${segment}'` }]);
    expect(manifest.travellers).toHaveLength(1);
  });
});

describe('counts', () => {
  const PEOPLE = 'NAD+FL+++DOE:JANE\nNAD+FL+++ROE:ANN\nNAD+DDU+++POE:BOB\nNAD+FM+++LOE:TOM';

  test.each<Row>([
    ['of passengers and crew', 'CNT+42:3\nCNT+41:1', { passengers: 3, crew: 1 }, []],
    ['in the slot of another element', 'CNT+42+3', { passengers: 3, crew: null }, []],
    ['that are not stated', '', { passengers: null, crew: null }, []],
    ['that are swapped', 'CNT+41:3\nCNT+42:1', { passengers: 3, crew: 1 }, ['counts-swapped']],
    ['that do not fit', 'CNT+42:4', { passengers: 4, crew: null }, ['count-mismatch']],
    ['of an unknown kind', 'CNT+3:4', { passengers: null, crew: null }, ['unknown-qualifier']],
    ['with an invalid number', 'CNT+42:MANY', { passengers: null, crew: null }, ['value-unreadable']],
  ])('the counts of a passenger list are read %s', (_title, body, stated, reported) => {
    const manifest = readOne(file(`BGM+745\n${FLIGHT}\n${PEOPLE}\n${body}`));
    expect(manifest.travellers).toHaveLength(4);
    expect(manifest.stated).toMatchObject(stated);
    expect(codes(manifest)).toEqual(reported);
  });

  test('the counts of a crew list under the code of passengers are swapped', () => {
    const manifest = readOne(file(`BGM+250+C\n${FLIGHT}\nNAD+FM+++DOE:JANE\nNAD+FM+++ROE:ANN\nCNT+42:2`));
    expect(manifest.stated).toMatchObject({ passengers: null, crew: 2 });
    expect(codes(manifest)).toEqual(['counts-swapped']);
  });
});

describe('a manifest in several messages', () => {
  const part = (s010: string, name: string): string =>
    `${[
      `UNH+${name}+PAXLST:D:12B:UN:IATA+KP20/261124/2145+${s010}`,
      'BGM+745',
      'RFF+TN:KP20261124:::001',
      ...lines(FLIGHT),
      `NAD+FL+++${name}:JANE`,
      'CNT+42:470',
      `UNT+11+${name}`,
    ].join("'")}'`;

  test('a manifest in several messages is read in any order, each part with its number and the total of the flight', () => {
    const parts = [part('05:F', 'EEE'), part('02', 'BBB'), part('01:C', 'AAA'), part('02', 'BBB')];
    const { manifests, outside } = readAll(`${UNB}${parts.join('\n')}\nUNZ+4+R1'`);
    expect(manifests.map(({ part: own, travellers }) => [own?.number, own?.final, travellers[0]?.surname])).toEqual([
      [5, true, 'EEE'],
      [2, false, 'BBB'],
      [1, false, 'AAA'],
      [2, false, 'BBB'],
    ]);
    for (const manifest of manifests) {
      expect(manifest).toMatchObject({
        accessReference: 'KP20/261124/2145',
        revision: 1,
        stated: { passengers: 470 },
        flights: [{ number: 20 }],
        diagnostics: [],
      });
    }
    expect(outside).toEqual([]);
  });

  test.each([
    ['marked as first and final', '+X+01:F', { accessReference: 'X', part: null }],
    ['without any mark', '', { accessReference: 'KP20261124', part: null }],
    ['with a reference and no mark', '+X', { accessReference: 'X', part: null }],
    ['a part that only its transaction ties', '++03:C', { accessReference: 'KP20261124', part: { number: 3 } }],
  ])('the part of a manifest in several messages is read: %s', (_title, tail, expected) => {
    const manifest = readOne(
      file(`BGM+745\nRFF+TN:KP20261124\n${FLIGHT}\nNAD+FL+++DOE:JANE`, {
        unh: `UNH+M1+PAXLST:D:12B:UN:IATA${tail}`,
      }),
    );
    expect(manifest).toMatchObject(expected);
    expect(codes(manifest)).toEqual([]);
  });
});

describe('envelope and damage', () => {
  const BODY = `BGM+745\n${FLIGHT}\nNAD+FL+++DOE:JANE\nDOC+P+X1`;
  const WHOLE = { flights: [{ number: 20 }], travellers: [{ surname: 'DOE', documents: [{ number: 'X1' }] }] };

  test.each<readonly [string, Options, readonly string[], readonly string[]]>([
    ['a wrong number of segments', { unt: 'UNT+2100+M1' }, ['count-mismatch'], []],
    ['another reference in the trailer', { unt: 'UNT+10+M2' }, ['reference-mismatch'], []],
    ['a wrong number of messages', { unz: 'UNZ+7+R1' }, [], ['count-mismatch']],
    ['another control reference', { unz: 'UNZ+1+R2' }, [], ['reference-mismatch']],
    ['a date with its century', { unb: "UNB+UNOA:4+KPAIR+JAITF+20261120:0815+R1'" }, [], []],
    ['a routing behind sender and recipient', { unb: "UNB+UNOA:4+KPAIR:ZZ:X+JAITF:ZZ+261120:0815+R1++APIS'" }, [], []],
    ['no UNA and no application', { unb: "UNB+UNOA:4+KPAIR+JAITF+261120:0815+R1'" }, [], []],
  ])('a passenger list is read with an odd envelope: %s', (_title, options, reported, outside) => {
    const { manifests, outside: found } = readAll(file(BODY, options));
    expect(manifests).toHaveLength(1);
    expect(manifests[0]).toMatchObject({
      ...WHOLE,
      sender: 'KPAIR',
      recipient: 'JAITF',
      prepared: '2026-11-20T08:15Z',
    });
    expect(codes(manifests[0] as Manifest)).toEqual(reported);
    expect(found).toEqual(outside);
  });

  test.each([
    ['behind the last segment', (text: string) => text.slice(0, text.indexOf('UNT+')), 1, ['message-truncated']],
    [
      'inside a document',
      (text: string) => text.slice(0, text.indexOf('DOC+P+X1') + 6),
      0,
      ['segment-cut', 'message-truncated'],
    ],
    [
      'inside the trailer',
      (text: string) => text.slice(0, text.indexOf('UNT+') + 5),
      1,
      ['segment-unterminated', 'count-mismatch', 'reference-mismatch'],
    ],
  ] as const)('a passenger list cut off %s is read up to the cut', (_title, cut, documents, reported) => {
    const { manifests, outside } = readAll(cut(file(BODY)));
    expect(manifests[0]?.travellers).toMatchObject([{ surname: 'DOE' }]);
    expect(manifests[0]?.travellers[0]?.documents).toHaveLength(documents);
    expect(codes(manifests[0] as Manifest)).toEqual(reported);
    expect(outside).toEqual(['unz-missing']);
  });

  test('a passenger list without UNB takes the century of two-digit years from the flight', () => {
    const text = file(`BGM+745\n${FLIGHT}\nNAD+FL+++DOE:JANE\nDTM+329:450620\nDOC+P+X1\nDTM+36:310101`);
    const { manifests } = readAll(text.slice(text.indexOf('UNH'), text.indexOf('UNZ')));
    expect(manifests[0]?.prepared).toBeNull();
    expect(manifests[0]?.travellers).toMatchObject([
      { dateOfBirth: '1945-06-20', documents: [{ expiry: '2031-01-01' }] },
    ]);
  });

  test('a test message is marked', () => {
    const manifest = readOne(file(BODY, { unb: "UNB+UNOA:4+KPAIR+JAITF+261120:0815+R1++APIS++++1'" }));
    expect(manifest.test).toBe(true);
  });

  test('every diagnostic of a passenger list names its place and quotes it', () => {
    const text = file(`BGM+745\n${FLIGHT}\nNAD+FL+++DOE:JANE\nDTM+329:999999\nNAT+2+QQQ`);
    for (const { offset, segment, raw } of readOne(text).diagnostics) {
      expect(text.slice(offset ?? -1).startsWith(raw ?? '?')).toBe(true);
      expect(raw?.startsWith(segment ?? '?')).toBe(true);
    }
    expect(readOne(text).diagnostics).toHaveLength(2);
  });
});

describe('transport', () => {
  const BODY = `BGM+745
    ${FLIGHT}
    NAD+FL+++DOE-ROE:JANE (ANN)
    COM+228-90-11:TE
    RFF+ABO:KP*0.1
    DOC+P:110:111+X1
    NAD+FL+++ROE:ANN
    CNT+42:2`;
  const plain = file(BODY);
  const expected = readOne(plain).travellers;
  const MARKS = { component: ':', element: '+', release: '?', terminator: "'" };

  test.each([
    ['none', '', MARKS],
    ['the default ones', "UNA:+.? '", MARKS],
    ['a repetition mark', "UNA:+.?*'", MARKS],
    ['a backslash for release and a repetition mark', "UNA:+.\\*'", { ...MARKS, release: '\\' }],
    ['a backslash for release', "UNA:+.\\ '", { ...MARKS, release: '\\' }],
    ['an asterisk between elements and a hash at the end', 'UNA:*.? #', { ...MARKS, element: '*', terminator: '#' }],
    ['a hyphen between elements', "UNA:-.? '", { ...MARKS, element: '-' }],
    ['an asterisk at the end', 'UNA:-.? *', { ...MARKS, element: '-', terminator: '*' }],
    ['what a telex can carry', 'UNA:(.) -', { component: ':', element: '(', release: ')', terminator: '-' }],
  ] as const)('a passenger list is read the same with other separators: %s', (_title, una, marks) => {
    const { manifests, outside } = readAll(una + withSeparators(plain, marks));
    expect(manifests).toHaveLength(1);
    expect(manifests[0]?.travellers).toEqual(expected);
    expect(codes(manifests[0] as Manifest)).toEqual([]);
    expect(outside).toEqual([]);
  });

  const bare = plain.replaceAll('\r\n', '');
  const wrapped = (width: number): string => (bare.match(new RegExp(`.{1,${width}}`, 'gs')) ?? []).join('\r\n');

  test.each<readonly [string, string, readonly string[]]>([
    ...[63, 64, 65, 66, 67, 68, 69].map(
      (width) => [`lines broken at column ${width}`, wrapped(width), []] as [string, string, readonly string[]],
    ),
    ['lines broken at every third byte', wrapped(3), []],
    ['one line', bare, []],
    ['line feeds alone', plain.replaceAll('\r\n', '\n'), []],
    ['a blank in front of each line', plain.replaceAll('\r\n', '\r\n '), []],
    ['blank lines', plain.replaceAll('\r\n', '\r\n\r\n'), []],
    ['a telex head', `QK LFWPPXS\r\n.HDQKPAIR 201015\r\n\u0002\r\n${plain}`, ['bytes-skipped']],
    ['start and end of text', `\u0001QK LFWPPXS\r\n\u0002${plain}\r\n\u0003`, ['bytes-skipped']],
    ['a form feed behind', `${plain}\r\n\f`, []],
    ['a line of a mail scanner behind', `${plain}\r\nEmail secured by a scanner`, ['bytes-skipped']],
    ['the time of a telex behind', `${plain}\r\n20NOV26 0031Z`, ['bytes-skipped']],
    ['a stray end of a line behind', `${plain}\r\nL'`, ['bytes-skipped']],
    ['typographic quotes', plain.replaceAll("'", '\u2019'), []],
    ['no end mark at the very end', plain.slice(0, -1), ['segment-unterminated']],
    ['no trailer of the interchange', plain.slice(0, plain.indexOf('UNZ+')), ['unz-missing']],
  ])('a passenger list is read the same after other transport: %s', (_title, text, outside) => {
    const { manifests, outside: found } = readAll(text);
    expect(manifests).toHaveLength(1);
    expect(manifests[0]?.travellers).toEqual(expected);
    expect(new Set(codes(manifests[0] as Manifest))).toEqual(new Set(text.includes('\u2019') ? ['smart-quote'] : []));
    expect(found).toEqual(outside);
  });

  test('several interchanges with a UNA each are read', () => {
    const { manifests, outside } = readAll(
      `UNA:+.? '${plain}\r\nUNA:*.? #${withSeparators(plain, { ...MARKS, element: '*', terminator: '#' })}`,
    );
    expect(manifests.map(({ travellers }) => travellers)).toEqual([expected, expected]);
    expect(outside).toEqual([]);
  });

  test('letters outside the declared set are read by what they are', () => {
    const { manifests } = readAll(file(`BGM+745\n${FLIGHT}\nNAD+FL+++MÜLLER_Ł:zoë@`));
    expect(manifests[0]?.travellers).toMatchObject([{ surname: 'MÜLLER_Ł', givenNames: 'ZOË@' }]);
  });
});
