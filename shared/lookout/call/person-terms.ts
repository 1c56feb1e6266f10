/** Sex, nationality, who travels with the person, and number of bags. */
import type { Sex } from '../../manifest.ts';
import type { Company } from '../lookout.ts';
import type { CallReader } from './call-reader.ts';
import { type CallWord, type CallWords, phrases, places } from './call-word.ts';
import { CITIZEN_WORDS } from './citizen-words.ts';
import { knownNameAt, nameAt, TITLE } from './name-terms.ts';
import { countOf } from './number-word.ts';
import { PERSON_WORDS, PRONOUN_SEX, SUBJECT_SEX } from './person-words.ts';

const ARTICLE = phrases('a|an|un|une|the|le|la|l|one');

/** `man`, `une femme`, `M, 40`. */
export const readSex: CallReader = (words, at) => {
  const from = words.past(at, ARTICLE);
  const word = from === at ? words.free(from) : words.close(from);
  if (word === null) return null;
  const sex = letterSex(words, at) ?? SUBJECT_SEX.get(word.folded);
  return sex === undefined ? null : { terms: { sex }, words: places(at, from + 1) };
};

/** `M, 40`, `f 28`, `h 40 ans`: one letter at the beginning, a small one or `H` only before an age. */
function letterSex(words: CallWords, at: number): Sex | null {
  const word = words.all[at];
  const next = words.all[at + 1];
  if (at !== 0 || word === undefined || !/^[MFH]$/i.test(word.raw) || !/^[,/ ]/.test(next?.gap ?? '')) return null;
  const isAged = /^\d{1,2}(?:yo|ans?|yrs?)?$/.test(next?.folded ?? '');
  if (!isAged && !/^[MF]$/.test(word.raw)) return null;
  return word.folded === 'f' ? 'F' : 'M';
}

/** `he`, `elle`: only where nobody said a noun. */
export const readPronoun: CallReader = (words, at, _, soFar) => {
  const word = words.free(at)?.folded ?? '';
  const sex = soFar.sex === null ? PRONOUN_SEX.get(word) : undefined;
  return sex === undefined ? null : { terms: { sex }, words: [at] };
};

const NATION = phrases(
  'nationality|national of|citizen of|nationalite|de nationalite|ressortissant|ressortissante|citoyen|citoyenne|ressortissant de|citoyen de|national from|nationals of|ressortissant du|citoyen du|of nationality|d origine|nat',
);
const NATION_BEHIND = phrases('national|nationality|citizen|passport holder');
/** Endings of the words for citizens in English and French, by which they differ from names of countries. */
const CITIZEN =
  /(?:ese|ian|ians|ish|ais|aise|aises|ois|oise|oises|ien|ienne|iens|iennes|een|eenne|eens|ean|ain|aine|aines|can|eri|ani|aqi|nian|enne|asque|yrian|nais|opian)$/;
const CITIZEN_TOO =
  /^(?:french|greek|greque|grec|grecque|dutch|swiss|thai|czech|turc|turque|russe|belge|danish|israeli|bangladeshi|iraki|iraqi|kuwaiti|saudi|yemeni|emirati|omani|qatari|russes|belges|espagnol|espagnole|allemand|allemande|german|suedois|suedoise|roumain|arabe|tcheque|bulgare|croate|serbe|mauritian|somali|slovak|pole)$/;
const COUNTRY_TOO =
  /^(?:bahrain|spain|iran|japan|jordan|oman|sudan|bhutan|taiwan|vatican|pakistan|kazakhstan|uzbekistan|turkmenistan|tajikistan|kyrgyzstan|afghanistan|ukraine|argentine|haitien)$/;

/** What follows is a language. */
const SPEAKS = /^(?:speaks?|speaking|parle|parlant|in|en|accent|langue)$/;

/** `Togolese`, `de nationalité ivoirienne`, `citizen of Ghana`. A country alone is a place. */
export const readNationality: CallReader = (words, at, { places: known }) => {
  const keyword = words.after(at, NATION);
  const from = keyword ?? at;
  const word = keyword === null ? words.free(from) : words.value(from);
  if (word === null) return null;
  const own = CITIZEN_WORDS.get(word.folded) ?? CITIZEN_WORDS.get(word.folded.replace(/s$/, ''));
  const code =
    own ?? known.country(word.folded) ?? (word.folded.endsWith('s') ? known.country(word.folded.slice(0, -1)) : null);
  if (code === null) return null;
  const behind = words.after(from + 1, NATION_BEHIND);
  const isCitizen =
    own !== undefined || CITIZEN_TOO.test(word.folded) || (CITIZEN.test(word.folded) && !COUNTRY_TOO.test(word.folded));
  if (keyword === null && behind === null && (!isCitizen || SPEAKS.test(words.all[at - 1]?.folded ?? ''))) return null;
  return { terms: { nationality: code }, words: places(at, behind ?? from + 1) };
};

