import { expect, test } from 'vitest';
import { nameWords } from '../../../shared/name/name-words.ts';
import { normaliseName } from '../../../shared/name/normalise-name.ts';
import { writtenWords } from '../../../shared/name/written-words.ts';

const SCRIPTS: readonly (readonly [script: string, written: string, words: string])[] = [
  ['Latin with marks', 'Đặng Łukasz Ærø', 'DANG LUKASZ AEROE'],
  ['Russian', 'Щукин Юрий', 'SHCHUKIN IURII'],
  ['Ukrainian', 'Їжак Ганна', 'IZHAK GANNA'],
  ['Arabic with the article', 'الشامي بشار', 'AL SHAMY BSHAR'],
  ['Persian', 'گیتی پژمان', 'GYTY PJMAN'],
  ['Greek with pairs of letters', 'Μπάμπης Παπανδρέου', 'BAMPIS PAPANDREOU'],
  ['Hebrew', 'דוד', 'DWD'],
  ['Georgian', 'ნიკა', 'NIKA'],
  ['Armenian', 'Արամ', 'ARAM'],
  ['Ethiopic', 'ሰላም', 'SELAM'],
  ['Devanagari', 'राम कुमार', 'RAM KUMAR'],
  ['Bengali', 'রহিম', 'RAHIM'],
  ['Thai', 'สมชาย', 'SMCHAY'],
  ['kana', 'さとう けんじ', 'SATO KENJI'],
  ['Hangul without a blank', '김민수', 'GIM MINSU'],
  ['Han without a blank', '王小明', 'WANG XIAOMING'],
  ['Han with a double surname', '欧阳明', 'OUYANG MING'],
];

test.each(SCRIPTS)('%s is read into Latin capitals: %s', (_, written, words) => {
  const read = writtenWords(written, true).map(({ spellings }) => spellings[0]);
  expect(read.join(' ')).toBe(words);
});

test.each([
  ['Abd al-Rahman', ['ABD', 'AL', 'RAHMAN']],
  ['Abd al-Rahman Touré', ['ABDRAHMAN', 'TOURE']],
  ['Abdou Touré Sow', ['ABDOU', 'TOURE', 'SOW']],
  ['ABDURRAHMAN', ['ABDRAHMAN']],
  ['Salah ed-Din Touré', ['SALAHDIN', 'TOURE']],
  ['MR JOHN FNU TALBOT', ['JOHN', 'TALBOT']],
  ['Sheikh Anta', ['SHEIKH', 'ANTA']],
  ['TALB0T', ['TALBOT']],
])('the words of %s are %j', (whole, words) => {
  expect(nameWords({ whole }).words.map(({ forms }) => forms[0]?.text)).toEqual(words);
});

test('a name in two parts keeps a surname that is elsewhere a particle', () => {
  expect(nameWords({ surname: 'LE', givenNames: 'THI BICH' }).full).toBe(3);
});

test('the form for merging has the first spelling of each letter', () => {
  expect(normaliseName('Đorđe Хрущёв Müller')).toBe('DORDE KHRUSHCHEV MUELLER');
});
