import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../../shared/diagnostic.ts';
import { type Compared, compareLists, type ListComparison } from '../../../shared/list/compare-lists.ts';
import { COMPARED_FIELDS, contentKey, digestOf, ListDigests } from '../../../shared/list/entry-digest.ts';
import { emptyEntry, type ListEntry } from '../../../shared/list/list-entry.ts';
import type { ListEnd, ListItem } from '../../../shared/list/list-reader.ts';

const WHOLE: ListEnd = { format: 'TABLE', publishedOn: null, stated: null, delta: false };
const DELTA: ListEnd = { ...WHOLE, format: 'FTM-JSON', delta: true };

function person(id: string, part: Partial<ListEntry> = {}): ListEntry {
  const name = { name: `PERSON ${id}`, surname: null, givenNames: null, quality: 'main' } as const;
  return { ...emptyEntry('person', id), names: [name], ...part };
}

function* list(items: readonly (ListEntry | string | ListItem)[], end: ListEnd): Generator<ListItem, ListEnd> {
  for (const [offset, item] of items.entries()) {
    if (typeof item === 'string') yield { gone: item, offset };
    else if ('kind' in item) yield { entry: item, offset };
    else yield item;
  }
  return end;
}

function compare(
  items: readonly (ListEntry | string | ListItem)[],
  before = new ListDigests(),
  end = WHOLE,
): { all: readonly Compared[]; result: ListComparison } {
  const all: Compared[] = [];
  const steps = compareLists(list(items, end), before);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) all.push(step.value);
  return { all, result: step.value };
}

function version(...entries: readonly ListEntry[]): ListDigests {
  return compare(entries).result.digests;
}

function told(all: readonly Compared[]): readonly string[] {
  return all.map((each) => {
    if (each.state === 'refused') return `refused ${each.refused.code}`;
    const id = 'entry' in each ? each.entry.id : each.id;
    return each.state === 'changed' ? `changed ${id} ${each.fields.join()}` : `${each.state} ${id}`;
  });
}

describe('comparing two versions of a list', () => {
  test('a list that was never taken has only new entries', () => {
    const { all, result } = compare([person('1'), person('2')]);
    expect(told(all)).toEqual(['new 1', 'new 2']);
    expect(result.counts).toMatchObject({ new: 2, gone: 0 });
  });

  test('a whole list names what is new, changed in which fields, the same, and gone', () => {
    const before = version(person('1'), person('2'), person('3'));
    const { all, result } = compare([person('4'), person('2', { sex: 'F', remarks: 'X' }), person('1')], before);
    expect(told(all)).toEqual(['new 4', 'changed 2 sex,remarks', 'same 1', 'gone 3']);
    expect(result.counts).toEqual({ new: 1, changed: 1, same: 1, gone: 1, absent: 0, repeated: 0, refused: 0 });
    expect([...result.digests.ids()].sort()).toEqual(['1', '2', '4']);
  });

  test('a delta leaves what it does not name as it is', () => {
    const before = version(person('1'), person('2'), person('3'));
    const { all, result } = compare(['3', person('2', { sex: 'M' }), '9', person('4')], before, DELTA);
    expect(told(all)).toEqual(['gone 3', 'changed 2 sex', 'absent 9', 'new 4']);
    expect([...result.digests.ids()].sort()).toEqual(['1', '2', '4']);
    expect(told(compare([person('1')], result.digests).all)).toEqual(['same 1', 'gone 2', 'gone 4']);
  });

  test('a delta may take off an entry and give it again', () => {
    const before = version(person('1'));
    const { all, result } = compare(['1', person('1', { sex: 'M' }), '1', '1'], before, DELTA);
    expect(told(all)).toEqual(['gone 1', 'changed 1 sex', 'gone 1', 'absent 1']);
    expect(result.digests.size).toBe(0);
  });

  test('an entry for the second time is repeated, and the first one stands', () => {
    const { all, result } = compare([person('1'), person('1')]);
    expect(told(all)).toEqual(['new 1', 'repeated 1']);
    expect(told(compare([person('1')], result.digests).all)).toEqual(['same 1']);
  });

  test('two entries with one id are both taken, with a remark, and compared with the next version', () => {
    const [one, other, third] = [person('1'), person('1', { sex: 'F' }), person('1', { sex: 'M' })];
    const { all, result } = compare([one, other, other, third]);
    const remark = 'refused list-number-repeated';
    expect(told(all)).toEqual(['new 1', 'new 1 (2)', remark, 'repeated 1', 'new 1 (3)', remark]);
    expect(result.missing).toBe(0);
    expect(told(compare([one, other], result.digests).all)).toEqual(['same 1', 'same 1 (2)', remark, 'gone 1 (3)']);
    expect(told(compare(['1'], result.digests, DELTA).all)).toEqual(['gone 1', 'gone 1 (2)', 'gone 1 (3)']);
  });

  test('entries with another id and the same content name the first of them', () => {
    const { names } = person('1');
    const { all, result } = compare([person('1'), person('2', { names }), person('3')]);
    expect(all.map((each) => ('alike' in each ? each.alike : null))).toEqual([null, '1', null]);
    expect(result.alike).toBe(1);
  });

  test('what the reader refuses passes through, and missing entries are counted', () => {
    const refused = diagnostic('error', 'list-cut', { offset: 7 });
    const { all, result } = compare([person('1'), { refused }], new ListDigests(), { ...WHOLE, stated: 5 });
    expect(told(all)).toEqual(['new 1', 'refused list-cut']);
    expect(result.missing).toBe(4);
  });
});

