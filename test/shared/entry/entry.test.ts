import { describe, expect, test } from 'vitest';
import { EMPTY_BOOKING, EMPTY_LEG, EMPTY_TRAVELLER } from '../../../shared/entry/empty-entry.ts';
import {
  type Entry,
  type EntryBooking,
  type EntryLeg,
  type EntryTraveller,
  isEntry,
  writeEntry,
} from '../../../shared/entry/entry.ts';
import { readEntry } from '../../../shared/entry/read-entry.ts';
import { fillBlanks } from '../../../shared/intake/blank.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { KOFFI, writeMrz } from './write-mrz.ts';

const context = { reference: shippedReference() };
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytesOf = (written: string): Uint8Array => new TextEncoder().encode(written);

const LEG: EntryLeg = {
  carrier: 'ET',
  number: 509,
  suffix: null,
  registration: null,
  origin: 'LFW',
  destination: 'ADD',
  departure: '2026-11-24T11:05',
  arrival: '2026-11-24T20:40',
};

const AMA: EntryTraveller = {
  ...EMPTY_TRAVELLER,
  surname: 'Agbéko',
  givenNames: 'Ama Sika',
  title: 'MRS',
  sex: 'F',
  dateOfBirth: '1990-02-28',
  nationality: 'TG',
  residence: 'TGO',
  birthPlace: 'Kpalimé',
  documents: [{ type: 'P', number: 'EB 120 4587', issuer: 'TGO', expiry: '2030-06-11', issued: null }],
  locator: 'QX7RTP',
  seat: '012C',
  bags: { count: 2, weightKg: 38.6, tags: ['0071-345678'] },
  phones: ['+228 90 11 22 33'],
  emails: ['ama@example.com'],
  ticket: '071-2345678901',
};

const BOOKING: EntryBooking = {
  ...EMPTY_BOOKING,
  locator: 'qx7rtp',
  carrier: 'ET',
  created: '2026-11-23T14:32Z',
  segments: [
    {
      carrier: 'ET',
      number: 509,
      suffix: null,
      origin: 'LFW',
      destination: 'ADD',
      departure: '2026-11-24T11:05',
      arrival: '2026-11-24T20:40',
      class: 'Y',
      status: 'HK',
    },
  ],
  payments: [{ method: 'cash', amount: 450000, currency: 'XOF' }],
  phones: ['0022890112233'],
  tickets: ['071-2345678901'],
  agency: { iata: '2320 4455', city: 'LFW' },
  remarks: ['travels alone'],
};

function entry(more: Partial<Entry> = {}): Entry {
  return {
    version: 1,
    kind: 'form',
    prepared: '2026-11-24T09:15Z',
    desk: 'LFW1',
    leg: LEG,
    travellers: [AMA],
    booking: null,
    text: null,
    ...more,
  };
}

function read(more: Partial<Entry> = {}): Manifest {
  const reading = readEntry(writeEntry(entry(more)), context);
  if (reading === null) throw new Error('no entry');
  return reading.manifest;
}

/** What reading the kept bytes gives. */
function reread(bytes: Uint8Array): { readonly first: Manifest; readonly again: Manifest; readonly kept: Uint8Array } {
  const first = readEntry(bytes, context);
  if (first === null) throw new Error('no entry');
  const kept = bytes.slice();
  fillBlanks(kept, first.blanks, first.filler);
  const again = readEntry(kept, context);
  if (again === null) throw new Error('no entry');
  return { first: first.manifest, again: again.manifest, kept };
}

