/** What the legal frame says of a rule on a day: whether it may be used, and who may see its hits. */
import { type Agency, isLawAgency, LAW_AGENCIES, type LawAgency } from '../casework/case.ts';
import { factById } from '../fact/fact-catalogue.ts';
import type { IsoDate } from '../manifest.ts';
import { EVERYTHING, isInForce, type LegalFrame, speaksOf, type UseKind, type UseLine } from './legal-frame.ts';

/** What a rule uses. */
export interface RuleNeeds {
  readonly mandate: string;
  /** Ids of all facts that its condition asks for. */
  readonly facts: readonly string[];
  /** Ids of the named lists. */
  readonly lists: readonly string[];
}

/** Why a rule may not be used: no line speaks of what it uses, one forbids it, or those that allow it do not count on the day. */
export const REFUSALS = ['no-line', 'forbidden', 'line-ended', 'line-not-yet'] as const;

export interface FrameRefusal {
  readonly code: (typeof REFUSALS)[number];
  /** What it may not use. */
  readonly kind: UseKind;
  readonly of: string;
  /** Last (or first) day of the line that no longer (or not yet) counts. */
  readonly day: IsoDate | null;
}

/** Who is told nothing (null), or whose duty officer to ask, instead of seeing a hit. */
export type HiddenFrom = ReadonlyMap<LawAgency, LawAgency | null>;

export interface FrameUse {
  /** Null: the rule may be used. */
  readonly refusal: FrameRefusal | null;
  /** Empty: everybody sees its hits. */
  readonly hiddenFrom: HiddenFrom;
}

const NOBODY: HiddenFrom = new Map();
/** A rule of which the frame says nothing amiss. */
export const FREE_USE: FrameUse = { refusal: null, hiddenFrom: NOBODY };

/** Is it hidden from an agency? From one that enforces no law all is. */
export function isHiddenFrom({ hiddenFrom }: Pick<FrameUse, 'hiddenFrom'>, agency: Agency): boolean {
  return !isLawAgency(agency) || hiddenFrom.has(agency);
}

/** Looks rules up in a frame as it stands on a day. */
export function frameUses(frame: LegalFrame, day: IsoDate): (needs: RuleNeeds) => FrameUse {
  const lines = new Map<string, UseLine[]>();
  for (const line of frame.uses) {
    // A prohibition that does not count on the day leaves the field to whatever stands behind it.
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

/** The closest line first. */
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
  // Who may not see the hits may not see either that there would be some.
  const refused = (code: FrameRefusal['code'], on: IsoDate | null = null): FrameUse => ({
    refusal: { code, kind, of, day: on },
    hiddenFrom: lines === undefined ? NOBODY : hiddenBy(frame, lines),
  });
  if (lines === undefined) return refused('no-line');
  if (lines.some(({ may }) => !may)) return refused('forbidden');
  const counting = lines.filter((line) => isInForce(line, day));
  if (counting.length > 0) return { refusal: null, hiddenFrom: hiddenBy(frame, counting) };
  // A close line that has ended does not fall back on a wider one: it may have been there to keep others from seeing.
  const [next] = lines.flatMap(({ validFrom }) => (validFrom !== null && day < validFrom ? [validFrom] : [])).sort();
  if (next !== undefined) return refused('line-not-yet', next);
  const ends = lines.flatMap(({ validTo }) => validTo ?? []).sort();
  return refused('line-ended', ends.at(-1) ?? null);
}

/** Each of the lines lets its agencies see; from whom all hide, it is hidden. */
function hiddenBy(frame: LegalFrame, lines: readonly UseLine[]): HiddenFrom {
  if (lines.some(({ seenBy }) => seenBy === null)) return NOBODY;
  const hidden = LAW_AGENCIES.filter((agency) => !lines.some(({ seenBy }) => speaksOf(frame, seenBy ?? [], agency)));
  const silent = lines.some(({ contact }) => contact === null);
  return new Map(hidden.map((agency) => [agency, silent ? null : (lines[0]?.contact ?? null)]));
}

/** The first refusal counts; a hit is hidden from whom any of its parts is, in silence where one of them is silent. */
function together(uses: readonly FrameUse[]): FrameUse {
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
