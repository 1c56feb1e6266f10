/**
 * Reads a call, as an officer types it while somebody speaks: free words in English or French, or both. What is understood becomes a term and keeps
 * its place; all the rest is the description. It is a pure reading: nothing is looked up among travellers, and nothing is guessed.
 */
import { readAge } from './call/age-terms.ts';
import { readAside } from './call/aside-terms.ts';
import { readBirth } from './call/birth-terms.ts';
import type { CallContext, CallDoubt, CallField, CallReader } from './call/call-reader.ts';
import { type CallWord, CallWords } from './call/call-word.ts';
import { readDays } from './call/day-terms.ts';
import { readFlight, readRoute, readSeat, readWholeRoute } from './call/journey-terms.ts';
import { readAskedName, readEntitledName, readName, readSecondName } from './call/name-terms.ts';
import {
  readBagTag,
  readBareDocument,
  readDocument,
  readLocator,
  readOddNumber,
  readPhone,
} from './call/number-terms.ts';
import { readBags, readCompany, readNationality, readPronoun, readSex } from './call/person-terms.ts';
import type { LookoutTerms } from './lookout.ts';
import { NO_LOOKOUT_TERMS } from './lookout.ts';

export interface CallReading {
  readonly terms: LookoutTerms;
  /** The whole text without a gap, in order: what became a term (`field`), and what did not (null), which is the description. */
  readonly pieces: readonly CallPiece[];
  readonly doubts: readonly PlacedDoubt[];
}

export interface CallPiece {
  readonly field: CallField | null;
  /** Offsets in the text, in UTF-16 units; `to` is behind the last. */
  readonly from: number;
  readonly to: number;
}

export interface PlacedDoubt {
  readonly doubt: CallDoubt;
  readonly from: number;
  readonly to: number;
}

/** Who comes first takes the words. What has a word of its own comes before what is known by its form; names come last. */
const READERS: readonly CallReader[] = [
  ...[readPhone, readDocument, readBagTag, readLocator, readBirth, readAside],
  // `passeport togolais finissant par`: the nationality stands between the word and its number.
  ...[readFlight, readNationality, readDocument],
  ...[readSeat, readDays, readWholeRoute, readRoute, readBareDocument],
  ...[readBags, readCompany, readEntitledName, readSecondName, readSex, readAge],
  ...[readName, readSecondName, readPronoun, readAskedName, readOddNumber],
];

/** Reads a text; any text has a reading. */
export function readCall(text: string, context: CallContext): CallReading {
  const words = new CallWords(text);
  const fields: (CallField | null)[] = words.all.map(() => null);
  const kept = words.all.map(() => false);
  const doubts: PlacedDoubt[] = [];
  let terms = NO_LOOKOUT_TERMS;
  for (const read of READERS) {
    for (let at = 0; at < words.all.length; at += 1) {
      if (words.free(at) === null) continue;
      const found = read(words, at, context, terms);
      if (found === null) continue;
      const given = Object.keys(found.terms) as CallField[];
      const second = given.find((field) => terms[field] !== null && field !== 'description');
      const doubt = second === undefined ? found.doubt : ({ code: 'second', field: second } as const);
      const span = spanOf(words.all, found.words.length === 0 ? [at] : found.words);
      if (doubt !== undefined && span !== null && isNews(doubts, span)) doubts.push({ doubt, ...span });
      if (second !== undefined || given.length === 0) continue;
      terms = { ...terms, ...found.terms };
      words.take(found.words);
      for (const place of found.words) {
        fields[place] = given.find((field) => field !== 'description') ?? null;
        kept[place] = found.kept === true;
      }
    }
  }
  giveFillers(words.all, fields, kept);
  const pieces = piecesOf(text, words.all, fields);
  return { terms: { ...terms, description: descriptionOf(text, words.all, fields, kept) }, pieces, doubts };
}

/** Words that say nothing alone. */
const FILLER =
  /^(?:a|an|the|of|on|in|at|and|is|it|to|for|by|with|from|who|un|une|le|la|les|l|d|de|du|des|et|a|au|aux|en|est|il|elle|sur|avec|par|qui|son|sa|pour|dans|passport|passeport|then|also|aussi|puis)$/;

/** Signs between two things that are said. */
const PAUSE = /[,;\n]/;

/** A run of such words between terms belongs to the term beside it. */
function giveFillers(words: readonly CallWord[], fields: (CallField | null)[], kept: readonly boolean[]): void {
  for (let from = 0; from < words.length; from += 1) {
    if (fields[from] !== null) continue;
    let to = from;
    while (to < words.length && fields[to] === null && (to === from || !PAUSE.test(words[to]?.gap ?? ''))) to += 1;
    const beside = kept[from - 1] === true ? null : (fields[from - 1] ?? fields[to] ?? null);
    if (words.slice(from, to).every(({ folded }) => FILLER.test(folded))) fields.fill(beside, from, to);
    from = to - 1;
  }
}

type Span = Pick<CallPiece, 'from' | 'to'>;

/** From a word on that the same reader saw before, the same is found again. */
function isNews(doubts: readonly PlacedDoubt[], span: Span): boolean {
  return doubts.every(({ from, to }) => span.from >= to || span.to <= from);
}

function spanOf(words: readonly CallWord[], places: readonly number[]): Span | null {
  const first = words[Math.min(...places)];
  const last = words[Math.max(...places)];
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
}

type Fields = readonly (CallField | null)[];

/** Neighbours of one kind are one piece. Signs between two kinds belong to what is no term. */
function piecesOf(text: string, words: readonly CallWord[], fields: Fields): readonly CallPiece[] {
  const pieces: CallPiece[] = [];
  const add = (field: CallField | null, from: number, to: number) => {
    const last = pieces.at(-1);
    if (from === to) return;
    if (last !== undefined && last.field === field) pieces[pieces.length - 1] = { ...last, to };
    else pieces.push({ field, from, to });
  };
  let end = 0;
  for (const [place, word] of words.entries()) {
    const field = fields[place] ?? null;
    const same = place > 0 && fields[place - 1] === field && !PAUSE.test(word.gap);
    add(same ? field : null, end, word.from);
    add(field, word.from, word.to);
    end = word.to;
  }
  add(null, end, text.length);
  return pieces;
}

/** The runs of words that no term took, with the signs inside them. */
function descriptionOf(text: string, words: readonly CallWord[], fields: Fields, kept: readonly boolean[]): string {
  const runs: { from: number; to: number; words: CallWord[] }[] = [];
  let open = false;
  for (const [place, word] of words.entries()) {
    const stays = fields[place] === null || kept[place] === true;
    const last = runs.at(-1);
    if (stays && open && last !== undefined) {
      last.to = word.to;
      last.words.push(word);
    } else if (stays) runs.push({ from: word.from, to: word.to, words: [word] });
    open = stays;
  }
  return runs.map(({ from, to }) => text.slice(from, to).trim()).join(', ');
}
