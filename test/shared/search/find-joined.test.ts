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
