import { describe, expect, test } from 'vitest';
import {
  documentStanding,
  lineKey,
  maskedQueryList,
  type QueryAct,
  type QueryList,
  standings,
} from '../../../shared/interpol/query-list.ts';
import { type QuerySubject, querySubjects, subjectKey, subjectText } from '../../../shared/interpol/query-subject.ts';
import { readAnswers } from '../../../shared/interpol/read-answers.ts';

const PASSPORT: QuerySubject = { kind: 'document', type: 'P', number: 'TG7654321', issuer: 'TGO' };
const KOFI: QuerySubject = {
  ...{ kind: 'person', surname: 'MENSAH', givenNames: 'KOFI' },
  ...{ dateOfBirth: '1980-06-15', sex: 'M', nationality: 'TGO' },
};
const document = (number: string | null, issuer: string | null = 'TGO') => ({
  ...{ type: 'P', number, issuer, issued: null, expiry: null },
});
const traveller = (documents: readonly ReturnType<typeof document>[]) =>
  ({
    documents,
    surname: 'MENSAH',
    givenNames: 'KOFI',
    dateOfBirth: '1980-06-15',
    sex: 'M',
    nationality: 'TGO',
  }) as const;

describe('what is asked about a traveller', () => {
  test('each document with a number is asked, then the person; the same document once', () => {
    const asked = querySubjects(traveller([document('TG 7654321'), document('TG7654321'), document(null)]));
    expect(asked.map(subjectText)).toEqual(['P TG7654321 TGO', 'MENSAH, KOFI 1980-06-15 M TGO']);
  });

  test('nothing is asked of whom neither number nor name was sent', () => {
    expect(querySubjects({ ...traveller([]), surname: null, givenNames: '' })).toEqual([]);
  });

  test('a thing has one key however it is written, and two states number their documents apart', () => {
    expect(subjectKey({ ...PASSPORT, number: 'tg-7654321' })).toBe(subjectKey(PASSPORT));
    expect(subjectKey({ ...PASSPORT, issuer: 'BEN' })).not.toBe(subjectKey(PASSPORT));
    expect(subjectKey({ ...KOFI, surname: 'Mensah' })).toBe(subjectKey(KOFI));
  });
});

describe('how far something is asked', () => {
  const act = (state: QueryAct['state'], minute: number): QueryAct => ({
    ...{ flight: 'F', subject: PASSPORT, state, officer: 'a', readers: null },
    at: `2026-11-24T08:${String(minute).padStart(2, '0')}:00.000Z`,
  });
  const stateIn = (...lists: readonly (readonly QueryAct[])[]) =>
    standings(lists.map((acts) => ({ acts }))).get(lineKey('F', PASSPORT))?.state;

  test('within a list the last act counts, whatever the clock said', () => {
    expect(stateIn([act('asked', 5), act('no-hit', 3)])).toBe('no-hit');
    expect(stateIn([act('hit', 1), act('not-asked', 2)])).toBe('not-asked');
    expect(stateIn([])).toBeUndefined();
  });

  test('the hit of one list is not hidden by what another list has, before or after it', () => {
    for (const others of [[act('no-hit', 9)], [act('asked', 1)], [act('not-asked', 9)]])
      expect([stateIn([act('hit', 5)], others), stateIn(others, [act('hit', 5)])]).toEqual(['hit', 'hit']);
  });

  test('of two lists without a hit the later act counts, and one that was taken back counts least', () => {
    expect(stateIn([act('asked', 5)], [act('no-hit', 6)])).toBe('no-hit');
    expect(stateIn([act('asked', 5)], [act('not-asked', 6)])).toBe('asked');
  });

  test.each([
    ['no-hit', 'TGO', 'TGO', 'no-hit'],
    ['no-hit', 'TGO', 'BEN', undefined],
    ['no-hit', 'TGO', null, undefined],
    ['hit', 'TGO', null, 'hit'],
    ['hit', 'TGO', 'BEN', undefined],
    ['no-hit', null, 'TGO', 'no-hit'],
    ['no-hit', null, null, 'no-hit'],
  ] as const)('%s on a document of %s answers for a number typed with state %s: %s', (state, asked, issuer, told) => {
    const acts = [{ ...act(state, 5), subject: { ...PASSPORT, issuer: asked } }];
    expect(documentStanding([{ acts }], { number: 'tg 7654321', issuer })?.state).toBe(told);
  });

  test('a masked list names nobody and keeps who asked', () => {
    const list: QueryList = {
      ...{ id: 'q', agency: 'police', officer: 'a', at: '', scope: { kind: 'selection' }, flights: ['F'] },
      ...{ people: null, acts: [{ ...act('hit', 1), reason: 'MENSAH' }] },
      unread: [{ text: 'MENSAH', why: 'nobody', officer: 'a', at: '' }],
    };
    const masked = maskedQueryList(list);
    expect(JSON.stringify(masked)).not.toMatch(/MENSAH|TG7654321/);
    expect(masked.acts).toMatchObject([{ state: 'hit', officer: 'a' }]);
  });
});

