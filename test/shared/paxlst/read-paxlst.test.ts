import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { walkInterchanges } from '../../../shared/edifact/interchange.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { readPaxlst } from '../../../shared/paxlst/read-paxlst.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { bytesOf, PAXLST_SEGMENTS, paxlstFile, withSeparators } from '../edifact/fixtures.ts';

const context = { reference: shippedReference() };

function read(file: string | Uint8Array): Manifest {
  const bytes = typeof file === 'string' ? bytesOf(file) : file;
  for (const { message } of walkInterchanges(bytes)) return readPaxlst(message, context);
  throw new Error('no message');
}

function codes({ diagnostics }: Manifest): string[] {
  return diagnostics.map(({ code }) => code);
}

/** A message with one traveller and the given segments after the name. */
function person(...segments: string[]): Manifest {
  return read(
    paxlstFile((all) => [
      ...all.slice(0, 10),
      ...(segments[0]?.startsWith('NAD') ? [] : ['NAD+FL+++A:B']),
      ...segments,
    ]),
  );
}

describe('a passenger list', () => {
  const manifest = read(paxlstFile());

  test('a passenger list gives its flight with local times', () => {
    expect(manifest).toMatchObject({
      format: 'PAXLST',
      version: 'D:05B',
      function: 'new',
      reference: 'M1',
      prepared: '2026-11-20T08:15Z',
      accessReference: 'KP20/261124',
      flights: [
        {
          carrier: 'KP',
          number: 20,
          suffix: null,
          origin: 'LFW',
          destination: 'CDG',
          departure: '2026-11-24T21:45',
          arrival: '2026-11-25T05:55',
          operating: null,
        },
      ],
      stated: { passengers: 2, crew: 1 },
      diagnostics: [],
    });
  });

  test('a passenger list with an unknown port of its flight keeps the port and gets a diagnostic', () => {
    const unknown = read(paxlstFile((all) => all.map((segment) => segment.replace(/^LOC\+125\+LFW/, 'LOC+125+QQQ'))));
    expect(unknown.flights).toMatchObject([{ origin: 'QQQ', destination: 'CDG' }]);
    expect(unknown.diagnostics).toMatchObject([
      { severity: 'warning', code: 'unknown-airport', segment: 'LOC', params: { value: 'QQQ' } },
    ]);
  });

  test('a passenger list gives its travellers with everything that was sent', () => {
    expect(manifest.travellers).toHaveLength(3);
    expect(manifest.travellers[0]).toMatchObject({
      type: 'passenger',
      flights: [0],
      surname: 'KOFFI',
      givenNames: 'AYA CLEMENCE',
      title: 'MRS',
      sex: 'F',
      dateOfBirth: '1989-01-01',
      nationality: 'TGO',
      residence: 'TGO',
      documents: [{ type: 'P', number: 'EB445912', issuer: 'TGO', expiry: '2031-06-30', issued: null }],
      locator: 'Q7LM2X',
      seat: '12B',
      embarkation: 'LFW',
      debarkation: 'CDG',
      bags: { count: 2, weightKg: 31, tags: ['KP204417', 'KP204418'] },
      reference: 'KP000441',
      phones: ['+22890112233'],
      emails: ['AYA.KOFFI@MAIL.TEST'],
    });
    expect(manifest.travellers[1]).toMatchObject({ surname: "O'NEILL", givenNames: 'AMR', dateOfBirth: '1975-12-31' });
    expect(manifest.travellers[2]).toMatchObject({ type: 'crew', surname: 'MENSAH', givenNames: 'KWAME PAUL' });
  });

  test.each([
    ['745', 'new'],
    ['745+CP', 'change'],
    ['745+XR', 'cancel'],
    ['745+RP', 'reduce'],
    ['250+C', 'new'],
    ['250+CC', 'change'],
    ['266+CL', 'close'],
    ['266+CLOB', 'close-on-board'],
    ['266+CLNB', 'close-not-on-board'],
    ['266+XF', 'cancel-flight'],
    ['266+CF', 'change-flight'],
    ['336+H', 'cancel'],
    ['999', 'unknown'],
  ])('a passenger list with BGM+%s is %s', (bgm, name) => {
    expect(read(paxlstFile((all) => all.map((one) => (one === 'BGM+745' ? `BGM+${bgm}` : one)))).function).toBe(name);
  });

  test('a passenger list that closes a flight names the persons on board by references alone', () => {
    const closed = read(
      paxlstFile((all) => [
        ...all.slice(0, 10).map((one) => (one === 'BGM+745' ? 'BGM+266+CLOB' : one)),
        'NAD+ZZZ',
        'RFF+AVF:Q7LM2X',
        'RFF+ABO:KP000441',
      ]),
    );
    expect(closed.travellers).toMatchObject([
      { surname: null, locator: 'Q7LM2X', reference: 'KP000441', status: 'boarded' },
    ]);
    expect(codes(closed)).toEqual([]);
  });

  test('a passenger list with counts that disagree is read and gets a diagnostic', () => {
    const odd = read(paxlstFile((all) => all.map((one) => one.replace('CNT+42:2', 'CNT+42:9'))));
    expect(odd.travellers).toHaveLength(3);
    expect(odd.diagnostics).toMatchObject([
      { code: 'count-mismatch', segment: 'CNT', params: { stated: 9, found: 2 } },
    ]);
  });

  test('a passenger list that is a part of a manifest is not checked against the total of the flight', () => {
    const part = read(
      paxlstFile((all) => all.map((one) => one.replace('CNT+42:2', 'CNT+42:470').replace('/261124', '/261124+02:C'))),
    );
    expect(part.part).toEqual({ number: 2, final: false });
    expect(codes(part)).toEqual([]);
  });
});

