/** Countries as lists write them. */
import { countryNamed } from '../reference/country-name.ts';
import { shippedReference } from '../reference/shipped.ts';
import { normaliseHeading } from '../table/headers.ts';

/** Longest name of a country that is looked up. */
const LONGEST = 100;

/** Names that lists have besides those of the reference data, in letters only: former states, territories, short forms. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    PRK: 'democraticpeoplesrepublicofkorea|dprk',
    COD: 'democraticrepublicofthecongo|congokinshasa|drcongo|drc',
    COG: 'republicofthecongo|congobrazzaville',
    PSE: 'westbank|gaza|gazastrip|palestinianterritories|occupiedpalestinianterritory',
    LBY: 'libyanarabjamahiriya|jamahiriya',
    AFG: 'afghan',
    KNA: 'stkittsandnevis|stkitts',
    VCT: 'stvincentandthegrenadines|stvincent',
    LCA: 'stlucia',
    ARE: 'uae',
    VGB: 'britishvirginislands',
    VIR: 'usvirginislands',
    VAT: 'holysee',
    SUN: 'ussr|sovietunion',
    YUG: 'yugoslavia|formeryugoslavia',
    CSK: 'czechoslovakia',
    SCG: 'serbiaandmontenegro',
    ANT: 'netherlandsantilles',
    XXA: 'stateless',
  }).flatMap(([code, names]) => names.split('|').map((name): [string, string] => [name, code])),
);

/** Words for "not known", which name no country. `00` is that of the European Union. */
const UNKNOWN: ReadonlySet<string> = new Set(['', '00', 'unknown', 'undetermined', 'noneidentified', 'none']);

/**
 * ISO 3166 alpha-3 or ICAO 9303 code of a country that a list names by code, name or adjective, in the languages of the reference data; null when it
 * is unknown or means several. Words after a bracket explain (`USSR (now Ukraine)`), words after a comma belong before (`Korea, Republic of`).
 */
export function listedCountry(written: string): string | null {
  if (written.length > LONGEST) return null;
  const text = written.trim().replace(/^(?:region|country):\s*/i, '');
  if (UNKNOWN.has(normaliseHeading(text))) return null;
  const bracket = text.search(/[([]/);
  const before = bracket > 0 ? text.slice(0, bracket).trim() : text;
  const comma = before.indexOf(',');
  const turned = comma > 0 ? `${before.slice(comma + 1).trim()} ${before.slice(0, comma)}` : before;
  return byName(text) ?? byName(before) ?? byName(turned);
}

function byName(text: string): string | null {
  const letters = normaliseHeading(text);
  const known = shippedReference().countryCode(text) ?? NAMES.get(letters);
  return known ?? (letters.length > 3 ? countryNamed(letters) : null);
}
