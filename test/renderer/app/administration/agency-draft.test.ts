import { describe, expect, test } from 'vitest';
import { agencyDraft, rowOfDraft, wrongFields } from '../../../../renderer/app/administration/agency-draft.ts';
import { changedFields } from '../../../../renderer/app/administration/agency-words.ts';
import { type AgencyRow, SHIPPED_ROWS } from '../../../../shared/agency/agency-row.ts';
import { CATALOGUES } from '../../../../shared/catalogue/languages.ts';
import { DRUG } from '../../../shared/agency/made-agencies.ts';

const draftOf = (row: AgencyRow | null) =>
  agencyDraft(row, (key, agency, language) => CATALOGUES[language][`${key}.${agency}`] ?? '', 'en');
const customs = SHIPPED_ROWS[0] as AgencyRow;

describe('an agency as it is typed', () => {
  test('what nobody changed gives the same row, also of an agency with the words of the catalogue', () => {
    for (const row of [customs, DRUG]) {
      const draft = draftOf(row);
      const { id, ...rest } = row;
      expect(rowOfDraft(draft, draft, row)).toEqual(rest);
      expect(changedFields(row, { ...rowOfDraft(draft, draft, row), id })).toEqual([]);
    }
  });

  test('an agency that ships begins with the name and letters that it has in each language', () => {
    expect(draftOf(customs)).toMatchObject({ name: { en: 'Customs', fr: 'Douane' }, letters: 'C' });
  });

  test('a name that is changed replaces the words of the catalogue, and letters are capitals', () => {
    const begun = draftOf(customs);
    const draft = { ...begun, name: { ...begun.name, en: ' Customs and excise ' }, letters: 'ce' };
    expect(rowOfDraft(draft, begun, customs).words).toEqual({
      name: { en: 'Customs and excise', fr: 'Douane' },
      letters: 'CE',
    });
  });

  test('each family of crime is led, joined or neither', () => {
    const begun = draftOf(DRUG);
    expect(begun.parts).toMatchObject({ drugs: 'leads', cash: 'joins', wildlife: 'neither' });
    const draft = { ...begun, parts: { ...begun.parts, drugs: 'joins', wildlife: 'leads' } as const };
    expect(rowOfDraft(draft, begun, DRUG)).toMatchObject({ leads: ['wildlife'], joins: ['drugs', 'cash'] });
  });

  test.each([
    ['a new one', {}, ['name', 'letters']],
    ['one with letters and a name in one language', { name: { en: 'A', fr: '' }, letters: 'A' }, ['name']],
    ['one with a number among its letters', { name: { en: 'A', fr: 'B' }, letters: 'A1' }, ['letters']],
    ['a whole one', { name: { en: 'A', fr: 'B' }, letters: 'ÉA' }, []],
  ])('%s lacks %o', (_, more, wrong) => {
    expect(wrongFields({ ...draftOf(null), ...more })).toEqual(wrong);
  });
});
