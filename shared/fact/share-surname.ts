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
    'LA',
    'LAS',
    'LE',
    'LES',
  ],
  ...['LO', 'LOS', 'MAC', 'MC', 'SAN', 'SANTA', 'ST', 'TE', 'TEN', 'TER', 'VAN', 'VOM', 'VON', 'ZU', 'ZUM', 'ZUR'],
  ...['ABD', 'ABDEL', 'ABDUL', 'ABOU', 'ABU', 'AL', 'BEN', 'BIN', 'BINT', 'BINTI', 'EL', 'IBN', 'OULD', 'UL', 'UR'],
]);

/**
 * Does the word join or shorten names, and tell no families apart? Alone it may still be a surname. A single letter joins names in many languages (`CHIN A
 * FOE` and `JONG A PIN` in Suriname, `COSTA E SILVA`, `ORTEGA Y GASSET`) or is an initial.
 */
export function isParticle(word: string): boolean {
  return word.length === 1 || PARTICLES.has(word);
}

/** Do two groups of travellers share a distinctive word of a surname? */
export function shareSurname(a: readonly TravellerSubject[], b: readonly TravellerSubject[]): boolean {
  for (const one of a) {
    for (const other of b) if (haveSurnameInCommon(one, other)) return true;
  }
  return false;
}

/** The same for two travellers. */
export function haveSurnameInCommon({ surname }: TravellerSubject, other: TravellerSubject): boolean {
  for (const word of surname) {
    if (other.surname.includes(word) && tells(word, surname, other.surname)) return true;
  }
  return false;
}

function tells(word: string, one: readonly string[], other: readonly string[]): boolean {
  return !isParticle(word) || (one.length === 1 && other.length === 1);
}
