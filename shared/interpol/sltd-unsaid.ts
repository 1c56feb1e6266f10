/** Measures in the result of a case of which nobody said yet whether they rest on a first-level match on which nothing could rest yet. Each is asked for by itself. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Case, CaseEvent } from '../casework/case.ts';
import { type FoundKind, isOverturned } from '../casework/finding.ts';
import { isBeforeMinute, lastOf, type SltdCheck, type SltdMeasure, standingSltd, wasGroundBy } from './sltd-check.ts';

/** What a result may say that may rest on a match. */
const MEASURES: Readonly<Partial<Record<FoundKind, SltdMeasure>>> = {
  ...{ arrest: 'arrest', 'refused-entry': 'refusal', 'document-kept': 'seizure' },
};

export interface UnsaidMeasure {
  /** Stays the same while the result says it. */
  readonly id: string;
  readonly measure: SltdMeasure;
  /** The word of the result. */
  readonly what: FoundKind;
  /** Who recorded the result, and when it was typed, ISO 8601 UTC. */
  readonly officer: string;
  readonly at: string;
  /** Who took it; null: cases of earlier releases do not say. */
  readonly agency: LawAgency | null;
  /** By when it was taken, ISO 8601 UTC. */
  readonly by: string;
}

/** Each measure of each agency. One that another agency disputed counts for nothing, and a document that is kept against a receipt is not seized. */
export function unsaidMeasures(
  check: Pick<SltdCheck, 'entries'>,
  { result, found, timeline }: Pick<Case, 'result' | 'found' | 'timeline'>,
): readonly UnsaidMeasure[] {
  if (result !== 'found') return [];
  const taken = standingSltd(check).flatMap((entry) => (entry.kind === 'happened' ? [entry] : []));
  const answered = new Set(taken.flatMap(({ answers }) => answers ?? []));
  // What is marked already is not marked twice, though it was recorded before the result.
  const marked = taken.flatMap(({ answers, against, measure }) =>
    answers === undefined && against !== undefined ? [measure] : [],
  );
  const isKept = lastOf(check, 'kept') !== undefined;
  const standing = found.filter((each) => each.unconfirmed !== 'disputed' && !isOverturned(each));
  const asked = standing.flatMap(({ kind, agency }): readonly UnsaidMeasure[] => {
    const measure = MEASURES[kind];
    if (measure === undefined || (measure === 'seizure' && isKept)) return [];
    const recorded = recordedIn(timeline, kind, agency);
    if (recorded === null || wasGroundBy(check, recorded.happened ?? recorded.at)) return [];
    const { officer, at, happened: by = at } = recorded;
    return [{ id: `${kind} ${agency ?? ''} ${at}`, measure, what: kind, officer, at, agency: agency ?? null, by }];
  });
  return [...new Map(asked.map((each) => [each.id, each])).values()].filter(({ id, measure }) => {
    if (answered.has(id)) return false;
    const at = marked.indexOf(measure);
    if (at >= 0) marked.splice(at, 1);
    return at < 0;
  });
}

/** The one of which an act says on what it rests, that of the own agency before others; undefined: none. `happened`: the hour that was typed; null: none. A later act is another one. */
export function answeredBy(
  unsaid: readonly UnsaidMeasure[],
  measure: SltdMeasure,
  agency: LawAgency,
  happened: string | null,
): UnsaidMeasure | undefined {
  const fitting = unsaid.filter(
    (each) => each.measure === measure && (happened === null || !isBeforeMinute(each.by, happened)),
  );
  return fitting.find((each) => each.agency === agency) ?? fitting[0];
}

type Recorded = Extract<CaseEvent, { readonly kind: 'result-recorded' }>;

/** The result since which each later one says it, too. */
function recordedIn(timeline: Case['timeline'], kind: FoundKind, agency: LawAgency | undefined): Recorded | null {
  let since: Recorded | null = null;
  for (const event of timeline) {
    if (event.kind !== 'result-recorded') continue;
    since = event.found.some((each) => each.kind === kind && each.agency === agency) ? (since ?? event) : null;
  }
  return since;
}
