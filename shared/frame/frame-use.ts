/** What the legal frame says about a rule on a day: whether it may be used, and who may see its hits. */

import { type Agency, isLawAgency, type LawAgency } from '../agency/agency-id.ts';
import { factById } from '../fact/fact-catalogue.ts';
import type { IsoDate } from '../manifest.ts';
import type { FrameRefusal } from './frame-refusal.ts';
import {
  agenciesOf,
  EVERYTHING,
  isInForce,
  type LegalFrame,
  speaksOf,
  type UseKind,
  type UseLine,
} from './legal-frame.ts';

/** What a rule uses. */
export interface RuleNeeds {
  readonly mandate: string;
  /** Ids of all facts in its condition. */
  readonly facts: readonly string[];
  /** Ids of the named lists. */
  readonly lists: readonly string[];
}

/** Agencies that do not see a hit: with the agency whose duty officer they must ask, or null when they are told nothing. */
export type HiddenFrom = ReadonlyMap<LawAgency, LawAgency | null>;

export interface FrameUse {
  /** Null: the rule may be used. */
  readonly refusal: FrameRefusal | null;
  /** Empty: every agency sees its hits. */
  readonly hiddenFrom: HiddenFrom;
}

const NOBODY: HiddenFrom = new Map();
/** The use of a rule without restrictions. */
export const FREE_USE: FrameUse = { refusal: null, hiddenFrom: NOBODY };

/** Is it hidden from an agency? Agencies without law enforcement see no hits. */
export function isHiddenFrom({ hiddenFrom }: Pick<FrameUse, 'hiddenFrom'>, agency: Agency): boolean {
  return !isLawAgency(agency) || hiddenFrom.has(agency);
}

/** Looks up rules in a frame as it is on a day. */
export function frameUses(frame: LegalFrame, day: IsoDate): (needs: RuleNeeds) => FrameUse {
  const lines = new Map<string, UseLine[]>();
  for (const line of frame.uses) {
    // A prohibition that is not in force is skipped in favour of the next wider line.
    if (!line.may && !isInForce(line, day)) continue;
    const key = keyOf(line.kind, line.of);
    lines.set(key, [...(lines.get(key) ?? []), line]);
  }
  const known = new Map<string, FrameUse>();
  const useOf = (kind: 'mandate' | 'fact' | 'list', of: string): FrameUse => {
    const key = keyOf(kind, of);
    const found =
      known.get(key) ??
      judged(
        frame,
        levelsOf(kind, of).map((level) => lines.get(level)),
        kind,
        of,
        day,
      );
    known.set(key, found);
    return found;
  };
  return ({ mandate, facts, lists }) =>
    together([
      useOf('mandate', mandate),
      ...facts.map((fact) => useOf('fact', fact)),
      ...lists.map((list) => useOf('list', list)),
    ]);
}

/** The most specific line first. */
function levelsOf(kind: 'mandate' | 'fact' | 'list', of: string): readonly string[] {
  if (kind !== 'fact') return [keyOf(kind, of), keyOf(kind, EVERYTHING)];
  const family = factById(of)?.family;
  return [keyOf('fact', of), ...(family === undefined ? [] : [keyOf('family', family)]), keyOf('family', EVERYTHING)];
}

function keyOf(kind: UseKind, of: string): string {
  return `${kind} ${of}`;
}

function judged(
  frame: LegalFrame,
  levels: readonly (readonly UseLine[] | undefined)[],
  kind: UseKind,
  of: string,
  day: IsoDate,
): FrameUse {
  const lines = levels.find((level) => level !== undefined);
  // An agency that may not see the hits may not see that the rule is refused either.
  const refused = (code: FrameRefusal['code'], on: IsoDate | null = null): FrameUse => ({
    refusal: { code, kind, of, day: on },
    hiddenFrom: lines === undefined ? NOBODY : hiddenBy(frame, lines),
  });
  if (lines === undefined) return refused('no-line');
  if (lines.some(({ may }) => !may)) return refused('forbidden');
  const counting = lines.filter((line) => isInForce(line, day));
  if (counting.length > 0) return { refusal: null, hiddenFrom: hiddenBy(frame, counting) };
  // An expired specific line does not fall back to a wider one: it may have restricted who sees the hits.
  const [next] = lines.flatMap(({ validFrom }) => (validFrom !== null && day < validFrom ? [validFrom] : [])).sort();
  if (next !== undefined) return refused('line-not-yet', next);
  const ends = lines.flatMap(({ validTo }) => validTo ?? []).sort();
  return refused('line-ended', ends.at(-1) ?? null);
}

/** Each line lets its agencies see; an agency that no line lets see is hidden from. */
function hiddenBy(frame: LegalFrame, lines: readonly UseLine[]): HiddenFrom {
  if (lines.some(({ seenBy }) => seenBy === null)) return NOBODY;
  const hidden = agenciesOf(frame).law.filter(
    (agency) => !lines.some(({ seenBy }) => speaksOf(frame, seenBy ?? [], agency)),
  );
  const silent = lines.some(({ contact }) => contact === null);
  return new Map(hidden.map((agency) => [agency, silent ? null : (lines[0]?.contact ?? null)]));
}

/** The first refusal counts. A hit is hidden from an agency when any part is, without a contact when any of these parts has none. */
export function together(uses: readonly FrameUse[]): FrameUse {
  const refusal = uses.find((use) => use.refusal !== null)?.refusal ?? null;
  const hiding = uses.filter(({ hiddenFrom }) => hiddenFrom.size > 0);
  if (hiding.length === 0) return refusal === null ? FREE_USE : { refusal, hiddenFrom: NOBODY };
  const hiddenFrom = new Map<LawAgency, LawAgency | null>();
  for (const use of hiding) {
    for (const [agency, contact] of use.hiddenFrom) {
      hiddenFrom.set(agency, hiddenFrom.has(agency) && hiddenFrom.get(agency) === null ? null : contact);
    }
  }
  return { refusal, hiddenFrom };
}