describe('the bytes of an entry', () => {
  test('the bytes of an entry begin with its mark and hold one value per line', () => {
    const lines = text(writeEntry(entry())).split('\n');
    expect(lines[0]).toBe('{"airside-entry":1,');
    expect(lines).toContain(' "desk": "LFW1",');
    expect(lines).toContain('   "surname": "Agbéko",');
    expect(isEntry(writeEntry(entry()))).toBe(true);
  });

  test('the bytes of an entry do not depend on the order of fields or on left-out unknown values', () => {
    const { title, ticket, ...rest } = { ...AMA, title: null, ticket: null };
    const shuffled = Object.fromEntries(Object.entries(rest).reverse()) as unknown as EntryTraveller;
    expect(title ?? ticket).toBeNull();
    expect(text(writeEntry(entry({ travellers: [shuffled] })))).toBe(
      text(writeEntry(entry({ travellers: [{ ...AMA, title: null, ticket: null }] }))),
    );
  });

  test.each([
    ['an EDIFACT message', "UNA:+.? 'UNB+UNOA:4+A+B"],
    ['other JSON', '{"entry":1}'],
    ['nothing', ''],
  ])('%s is not an entry', (_title, written) => {
    expect(isEntry(bytesOf(written))).toBe(false);
    expect(readEntry(bytesOf(written), context)).toBeNull();
  });

  test('a byte order mark and blanks before an entry do not matter', () => {
    const bytes = bytesOf(`\ufeff\r\n ${text(writeEntry(entry()))}`);
    expect(isEntry(bytes)).toBe(true);
    expect(readEntry(bytes, context)?.manifest.travellers).toEqual(read().travellers);
  });
});

describe('the manifest of an entry', () => {
  test('a traveller typed into a form is read as an entry', () => {
    const manifest = read();
    expect(manifest).toMatchObject({
      format: 'ENTRY',
      version: '1',
      function: 'new',
      prepared: '2026-11-24T09:15Z',
      sender: 'DESK-LFW1',
      recipient: null,
      test: false,
      part: null,
      bookings: [],
      sensitive: 0,
      diagnostics: [],
    });
    expect(manifest.flights).toEqual([{ ...LEG, operating: null }]);
    expect(manifest.travellers).toEqual([
      {
        type: 'passenger',
        flights: [0],
        surname: 'AGBÉKO',
        givenNames: 'AMA SIKA',
        title: 'MRS',
        sex: 'F',
        dateOfBirth: '1990-02-28',
        nationality: 'TGO',
        residence: 'TGO',
        birthPlace: 'KPALIMÉ',
        documents: [{ type: 'P', number: 'EB1204587', issuer: 'TGO', expiry: '2030-06-11', issued: null }],
        locator: 'QX7RTP',
        seat: '12C',
        embarkation: 'LFW',
        debarkation: 'ADD',
        bags: { count: 2, weightKg: 39, tags: ['0071345678'], pool: null },
        reference: null,
        ticket: '0712345678901',
        verified: false,
        phones: ['+22890112233'],
        emails: ['AMA@EXAMPLE.COM'],
        address: null,
        frequentFlyer: null,
        status: null,
        checkedIn: null,
        boardingNumber: null,
        clearance: null,
        crewDuty: null,
        governmentReference: null,
      },
    ]);
  });

  test('a booking belongs to all travellers of an entry who name no other locator', () => {
    const manifest = read({
      booking: BOOKING,
      travellers: [
        AMA,
        { ...EMPTY_TRAVELLER, surname: 'DOE' },
        { ...EMPTY_TRAVELLER, surname: 'ROE', locator: 'ZZZZZ2' },
      ],
    });
    expect(manifest.travellers.map(({ locator }) => locator)).toEqual(['QX7RTP', 'QX7RTP', 'ZZZZZ2']);
    expect(manifest.bookings).toEqual([
      {
        locator: 'QX7RTP',
        carrier: 'ET',
        created: '2026-11-23T14:32Z',
        changed: null,
        ticketed: null,
        cancelled: false,
        otherLocators: [],
        travellers: [0, 1],
        segments: [{ ...BOOKING.segments[0], operating: null }],
        gaps: 0,
        payments: [
          { method: 'cash', amount: 450000, currency: 'XOF', card: null, last4: null, token: null, payer: null },
        ],
        tickets: ['0712345678901'],
        phones: ['+22890112233'],
        emails: [],
        addresses: [],
        agency: { iata: '23204455', city: 'LFW', country: 'TGO', office: null, type: null, agent: null },
        split: null,
        changes: 0,
        services: [],
        remarks: ['TRAVELS ALONE'],
      },
    ]);
  });

  test('a private flight in an entry is identified by its registration', () => {
    const manifest = read({ leg: { ...EMPTY_LEG, registration: '5v-tto ', origin: 'LFW', departure: '2026-11-24' } });
    expect(manifest.flights).toMatchObject([{ carrier: null, number: null, registration: '5V-TTO', origin: 'LFW' }]);
    expect(manifest.diagnostics).toEqual([]);
  });

  test('the place of a four-letter code is that of its airport, and a city stays a city', () => {
    const manifest = read({ leg: { ...LEG, origin: 'dxxx', destination: 'PAR' } });
    expect(manifest.flights).toMatchObject([{ origin: 'LFW', destination: 'PAR' }]);
    expect(manifest.travellers).toMatchObject([{ embarkation: 'LFW', debarkation: 'PAR' }]);
  });

  test('an entry without a flight keeps its travellers', () => {
    const manifest = read({ leg: EMPTY_LEG });
    expect(manifest.flights).toEqual([]);
    expect(manifest.travellers).toMatchObject([{ surname: 'AGBÉKO', flights: [] }]);
    expect(manifest.diagnostics.map(({ code }) => code)).toEqual(['missing-flight']);
  });
});