describe('legs', () => {
  const legs = (...segments: string[]): unknown[] =>
    read(paxlstFile((all) => [...all.slice(0, 3), ...segments, ...all.slice(10)])).flights.map(
      ({ carrier, number, suffix, origin, destination, departure }) =>
        `${carrier}${number}${suffix ?? ''} ${origin}-${destination} ${departure}`,
    );

  test('the legs of a chain of ports under one TDT are all read', () => {
    expect(
      legs(
        'TDT+20+ET0508A',
        'LOC+92+GRU',
        'DTM+189:2611240100:201',
        'LOC+125+LFW',
        'DTM+232:2611241100:201',
        'DTM+189:2611241200:201',
        'LOC+87+ADD',
        'DTM+232:2611242030:201',
      ),
    ).toEqual(['ET508A GRU-LFW 2026-11-24T01:00', 'ET508A LFW-ADD 2026-11-24T12:00']);
  });

  test('the legs of a port named for arrival and again for departure are joined', () => {
    expect(
      legs(
        'TDT+20+KP1',
        'LOC+125+LFW',
        'DTM+189:202611241200:203',
        'LOC+87+CDG',
        'DTM+232:2611242030:201',
        'LOC+92+CDG',
        'DTM+189:2611242200:201',
        'LOC+92+LYS',
        'DTM+232:2611242300:201',
      ),
    ).toEqual(['KP1 LFW-CDG 2026-11-24T12:00', 'KP1 CDG-LYS 2026-11-24T22:00']);
  });

  test('legs are put in order when the arrival is written first', () => {
    expect(
      legs('TDT+20+9W0012+++9W', 'LOC+87+CDG', 'DTM+232:2611242030:201', 'LOC+125+LFW', 'DTM+189:261124:101'),
    ).toEqual(['9W12 LFW-CDG 2026-11-24']);
  });

  test('the legs with one port per TDT of the same flight are joined', () => {
    expect(legs('TDT+20+BAW117', 'LOC+125+LHR', 'TDT+20+BAW117', 'LOC+87+JFK')).toEqual(['BAW117 LHR-JFK null']);
  });

  test.each([
    ['TDT+20+ETH508+++ET', 'ET508'],
    ['TDT+20+N123AB', 'nullnull'],
    ['TDT+20+KLM', 'KLMnull'],
  ])('the legs of %s are of flight %s', (tdt, flight) => {
    expect(legs(tdt, 'LOC+125+LFW', 'LOC+87+ADD')).toEqual([`${flight} LFW-ADD null`]);
  });

  test('the legs of a traveller run from embarkation to debarkation', () => {
    const { travellers } = read(
      paxlstFile((all) => [
        ...all.slice(0, 3),
        'TDT+20+ET508',
        'LOC+92+GRU',
        'LOC+125+LFW',
        'LOC+87+ADD',
        'NAD+FL+++A:A',
        'LOC+178+LFW',
        'LOC+179+ADD',
        'NAD+FL+++B:B',
        'LOC+178+GRU',
        'LOC+179+LFW',
        'NAD+FL+++C:C',
        'LOC+178+EZE',
        'LOC+179+NBO',
        'NAD+FL+++D:D',
      ]),
    );
    expect(travellers.map(({ flights }) => flights)).toEqual([[1], [0], [0, 1], [0, 1]]);
  });
});

