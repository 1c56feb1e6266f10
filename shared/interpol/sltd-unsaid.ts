/** Measures of a case of which nobody said yet whether they rest on a first-level match that the source had not confirmed. */
import type { Case } from '../casework/case.ts';
import { type FoundKind, isOverturned } from '../casework/finding.ts';
import { type SltdCheck, type SltdMeasure, wasConfirmedBy } from './sltd-check.ts';

/** What a result may say that may rest on a match. */
const MEASURES: Readonly<Partial<Record<FoundKind, SltdMeasure>>> = { arrest: 'arrest', 'refused-entry': 'refusal' };

export interface UnsaidMeasure {
  readonly measure: SltdMeasure;
  /** Who recorded the result, and when it was typed, ISO 8601 UTC. */
  readonly officer: string;
  readonly at: string;
}

/** Each measure once. One that another agency disputed counts for nothing. */
export function unsaidMeasures(
  { entries }: Pick<SltdCheck, 'entries'>,
  { result, found, timeline }: Pick<Case, 'result' | 'found' | 'timeline'>,
): readonly UnsaidMeasure[] {
  if (result !== 'found') return [];
  const said = new Set(entries.flatMap((entry) => (entry.kind === 'happened' ? [entry.measure] : [])));
  const standing = found.filter((each) => each.unconfirmed !== 'disputed' && !isOverturned(each));
  const kinds = [...new Set(standing.map(({ kind }) => kind))];
  return kinds.flatMap((kind): readonly UnsaidMeasure[] => {
    const measure = MEASURES[kind];
    if (measure === undefined || said.has(measure)) return [];
    const recorded = timeline.find(
      (event) => event.kind === 'result-recorded' && event.found.some((each) => each.kind === kind),
    );
    if (recorded === undefined || wasConfirmedBy({ entries }, recorded.happened ?? recorded.at)) return [];
    return [{ measure, officer: recorded.officer, at: recorded.at }];
  });
}