const WITH = phrases(
  'with|w|avec|accompanied by|accompagne de|accompagnee de|accompagne d|accompagnee d|accompagne par|accompagnee par|travelling with|traveling with|travels with|voyage avec|en compagnie de|en compagnie d|together with|et|and|along with|plus',
);
const OF_THEM = phrases(
  'a|an|un|une|his|her|their|sa|son|ses|leur|another|the|la|le|l|some|des|d|un autre|une autre|deux|de',
);
const ALONE = phrases(
  'alone|travelling alone|traveling alone|travels alone|by himself|by herself|on his own|on her own|solo|seul|seule|voyage seul|voyage seule|voyageant seul|voyageant seule|unaccompanied|non accompagne|non accompagnee|is alone|est seul|est seule',
);
const GROUP = phrases('group of|groupe de|family of|famille de|party of|groupe d');
const COUPLE = phrases('couple|a couple|un couple|the couple');
const NAMED = phrases('named|called|nomme|nommee|appele|appelee|name');

/** `with a woman`, `avec sa femme et deux enfants`, `seul`, `group of 5`. */
export const readCompany: CallReader = (words, at) => {
  const alone = words.after(at, ALONE);
  if (alone !== null) return { terms: { company: { ...NOBODY, others: 0 } }, words: places(at, alone) };
  const couple = words.after(at, COUPLE);
  if (couple !== null) return parties(words, at, { company: { ...NOBODY, others: 1 }, to: couple });
  const group = words.after(at, GROUP);
  const size = group === null ? null : countOf(words.close(group));
  if (group !== null && size !== null && size > 1) {
    const people = PERSON_WORDS.get(words.close(group + 1)?.folded ?? '');
    const sex = people?.child === false ? people.sex : null;
    const company = { ...NOBODY, others: size - 1, sex };
    const to = group + (people === undefined ? 1 : 2);
    return { terms: sex === null ? { company } : { company, sex }, words: places(at, to) };
  }
  return withOthers(words, at) ?? several(words, at) ?? besides(words, at);
};

const NOBODY: Company = { others: null, sex: null, child: false, name: null };

const NOT = /^(?:not|never|pas|jamais|plus|sans|without)$/;

function withOthers(words: CallWords, at: number): ReturnType<CallReader> {
  const intro = words.after(at, WITH);
  if (intro === null || NOT.test(words.all[at - 1]?.folded ?? '')) return null;
  // `et deux valises`: a word for `and` begins no company unless a person follows it.
  const first = oneParty(words, intro);
  return first === null ? withName(words, at, intro) : parties(words, at, first);
}

/** The first of them, and those behind `and`. */
function parties(words: CallWords, at: number, first: Party): ReturnType<CallReader> {
  let { to, company } = withItsName(words, first);
  for (let and = nextParty(words, to); and !== null; and = nextParty(words, to)) {
    const party = oneParty(words, and);
    if (party === null) break;
    const next = withItsName(words, party);
    company = both(company, next.company);
    to = next.to;
  }
  return { terms: { company }, words: places(at, to) };
}

/** Behind `and`, or at a number: `2 adults 1 infant`. What was taken before stands between: `deux femmes ghanéennes avec un bébé`. */
function nextParty(words: CallWords, at: number): number | null {
  let to = at;
  while (to < words.all.length && words.free(to) === null && !/[.;\n]/.test(words.all[to]?.gap ?? '')) to += 1;
  const and = words.after(to, WITH);
  if (and !== null) return and;
  return countOf(words.value(to)) !== null && PERSON_WORDS.has(words.close(to + 1)?.folded ?? '') ? to : null;
}

const OWN = phrases('his|her|their|sa|son|ses|leur|leurs');
const BESIDE = phrases(
  'with him|with her|with them|is with him|is with her|avec lui|avec elle|avec eux|est avec lui|est avec elle|travels with him|travels with her|travelling with him|travelling with her|accompanies him|accompanies her|l accompagne|l accompagnent|le suit|la suit',
);

/** `his daughter Rose with him`. */
function besides(words: CallWords, at: number): ReturnType<CallReader> {
  const own = words.after(at, OWN);
  const party = own === null ? null : oneParty(words, at);
  if (party === null) return null;
  const named = withItsName(words, party);
  const to = words.after(named.to, BESIDE);
  return to === null ? null : { terms: { company: named.company }, words: places(at, to) };
}