describe('invalid values of an entry', () => {
  test.each([
    ['an unknown country', { nationality: 'QQZ' }, 'unknown-country', 'nationality'],
    ['a day that does not exist', { dateOfBirth: '1990-02-30' }, 'bad-date', 'dateOfBirth'],
    ['a date in another order', { dateOfBirth: '28/02/1990' }, 'bad-date', 'dateOfBirth'],
    ['a place that is not a code', { embarkation: 'Lomé' }, 'value-unreadable', 'embarkation'],
    ['a seat that is not a seat number', { seat: 'window' }, 'value-unreadable', 'seat'],
    ['a telephone number without digits', { phones: ['n/a'] }, 'value-unreadable', 'phones'],
    ['an address without @', { emails: ['ama.example.com'] }, 'value-unreadable', 'emails'],
    ['a placeholder for a name', { givenNames: 'FNU' }, 'placeholder', 'givenNames'],
  ] as const)('an invalid value of an entry gets a diagnostic with its place: %s', (_title, more, code, field) => {
    const bytes = writeEntry(entry({ travellers: [{ ...AMA, ...more }] }));
    const { manifest } = readEntry(bytes, context) ?? {};
    expect(manifest?.travellers).toHaveLength(1);
    expect(manifest?.diagnostics).toMatchObject([{ code, segment: field }]);
    const value = Object.values(more)[0];
    const raw = typeof value === 'string' ? value : (value as readonly string[])[0];
    expect(text(bytes.subarray(manifest?.diagnostics[0]?.offset ?? 0)).startsWith(raw ?? '?')).toBe(true);
  });

  test('an unknown airport in an entry is kept and gets a diagnostic', () => {
    const manifest = read({ leg: { ...LEG, origin: 'QZQ' } });
    expect(manifest.flights[0]?.origin).toBe('QZQ');
    expect(manifest.diagnostics).toMatchObject([{ code: 'unknown-airport', params: { value: 'QZQ' } }]);
  });

  test('a document number that is only a placeholder gets a diagnostic', () => {
    const manifest = read({
      travellers: [{ ...AMA, documents: [{ type: 'P', number: 'NIL', issuer: 'TGO', expiry: null, issued: null }] }],
    });
    expect(manifest.travellers[0]?.documents).toEqual([
      { type: 'P', number: null, issuer: 'TGO', expiry: null, issued: null },
    ]);
    expect(manifest.diagnostics).toMatchObject([{ code: 'placeholder', segment: 'number' }]);
  });

  test('a traveller without any name in an entry gets a diagnostic', () => {
    const manifest = read({ travellers: [EMPTY_TRAVELLER] });
    expect(manifest.diagnostics.map(({ code }) => code)).toEqual(['traveller-without-name']);
  });

  test.each([
    ['text for a number', '"number": 509', '"number": "5O9"', 'value-unreadable'],
    ['a list for a text', '"desk": "LFW1"', '"desk": ["LFW1"]', 'value-unreadable'],
    ['a text for a list', '"documents": [', '"documents": "none", "other": [', 'value-unreadable'],
    ['an unknown field', '"desk": "LFW1"', '"desk": "LFW1", "mood": "good"', 'entry-field-unknown'],
    ['a later version', '"airside-entry":1,', '"airside-entry":2,', 'entry-version-unknown'],
    ['a missing end', '"text": null\n}', '"text": nu', 'entry-unreadable'],
    ['a sex that is not a code', '"sex": "F"', '"sex": "female?"', 'unknown-sex'],
  ])('a malformed entry gets a diagnostic: %s', (_title, before, after, code) => {
    const written = text(writeEntry(entry()));
    expect(written).toContain(before);
    const reading = readEntry(bytesOf(written.replace(before, after)), context);
    expect(reading?.manifest.format).toBe('ENTRY');
    expect(reading?.manifest.diagnostics.map((each) => each.code)).toContain(code);
  });

  test('an entry nested without end is refused', () => {
    const reading = readEntry(bytesOf(`{"airside-entry":${'['.repeat(100_000)}`), context);
    expect(reading?.manifest.diagnostics.map(({ code }) => code)).toEqual(['entry-unreadable']);
  });

  test('the offsets of an entry are those of the file as given', () => {
    const bytes = writeEntry(entry({ travellers: [{ ...AMA, nationality: 'QQZ' }] }));
    const plain = readEntry(bytes, context)?.manifest.diagnostics[0]?.offset ?? 0;
    const moved = readEntry(bytes, context, { offset: (at) => at * 2 + 2 })?.manifest.diagnostics[0]?.offset;
    expect(moved).toBe(plain * 2 + 2);
  });
});

