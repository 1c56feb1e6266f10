/** The ways in which one person's name is written differently. Each row takes the parts as the one document has them and writes the other document. */
import type { Random } from '../../../../shared/training/random.ts';
import { plain } from './culture.ts';
import type { Person, Role } from './person.ts';
import {
  capitals,
  fields,
  inOneLine,
  inScript,
  machineLetters,
  respell,
  type Spelt,
  type WrittenName,
  write,
} from './spelt.ts';

/** The parts as changed, null where the name offers nothing to change. */
type Change = (random: Random, parts: readonly Spelt[], person: Person) => readonly Spelt[] | null;

export interface Kind {
  /** `clean`: an officer sees at once that it is the same name. `hard`: only one who knows the culture, or who looks twice. */
  readonly set: 'clean' | 'hard';
  readonly change: Change;
  /** How the changed parts are written; by default in fields or in a line. */
  readonly write?: (random: Random, parts: readonly Spelt[]) => WrittenName | null;
}

export const KINDS = {
  same: { set: 'clean', change: (_, parts) => parts },
  transliteration: { set: 'clean', change: respell },
  script: {
    set: 'hard',
    change: (_, parts) => inScript(parts),
    write: (random, parts) => (random.percent(50) ? fields(parts) : inOneLine(parts)),
  },
  order: { set: 'clean', change: (_, parts) => parts, write: otherOrder },
  typing: { set: 'clean', change: onOneWord(5, mistype) },
  scanning: { set: 'clean', change: onOneWord(4, misread), write: (_, parts) => capitals(fields(parts)) },
  merged: { set: 'clean', change: merge },
  'run together': { set: 'hard', change: (_, parts) => runTogether(parts) },
  split: { set: 'hard', change: onOneWord(8, cut) },
  missing: { set: 'clean', change: leaveOut },
  truncated: { set: 'clean', change: (_, parts) => parts, write: truncate },
  initials: { set: 'hard', change: initials },
  nickname: { set: 'hard', change: nickname },
  honorific: { set: 'clean', change: honorific },
  hyphen: { set: 'clean', change: hyphen },
  particle: { set: 'clean', change: particle },
  fillers: { set: 'clean', change: (_, parts) => parts, write: (_, parts) => ({ whole: machineLine(parts) }) },
  mixed: {
    set: 'hard',
    change: mixed,
    write: (random, parts) => (random.percent(30) ? otherOrder(random, parts) : write(random, parts)),
  },
} satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;

function otherOrder(random: Random, parts: readonly Spelt[]): WrittenName {
  const { surname, givenNames } = fields(parts);
  return random.pick<WrittenName>([
    { surname: givenNames, givenNames: surname },
    { whole: `${surname} ${givenNames}` },
    { whole: `${surname}, ${givenNames}` },
    { whole: `${givenNames} ${surname}` },
  ]);
}

/** Changes one long word that is not a particle. */
function onOneWord(least: number, change: (random: Random, text: string) => string): Change {
  return (random, parts, { culture }) => {
    const long = parts.filter(({ role, text }) => role !== 'particle' && text.length >= least && !text.includes(' '));
    if (long.length === 0) return null;
    const chosen = random.pick(long);
    const text = change(random, chosen.text);
    const others = [...culture.male, ...culture.female, ...culture.surnames].filter((word) => word !== chosen.word);
    const isAnotherName = others.some(({ spellings }) => spellings.includes(text));
    return text === chosen.text || isAnotherName ? null : replaced(parts, chosen, [text]);
  };
}

/** `part` gives way to texts of its own role. */
function replaced(parts: readonly Spelt[], part: Spelt, texts: readonly string[]): readonly Spelt[] {
  return parts.flatMap((each) => (each === part ? texts.map((text) => ({ ...each, text })) : [each]));
}

/** One slip of the hand behind the first letter: a letter left out, put in, changed, doubled, or two in the wrong order. */
function mistype(random: Random, text: string): string {
  const at = random.between(1, text.length - 2);
  const letter = text.charAt(at);
  const any = random.pattern('@').toLowerCase();
  const slip = random.pick(['', letter + letter, any, letter + any, null]);
  return slip === null
    ? text.slice(0, at) + text.charAt(at + 1) + letter + text.slice(at + 2)
    : text.slice(0, at) + slip + text.slice(at + 1);
}

/** What a scanner takes for another sign. */
const MISREAD: readonly (readonly [string, string])[] = [
  ['O', '0'],
  ['I', '1'],
  ['S', '5'],
  ['B', '8'],
  ['M', 'RN'],
  ['RN', 'M'],
  ['I', 'L'],
];

function misread(random: Random, text: string): string {
  const capital = text.toUpperCase();
  const [from, to] = random.pick(MISREAD);
  const at = capital.lastIndexOf(from);
  return at < 1 ? text : capital.slice(0, at) + to + capital.slice(at + from.length);
}

/** All in one field without a blank, as where a form has one box. */
function runTogether(parts: readonly Spelt[]): readonly Spelt[] | null {
  const last = parts.at(-1);
  if (last === undefined || parts.length > 3) return null;
  return [{ ...last, text: parts.map(({ text }, at) => (at === 0 ? text : text.toLowerCase())).join('') }];
}

/** Two neighbours of one field are written together. */
function merge(random: Random, parts: readonly Spelt[]): readonly Spelt[] | null {
  if (parts.length < 3) return null;
  const at = random.between(0, parts.length - 2);
  const [first, second] = [parts[at], parts[at + 1]] as [Spelt, Spelt];
  const sameField = first.role === 'particle' || (first.role === 'surname') === (second.role === 'surname');
  if (!sameField) return null;
  const joined = { ...second, text: first.text + second.text.toLowerCase() };
  return [...parts.slice(0, at), joined, ...parts.slice(at + 2)];
}

