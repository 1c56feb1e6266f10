import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../shared/intake/read-file.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';

const CORPUS = new URL('../../../../shared/corpus/gtas/', import.meta.url);

interface Sample {
  readonly manifest: Manifest;
  readonly outside: readonly string[];
  /** Segments of the file, cut without help of the reader; these samples release nothing. */
  readonly segments: readonly string[];
}

function sample(name: string): Sample {
  const bytes = new Uint8Array(readFileSync(new URL(name, CORPUS)));
  const reading = readFile(bytes, { reference: shippedReference() });
  const manifests: Manifest[] = [];
  let step = reading.next();
  for (; step.done !== true; step = reading.next()) manifests.push(step.value.manifest);
  expect(manifests).toHaveLength(1);
  return {
    manifest: manifests[0] as Manifest,
    outside: step.value.diagnostics.map(({ code }) => code),
    segments: new TextDecoder('latin1')
      .decode(bytes)
      .split("'")
      .map((segment) => segment.trim()),
  };
}

function read(name: string): Manifest {
  return sample(name).manifest;
}

interface Expected {
  readonly file: string;
  readonly persons: number;
  /** Code of a diagnostic, how often, and why it is right. */
  readonly inMessage: readonly { readonly code: string; readonly count: number; readonly because: string }[];
  readonly outside: readonly { readonly code: string; readonly count: number; readonly because: string }[];
}

const SAMPLES: readonly Expected[] = [
  { file: 'apisMessage.txt', persons: 2, inMessage: [], outside: [] },
  {
    file: 'Test1.txt',
    persons: 8,
    inMessage: [{ code: 'count-mismatch', count: 1, because: 'UNT states 152 segments, UNH to UNT are 107' }],
    outside: [
      {
        code: 'reference-mismatch',
        count: 2,
        because: 'UNE and UNZ end in the reference of the message, UNG and UNB began with another',
      },
    ],
  },
  {
    file: 'multiple_flight_leg_apis.txt',
    persons: 2,
    inMessage: [],
    outside: [{ code: 'bytes-skipped', count: 1, because: 'a date of seven characters stands behind UNZ' }],
  },
];