describe('sensitive data in an entry', () => {
  test('a remark with a sensitive word is blanked whole, at equal length', () => {
    const bytes = writeEntry(entry({ booking: { ...BOOKING, remarks: ['needs a wheelchair', 'pays cash'] } }));
    const { first, again, kept } = reread(bytes);
    expect(first.sensitive).toBe(1);
    expect(first.bookings[0]?.remarks).toEqual(['******************', 'PAYS CASH']);
    expect(kept).toHaveLength(bytes.length);
    expect(text(kept)).not.toContain('wheelchair');
    expect(again).toEqual({ ...first, sensitive: 0 });
  });

  test('an entry may hold more sensitive words than a call takes arguments', () => {
    const screen = Array.from({ length: 150_000 }, () => '5.RM HIV').join('\n');
    const { first } = reread(writeEntry(entry({ kind: 'screen', text: screen })));
    expect(first.sensitive).toBe(150_000);
  });

  test('escaped letters hide no sensitive word of an entry', () => {
    const remark = 'call\tHALAL\tkitchen';
    const { first, kept } = reread(writeEntry(entry({ booking: { ...BOOKING, remarks: [remark] } })));
    expect(first.sensitive).toBe(1);
    expect(text(kept)).not.toContain('HALAL');
    expect(JSON.parse(text(kept)).booking.remarks).toHaveLength(1);
  });

  test('a family called HALAL keeps its name in an entry', () => {
    const manifest = read({ travellers: [{ ...AMA, surname: 'HALAL' }] });
    expect(manifest).toMatchObject({ sensitive: 0, travellers: [{ surname: 'HALAL' }] });
  });

  test('a full card number in an entry keeps only its last four digits', () => {
    const { first, again, kept } = reread(
      writeEntry(entry({ kind: 'screen', text: '1.AGBEKO/AMA MRS\n5 FP CCVI4111111111111111/1228' })),
    );
    expect(first.sensitive).toBe(1);
    expect(text(kept)).toContain('FP CCVI************1111/1228');
    expect(again).toEqual({ ...first, sensitive: 0 });
  });
});

describe('a card on a pasted screen', () => {
  test('a card on a pasted screen links the payment by its keyed hash, in the first reading and in that of what was kept', () => {
    const secret = { ...context, cardKey: new Uint8Array(32).fill(7) };
    const bytes = writeEntry(
      entry({
        kind: 'screen',
        text: '1.AGBEKO/AMA MRS\n5 FP CCVI4111111111111111/1228',
        booking: {
          ...BOOKING,
          payments: [{ method: 'card', amount: null, currency: null, card: 'VI', last4: '1111' }],
        },
      }),
    );
    const first = readEntry(bytes, secret);
    const kept = bytes.slice();
    fillBlanks(kept, first?.blanks ?? [], first?.filler ?? 0);
    expect(text(kept)).not.toContain('41111111');
    expect(first?.manifest.bookings[0]?.payments[0]).toMatchObject({
      last4: '1111',
      token: expect.stringMatching(/^[A-Z2-7]{11}$/),
    });
    expect(readEntry(kept, secret)?.manifest).toEqual({ ...first?.manifest, sensitive: 0 });
  });
});

