/** Finds the country of a name in words: `Chine`, `Allemagne`, `España`, `ألمانيا`, `Togolaise`. */
import { COUNTRY_NAME_TABLE } from './country-name-table.ts';

let built: ReadonlyMap<string, string> | undefined;

/**
 * ISO 3166-1 alpha-3 code of a country named in English, French, Spanish, Portuguese, German or Arabic, or by the word for its citizens; null
 * when the name is unknown or means more than one country. `letters` is the name in letters only: lower case, no accents, blanks or marks.
 */
export function countryNamed(letters: string): string | null {
  built ??= build();
  // `République du Togo`, `the Gambia`, `Kingdom of Morocco`: official names with words around the short one.
  return built.get(letters) ?? built.get(letters.replace(FORMS, '')) ?? null;
}

const FORMS =
  /^(?:the|la|le|el|los|republic(?:of)?|republique(?:du|dela|de|d)?|republica(?:de|del|do|da)?|republik|kingdomof|royaumedu|royaumede|reinode|stateof)+/;

function build(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const line of COUNTRY_NAME_TABLE.trim().split('\n')) {
    for (const name of line.slice(4).split('|')) names.set(name, line.slice(0, 3));
  }
  return names;
}