/** `his wife Afi`, `a woman named Afi`. */
function withItsName(words: CallWords, party: Party): Party {
  const named = words.after(party.to, NAMED) ?? party.to;
  const name = nameAt(words, named, { least: 1, said: named > party.to });
  return name === null ? party : { company: { ...party.company, name: name.name }, to: name.to };
}

/** `with Afi Mensah`. */
function withName(words: CallWords, at: number, intro: number): ReturnType<CallReader> {
  if (/^(?:and|et|plus)$/.test(words.all[at]?.folded ?? '')) return null;
  const from = words.past(intro, TITLE);
  const name = nameAt(words, from, { least: 1, said: false }) ?? knownNameAt(words, from);
  return name === null ? null : { terms: { company: { ...NOBODY, name: name.name } }, words: places(at, name.to) };
}

/** `two men`: one of them, and another. */
function several(words: CallWords, at: number): ReturnType<CallReader> {
  const count = countOf(words.free(at));
  const person = PERSON_WORDS.get(words.close(at + 1)?.folded ?? '');
  if (count === null || count < 2 || person === undefined || !person.plural || person.child) return null;
  const first = { company: { ...NOBODY, others: count - 1, sex: person.sex }, to: at + 2 };
  const found = parties(words, at, first);
  if (found === null || person.sex === null) return found;
  return { ...found, terms: { ...found.terms, sex: person.sex } };
}

interface Party {
  readonly company: Company;
  readonly to: number;
}

/** Words between number and person: `a young woman`, `un jeune homme`. */
const LOOKS =
  /^(?:young|old|older|younger|jeune|jeunes|vieux|vieil|vieille|petit|petite|petits|small|little|other|autre|autres|tall|grand|grande|pregnant|black|white|elderly|second|adult)$/;

function oneParty(words: CallWords, at: number): Party | null {
  const count = countOf(words.value(at));
  const from = count === null ? words.past(at, OF_THEM) : at + 1;
  const second = count === null ? countOf(words.close(from)) : null;
  let to = second === null ? from : from + 1;
  while (LOOKS.test(words.close(to)?.folded ?? '')) to += 1;
  const person = PERSON_WORDS.get((to === at ? words.value(to) : words.close(to))?.folded ?? '');
  if (person === undefined) return null;
  const said = second ?? count;
  const isFamily = /^(?:family|famille)$/.test(words.all[to]?.folded ?? '');
  const others = said ?? (person.plural || isFamily ? null : 1);
  return { company: { others, sex: person.sex, child: person.child, name: null }, to: to + 1 };
}

function both(a: Company, b: Company): Company {
  const adults = [a, b].filter(({ child }) => !child).map(({ sex }) => sex);
  const [sex = null] = adults;
  return {
    others: a.others === null || b.others === null ? null : a.others + b.others,
    sex: adults.every((each) => each === sex) ? sex : null,
    child: a.child || b.child,
    name: a.name ?? b.name,
  };
}

const BAG =
  /^(?:bags?|suitcases?|cases?|luggage|baggage|trunks?|backpacks?|rucksacks?|trolleys?|valises?|sacs?|bagages?|colis|malles?|cabas|pieces|cartons?|boxes|cantines?)$/;
const NO_BAG = phrases(
  'no bags|no bag|aucune valise|no suitcase|no suitcases|no luggage|no baggage|without luggage|without bags|without baggage|sans bagage|sans bagages|sans valise|pas de bagage|pas de bagages|aucun bagage|without any luggage',
);
const WITH_BAGS = phrases('with|avec|carrying|porte|has|a');

/** `deux valises`, `3 checked bags`, `sans bagage`. Words between stay in the description. */
export const readBags: CallReader = (words, at) => {
  const none = words.after(at, NO_BAG);
  if (none !== null) return { terms: { bags: 0 }, words: places(at, none) };
  const intro = words.past(at, WITH_BAGS);
  const word = intro === at ? words.free(intro) : words.close(intro);
  const bags = word?.folded === 'un' || word?.folded === 'une' ? null : countOf(word);
  if (bags === null) return null;
  for (let to = intro + 1; to <= intro + 3; to += 1) {
    const noun = words.close(to);
    if (noun === null) return null;
    if (!BAG.test(noun.folded)) continue;
    const more = to > intro + 1 || looksBehind(words.close(to + 1));
    return { terms: { bags }, words: places(at, to + 1), kept: more };
  }
  return null;
};

/** `deux valises rouges`: what follows says more of them. */
function looksBehind(word: CallWord | null): boolean {
  return (
    word !== null &&
    word.raw === word.raw.toLowerCase() &&
    /\p{Ll}{3,}/u.test(word.raw) &&
    !PERSON_WORDS.has(word.folded) &&
    !/^(?:and|avec|with|from|vers|pour|sur|vol|flight|tomorrow|demain|today)$/.test(word.folded)
  );
}
