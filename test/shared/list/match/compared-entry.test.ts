import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENTRY_KINDS, emptyEntry, type ListEntry } from '../../../../shared/list/list-entry.ts';
import { comparedEntry, packEntry, unpackEntry } from '../../../../shared/list/match/compared-entry.ts';
import { PackedTexts } from '../../../../shared/list/match/packed-texts.ts';

const text = fc.string({ unit: 'grapheme' });
const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });
const date = fc.constantFrom('1971-05-12', '1980-01-01');
const entries: fc.Arbitrary<ListEntry> = fc
  .record({
    kind: fc.constantFrom(...ENTRY_KINDS),
    id: text,
    names: fc.array(
      fc.record({
        name: text,
        surname: orNull(text),
        givenNames: orNull(text),
        quality: fc.constantFrom('main', 'weak'),
      }),
    ),
    births: fc.array(fc.record({ from: date, to: date, circa: fc.boolean() })),
    sex: orNull(fc.constantFrom('M', 'F')),
    nationalities: fc.array(text),
    documents: fc.array(
      fc.record({
        type: orNull(text),
        typeText: orNull(text),
        number: text,
        issuer: orNull(text),
        status: orNull(fc.constantFrom('lost', 'stolen')),
        issued: orNull(date),
        expiry: orNull(date),
      }),
    ),
    phones: fc.array(text),
    addresses: fc.array(fc.record({ text, city: orNull(text), country: orNull(text) })),
    identifiers: fc.array(
      fc.record({ type: fc.constantFrom('vin', 'card'), typeText: orNull(text), value: text, country: orNull(text) }),
    ),
    reference: orNull(text),
    validUntil: orNull(date),
  })
  .map((fields) => ({ ...emptyEntry(fields.kind, fields.id), ...fields }) as ListEntry);

test('an entry that was packed is read as it was', () => {
  fc.assert(
    fc.property(entries, (entry) => {
      const compared = comparedEntry(entry);
      expect(unpackEntry(packEntry(compared))).toEqual(compared);
    }),
  );
});

test('a document takes few bytes', () => {
  const document = {
    type: 'P',
    typeText: null,
    number: '12AB34567',
    issuer: 'FRA',
    status: 'lost',
    issued: null,
    expiry: null,
  } as const;
  const packed = packEntry(comparedEntry({ ...emptyEntry('document', 'D1'), documents: [document] }));
  expect(packed).toBe('["document","D1",0,0,0,0,[["12AB34567","FRA","P","lost"]]]');
});

test('packed texts are read by their number, also those longer than a chunk', () => {
  const texts = new PackedTexts();
  const written = ['one', '', 'zwö', 'x'.repeat((1 << 20) + 5), 'last'];
  expect(written.map((each) => texts.add(each))).toEqual([0, 1, 2, 3, 4]);
  expect(written.map((_, at) => texts.at(at))).toEqual(written);
  expect(() => texts.at(5)).toThrow(RangeError);
});