function cut(random: Random, text: string): string {
  const at = random.between(3, text.length - 3);
  return `${text.slice(0, at)} ${text.slice(at)}`;
}

const OPTIONAL: readonly Role[] = ['second', 'father', 'grandfather', 'second surname'];

/** Leaves out one part without which a name is still whole. */
function leaveOut(random: Random, parts: readonly Spelt[]): readonly Spelt[] | null {
  const words = parts.filter(({ role }) => role !== 'particle');
  const optional = words.filter(({ role }) => OPTIONAL.includes(role));
  return words.length < 3 || optional.length === 0 ? null : without(parts, random.pick(optional));
}

/** Without the part and the particles before it. */
function without(parts: readonly Spelt[], part: Spelt): readonly Spelt[] {
  const at = parts.indexOf(part);
  let from = at;
  while (parts[from - 1]?.role === 'particle') from--;
  return [...parts.slice(0, from), ...parts.slice(at + 1)];
}

function machineLine(parts: readonly Spelt[]): string {
  const { surname, givenNames } = fields(parts);
  return `${machineLetters(surname).replaceAll(' ', '<')}<<${machineLetters(givenNames).replaceAll(' ', '<')}`.padEnd(
    39,
    '<',
  );
}

/** Cuts as passports (39), cards (30) and some systems of carriers do; null where nothing is lost or too little is left. */
function truncate(random: Random, parts: readonly Spelt[]): WrittenName | null {
  const line = machineLine(parts).replace(/<+$/, '');
  const limit = [39, 30, 24].find((each) => line.length > each);
  if (limit === undefined) return null;
  const kept = line.slice(0, limit).replace(/<+$/, '');
  const [surname = '', givenNames = ''] = kept.split('<<');
  if (givenNames.replace(/<.*/, '').length < 3) return null;
  if (random.percent(50)) return { whole: kept };
  return { surname: surname.replaceAll('<', ' '), givenNames: givenNames.replaceAll('<', ' ') };
}

function initials(random: Random, parts: readonly Spelt[]): readonly Spelt[] | null {
  const shortened = parts.filter(({ role }) => role === 'second' || role === 'given');
  const given = shortened.filter(({ role }) => role === 'given');
  const chosen = random.percent(50)
    ? shortened
    : random.percent(50)
      ? given
      : shortened.filter((each) => !given.includes(each));
  if (chosen.length === 0) return null;
  const dot = random.percent(50) ? '.' : '';
  return parts.map((part) => (chosen.includes(part) ? { ...part, text: part.text.charAt(0) + dot } : part));
}

function nickname(random: Random, parts: readonly Spelt[]): readonly Spelt[] | null {
  const given = parts.find(({ role }) => role === 'given');
  return given === undefined || given.word.short.length === 0
    ? null
    : replaced(parts, given, [random.pick(given.word.short)]);
}

function honorific(random: Random, parts: readonly Spelt[], { culture }: Person): readonly Spelt[] | null {
  const title = random.pick(culture.titles);
  const part: Spelt = { role: 'particle', text: title.replace('+', ''), word: plain(title) };
  if (!title.startsWith('+')) return [part, ...parts];
  const given = parts.findLastIndex(({ role }) => role === 'given' || role === 'second');
  const at = title === '+MR' || title === '+MME' ? given + 1 : parts.length;
  return [
    ...parts.slice(0, at),
    { ...part, role: at === parts.length ? 'second surname' : 'second' },
    ...parts.slice(at),
  ];
}

/** A hyphen becomes a blank, or two words of one role get one. */
function hyphen(random: Random, parts: readonly Spelt[]): readonly Spelt[] | null {
  const compound = parts.filter(({ text }) => /.[- ]./.test(text));
  if (compound.length === 0) return null;
  const part = random.pick(compound);
  return replaced(parts, part, [/-/.test(part.text) ? part.text.replaceAll('-', ' ') : part.text.replaceAll(' ', '-')]);
}

/** The article that Arabic surnames begin with. */
const ARTICLE = /^(?:Al|El)[ -]/;

function particle(random: Random, parts: readonly Spelt[]): readonly Spelt[] | null {
  const alone = parts.filter(({ role }) => role === 'particle');
  const inside = parts.filter(({ role, text }) => role === 'surname' && ARTICLE.test(text));
  const chosen = [...alone, ...inside];
  if (chosen.length === 0) return null;
  const part = random.pick(chosen);
  return part.role === 'particle'
    ? parts.filter((each) => each !== part)
    : replaced(parts, part, [part.text.replace(ARTICLE, '')]);
}

const TOGETHER: readonly (readonly [Change, Change])[] = [
  [respell, onOneWord(5, mistype)],
  [respell, leaveOut],
  [respell, initials],
  [respell, merge],
  [respell, honorific],
  [respell, particle],
  [nickname, respell],
  [nickname, leaveOut],
  [leaveOut, onOneWord(5, mistype)],
  [honorific, leaveOut],
  [honorific, onOneWord(5, mistype)],
  [respell, hyphen],
];

/** Two changes at once, the second on what the first left. */
function mixed(random: Random, parts: readonly Spelt[], person: Person): readonly Spelt[] | null {
  const [first, second] = random.pick(TOGETHER);
  const half = first(random, parts, person);
  return half === null ? null : second(random, half, person);
}