describe('odd segments', () => {
  test.each([
    ['only one name', ['NAD+FL+++SUKARNO'], { surname: 'SUKARNO', givenNames: null }],
    ['a name with a slash', ['NAD+FL+++DOE/JANE MARY MS'], { surname: 'DOE', givenNames: 'JANE MARY', title: 'MS' }],
    ['no given name known', ['NAD+FL+++DOE:FNU'], { surname: 'DOE', givenNames: null }],
    ['a title glued to a given name', ['NAD+FL+++DOE:JOHNMR'], { givenNames: 'JOHN', title: 'MR' }],
    ['a given name that ends like a title', ['NAD+FL+++DOE:THAMR'], { givenNames: 'THAMR', title: null }],
    ['a sex that says infant', ['ATT+2++FI'], { type: 'infant', sex: 'F' }],
    ['an infant', ['NAD+FL+++DOE:TOM INF'], { type: 'infant', givenNames: 'TOM' }],
    ['a name in the place of the address', ['NAD+FL++DOE:JANE'], { surname: 'DOE', givenNames: 'JANE' }],
    ['someone in transit', ['NAD+DDU+++DOE:JANE'], { type: 'transit-passenger' }],
    ['crew in transit', ['NAD+DDT+++DOE:JANE'], { type: 'transit-crew' }],
    ['an unknown role', ['NAD+QQ+++DOE:JANE'], { surname: 'DOE' }],
    ['sex X', ['ATT+2++X'], { sex: 'X' }],
    ['sex unknown', ['ATT+2++U'], { sex: null }],
    ['a bag count in the slot of the unit', ['MEA+CT++2'], { bags: { count: 2 } }],
    ['pounds', ['MEA+WT++LBR:73'], { bags: { weightKg: 33 } }],
    ['tags past the last serial', ['FTX+BAG+++0071999999:2'], { bags: { tags: ['0071999999', '0071000000'] } }],
    ['a tag that says NULL', ['FTX+BAG+++NULL:1'], { bags: { tags: [] } }],
    ['a birth date with an empty format', ['DTM+329:560620:'], { dateOfBirth: '1956-06-20' }],
    ['a birth date of this century', ['DTM+329:250620'], { dateOfBirth: '2025-06-20' }],
    ['a birth date that two digits put in the future', ['DTM+329:261231'], { dateOfBirth: '1926-12-31' }],
    ['an invalid birth date', ['DTM+329:750231'], { dateOfBirth: null }],
    ['a place of birth in words', ['LOC+180+:::AMBER HILL GBR'], { birthPlace: 'AMBER HILL GBR' }],
    ['a birth place with city', ['LOC+180+DEU+:::ULM'], { birthPlace: 'ULM DEU' }],
    ['a document without type', ['DOC++448763368'], { documents: [{ type: null, number: '448763368' }] }],
    ['an empty document', ['DOC++'], { documents: [] }],
    ['an expiry without document', ['DTM+36:310101'], { documents: [] }],
    [
      'a person’s place after a document',
      ['DOC+P+X1', 'LOC+178+LFW', 'LOC+91+FRA'],
      { embarkation: 'LFW', documents: [{ issuer: 'FRA' }] },
    ],
    [
      'two documents',
      ['DOC+P+X1', 'DTM+36:310101', 'DOC+V+Y2', 'DTM+36:270101'],
      {
        documents: [
          { type: 'P', expiry: '2031-01-01' },
          { type: 'V', expiry: '2027-01-01' },
        ],
      },
    ],
    ['a former nationality', ['NAT+3+FRA', 'NAT+2+CAN'], { nationality: 'CAN' }],
    ['an unknown country', ['NAT+2+QQQ'], { nationality: null }],
    ['a typed document', ['GEI+4+174'], { verified: false }],
    ['a ticket with coupon', ['RFF+YZY:7812345678901C1'], { ticket: '7812345678901' }],
    [
      'an address',
      ['NAD+FL+++DOE:JANE+12 ELM ST+AUSTIN+TX+73301+USA'],
      { address: { street: '12 ELM ST', city: 'AUSTIN', state: 'TX', postalCode: '73301', country: 'USA' } },
    ],
  ])('an odd segment of a passenger list is read: %s', (_name, segments, expected) => {
    const manifest = person(...segments);
    expect(manifest.travellers).toHaveLength(1);
    expect(manifest.travellers[0]).toMatchObject(expected);
  });

  test('text that is no segment loses no traveller and is quoted', () => {
    const manifest = person('!!!junk', 'QQQ+1', 'ATT+2++F');
    expect(manifest.travellers[0]).toMatchObject({ surname: 'A', sex: 'F' });
    expect(manifest.diagnostics.filter(({ code }) => code.includes('segment'))).toMatchObject([
      { code: 'segment-unreadable', raw: "!!!junk'" },
      { code: 'unknown-segment', segment: 'QQQ', raw: "QQQ+1'" },
    ]);
  });
});

