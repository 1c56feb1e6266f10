/** A child who is with the officers: since when, and when somebody looks after them again. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Case, CaseEvent } from '../casework/case.ts';
import { isExamined } from '../casework/case-answers.ts';
import { standingSteps } from '../casework/standing-steps.ts';
import { type LookTerm, nextLook } from '../custody/custody-clock.ts';
import type { MeetingLimits } from '../encounter/meeting-limits.ts';
import { entriesThatHold, happenedWhen, type Protection, type ProtectionEntry } from './protection.ts';
import { stepRow } from './protection-steps.ts';

export interface ChildWatch {
  /** When they were met, or somebody first looked after them, ISO 8601 UTC. */
  readonly since: string;
  readonly look: LookTerm;
  /** Who was with them last. */
  readonly officer: string;
  /** The agencies that met them, or looked after them. */
  readonly agencies: readonly LawAgency[];
}

/**
 * Null: no child is with the officers. They are from a meeting or a look on, until they are handed to somebody or the case is closed; papers alone bring nobody to anybody. Of a
 * child by the flight's record alone it ends with the result. `now`: ISO 8601 UTC.
 */
export function childWatch(
  found: Pick<Case, 'state' | 'result' | 'timeline'>,
  record: Pick<Protection, 'entries'>,
  isChild: boolean | null,
  now: string,
  { childLook }: Pick<MeetingLimits, 'childLook'>,
): ChildWatch | null {
  const { state, timeline } = found;
  if (isChild !== true || state === 'closed') return null;
  const entries = childEntries(record);
  if (entries.length === 0 && (state !== 'secondary' || isExamined(found))) return null;
  // Whoever was handed over is with the officers again once somebody looks after them, or meets them.
  const looks = looksAfter(
    timeline,
    entries,
    entries.findLastIndex(({ step }) => step === 'child-handed'),
  );
  const [first, last] = [looks[0], looks.at(-1)];
  if (first === undefined || last === undefined) return null;
  const look = nextLook(last.at, last === first ? null : last.at, childLook, now);
  const agencies = [...new Set(looks.flatMap(({ agency }) => agency ?? []))];
  return { since: first.at, look, officer: last.officer, agencies };
}

/** When a child was first met, or somebody first looked after them, ISO 8601 UTC; null: nobody did. Papers and words alone bring nobody to a child. */
export function withChildSince(
  { timeline }: Pick<Case, 'timeline'>,
  record: Pick<Protection, 'entries'>,
): string | null {
  return looksAfter(timeline, childEntries(record), -1)[0]?.at ?? null;
}

function childEntries(record: Pick<Protection, 'entries'>): readonly ProtectionEntry[] {
  return entriesThatHold(record).filter(({ step }) => stepRow(step).kind === 'child');
}

/** The meeting and the looks after the entry at the index `handed`, first to last; -1: all. */
function looksAfter(timeline: Case['timeline'], entries: readonly ProtectionEntry[], handed: number) {
  const met = standingSteps(timeline).findLast(({ kind }) => kind === 'met');
  return [
    ...(met === undefined || met.at <= (entries[handed]?.at ?? '') ? [] : [metBy(met)]),
    ...entries
      .slice(handed + 1)
      .filter(({ step }) => step === 'child-seen')
      .map((entry) => ({ at: happenedWhen(entry), officer: entry.officer, agency: entry.agency })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Steps of earlier releases do not say the agency. */
function metBy({ happened, at, doneBy, officer, agency }: CaseEvent) {
  return { at: happened ?? at, officer: doneBy?.officer ?? officer, agency: doneBy?.agency ?? agency };
}