describe('an answer of the terminal', () => {
  const lines = [PASSPORT, { ...PASSPORT, number: '99887766', issuer: 'BEN' }, KOFI].map((subject) => ({
    key: subjectKey(subject),
    subject,
  }));
  const read = (text: string) => {
    const { answers, unread } = readAnswers(text, lines);
    return { answers: Object.fromEntries(answers), unread: unread.map(({ why }) => why) };
  };

  test.each([
    ['P TG7654321 TGO NO HIT', 'no-hit'],
    ['TG7654321;TGO;HIT', 'hit'],
    ['"TG 7654321","TGO","Négatif"', 'no-hit'],
    ['SLTD TG7654321 : aucune concordance', 'no-hit'],
    ['TG7654321 hits: 0', 'no-hit'],
    ['TG7654321 1 hit', 'hit'],
    ['TG7654321 HIT No. 4432', 'hit'],
    ['TG7654321;HIT: no', 'no-hit'],
    ['TG7654321 sans concordance', 'no-hit'],
  ])('the line “%s” is read', (line, answer) => {
    expect(read(line)).toEqual({ answers: { [subjectKey(PASSPORT)]: answer }, unread: [] });
  });

  test('a person is meant by all words of the name and the date of birth', () => {
    expect(read('Kofi Mensah 15/06/1980 NO HIT').answers).toEqual({ [subjectKey(KOFI)]: 'no-hit' });
    expect(read('Kofi Mensah 16/06/1980 NO HIT').unread).toEqual(['nobody']);
  });

  test('a line that names a document and its holder is about the document', () => {
    expect(read('MENSAH KOFI 1980-06-15 TG7654321 HIT').answers).toEqual({ [subjectKey(PASSPORT)]: 'hit' });
  });

  test('no hit on a number that is not asked here says nothing of its holder, and a hit counts for them', () => {
    expect(read('XY9999999 Kofi Mensah 1980-06-15 NO HIT').unread).toEqual(['nobody']);
    expect(read('XY9999999 Kofi Mensah 1980-06-15 HIT').unread).toEqual([]);
    expect(read('Kofi Mensah 1980-06-15 NO HIT 2026-12-01 07:30:00').unread).toEqual([]);
  });

  test('what cannot be read is kept with why, and blank lines are nothing', () => {
    expect(read('\n  \nTG7654321\nXX1 NO HIT\nTG7654321 HIT, then NO HIT').unread).toEqual([
      ...['no-answer', 'nobody', 'unclear'],
    ]);
    const two = [PASSPORT, { ...PASSPORT, issuer: 'BEN' }].map((subject) => ({ key: subjectKey(subject), subject }));
    expect(readAnswers('TG7654321 HIT', two).unread).toEqual([{ text: 'TG7654321 HIT', why: 'several' }]);
    expect([...readAnswers('TG7654321 BEN HIT', two).answers.keys()]).toEqual([two[1]?.key]);
  });

  test('where the terminal says both of one thing, the hit counts', () => {
    expect(read('TG7654321 HIT\nTG7654321 NO HIT').answers).toEqual({ [subjectKey(PASSPORT)]: 'hit' });
  });
});