test('an unreleased hyphen stays in the surname where hyphens separate elements', () => {
  const text = withSeparators(
    paxlstFile((all) => all.map((one) => one.replace('KOFFI:AYA', 'KOFFI+MENSAH:AYA'))),
    { component: ':', element: '-', release: '?', terminator: "'" },
  );
  expect(read(`UNA:-.? '${text}`).travellers[0]).toMatchObject({ surname: 'KOFFI-MENSAH', givenNames: 'AYA CLEMENCE' });
});

test.each([
  ['NAD-FL---KOFFI-MENSAH:AYA-ROSE', { surname: 'KOFFI-MENSAH', givenNames: 'AYA-ROSE', address: null }],
  ['NAD-FL---KOFFI:AYA-ROSE', { surname: 'KOFFI', givenNames: 'AYA-ROSE', address: null }],
  ['NAD-FL---KOFFI:AYA-12 RUE DU LAC-LOME', { givenNames: 'AYA', address: { street: '12 RUE DU LAC', city: 'LOME' } }],
  [`NAD-FL---KOFFI:AYA'COM-228-90-112233:TE-A-B@KP.TEST:EM`, { phones: ['22890112233'], emails: ['A-B@KP.TEST'] }],
])('unreleased hyphens are read where hyphens separate elements: %s', (segments, expected) => {
  const manifest = read(
    `UNA:-.? 'UNB-UNOA:4-KPAIR-GOV-261120:0815-R1'UNH-1-PAXLST:D:05B:UN'BGM-745'${segments}'UNT-5-1'UNZ-1-R1'`,
  );
  expect(manifest.travellers).toMatchObject([expected]);
});

test('the older US form of a passenger list is read', () => {
  const manifest = read(
    "UNB+UNOA:1+KPAIR:NZ+USCS:US+020131:2359+R1++CEDIPAX'UNH+R1+PAXLST:001:000:NZ+KP812/020131/2300'CTA+IC+:DESK'TDT++KP812+40+KP'" +
      "LOC+005+NZAKL:50'DTM+136+020131+1030+M05'LOC+PT+USHNL:50'DTM+132+020131+1900+P8'LOC+008+USLAX:50'DTM+132+020131+2200+M05'UNS+D'" +
      "PDT+P/X1823:090909:GB+O?'DAY:SIMON:P:590429:M+PAX+NZAKL:USLAX'PDT+V/77:050101:NZ+ROE:ANN::610102:F+CRW+USHNL:USLAX'UNT+13+R1'UNZ+1+R1'",
  );
  expect(manifest).toMatchObject({
    format: 'PAXLST-US',
    function: 'new',
    flights: [
      {
        carrier: 'KP',
        number: 812,
        origin: 'AKL',
        destination: 'HNL',
        departure: '2002-01-31T10:30',
        arrival: '2002-01-31T19:00',
      },
      { origin: 'HNL', destination: 'LAX', arrival: '2002-01-31T22:00' },
    ],
    travellers: [
      {
        type: 'passenger',
        surname: "O'DAY",
        givenNames: 'SIMON P',
        sex: 'M',
        dateOfBirth: '1959-04-29',
        flights: [0, 1],
        documents: [{ type: 'P', number: 'X1823', issuer: 'GBR', expiry: '2009-09-09' }],
      },
      { type: 'crew', surname: 'ROE', flights: [1], documents: [{ type: 'V', issuer: 'NZL' }] },
    ],
  });
});

