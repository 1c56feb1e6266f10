/** One row per irregularity of reservation lists sent as text. */
import { describe, expect, test } from 'vitest';
import type { ReadContext } from '../../../shared/intake/read-context.ts';
import { type FileEnd, readFile, rereadKept } from '../../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import type { Manifest, ManifestTraveller } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';

const context: ReadContext = { reference: shippedReference(), receivedOn: '2026-11-22' };

const PNL = `QU CDGRMKP LFWRMKP
.LFWRMKP 231200
PNL
KP020/24NOV LFW PART1
CFG/016J108Y
-CDG001J
1MENSAH/KODJOMR .L/Q7LM2X/KP
.R/TKNE HK1 7812345678901/1-1MENSAH/KODJOMR
.R/DOCS HK1/P/TGO/EC0123456/TGO/12JUL81/M/23AUG29/MENSAH
.RN//KODJO/YAO-1MENSAH/KODJOMR
-CDG003Y
2ADJO/AFIMRS/KOFIMR-A2 .L/ZZ9PLU .R/CTCM HK1 22890112233
.R/SEAT HK1 12C-1ADJO/KOFIMR
1LAWSON/ESSIMISS .L/TT4TTT
ENDPNL`;

interface Reading {
  readonly messages: readonly ReadMessage[];
  readonly manifests: readonly Manifest[];
  readonly end: FileEnd;
  readonly codes: readonly string[];
}

function read(text: string | Uint8Array, given: ReadContext = context): Reading {
  const reading = readFile(typeof text === 'string' ? new TextEncoder().encode(text) : text, given);
  const messages: ReadMessage[] = [];
  for (;;) {
    const step = reading.next();
    if (step.done !== true) {
      messages.push(step.value);
      continue;
    }
    const manifests = messages.map(({ manifest }) => manifest);
    const diagnostics = [...manifests.flatMap((manifest) => manifest.diagnostics), ...step.value.diagnostics];
    return {
      messages,
      manifests,
      end: step.value,
      codes: diagnostics.map(({ code }) => code).filter((code) => code !== 'year-assumed'),
    };
  }
}

function one(text: string | Uint8Array, given: ReadContext = context): Manifest {
  const { manifests } = read(text, given);
  if (manifests.length !== 1) throw new Error(`${manifests.length} messages`);
  return manifests[0] as Manifest;
}

/** A list of one class with these entries. */
function list(entries: string, stated = entries.split('\n').filter((line) => /^\d/.test(line)).length): string {
  return `PNL\nKP020/24NOV LFW PART1\n-CDG${String(stated).padStart(3, '0')}Y\n${entries}\nENDPNL`;
}

function travellers(entries: string): readonly ManifestTraveller[] {
  return one(list(entries)).travellers;
}

