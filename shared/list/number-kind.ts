/** Kinds of numbers in the words of lists: where a number of that kind belongs in an entry. */
import type { ListedIdentifier } from './list-entry.ts';

export type NumberKind =
  /** `type`: letter as in travel documents, or null for another document of a person. */
  | { readonly to: 'document'; readonly type: string | null }
  | { readonly to: 'identifier'; readonly type: ListedIdentifier['type'] }
  | { readonly to: 'phone' }
  | { readonly to: 'email' };

/** Longest name of a kind. */
const LONGEST = 100;

/** The first row that fits counts. Words are in lower case, without accents and dots. */
const ROWS: readonly (readonly [RegExp, NumberKind])[] = [
  [/passe?port|pasaporte|passaporte|reisepass|booklet|паспорт|جواز/, { to: 'document', type: 'P' }],
  [/\bvisa|visado\b/, { to: 'document', type: 'V' }],
  [/\be-?mail|courriel\b/, { to: 'email' }],
  [/\b(?:tele)?phone|\btel\b|\bmobile|\bfax\b|telefax|telefono|\bgsm\b/, { to: 'phone' }],
  [/\bimo\b|vessel registration identification/, { to: 'identifier', type: 'imo' }],
  [/call ?sign/, { to: 'identifier', type: 'call-sign' }],
  [/\bvin\b|chassis/, { to: 'identifier', type: 'vin' }],
  [/licen[cs]e plate|number plate|vehicle plate|immatriculation/, { to: 'identifier', type: 'plate' }],
  [/tail number|aircraft registration/, { to: 'identifier', type: 'registration' }],
  [/\bserial\b|construction number|\bmsn\b/, { to: 'identifier', type: 'serial' }],
  [
    /mmsi|digital currency|crypto|swift|\bbic\b|\bbik\b|\bisin\b|iban|ticker|micex|mode s|locode|website|account|commercial code/,
    { to: 'identifier', type: 'other' },
  ],
  [/driv(?:er|ing)|seafarer|seaman|refugee|travel document|stateless|immigration/, { to: 'document', type: null }],
  [/military|servicio militar|birth certificate|resident|residency|pilot/, { to: 'document', type: null }],
  [
    /\btax|fiscal|\bnif\b|\brfc\b|\bnit\b|\brif\b|\bvat\b|\btin\b|\binn\b|cuit\b|fein\b|nuit\b|\brtn\b|\bcif\b|tributari/,
    { to: 'identifier', type: 'tax' },
  ],
  [
    /compan|business|commerc|chamber|incorporat|enterprise|legal entity|\blei\b|social credit|ogrn|folio|mercantil|\bcr no\b|romanian cr|\bruc\b|\bd-?u-?n-?s\b|trade licen|economic register|charity|organi[sz]ation code|entity code|registration|registry|register|kpp\b|okpo\b/,
    { to: 'identifier', type: 'company' },
  ],
  [
    /national (?:foreign )?id|identi|cedula|\bdni\b|\bcni\b|\bnie\b|personal (?:id|code|number)|tazkira|citizen|id card|\bcurp\b|\bcui\b|\bcuip\b|\bife\b|\bcnp\b|electoral|\bssn\b|social security|\bid no|\bid number|^id$|personnummer|pesel|passnummer|ausweis|هويه|tarjeta/,
    { to: 'document', type: 'I' },
  ],
  [
    /licen[cs]e|permit|certificate|gazette|file number|code|trademark|number|\bno\b|#/,
    { to: 'identifier', type: 'other' },
  ],
];

/** Words that make a text no name of a number: dates, models, laws. */
const NO_NUMBER = /\b(?:date|year|regulations?|executive order|model|directive)\b/;

/** Where a number belongs that a list calls so; null when the words name no kind of number. */
export function numberKind(words: string): NumberKind | null {
  if (words.length > LONGEST || words.includes(':')) return null;
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('.', '').toLowerCase();
  if (NO_NUMBER.test(plain)) return null;
  return ROWS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
