/**
 * The memory of false matches: this traveller is not that entry. An officer who looked says so for the pair, with a reason and an end; a correction
 * or redress record says it for years, also where the entry changes. It holds on every flight, and only as long as nothing stronger speaks.
 */
import { compareText } from '../flight/message-order.ts';
import type { FlightTimes, Mute, MuteAct } from '../mute/mute.ts';
import { countsOn, muteTime } from '../mute/mute.ts';
import { isBornAlike, isKeyOf, keyText, keyTexts, type MuteKey, type Person } from '../mute/mute-key.ts';
import { OUTCOMES, type Outcome } from '../screening/outcome.ts';
import type { ListMatch } from './match/list-match.ts';
import { classRank, type MatchClass } from './match/match-class.ts';

/** `not-same`: an officer looked. `redress`: the person was given right, or the record of them corrected. */
export const FALSE_MATCH_KINDS = ['not-same', 'redress'] as const;
export type FalseMatchKind = (typeof FALSE_MATCH_KINDS)[number];

/** Days to choose from, the shortest first, and the usual ones. No passport is valid for longer than ten years. */
export const FALSE_MATCH_DAYS = {
  'not-same': { periods: [30, 90, 365], usual: 90 },
  redress: { periods: [365, 1825, 3650], usual: 1825 },
} as const satisfies Readonly<Record<FalseMatchKind, { readonly periods: readonly number[]; readonly usual: number }>>;

/** The longest that a record may last, in days. */
export function mostDays(kind: FalseMatchKind): number {
  return Math.max(...FALSE_MATCH_DAYS[kind].periods);
}

/** What a match says about the pair; a hit keeps it, too. */
export type MatchedPair = Pick<ListMatch, 'list' | 'entry' | 'reference' | 'content' | 'class' | 'outcome'>;

export interface FalseMatch extends Pick<Mute, 'made' | 'second' | 'until' | 'revoked'> {
  readonly id: string;
  readonly kind: FalseMatchKind;
  /** The list and its entry. */
  readonly list: string;
  readonly entry: string;
  /** The list's reference to the entry, by which a redress finds its copies in other lists; null: none. */
  readonly reference: string | null;
  /** What was compared of the entry when it was decided; a `not-same` ends when that changes. */
  readonly content: string;
  /** Class and outcome of the match when it was decided: one that is stronger or forces more is asked about again. */
  readonly class: MatchClass;
  readonly outcome: Outcome;
  readonly key: MuteKey;
  /** The traveller's name as shown to who decided. */
  readonly name: string;
}

/** A match that is quiet, and the record that says so. */
export interface QuietMatch {
  readonly match: ListMatch;
  readonly by: FalseMatch;
}

export interface HeardMatches {
  readonly heard: readonly ListMatch[];
  readonly quiet: readonly QuietMatch[];
}

/** All records, arranged for screening. */
export interface FalseMatchBook {
  /** Parts the matches of a traveller on a flight; null: no record counts on that flight. */
  on(flight: FlightTimes): ((traveller: Person, matches: readonly ListMatch[]) => HeardMatches) | null;
}

/** Makes a book of all records, including ended ones. Where two say the same, the one made first is named. */
export function falseMatchBook(records: readonly FalseMatch[]): FalseMatchBook {
  const sorted = [...records].sort((a, b) => compareText(a.made.at, b.made.at) || compareText(a.id, b.id));
  return {
    on(flight) {
      const time = muteTime(flight);
      const byKey = new Map<string, FalseMatch[]>();
      for (const record of time === null ? [] : sorted) {
        if (!countsOn(record, time as number)) continue;
        const key = keyText(record.key);
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [record]);
        else known.push(record);
      }
      return byKey.size === 0 ? null : (traveller, matches) => heardOf(traveller, matches, byKey);
    },
  };
}

function heardOf(
  traveller: Person,
  matches: readonly ListMatch[],
  byKey: ReadonlyMap<string, readonly FalseMatch[]>,
): HeardMatches {
  const records = matches.length === 0 ? [] : keyTexts(traveller).flatMap((key) => byKey.get(key) ?? []);
  const own = records.filter(({ key }) => isBornAlike(key, traveller));
  const heard: ListMatch[] = [];
  const quiet: QuietMatch[] = [];
  for (const match of matches) {
    const by = own.find((record) => isQuietedBy(match, record));
    if (by === undefined) heard.push(match);
    else quiet.push({ match, by });
  }
  return { heard, quiet };
}

/** Does a record about this traveller quiet the match? */
export function isQuietedBy(match: MatchedPair, record: FalseMatch): boolean {
  if (classRank(match.class) < classRank(record.class)) return false;
  if (OUTCOMES.indexOf(match.outcome) > OUTCOMES.indexOf(record.outcome)) return false;
  const isEntry = match.list === record.list && match.entry === record.entry;
  // Within one list two entries of one case have the same reference, and are two persons.
  const isCopy = match.list !== record.list && record.reference !== null && match.reference === record.reference;
  if (record.kind === 'redress') return isEntry || isCopy;
  return isEntry && match.content === record.content;
}

/** Is the traveller the person of the record, and the match one that it quiets? */
export function isQuietFor(traveller: Person, match: MatchedPair, record: FalseMatch): boolean {
  return isKeyOf(record.key, traveller) && isQuietedBy(match, record);
}

/** Does a second officer confirm that a match with this outcome is false? */
export function isConfirmedByTwo(outcome: Outcome): boolean {
  return OUTCOMES.indexOf(outcome) >= OUTCOMES.indexOf('inspect');
}

/** What is recorded of a match that an officer calls false. */
export function falseMatchOf(
  match: MatchedPair,
  decided: Pick<FalseMatch, 'id' | 'kind' | 'key' | 'name' | 'until'> & {
    readonly made: MuteAct;
    readonly second?: string;
  },
): FalseMatch {
  const { list, entry, reference, content, outcome } = match;
  return { ...decided, list, entry, reference, content, class: match.class, outcome, revoked: null };
}
