/** What the persons of one origin have in common: names, numbers of passports and phones. */
export interface Origin {
  /** ISO 3166 alpha-3. */
  readonly country: string;
  readonly surnames: readonly string[];
  readonly male: readonly string[];
  readonly female: readonly string[];
  /** Number of given names, usually. */
  readonly givenNames: 1 | 2;
  /** Pattern of passport numbers: `#` a digit, `@` a letter. */
  readonly passport: string;
  /** Years a passport is valid. */
  readonly validity: 5 | 7 | 10;
  /** Pattern of mobile numbers with calling code. */
  readonly phone: string;
  readonly city: string;
  readonly alpha2: string;
}

/** Splits a list of words; `_` is a blank within a word. */
export function words(list: string): readonly string[] {
  return list.split(' ').map((word) => word.replaceAll('_', ' '));
}