describe('the same travellers are read', () => {
  const expected = read(paxlstFile()).travellers;

  test('the same travellers are read with an unknown segment anywhere', () => {
    for (let at = 1; at < 45; at++) {
      const odd = read(paxlstFile((all) => [...all.slice(0, at), 'QQQ+X:Y', ...all.slice(at)]));
      expect(odd.travellers).toEqual(expected);
    }
  });

  test('the same travellers are read with lines wrapped at any width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 90 }), fc.constantFrom('\n', '\r\n'), (width, mark) => {
        const file = paxlstFile((all) => all, { between: '' });
        const lines = file.match(new RegExp(`.{1,${width}}`, 'gs')) ?? [];
        expect(read(lines.join(mark)).travellers).toEqual(expected);
      }),
      { seed: 20261124 },
    );
  });

  test('the same travellers are read with a line wrapped behind the tag of the trailer', () => {
    const manifest = read(paxlstFile((all) => all).replace('UNT+', 'UNT\r\n+'));
    expect(manifest.travellers).toEqual(expected);
    expect(codes(manifest)).toEqual([]);
  });

  test('the same travellers are read with the segments of each person and each document in another order', () => {
    const segments: readonly string[] = PAXLST_SEGMENTS;
    const starts = segments.flatMap((segment, at) => (/^NAD\+F/.test(segment) ? [at] : []));
    const end = segments.findIndex((segment) => segment.startsWith('CNT'));
    const groups = starts.map((from, n) => segments.slice(from, starts[n + 1] ?? end));
    const keys = fc.array(fc.integer(), { minLength: 40, maxLength: 40 });
    const shuffled = (list: readonly string[], by: readonly number[]): string[] =>
      list
        .map((one, at): [number, string] => [by[at] as number, one])
        .sort((a, b) => a[0] - b[0])
        .map(([, one]) => one);
    fc.assert(
      fc.property(keys, keys, (own, ofDocument) => {
        const people = groups.flatMap((group) => {
          const document = group.findIndex((segment) => segment.startsWith('DOC'));
          return [
            group[0] as string,
            ...shuffled(group.slice(1, document), own),
            group[document] as string,
            ...shuffled(group.slice(document + 1), ofDocument),
          ];
        });
        const manifest = read(paxlstFile((all) => [...all.slice(0, starts[0]), ...people, ...all.slice(end)]));
        expect(manifest.travellers).toEqual(expected);
        expect(codes(manifest)).toEqual([]);
      }),
      { seed: 20261124 },
    );
  });

  test('the same travellers are read with the documents before the rest of a person', () => {
    const odd = read(
      paxlstFile((all) => {
        const at = all.findIndex((segment) => segment.startsWith('DOC'));
        const document = all.slice(at, at + 3);
        const without = [...all.slice(0, at), ...all.slice(at + 3)];
        const name = without.findIndex((segment) => segment.startsWith('NAD+FL'));
        return [...without.slice(0, name + 1), ...document, ...without.slice(name + 1)];
      }),
    );
    expect(odd.travellers).toEqual(expected);
  });

  test('the same travellers are read in lower case', () => {
    expect(read(paxlstFile().toLowerCase()).travellers).toEqual(expected);
  });

  test('the same travellers are read with other separators', () => {
    const text = withSeparators(paxlstFile(), { component: '(', element: '*', release: '!', terminator: '#' });
    expect(read(`UNA(*.! #${text}`).travellers).toEqual(expected);
  });
});

/** Where data stand: element and component by tag; qualifiers and codes of lists aside. */
const DATA: Readonly<Record<string, readonly (readonly [element: number, component: number])[]>> = {
  BGM: [
    [1, 0],
    [2, 0],
  ],
  TDT: [[2, 0]],
  NAD: [
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 0],
    [4, 1],
    [4, 2],
    [5, 0],
    [6, 0],
    [7, 0],
    [8, 0],
    [9, 0],
  ],
  ATT: [
    [1, 0],
    [3, 0],
    [4, 0],
  ],
  DTM: [
    [1, 0],
    [1, 1],
    [5, 0],
  ],
  MEA: [
    [1, 0],
    [3, 1],
    [4, 0],
  ],
  FTX: [
    [1, 0],
    [2, 0],
    [4, 0],
    [4, 1],
    [4, 4],
  ],
  LOC: [
    [1, 0],
    [2, 0],
  ],
  NAT: [
    [1, 0],
    [2, 0],
    [3, 0],
  ],
  COM: [
    [1, 0],
    [1, 1],
    [2, 0],
    [2, 1],
    [3, 0],
  ],
  RFF: [
    [1, 0],
    [1, 1],
    [2, 0],
  ],
  DOC: [
    [1, 0],
    [2, 0],
    [3, 0],
  ],
  EMP: [
    [2, 0],
    [3, 0],
  ],
  CNT: [
    [1, 0],
    [1, 1],
    [3, 0],
  ],
};