describe('the machine-readable zone of an entry', () => {
  const mrz = writeMrz(KOFFI);

  test('the machine-readable zone of an entry fills an entry that holds nothing else', () => {
    const manifest = read({ kind: 'mrz', travellers: [{ ...EMPTY_TRAVELLER, mrz }] });
    expect(manifest.format).toBe('ENTRY');
    expect(manifest.travellers).toMatchObject([
      {
        surname: 'AGBEKO MENSAH',
        givenNames: 'KOFFI YAO',
        sex: 'M',
        dateOfBirth: '1985-03-14',
        nationality: 'TGO',
        verified: true,
        documents: [{ type: 'P', number: 'EB1204587', issuer: 'TGO', expiry: '2030-06-11', issued: null }],
      },
    ]);
    expect(manifest.diagnostics).toEqual([]);
  });

  test('the machine-readable zone of an entry confirms a document that the form states alike, and no other', () => {
    const [document] = AMA.documents;
    expect(read({ travellers: [{ ...AMA, mrz }] }).travellers[0]?.verified).toBe(true);
    const other = { ...AMA, documents: document === undefined ? [] : [{ ...document, number: 'EB9999999' }], mrz };
    expect(read({ travellers: [other] }).travellers[0]).toMatchObject({ verified: false, surname: 'AGBÉKO' });
  });

  test('a machine-readable zone with a wrong check digit confirms nothing, and a diagnostic names its line', () => {
    const wrong = mrz.map((line) => line.replace('850314', '850315'));
    const bytes = writeEntry(entry({ kind: 'mrz', travellers: [{ ...EMPTY_TRAVELLER, mrz: wrong }] }));
    const manifest = readEntry(bytes, context)?.manifest;
    expect(manifest?.travellers[0]?.verified).toBe(false);
    expect(manifest?.diagnostics).toMatchObject([{ code: 'mrz-check-birth', segment: 'MRZ' }]);
    expect(text(bytes.subarray(manifest?.diagnostics[0]?.offset ?? 0)).startsWith('EB1204587')).toBe(true);
  });
});

describe('the trace of an entry', () => {
  test('the trace of an entry gives the place of each value in the kept bytes', () => {
    const bytes = writeEntry(
      entry({ booking: { ...BOOKING, remarks: ['needs a wheelchair', 'pays cash'] }, travellers: [AMA] }),
    );
    const { kept } = reread(bytes);
    const places = new Map<string, string>();
    readEntry(kept, context, { trace: (path, start, end) => places.set(path, text(kept.subarray(start, end))) });
    expect(Object.fromEntries(places)).toMatchObject({
      'flights.0.carrier': 'ET',
      'flights.0.number': '509',
      'flights.0.departure': '2026-11-24T11:05',
      'travellers.0.surname': 'Agbéko',
      'travellers.0.dateOfBirth': '1990-02-28',
      'travellers.0.documents.0.number': 'EB 120 4587',
      'travellers.0.documents.0.expiry': '2030-06-11',
      'travellers.0.bags.count': '2',
      'travellers.0.bags.tags.0': '0071-345678',
      'travellers.0.phones.0': '+228 90 11 22 33',
      'travellers.0.seat': '012C',
      'bookings.0.locator': 'qx7rtp',
      'bookings.0.segments.0.origin': 'LFW',
      'bookings.0.payments.0.method': 'cash',
      'bookings.0.agency.iata': '2320 4455',
      'bookings.0.remarks.0': '******************',
      'bookings.0.remarks.1': 'pays cash',
    });
    expect(places.get('travellers.0')?.startsWith('{')).toBe(true);
    expect(places.has('travellers.0.residence')).toBe(true);
    expect(places.has('bookings.0.card')).toBe(false);
  });

  test('the trace of a zone that fills an entry leads to the lines of the zone', () => {
    const mrz = writeMrz(KOFFI);
    const bytes = writeEntry(entry({ kind: 'mrz', travellers: [{ ...EMPTY_TRAVELLER, mrz }] }));
    const places = new Map<string, string>();
    readEntry(bytes, context, { trace: (path, start, end) => places.set(path, text(bytes.subarray(start, end))) });
    expect(places.get('travellers.0.surname')).toBe(mrz[0]);
    expect(places.get('travellers.0.documents.0.number')).toBe(mrz[1]);
  });
});