describe('a name list', () => {
  const manifest = one(PNL);

  test('a name list gives flight, travellers, bookings and totals', () => {
    expect(manifest).toMatchObject({
      format: 'PNL',
      function: 'new',
      prepared: '2026-11-23T12:00Z',
      sender: 'LFWRMKP',
      part: null,
      accessReference: null,
      stated: { passengers: 4 },
      sensitive: 0,
    });
    expect(manifest.flights).toMatchObject([
      { carrier: 'KP', number: 20, suffix: null, origin: 'LFW', destination: 'CDG', departure: '2026-11-24' },
    ]);
    expect(manifest.travellers).toMatchObject([
      {
        surname: 'MENSAH',
        givenNames: 'KODJO YAO',
        title: 'MR',
        sex: 'M',
        dateOfBirth: '1981-07-12',
        nationality: 'TGO',
        locator: 'Q7LM2X',
        ticket: '7812345678901',
        status: 'booked',
        embarkation: 'LFW',
        debarkation: 'CDG',
        documents: [{ type: 'P', number: 'EC0123456', issuer: 'TGO', expiry: '2029-08-23' }],
      },
      { surname: 'ADJO', givenNames: 'AFI', title: 'MRS', locator: 'ZZ9PLU', seat: null },
      { surname: 'ADJO', givenNames: 'KOFI', title: 'MR', seat: '12C' },
      { surname: 'LAWSON', givenNames: 'ESSI', title: 'MISS', locator: 'TT4TTT' },
    ]);
    expect(manifest.bookings.map(({ locator, travellers }) => [locator, travellers])).toEqual([
      ['Q7LM2X', [0]],
      ['ZZ9PLU', [1, 2]],
      ['TT4TTT', [3]],
    ]);
    expect(manifest.bookings).toMatchObject([
      { carrier: 'KP', tickets: ['7812345678901'], segments: [{ class: 'J', status: 'HK' }] },
      { phones: ['+22890112233'], segments: [{ class: 'Y' }] },
      {},
    ]);
    expect(manifest.diagnostics.map(({ code }) => code)).toEqual(['year-assumed']);
  });

  test('a list of a day that no year has says so, and names no year', () => {
    const { flights, diagnostics } = one(PNL.replace('24NOV', '31NOV'));
    expect(flights[0]?.departure).toBe(null);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', code: 'bad-date', params: { value: '31NOV' } });
  });

  const plain = (text: string): string => JSON.stringify([one(text).flights, one(text).travellers, one(text).bookings]);
  test.each([
    ['between STX and ETX', `\u0001${PNL.replace('PNL\n', '\u0002PNL\n')}\n\u0003`],
    ['with CRLF', PNL.replaceAll('\n', '\r\n')],
    ['with blank lines', PNL.replaceAll('\n', '\n\n')],
    ['with blanks before each line', PNL.replaceAll('\n', '\n  ')],
    ['in lower case', PNL.toLowerCase()],
    ['without address lines', PNL.split('\n').slice(2).join('\n')],
    ['with class totals of fewer digits', PNL.replace('001J', '1J').replace('003Y', '3Y')],
    ['with a padding total', PNL.replace('003Y', '003Y-PAD000')],
    ['with a blank in the flight line', PNL.replace('KP020/24NOV LFW', 'KP20 / 24NOV  LFW')],
    ['with a longer head', PNL.replace('CFG/016J108Y', 'CFG/016J108Y\nRBD J/CDJ Y/YBM\nAVAIL\n LFW  CDG\nJ015\nY105')],
    ['with its form feed and the time of transmission', `${PNL}\n\f\n23NOV26 1201Z`],
    ['with elements on lines of their own', PNL.replaceAll(' .', '\n.')],
  ])('a name list %s is the same', (_name, text) => {
    expect(plain(text)).toBe(plain(PNL));
    expect(read(text).end.unread).toEqual([]);
  });

  test('a name list in a one-byte set is read in it', () => {
    const bytes = Uint8Array.from(PNL.replace('LAWSON', 'LÖWSON'), (letter) => letter.charCodeAt(0));
    expect(one(bytes).travellers[3]?.surname).toBe('LÖWSON');
    expect(read(bytes).codes).toContain('encoding-assumed');
  });

  test('a name list is the same in UTF-16', () => {
    const bytes = new Uint8Array(PNL.length * 2 + 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, true);
    for (let at = 0; at < PNL.length; at++) view.setUint16(at * 2 + 2, PNL.charCodeAt(at), true);
    expect(one(bytes).travellers).toEqual(manifest.travellers);
  });

  test.each([
    ['in their order', '', '-ABJ', '-DSS', 'LFW ABJ DSS', [0], [0, 1]],
    ['in the order of the route', 'AVAIL\nLFW DSS ABJ\nY100\n', '-ABJ', '-DSS', 'LFW DSS ABJ', [0, 1], [0]],
    ['of which names stand twice', '', '-ABJ001J\n1SOW/AMI\n-DSS', '-ABJ', 'LFW ABJ DSS', [0, 1], [0]],
  ])('a name list with several destinations %s has their legs', (_title, head, one, two, ports, first, second) => {
    const { manifests } = read(
      `PNL\nKP020/24NOV26 LFW PART1\n${head}${one}001Y\n1MENSAH/KOFIMR\n${two}001Y\n1KONE/SEKOUMR\nENDPNL`,
    );
    const { flights, travellers, diagnostics } = manifests[0] as Manifest;
    const [, stop = '', end = ''] = ports.split(' ');
    expect(flights).toMatchObject([
      { origin: 'LFW', destination: stop, departure: '2026-11-24' },
      { number: 20, origin: stop, destination: end, departure: '2026-11-24', arrival: null },
    ]);
    const legs = (surname: string) => travellers.find((each) => each.surname === surname)?.flights;
    expect([legs('MENSAH'), legs('KONE')]).toEqual([first, second]);
    expect(diagnostics).toMatchObject([{ code: 'legs-assumed', params: { ports } }]);
  });

  test('several flights in one file are as many messages', () => {
    const second = PNL.replace('KP020', 'KP021').replaceAll('Q7LM2X', 'OTHER1');
    expect(read(`${PNL}\n\n${second}`).manifests.map(({ flights }) => flights[0]?.number)).toEqual([20, 21]);
    // Even where the first has no end line.
    expect(
      read(`${PNL.replace('\nENDPNL', '')}\n${second}`).manifests.map(({ flights }) => flights[0]?.number),
    ).toEqual([20, 21]);
  });

  test('a name list in parts states which part it is, and the reference of all parts', () => {
    const first = one(PNL.replace('ENDPNL', 'ENDPART1'));
    const second = one(PNL.replace('PART1', 'PART2'));
    expect([first.part, second.part]).toEqual([
      { number: 1, final: false },
      { number: 2, final: true },
    ]);
    expect(first.accessReference).toBe('PNL KP20/24NOV LFW');
    expect(second.accessReference).toBe(first.accessReference);
    expect(read(PNL.replace('PART1', 'PART2').replace('003Y', '009Y')).codes).toEqual([]);
  });

  test('a name list with totals that do not fit gets a diagnostic', () => {
    expect(read(PNL.replace('003Y', '004Y')).manifests[0]?.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'count-mismatch', params: { stated: 5, found: 4 } }),
    );
  });

  test('a name list that is cut off keeps what is complete and gets a diagnostic', () => {
    const cut = PNL.slice(0, PNL.indexOf('1LAWSON'));
    expect(one(cut).travellers).toHaveLength(3);
    expect(read(cut).codes).toContain('message-truncated');
  });

  test('an unknown line of a name list gets a diagnostic with its place', () => {
    const text = PNL.replace('1LAWSON', 'SEE NOTE AT DESK\n1LAWSON');
    expect(one(text).travellers).toHaveLength(4);
    expect(one(text).diagnostics).toContainEqual(
      expect.objectContaining({ code: 'row-skipped', offset: text.indexOf('SEE NOTE'), raw: 'SEE NOTE AT DESK' }),
    );
  });

  test('a name list followed by something else leaves the rest to be corrected', () => {
    const more = 'TDT+20+KP20+++KP\nLOC+125+LFW\nDTM+189:2611242145:201\n';
    const { end } = read(`${PNL}\n${more}`);
    expect(end.diagnostics).toMatchObject([{ severity: 'warning', code: 'bytes-skipped' }]);
    expect(new TextDecoder().decode(end.unread[0]?.bytes).trim()).toBe(more.trim());
  });
});

