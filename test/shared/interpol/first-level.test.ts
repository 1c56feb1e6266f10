import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../../shared/diagnostic.ts';
import { firstLevel, firstLevelItems } from '../../../shared/interpol/first-level.ts';
import { emptyEntry, type ListEntry } from '../../../shared/list/list-entry.ts';
import type { ListEnd, ListItem } from '../../../shared/list/list-reader.ts';
import { listedClassText } from '../../../shared/list/match/match-texts.ts';

const DOCUMENT = {
  ...{ type: 'P', typeText: 'passport', number: 'AB1234567', issuer: 'TGO' },
  ...{ status: null, issued: null, expiry: null },
};
const PLAIN: ListEntry = { ...emptyEntry('document', 'x'), documents: [DOCUMENT] };
const TOLD: ListEntry = {
  ...emptyEntry('person', 'NCB-7'),
  names: [{ name: 'Kofi Holder', surname: 'Holder', givenNames: 'Kofi', quality: 'main' }],
  documents: [{ ...DOCUMENT, status: 'stolen', issued: '2020-01-01', expiry: '2030-01-01' }],
  remarks: 'taken from a car',
  reference: 'NCB-7',
};
const END: ListEnd = { format: 'TABLE', publishedOn: null, stated: null, delta: false };

function* given(...items: readonly ListItem[]): Generator<ListItem, ListEnd> {
  yield* items;
  return END;
}

describe('the first level of a document', () => {
  test('number, type and issuing state are all that stays of an entry, whatever else it says', () => {
    const { entries, left } = firstLevel(TOLD);
    expect(entries).toEqual([{ ...PLAIN, id: entries[0]?.id }]);
    expect(JSON.stringify(entries)).not.toMatch(/Holder|NCB-7|stolen|2030|car/);
    expect(left).toEqual(['holder', 'details']);
    expect(firstLevel(PLAIN).left).toEqual([]);
  });

  test('the id of a document comes of what stays, so the next copy has the same', () => {
    const id = firstLevel(TOLD).entries[0]?.id;
    expect(firstLevel({ ...TOLD, id: 'NCB-9', reference: 'NCB-9' }).entries[0]?.id).toBe(id);
    const other = { ...TOLD, documents: [{ ...DOCUMENT, issuer: 'BEN' }] };
    expect(firstLevel(other).entries[0]?.id).not.toBe(id);
  });

  test('what is left out of a list is named once, with how many entries had it', () => {
    const items = [...firstLevelItems(given({ entry: TOLD, offset: 0 }, { entry: TOLD, offset: 9 }))];
    expect(items.map((item) => ('refused' in item ? [item.refused.code, item.refused.params] : 'entry'))).toEqual([
      ...['entry', 'entry'],
      ['sltd-holder-left', { count: 2 }],
      ['sltd-details-left', { count: 2 }],
    ]);
  });

  test('an entry without a document, and a line that takes one off, are refused with their place', () => {
    const items = [
      ...firstLevelItems(given({ entry: emptyEntry('person', 'y'), offset: 4 }, { gone: 'NCB-7', offset: 8 })),
    ];
    expect(items.map((item) => 'refused' in item && [item.refused.code, item.refused.offset])).toEqual([
      ['sltd-without-document', 4],
      ['sltd-gone', 8],
    ]);
  });

  test('the value of a field that is left out does not stand in the report; a line that could not be read does', () => {
    const refused = (severity: 'error' | 'warning') => ({
      refused: diagnostic(severity, 'list-value-left', { offset: 3, raw: 'Holder' }, { value: 'Holder' }),
    });
    const texts = [...firstLevelItems(given(refused('warning'), refused('error')))].map((item) => JSON.stringify(item));
    expect(texts.map((text) => text.includes('Holder'))).toEqual([false, true]);
  });

  test('a match of such a copy is called a first-level match, and a soft one asks for the document first', () => {
    const text = (of: 'document' | 'document-soft' | 'name', interpol?: 'sltd' | 'tdawn') =>
      listedClassText({ class: of, ...(interpol === undefined ? {} : { interpol }) });
    expect(text('document', 'sltd')).toBe('match.first-level.document');
    expect(text('document-soft', 'sltd')).toBe('match.first-level.document-soft');
    expect([text('name', 'sltd'), text('document', 'tdawn'), text('document')]).toEqual([
      ...['match.class.name', 'match.class.document', 'match.class.document'],
    ]);
  });
});
