import type { TravellerSubject } from './fact-subjects.ts';

/** Words that many families have in their surnames: two people who share only these are strangers. */
const PARTICLES = new Set([
  ...[
    'DA',
    'DAS',
    'DE',
    'DEL',
    'DELA',
    'DELLA',
    'DEN',
    'DER',
    'DES',
    'DI',
    'DO',
    'DOS',
    'DU',
    'E',
    'LA',
    'LAS',
    'LE',
    'LES',
  ],
  ...['LO', 'LOS', 'MAC', 'MC', 'SAN', 'SANTA', 'ST', 'TE', 'TEN', 'TER', 'VAN', 'VOM', 'VON', 'Y', 'ZU', 'ZUM', 'ZUR'],
  ...['ABD', 'ABDEL', 'ABDUL', 'ABOU', 'ABU', 'AL', 'BEN', 'BIN', 'BINT', 'BINTI', 'EL', 'IBN', 'OULD', 'UL', 'UR'],
]);

/** Is the word a particle that joins names and does not tell families apart? Alone it may still be a surname. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** Do two groups of travellers share a distinctive word of a surname? */
export function shareSurname(a: readonly TravellerSubject[], b: readonly TravellerSubject[]): boolean {
  for (const { surname } of a) {
    for (const word of surname) {
      for (const other of b) if (other.surname.includes(word) && tells(word, surname, other.surname)) return true;
    }
  }
  return false;
}

function tells(word: string, one: readonly string[], other: readonly string[]): boolean {
  return !PARTICLES.has(word) || (one.length === 1 && other.length === 1);
}