describe('the year of the flight', () => {
  test.each([
    ['written', PNL.replace('24NOV', '24NOV26'), undefined, '2026-11-24', null],
    [
      'of the transmission',
      `${PNL}\n23NOV25 1201Z`.replace('\nENDPNL\n', '\n').concat('\nENDPNL'),
      undefined,
      '2025-11-24',
      null,
    ],
    ['nearest to the day it came in', PNL, '2026-11-22', '2026-11-24', 'info'],
    ['nearest across the turn of the year', PNL.replace('24NOV', '02JAN'), '2026-12-30', '2027-01-02', 'info'],
    ['nearest across the turn of the year, late', PNL.replace('24NOV', '30DEC'), '2027-01-02', '2026-12-30', 'info'],
    [
      'after the birth of an infant',
      PNL.replace('ENDPNL', '.R/INFT HK1 LAWSON/AMA 12JAN26\nENDPNL'),
      undefined,
      '2026-11-24',
      'warning',
    ],
    ['nowhere', PNL, undefined, null, 'error'],
  ])('the year of the flight is found: %s', (_name, text, receivedOn, departure, severity) => {
    const manifest = one(
      text,
      receivedOn === undefined ? { reference: context.reference } : { ...context, receivedOn },
    );
    expect(manifest.flights[0]?.departure).toBe(departure);
    const said = manifest.diagnostics.find(({ code }) => code === 'year-assumed' || code === 'year-unknown');
    expect(said?.severity ?? null).toBe(severity);
    expect(manifest.travellers.length).toBeGreaterThan(3);
  });
});

