import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJoined, joinedQuery } from '../../../shared/search/find-joined.ts';

/** Does a search for `text` find a traveller with the name (`SURNAME/GIVEN NAMES`, other names after a `|`)? */
function has(name: string, text: string): boolean {
  const names = new TextEncoder().encode(`ABC/DEF\n${name}\n`);
  const query = joinedQuery(text);
  const found: number[] = [];
  if (query !== null) findJoined({ names, nameEnds: Uint32Array.of(8, names.length) }, query, (at) => found.push(at));
  return found.includes(1);
}

test.each([
  ['KOUASSI/JEAN PIERRE', 'jeanpierre'],
  ['KOUASSI/JEANPIERRE', 'Jean-Pierre Kouassi'],
  ['DE LA CRUZ/MARIA', 'DELACRUZ'],
  ['DELACRUZ/MARIA', 'maria de la cruz'],
  ['AL HASSAN/OMAR', 'alhassan omar'],
  ['ALHASSAN/OMAR', 'Al-Hassan'],
  ['O BRIEN/SEAN', "O'Brien"],
  ['OBRIEN/SEAN', 'o brien'],
  ['NG/MING|NGUYEN VAN MINH', 'nguyenvan'],
  ['VAN DER BERG/ANNA', 'vanderberg anna'],
])('a search for names finds %s by %s', (name, text) => {
  expect(has(name, text)).toBe(true);
});

test.each([
  ['KOUASSI/JEAN PIERRE', 'kouassijean'],
  ['AN NAOMI/LI', 'anna'],
  ['LI N/A', 'lin'],
  ['JEAN/PIERRE KOUASSI', 'jeanpierre'],
  ['KOUASSI/JEAN', 'jean pierre'],
])('a search for names does not find %s by %s', (name, text) => {
  expect(has(name, text)).toBe(false);
});

/** The same answer by comparing each line as text. */
function hasByText(line: string, typed: readonly string[]): boolean {
  const stands = (letters: string) =>
    new RegExp(`(^|[^A-Z])(${letters}|${[...letters].join(' *')}(?![A-Z]))`).test(line);
  for (let at = 0; at < typed.length; ) {
    let taken = Math.min(4, typed.length - at);
    while (taken > 0 && !stands(typed.slice(at, at + taken).join(''))) taken -= 1;
    if (taken === 0) return false;
    at += taken;
  }
  return true;
}

test('a search for joined names, which skips most letters, finds the same lines as one that compares each', () => {
  const word = fc.stringMatching(/^[ABC]{1,5}$/);
  const line = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.array(word, { minLength: 1, maxLength: 3 }))
    .map(([surname, given]) => `${surname.join(' ')}/${given.join(' ')}`);
  const typedWords = fc.array(word, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), typedWords, (lines, typed) => {
      const query = joinedQuery(typed.join(' '));
      if (query === null) return;
      const names = new TextEncoder().encode(lines.map((each) => `${each}\n`).join(''));
      let end = 0;
      const nameEnds = Uint32Array.from(lines, (each) => (end += each.length + 1));
      const found: number[] = [];
      findJoined({ names, nameEnds }, query, (at) => found.push(at));
      expect(found).toEqual([...lines.keys()].filter((at) => hasByText(lines[at] as string, typed)));
    }),
    { numRuns: 2000 },
  );
});
