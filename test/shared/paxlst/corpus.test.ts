import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../shared/intake/read-file.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';

const CORPUS = new URL('../../../../shared/corpus/gtas/', import.meta.url);

function read(name: string): Manifest {
  const messages = [
    ...readFile(name, new Uint8Array(readFileSync(new URL(name, CORPUS))), { reference: shippedReference() }),
  ];
  expect(messages).toHaveLength(1);
  return messages[0]?.manifest as Manifest;
}

describe.skipIf(!existsSync(CORPUS))('public sample lists', () => {
  test('a list with two legs gives each traveller the legs travelled', () => {
    const { flights, travellers, diagnostics } = read('apisMessage.txt');
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
    expect(diagnostics).toEqual([]);
  });

  test('a list with three legs gives their documents', () => {
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

  test('a crew list gives crew', () => {
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