describe('entries', () => {
  test.each([
    [
      'a party of one surname',
      '3ADJO/AFIMRS/KOFIMR/AMACHD',
      [
        ['ADJO', 'AFI'],
        ['ADJO', 'KOFI'],
        ['ADJO', 'AMA'],
      ],
    ],
    [
      'a party over two lines',
      '3ADJO/AFIMRS/KOFIMR\n/AMACHD .L/ABC123',
      [
        ['ADJO', 'AFI'],
        ['ADJO', 'KOFI'],
        ['ADJO', 'AMA'],
      ],
    ],
    ['a tour number', '1ADJO/AFIMRS-B12', [['ADJO', 'AFI']]],
    ['a hyphen', '1ADJO-BELL/AFIMRS', [['ADJO-BELL', 'AFI']]],
    ['a blank', '1DE SOUZA/MARIA ANA MRS', [['DE SOUZA', 'MARIA ANA']]],
    ['no given name', '1ADJO', [['ADJO', null]]],
    [
      'fewer names than stated',
      '2ADJO/AFIMRS',
      [
        ['ADJO', 'AFI'],
        ['ADJO', null],
      ],
    ],
    ['no blank before its elements', '1ADJO/AFIMRS.L/ABC123', [['ADJO', 'AFI']]],
    ['accents', '1NÉE/ZOË', [['NÉE', 'ZOË']]],
    ['a dot', '1ST. JOHN/AFIMRS', [['ST. JOHN', 'AFI']]],
  ])('entries of a name list with %s are read', (_name, entry, expected) => {
    const found = one(list(entry, 0)).travellers.map(({ surname, givenNames }) => [surname, givenNames]);
    expect(found).toEqual(expected);
  });

  test('an entry of a group without names adds no travellers and gets a diagnostic', () => {
    const { manifests, codes } = read(list('20AFRITOURS .L/GRP111 .C/AFRITOURS', 20));
    expect(manifests[0]?.travellers).toEqual([]);
    expect(manifests[0]?.bookings[0]?.locator).toBe('GRP111');
    expect([...codes].sort()).toEqual(['count-mismatch', 'group-without-names']);
  });

  test('entries of one locator in two classes are one booking', () => {
    const text = PNL.replaceAll('TT4TTT', 'Q7LM2X');
    expect(one(text).bookings.map(({ travellers }) => travellers)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test.each([
    [
      'an infant',
      '.R/INFT HK1 ADJO/AMA 12JAN26-1ADJO/AFIMRS',
      { type: 'infant', givenNames: 'AMA', dateOfBirth: '2026-01-12' },
    ],
    [
      'an infant in the older form',
      '.R/1INF ADJO/AMA/12JAN26',
      { type: 'infant', givenNames: 'AMA', dateOfBirth: '2026-01-12' },
    ],
    [
      'an infant’s passport',
      '.R/DOCS HK1/P/TGO/EC9/TGO/12JAN26/FI/23AUG29/ADJO/AMA-1ADJO/AFIMRS',
      { type: 'infant', documents: [{ number: 'EC9' }] },
    ],
  ])('an entry with %s has one more traveller', (_name, element, expected) => {
    const found = travellers(`1ADJO/AFIMRS .L/ABC123\n${element}`);
    expect(found).toHaveLength(2);
    expect(found[1]).toMatchObject({ surname: 'ADJO', locator: 'ABC123', ...expected });
  });

  test.each([
    ['a child’s birth', '.R/CHLD HK1 12MAR15', { dateOfBirth: '2015-03-12' }],
    ['a ticket', '.R/TKNE HK1 7812345678901C1', { ticket: '7812345678901' }],
    ['a ticket without a quantity', '.R/TKNE HK 7812345678901/1', { ticket: '7812345678901' }],
    ['a seat', '.R/SEAT HK1 12C', { seat: '12C' }],
    ['a seat with the flight', '.R/NSST HK1 LFWCDG0020Y24NOV.12C', { seat: '12C' }],
    ['a seat of three digits', '.R/SEAT HK1 012C', { seat: '12C' }],
    ['a frequent flyer', '.R/FQTV KP HK/KP123456789', { frequentFlyer: { carrier: 'KP', number: '123456789' } }],
    [
      'a visa',
      '.R/DOCO HK1/LOME TGO/V/9891404/LOME/14MAR25/FRA',
      { birthPlace: 'LOME TGO', documents: [{ type: 'V', number: '9891404', issuer: 'FRA' }] },
    ],
    ['an address', '.R/DOCA HK1/R/TGO/12 RUE DU LAC/LOME', { residence: 'TGO', address: { city: 'LOME' } }],
    [
      'a passport in the older form',
      '.R/PSPT HK1 EC0123456/TG/12JUL81/ADJO/AFI/F',
      { dateOfBirth: '1981-07-12', sex: 'F', documents: [{ type: 'P', number: 'EC0123456', issuer: 'TGO' }] },
    ],
    [
      'a document with the carrier before its status',
      '.R/DOCS KP HK1/P/TGO/EC0123456/TGO/12JUL81/F/23AUG29/ADJO/AFI',
      { documents: [{ number: 'EC0123456' }] },
    ],
    [
      'a document cut in its number',
      '.R/DOCS HK1/P/TGO/EC0123\n.RN/456/TGO/12JUL81/F/23AUG29/ADJO/AFI',
      { documents: [{ number: 'EC0123456' }] },
    ],
    [
      'a document without its first slash',
      '.R/DOCS HK1 P/TGO/EC0123456/TGO/12JUL81/F/23AUG29/ADJO/AFI',
      { documents: [{ number: 'EC0123456' }] },
    ],
    [
      'bags',
      '.W/K/2/41\n.N/0781123456002/CDG',
      { bags: { count: 2, weightKg: 41, tags: ['0781123456', '0781123457'] } },
    ],
  ])('an entry with %s gives its traveller the value', (_name, element, expected) => {
    expect(travellers(`1ADJO/AFIMRS .L/ABC123\n${element}`)).toMatchObject([expected]);
  });

  test('an entry with a request for each traveller of a party gives each traveller the right one', () => {
    const found = travellers(
      '2ADJO/AFIMRS/KOFIMR .L/ABC123\n.R/TKNE HK1 7812345678901/1-1ADJO/AFIMRS\n.R/TKNE HK1 7812345678902/1-1ADJO/KOFIMR\n' +
        '.R/DOCS HK1/P/TGO/EC2/TGO/12JUL81/M/23AUG29/ADJO/KOFI\n.R/DOCS HK1/P/TGO/EC1/TGO/12JUL83/F/23AUG29/ADJO/AFI',
    );
    expect(found).toMatchObject([
      { givenNames: 'AFI', ticket: '7812345678901', documents: [{ number: 'EC1' }] },
      { givenNames: 'KOFI', ticket: '7812345678902', documents: [{ number: 'EC2' }] },
    ]);
  });

  test('an entry with flights before and after has the itinerary', () => {
    const { bookings } = one(list('1ADJO/AFIMRS .L/ABC123 .I/KP021Y23LOSLFW1300HK\n.O/AF0006Y01CDGJFK1300HK'));
    expect(bookings[0]?.segments).toMatchObject([
      { carrier: 'KP', number: 21, origin: 'LOS', destination: 'LFW', departure: '2026-11-23' },
      { carrier: 'KP', number: 20, origin: 'LFW', destination: 'CDG', departure: '2026-11-24' },
      {
        carrier: 'AF',
        number: 6,
        origin: 'CDG',
        destination: 'JFK',
        departure: '2026-12-01T13:00',
        class: 'Y',
        status: 'HK',
      },
    ]);
  });

  test('an entry sold under another number is read with both numbers', () => {
    const manifest = one(list('1ADJO/AFIMRS .L/ABC123 .M/AF5678Y24LFWCDG2145HK'));
    expect(manifest.bookings[0]?.segments).toMatchObject([
      { carrier: 'AF', number: 5678, operating: { carrier: 'KP', number: 20 } },
    ]);
    expect(manifest.travellers[0]?.embarkation).toBe('LFW');
  });

  test('unknown elements of an entry get a diagnostic', () => {
    const text = list('1ADJO/AFIMRS .Z/SOMETHING');
    expect(one(text).diagnostics).toContainEqual(
      expect.objectContaining({ code: 'unknown-element', params: { value: '.Z' }, offset: text.indexOf('SOMETHING') }),
    );
  });
});

describe('an additions and deletions list', () => {
  const ADL = `.LFWRMKP 241000
ADL
KP020/24NOV LFW PART1
-CDG002Y
DEL
1MENSAH/KODJOMR .L/Q7LM2X
ADD
1BAWA/SAMIMR .L/NEW111
CHG
1LAWSON/ESSIMISS .L/TT4TTT
.R/SEAT HK1 14A
ENDADL`;
  const { messages, manifests } = read(ADL);

  test('an additions and deletions list is a message per function, each with its own id', () => {
    expect(
      manifests.map(({ format, function: name, travellers }) => [
        format,
        name,
        travellers.map(({ surname, status }) => [surname, status]),
      ]),
    ).toEqual([
      ['ADL', 'cancel', [['MENSAH', 'cancelled']]],
      [
        'ADL',
        'change',
        [
          ['BAWA', 'booked'],
          ['LAWSON', 'booked'],
        ],
      ],
    ]);
    expect(new Set(messages.map(({ id }) => id)).size).toBe(2);
    expect(manifests[0]?.prepared).toBe('2026-11-24T10:00Z');
  });

  test('an additions and deletions list is the same when each message is read again', () => {
    for (const { kept, manifest } of messages) {
      const again = rereadKept(kept, context);
      expect([again?.function, again?.travellers, again?.bookings]).toEqual([
        manifest.function,
        manifest.travellers,
        manifest.bookings,
      ]);
    }
  });

  test('an additions and deletions list without names is one message', () => {
    expect(read('ADL\nKP020/24NOV LFW PART1\n-CDG000Y\nENDADL').manifests).toMatchObject([
      { format: 'ADL', function: 'change', travellers: [] },
    ]);
  });
});

describe('lists after departure', () => {
  test('a list of checked-in people after departure marks them as checked in', () => {
    const text = PNL.replace('PNL\n', 'PRL\n')
      .replace('ENDPNL', 'ENDPRL')
      .replace('1LAWSON/ESSIMISS', '1LAWSON/ESSIMISS .S/14A .W/K/1/20');
    expect(one(text)).toMatchObject({ format: 'PNL', function: 'change' });
    expect(one(text).travellers.map(({ status }) => status)).toEqual(Array(4).fill('checked-in'));
    expect(one(text).travellers[3]).toMatchObject({ seat: '14A', bags: { count: 1, weightKg: 20 } });
  });

  test('a list of people not on board closes the flight and names who was on board without a booking', () => {
    const text =
      'PFS\nKP020/24NOV LFW PART1\nCDG 001/108\n-CDG\nNOSHO 1Y\n1MENSAH/KODJOMR .L/Q7LM2X\nGOSHO 1Y\n1BAWA/SAMIMR\nENDPFS';
    const { manifests } = read(text);
    expect(
      manifests.map(({ function: name, travellers }) => [
        name,
        travellers.map(({ surname, status }) => [surname, status]),
      ]),
    ).toEqual([
      ['close-not-on-board', [['MENSAH', 'not-boarded']]],
      ['change', [['BAWA', 'boarded']]],
    ]);
  });
});

describe('sensitive data in a name list', () => {
  const text = list(
    '1ADJO/AFIMRS .L/ABC123 .R/WCHR HK1 NEEDS LIFT\n.R/KSML HK1\n.R/OTHS PASSENGER IS DIABETIC\n.R/FOID HK1 CC4111111111111111\n.Z/HALAL FOOD\nASTHMA CASE ON BOARD',
  );
  const { messages } = read(text);
  const kept = new TextDecoder().decode(messages[0]?.kept);

  test('sensitive data in a name list are overwritten at equal length before the list is read', () => {
    expect(kept).toHaveLength(text.length);
    for (const word of ['WCHR', 'NEEDS LIFT', 'KSML', 'DIABETIC', 'HALAL', 'ASTHMA', '411111111111']) {
      expect(kept).not.toContain(word);
      expect(JSON.stringify(messages[0]?.manifest)).not.toContain(word);
    }
    expect(messages[0]?.manifest.sensitive).toBeGreaterThanOrEqual(6);
  });

  test('a name list without its sensitive data is otherwise the same when it is read again', () => {
    const again = rereadKept(messages[0]?.kept as Uint8Array, context);
    expect(again?.travellers).toEqual(messages[0]?.manifest.travellers);
    expect(again?.bookings).toEqual(messages[0]?.manifest.bookings);
  });
});

test('the trace of a name list leads from each value to its place', () => {
  const [message] = read(PNL).messages;
  const kept = message?.kept as Uint8Array;
  const text = new TextDecoder().decode(kept);
  const places = new Map<string, string>();
  rereadKept(kept, context, (path, start, end) => places.set(path, text.slice(start, end)));
  expect(Object.fromEntries(places)).toMatchObject({
    'travellers.0.surname': 'MENSAH',
    'travellers.0.givenNames': 'KODJOMR',
    'bookings.0.locator': 'Q7LM2X',
    'travellers.3.surname': 'LAWSON',
  });
  expect(places.get('travellers.0.documents.0')).toMatch(/^\/P\/TGO\/EC0123456[\s\S]*YAO$/);
});

test('a damaged name element with thousands of names gives a traveller for each', () => {
  const names = '/KSAH'.repeat(1500);
  const { manifests } = read(PNL.replace('2ADJO/AFIMRS/KOFIMR', `2ADJO${names}`));
  expect(manifests[0]?.travellers.filter(({ givenNames }) => givenNames === 'KSAH')).toHaveLength(1500);
});
