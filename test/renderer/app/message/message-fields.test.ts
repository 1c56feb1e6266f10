import { describe, expect, test } from 'vitest';
import { messageFields, rowOfPath } from '../../../../renderer/app/message/message-fields.ts';
import { belongsTo, firstLineOf, placedPath, splitAtPaths } from '../../../../renderer/app/message/message-places.ts';
import { CATALOGUES } from '../../../../shared/catalogue/languages.ts';
import { readWholeFile } from '../../../../shared/intake/parse-document.ts';
import { shippedReference } from '../../../../shared/reference/shipped.ts';
import { generateSamples } from '../../../../shared/training/generate-samples.ts';
import { manifest, person } from '../../../shared/flight/make-manifest.ts';

describe('rows of a message', () => {
  test('the rows of a message show every value that was sent and no other', () => {
    const rows = messageFields(
      manifest({
        travellers: [person('MENSAH', { givenNames: 'KOFI', seat: null, phones: ['+1', '+2'], birthPlace: null })],
      }),
    );
    const of = (path: string) => rows.find((row) => row.path === path);
    expect(of('travellers.0')).toMatchObject({ kind: 'heading', number: 1, value: 'MENSAH, KOFI' });
    expect(of('travellers.0.surname')).toMatchObject({ kind: 'field', name: 'surname', value: 'MENSAH' });
    expect(of('travellers.0.phones.1')).toMatchObject({ number: 2, value: '+2' });
    expect(of('travellers.0.seat')).toBeUndefined();
    expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length);
  });

  test('the fields of every sample message have a name in every language', async () => {
    const { files } = generateSamples({ seed: 3, now: '2026-11-24T08:00Z' });
    const names = new Set<string>();
    for (const { name, bytes } of files) {
      const { messages } = await readWholeFile(name, bytes, { reference: shippedReference() });
      for (const message of messages) for (const row of messageFields(message.manifest)) names.add(row.name);
    }
    expect(names.size).toBeGreaterThan(50);
    for (const catalogue of Object.values(CATALOGUES)) {
      expect([...names].filter((name) => catalogue[`message.field.${name}`] === undefined)).toEqual([]);
    }
  });

  test('the rows of a message are found by a place in the raw text, or by the nearest one around or within it', () => {
    const rows = messageFields(manifest({ travellers: [person('A')] }));
    const path = (place: string) => rows[rowOfPath(rows, place)]?.path;
    expect(path('travellers.0.surname')).toBe('travellers.0.surname');
    expect(path('travellers.0.documents.7.number')).toBe('travellers.0');
    expect(path('nowhere')).toBeUndefined();
  });
});

describe('places in the raw text', () => {
  const mark = (path: string, start: number, end: number) => ({ path, start, end, strong: false });
  const lines = [
    { number: 1, text: 'NAD+FL+++A:B', marks: [mark('travellers.0', 0, 12), mark('travellers.0.surname', 9, 10)] },
    { number: 2, text: 'DOC+P+X1', marks: [mark('travellers.0.documents.0.number', 6, 8)] },
  ];

  test('places in the raw text are cut so that each character belongs to its narrowest value', () => {
    const pieces = splitAtPaths(lines[0]?.text ?? '', lines[0]?.marks ?? []);
    expect(pieces.map(({ text, path }) => [text, path])).toEqual([
      ['NAD+FL+++', 'travellers.0'],
      ['A', 'travellers.0.surname'],
      [':B', 'travellers.0'],
    ]);
  });

  test('places of a field are those of its value, of its parts, or of what contains it', () => {
    expect(belongsTo('travellers.0.documents.0.number', 'travellers.0.documents.0')).toBe(true);
    expect(belongsTo('travellers.01', 'travellers.0')).toBe(false);
    expect(placedPath(lines, 'travellers.0.documents.0')).toBe('travellers.0.documents.0');
    expect(placedPath(lines, 'travellers.0.documents.0.number.x')).toBe('travellers.0.documents.0.number');
    expect(placedPath(lines, 'travellers.5.surname')).toBeNull();
    expect(firstLineOf(lines, 'travellers.0.documents.0')).toBe(1);
  });

  test('places of a flight are where the message names it; a whole person is too large to mark', () => {
    const legs = [{ number: 1, text: 'TDT+20+ET508', marks: [mark('flights.0', 0, 12)] }, ...lines];
    expect(placedPath(legs, 'flights.0.departure')).toBe('flights.0');
    expect(placedPath(legs, 'travellers.0.status')).toBeNull();
  });
});
