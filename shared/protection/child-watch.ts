/** A child who is with the officers: since when, and when somebody looks after them again. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Case, CaseEvent } from '../casework/case.ts';
import { isExamined } from '../casework/case-answers.ts';
import { standingSteps } from '../casework/standing-steps.ts';
import { type LookTerm, nextLook } from '../custody/custody-clock.ts';
import { MEETING_LIMITS } from '../encounter/meeting-limits.ts';
import { entriesThatHold, happenedWhen, type Protection } from './protection.ts';
import { stepRow } from './protection-steps.ts';

export interface ChildWatch {
  /** When they were met, or the first entry about them, ISO 8601 UTC. */
  readonly since: string;
  readonly look: LookTerm;
  /** Who was with them last. */
  readonly officer: string;
  /** The agencies that met them, or entered something about the child. */
  readonly agencies: readonly LawAgency[];
}

/**
 * Null: no child is with the officers. They are from the meeting on, and by each entry about the child, until they are handed to somebody or the case is closed. Of a child by the
 * flight's record alone it ends with the result. Each entry about the child is a look. `now`: ISO 8601 UTC.
 */
export function childWatch(
  found: Pick<Case, 'state' | 'result' | 'timeline'>,
  record: Pick<Protection, 'entries'>,
  isChild: boolean | null,
  now: string,
): ChildWatch | null {
  const { state, timeline } = found;
  if (isChild !== true || state === 'closed') return null;
  const entries = entriesThatHold(record).filter(({ step }) => stepRow(step).kind === 'child');
  const met = standingSteps(timeline).findLast(({ kind }) => kind === 'met');
  // Whatever is typed of a child after they were handed over: they are with the officers again once somebody looks after them, or meets them.
  const handed = entries.findLast(({ step }) => step === 'child-handed');
  const since = handed === undefined ? [] : entries.slice(entries.indexOf(handed) + 1);
  if (handed !== undefined && !since.some(({ step }) => step === 'child-seen') && (met?.at ?? '') <= handed.at)
    return null;
  if (entries.length === 0 && (met === undefined || state !== 'secondary' || isExamined(found))) return null;
  const times = [
    ...(met === undefined ? [] : [metBy(met)]),
    ...entries.map((entry) => ({ at: happenedWhen(entry), officer: entry.officer, agency: entry.agency })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return null;
  const look = nextLook(last.at, last === first ? null : last.at, MEETING_LIMITS.childLook, now);
  const agencies = [...new Set(times.flatMap(({ agency }) => agency ?? []))];
  return { since: first.at, look, officer: last.officer, agencies };
}

/** Steps of earlier releases do not say the agency. */
function metBy({ happened, at, doneBy, officer, agency }: CaseEvent) {
  return { at: happened ?? at, officer: doneBy?.officer ?? officer, agency: doneBy?.agency ?? agency };
}