const text = fc.string({ maxLength: 6 });
const entries = fc.record({
  sex: fc.constantFrom('M' as const, 'F' as const, null),
  nationalities: fc.array(text, { maxLength: 4 }),
  phones: fc.array(text, { maxLength: 4 }),
  reference: fc.option(text),
  remarks: fc.option(text),
});

describe('digests of entries', () => {
  test('the order of values in a field does not change a digest', () => {
    fc.assert(
      fc.property(entries, (part) => {
        const turned = { ...part, nationalities: part.nationalities.toReversed(), phones: part.phones.toReversed() };
        expect(digestOf(person('1', turned))).toEqual(digestOf(person('1', part)));
      }),
    );
  });

  test('a digest differs in exactly the fields that differ', () => {
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const before = version(person('1', one));
        const found = compare([person('1', other)], before).all[0] as Compared;
        const expected = COMPARED_FIELDS.filter((field) => differs(field, one, other));
        expect(found.state === 'changed' ? found.fields : []).toEqual(expected);
      }),
    );
  });

  test('a value does not pass for another field or for two values', () => {
    const keys = [
      person('1', { phones: ['AB'] }),
      person('1', { emails: ['AB'] }),
      person('1', { phones: ['A', 'B'] }),
      person('1', { phones: ['A\nB'] }),
      person('1', { reference: 'AB' }),
      person('1', { remarks: 'AB' }),
      person('1'),
    ].map((entry) => contentKey(digestOf(entry)));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every(Number.isSafeInteger)).toBe(true);
  });

  test('digests of many entries stay apart by id', () => {
    const digests = new ListDigests();
    for (let at = 0; at < 1000; at++) digests.set(`${at}`, digestOf(person(`${at}`)));
    expect(digests.size).toBe(1000);
    for (let at = 0; at < 1000; at += 37) expect(digests.get(`${at}`)).toEqual(digestOf(person(`${at}`)));
  });
});

function differs(field: keyof ListEntry, one: Partial<ListEntry>, other: Partial<ListEntry>): boolean {
  const written = (part: Partial<ListEntry>): string => {
    const value = part[field] ?? null;
    return JSON.stringify(Array.isArray(value) ? [...new Set(value)].sort() : value);
  };
  return written(one) !== written(other);
}
