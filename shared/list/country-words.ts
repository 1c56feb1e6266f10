/** Countries as lists write them: `00`, `Korea, North`, `Iran (Islamic Republic of)`, `Region: Gaza`, `Somali`. */
import { shippedReference } from '../reference/shipped.ts';

/** Names, words for citizens and codes of ISO 3166-3 that only lists write, in letters: lower case, without accents and blanks. By ISO 3166 or ICAO 9303 code. */
const WORDS: Readonly<Record<string, string>> = {
  AFG: 'afghan|afghane',
  ANT: 'netherlandsantilles|antillesneerlandaises',
  ARM: 'armenian|armenien|armenienne',
  AZE: 'azerbaijani|azeri|azerbaidjanais',
  BDI: 'burundian|burundais|burundaise',
  BHR: 'bahraini|bahreinien',
  BIH: 'bosnian|bosnien',
  BLR: 'belarusian|belarussian|bielorusse',
  CAF: 'centralafrican|centrafricain|centrafricaine',
  COD: 'drc|rdc|congodemocraticrepublicofthe|congodemocraticrepublic|democraticrepublicofcongo|congokinshasa',
  COG: 'congorepublicofthe|congobrazzaville',
  CSK: 'cshh|czechoslovakia|tchecoslovaquie',
  DEU: 'ddde',
  DNK: 'danish|danois',
  ERI: 'eritrean|erythreen|erythreenne',
  GEO: 'georgian|georgien',
  HTI: 'haitian|haitien|haitienne',
  IDN: 'indonesian|indonesien|indonesienne',
  KGZ: 'kyrgyz|kirghize|kyrgyzrepublic',
  KNA: 'stkittsandnevis',
  KOR: 'southkorean|koreasouth',
  LBY: 'libyanarabjamahiriya|jamahiriyaarabelibyenne',
  MKD: 'formeryugoslavrepublicofmacedonia|yugoslavrepublicofmacedonia',
  MYS: 'malaysian|malaisien',
  NOR: 'norwegian|norvegien',
  PRK: 'northkorean|koreanorth|democraticpeoplesrepublicofkorea|republiquepopulairedemocratiquedecoree',
  PSE: 'palestinianauthority|palestinianterritory|palestinianterritories|occupiedpalestinianterritory|westbank|gaza|gazastrip|regiongaza|regionwestbank',
  RUS: 'federationderussie|federacionderusia',
  RWA: 'rwandan|rwandais|rwandaise|rwandese',
  SAU: 'saudiarabian|saoudien|saoudienne',
  SCG: 'serbiaandmontenegro|csxx',
  SOM: 'somali|somalian|somalien|somalienne',
  SRB: 'serbian|serbe',
  SSD: 'southsudanese|sudsoudanais',
  SUN: 'suhh|ussr|sovietunion|urss|unionofsovietsocialistrepublics',
  SVK: 'slovakrepublic|slovak',
  SWE: 'swedish|suedois|suedoise',
  TJK: 'tajik|tadjik|tadjike',
  TKM: 'turkmen|turkmene',
  TTO: 'trinidadian',
  UGA: 'ugandan|ougandais|ougandaise',
  UKR: 'regioncrimea|crimea|regiondonetsk|regionluhansk',
  UZB: 'uzbek|ouzbek|ouzbeke',
  VAT: 'holysee|saintsiege|vaticancity|vaticancitystate',
  VGB: 'britishvirginislands',
  YUG: 'yucs|yugoslavia|yougoslavie|yugoslav|socialistfederalrepublicofyugoslavia|federalrepublicofyugoslavia',
};

/** Words that say that the country is not known. */
const UNKNOWN =
  /^(?:0+|-0-|unknown|undetermined|inconnue?|desconocid[oa]|none|nil|n\/?a|-+|\?+|notapplicable|notavailable|stateless|apatride)$/;
/** Official forms before or after the short name. */
const FORMS =
  /^(?:the|formerly|former|ex|region|plurinationalstateof|bolivarianrepublicof|islamicrepublicof|federalrepublicof|peoplesrepublicof|unionofthe|unionof|stateof)+|(?:the|plurinationalstateof|bolivarianrepublicof|islamicrepublicof|federalrepublicof|federatedstatesof|peoplesrepublicof|republicof|unitedrepublicof|therepublicof|ofgreatbritainandnorthernireland)+$/g;

let built: ReadonlyMap<string, string> | undefined;

/** ISO 3166 alpha-3 or ICAO 9303 code of one country in a text: a code, a name, or a word for its citizens; null when there is none or it is unclear. */
export function listedCountry(written: string | null): string | null {
  const text = written?.trim() ?? '';
  if (text === '' || text.length > LONGEST || isUnknownCountry(text)) return null;
  const own = known(text);
  if (own !== null) return own;
  // `Gaza (Palestinian)`, `Germany - DE`: where both parts are known they name the same country.
  const codes = new Set(
    text
      .split(/\s*[()[\]/]\s*|\s+[-–]\s+/)
      .filter((part) => part !== '')
      .map(known)
      .filter((code) => code !== null),
  );
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? only : null;
}

const LONGEST = 150;

/** Does the list say that it does not know the country? */
export function isUnknownCountry(written: string): boolean {
  return UNKNOWN.test(lettersOf(written)) || UNKNOWN.test(written.trim().toLowerCase());
}

/** Every country in a text that names several: `Somalia; Kenya`, `Iraqi and Syrian`; null when a part is no country. */
export function listedCountries(written: string): readonly string[] | null {
  const whole = listedCountry(written);
  if (whole !== null) return [whole];
  if (written.length > 4 * LONGEST) return null;
  const parts = written
    .split(/\s*[;,/|\n]\s*|\s+(?:and|et|y|e|und)\s+|\([a-z0-9]\)/i)
    .filter((part) => part.trim() !== '');
  const codes = parts.filter((part) => !isUnknownCountry(part)).map((part) => listedCountry(part));
  return codes.every((code) => code !== null) ? [...new Set(codes)] : null;
}

function known(text: string): string | null {
  built ??= build();
  const letters = lettersOf(text);
  const code = built.get(letters) ?? shippedReference().countryCode(text);
  if (code !== null && code !== undefined) return code === 'XXX' ? null : code;
  const short = letters.replace(FORMS, '');
  if (short === letters || short.length < 4) return null;
  return built.get(short) ?? shippedReference().countryCode(short);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function build(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(WORDS).flatMap(([code, words]) => words.split('|').map((word): [string, string] => [word, code])),
  );
}