function tally(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function expectedTally(rows: Expected['inMessage']): Record<string, number> {
  return Object.fromEntries(rows.map(({ code, count }) => [code, count]));
}

/** Elements behind the qualifiers, by segment: what must be found again in the manifest. */
const DATA: Readonly<Record<string, { readonly element: number; readonly component?: number }>> = {
  NAD: { element: 2 },
  RFF: { element: 1, component: 1 },
  LOC: { element: 2 },
  NAT: { element: 2 },
  DOC: { element: 2 },
  COM: { element: 1, component: 0 },
  DTM: { element: 1, component: 1 },
  CNT: { element: 1 },
};

/** Every datum of a segment as the manifest must show it. */
function dataOf(segment: string): string[] {
  const [tag = '', ...elements] = segment.split('+');
  const place = DATA[tag];
  if (place === undefined) return [];
  const from = tag === 'CNT' && elements.length > 1 ? 2 : place.element;
  return elements.slice(from - 1).flatMap((element) => {
    const components = element.split(':');
    if (tag === 'CNT' && from === 1) return [`${Number(components[1])}`];
    const kept = place.component === undefined ? components : [components[place.component] ?? ''];
    return kept
      .filter((text) => text !== '')
      .map((text) => {
        if (tag === 'COM') return text.includes('@') ? text.toUpperCase() : text.replace(/\D/g, '');
        if (tag === 'DTM') return `${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4, 6)}`;
        return text.toUpperCase();
      });
  });
}

describe.skipIf(!existsSync(CORPUS))('the public sample lists (../shared/corpus)', () => {
  test('the public sample lists are all tested', () => {
    const lists = readdirSync(CORPUS).filter((name) =>
      /PAXLST|CUSRES/.test(readFileSync(new URL(name, CORPUS), 'latin1')),
    );
    expect(lists.sort()).toEqual(SAMPLES.map(({ file }) => file).sort());
  });

  test.each(SAMPLES)(
    'the sample list $file gives diagnostics for its faults and nothing else',
    ({ file, inMessage, outside }) => {
      const read = sample(file);
      expect(tally(read.manifest.diagnostics.map(({ code }) => code))).toEqual(expectedTally(inMessage));
      expect(tally(read.outside)).toEqual(expectedTally(outside));
    },
  );

  test.each(SAMPLES)('the sample list $file gives every person by name', ({ file, persons }) => {
    const { manifest, segments } = sample(file);
    const named = segments
      .filter((segment) => /^(?:NAD\+(?!MS)|PDT)/.test(segment))
      .map((segment) => segment.split('+')[4]?.split(':').join(' ').toUpperCase());
    expect(named).toHaveLength(persons);
    expect(manifest.travellers.map(({ surname, givenNames }) => `${surname} ${givenNames}`)).toEqual(named);
  });

  test.each(SAMPLES)('the sample list $file gives every datum of its segments', ({ file }) => {
    const { manifest, segments } = sample(file);
    const whole = JSON.stringify({ ...manifest, diagnostics: [] });
    const data = segments.flatMap(dataOf);
    expect(data.length).toBeGreaterThan(20);
    expect(data.filter((text) => !whole.includes(text))).toEqual([]);
  });

  test('a sample list with two legs gives each traveller the legs travelled', () => {
    const { flights, travellers } = read('apisMessage.txt');
    expect(flights.map(({ carrier, number, origin, destination }) => [carrier, number, origin, destination])).toEqual([
      ['AA', 123, 'ATL', 'ORD'],
      ['AA', 124, 'ORD', 'JFK'],
    ]);
    expect(travellers).toMatchObject([
      {
        surname: 'CLARK',
        givenNames: 'MICHAEL',
        sex: 'M',
        dateOfBirth: '1972-09-07',
        flights: [0, 1],
        locator: 'TYR123',
      },
      { surname: 'CLARK', givenNames: 'CHERYL', sex: 'F', dateOfBirth: '1973-04-07', flights: [1], locator: 'TYR123' },
    ]);
  });

  test('a sample list with three legs gives the documents of its travellers', () => {
    const { flights, travellers } = read('multiple_flight_leg_apis.txt');
    expect(flights.map(({ origin, destination, departure }) => [origin, destination, departure])).toEqual([
      ['MIA', 'IAD', '2008-07-10T15:00'],
      ['IAD', 'JFK', '2008-08-10T18:30'],
      ['JFK', 'CDG', '2008-08-10T20:00'],
    ]);
    expect(travellers).toMatchObject([
      {
        surname: 'BARRETT',
        nationality: 'FRA',
        flights: [0, 1, 2],
        documents: [{ type: 'P', number: 'YY3478621G', issuer: 'FRA', expiry: '2008-12-30' }],
      },
      {
        surname: 'LANG',
        nationality: 'ESP',
        documents: [{ number: 'TRQWE99800', issuer: 'ESP', expiry: '2009-09-16' }],
      },
    ]);
  });

  test('a sample crew list gives crew', () => {
    const { travellers, stated } = read('Test1.txt');
    expect(travellers.map(({ surname }) => surname)).toEqual([
      'STEUR',
      'ADOMAT',
      'NALEK',
      'MEISSENER',
      'PELZING',
      'MERFORT',
      'SAUTTER',
      'ZSCHIESCHAK',
    ]);
    expect(new Set(travellers.map(({ type }) => type))).toEqual(new Set(['crew']));
    expect(travellers[0]).toMatchObject({ birthPlace: 'HARTFORD USA', residence: 'GBR', embarkation: 'FRA' });
    expect(stated.crew).toBe(8);
  });
});