test('every value in a place for data is in the manifest or in a diagnostic', () => {
  const first = PAXLST_SEGMENTS.findIndex((segment) => segment.startsWith('TDT'));
  const marks = fc.stringMatching(/^[B-HJ-LP-W]{3}[2-9]$/);
  for (let at = 1; at < PAXLST_SEGMENTS.length; at++) {
    const [tag = '', ...elements] = (PAXLST_SEGMENTS[at] as string).split('+');
    // Of the reporting party its name and addresses are data.
    if (at < first && !['NAD', 'COM'].includes(tag)) continue;
    const places = at < first && tag === 'NAD' ? ([[4, 0]] as const) : (DATA[tag] ?? []);
    for (const [element, component] of places) {
      fc.assert(
        fc.property(marks, (mark) => {
          const changed = [...elements, ...Array.from({ length: 9 }, () => '')].slice(0, 9);
          const components = (changed[element - 1] ?? '').split(':');
          while (components.length <= component) components.push('');
          components[component] = mark;
          changed[element - 1] = components.join(':');
          const segment = [tag, ...changed].join('+');
          const manifest = read(paxlstFile((all) => all.map((one, n) => (n === at ? segment : one))));
          expect(JSON.stringify(manifest), segment).toContain(mark);
        }),
        { seed: 20261124, numRuns: 3 },
      );
    }
  }
});

test('damaged messages never throw and lose only the damaged part', () => {
  const original = bytesOf(paxlstFile());
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: original.length - 1 }), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.integer({ min: 40, max: original.length }),
      (changes, length) => {
        const bytes = original.slice(0, length);
        for (const [at, value] of changes) if (at < length) bytes[at] = value;
        for (const { message } of walkInterchanges(bytes)) {
          expect(readPaxlst(message, context).travellers.length).toBeLessThanOrEqual(4);
        }
      },
    ),
    { seed: 20261124, numRuns: 500 },
  );
});

test('a trace shows where each value of a traveller stands', () => {
  const text = paxlstFile((all) => [
    ...all.slice(0, 10),
    'NAD+FM+++KOFFI:AYA CLEMENCE MRS+12 ELM ST+AUSTIN+TX+73301+USA',
    'GEI+4+173',
    'LOC+22+CDG',
    'LOC+180+TGO+:::LOME',
    'EMP+1+CR2',
    'RFF+AEA:998877',
    'RFF+CR:KP77',
    'RFF+YZY:7812345678901C1',
    ...all.slice(11, 27),
    'DTM+182:210630',
  ]);
  const traced = new Map<string, string>();
  let traveller: object = {};
  for (const { message } of walkInterchanges(bytesOf(text))) {
    const manifest = readPaxlst(message, context, (path, start, end) => traced.set(path, text.slice(start, end)));
    traveller = manifest.travellers[0] ?? {};
    expect(codes(manifest)).toEqual([]);
  }
  const marked = Object.fromEntries(
    [...traced].filter(([path]) => path.startsWith('travellers.0.')).map(([path, raw]) => [path.slice(13), raw]),
  );
  expect(marked).toEqual({
    surname: 'KOFFI',
    givenNames: 'AYA CLEMENCE MRS',
    address: '12 ELM ST',
    verified: '173',
    clearance: 'CDG',
    birthPlace: 'LOME',
    crewDuty: 'CR2',
    governmentReference: '998877',
    'frequentFlyer.number': 'KP77',
    ticket: '7812345678901C1',
    sex: 'F',
    dateOfBirth: '890101',
    'bags.count': '2',
    'bags.weightKg': '31',
    'bags.tags': 'KP204417',
    embarkation: 'LFW',
    debarkation: 'CDG',
    residence: 'TGO',
    nationality: 'TGO',
    phones: '?+22890112233',
    emails: 'AYA.KOFFI@MAIL.TEST',
    locator: 'Q7LM2X',
    reference: 'KP000441',
    seat: '012B',
    'documents.0.type': 'P',
    'documents.0.number': 'EB445912',
    'documents.0.expiry': '310630',
    'documents.0.issuer': 'TGO',
    'documents.0.issued': '210630',
  });
  // Values that the whole group or the message tells, and the title, which stands in the given names.
  const elsewhere = new Set(['type', 'flights', 'title']);
  const unmarked = Object.entries(traveller).filter(
    ([name, value]) =>
      value !== null && !elsewhere.has(name) && !Object.keys(marked).some((path) => path.split('.')[0] === name),
  );
  expect(unmarked).toEqual([]);
});
