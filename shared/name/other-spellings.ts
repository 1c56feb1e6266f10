/** Further spellings of a word in Latin letters, where another country spells its sounds in a way that no table of sounds can know from the letters. */

/** With the article written on, as in `ALHASSAN`, another form leaves it out. */
const JOINED_ARTICLE = /^(?:AL|EL)(?=[^AEIOUY])(.{4,})$/;
/** German writes the V of Slavic names as W (`LAWROW`, `SCHURAWLEWA`). */
const SLAVIC_IN_GERMAN = /W.*(?:[OE]WA?|SCH|SKIJ?)|[OE]WA?$|SCH.*W/;
const LEAST_SLAVIC = 5;

/** Polish writes with two letters what Russian and Ukrainian write with one. */
const POLISH = /[CRS]Z|^WOJ|[IOW]CIECH|[CSD]KI$|[CSD]KA$/;
/** What Polish letters are in the travel documents of its neighbours. The first that fits is taken. */
const POLISH_SOUNDS: readonly (readonly [polish: RegExp, neighbour: string])[] = [
  [/SZCZ/g, 'SHCH'],
  [/(?<=[KPT])RZ/g, 'SH'],
  [/SZ/g, 'SH'],
  [/CI(?=ECH)/g, 'TS'],
  [/CH/g, 'KH'],
  [/CZ/g, 'CH'],
  [/RZ/g, 'ZH'],
  [/J/g, 'Y'],
  [/W/g, 'V'],
  [/(?<=[SDN])CKI/g, 'TSKI'],
];

/** French and Portuguese Africa writes `GN` for what others write `NY`. */
const GN = /GN(?=[AEIOU])/g;
/** In the languages of Senegal and Guinea, French `TH` and `T` before I and another vowel are `CH`: `THIERNO`, `CERNO`. */
const SENEGALESE = /^TH?I(?=[AEO].*[AEIOU]|[AEO][MNW])/;

/** The other spellings of a word, none for most. */
export function otherSpellings(word: string): readonly string[] {
  const found = JOINED_ARTICLE.exec(word);
  if (found !== null) return [found[1] as string];
  const others: string[] = [];
  if (word.length >= LEAST_SLAVIC) {
    if (POLISH.test(word)) {
      others.push(POLISH_SOUNDS.reduce((text, [polish, neighbour]) => text.replace(polish, neighbour), word));
    }
    if (SLAVIC_IN_GERMAN.test(word)) others.push(word.replaceAll('W', 'V'));
  }
  if (word.includes('GN')) others.push(word.replace(GN, 'NY'));
  if (word.startsWith('T') && SENEGALESE.test(word)) others.push(word.replace(SENEGALESE, 'CH'));
  return others.filter((other) => other !== word);
}
