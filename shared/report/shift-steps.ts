/** What was done about targets in a shift, as the timelines of the cases say. */
import type { Case, CaseEvent } from '../casework/case.ts';
import { wasSelected } from '../casework/result-kind.ts';
import { toldCase } from '../casework/told-case.ts';

/** From, and before; ISO 8601 UTC. */
export interface ShiftTimes {
  readonly from: string;
  readonly to: string;
}

/** A case, and the step of the shift that put it into the list. */
export interface DoneInShift<Told extends Case> {
  readonly found: Told;
  readonly step: CaseEvent;
  /** When it happened, ISO 8601 UTC, and who did it, where that is not who typed it. */
  readonly at: string;
  readonly doer: Pick<CaseEvent, 'officer' | 'agency'>;
}

export interface ShiftSteps<Told extends Case> {
  readonly sent: readonly DoneInShift<Told>[];
  readonly met: readonly DoneInShift<Told>[];
  readonly results: readonly DoneInShift<Told>[];
  readonly missed: readonly DoneInShift<Told>[];
  readonly dismissed: readonly DoneInShift<Told>[];
  /** Not closed yet, whenever they were opened. */
  readonly open: readonly Told[];
}

/** The steps of a shift. What was taken back since is left out: only the last step of each kind counts, and only where it still stands. */
export function shiftSteps<Told extends Case>(cases: readonly Told[], times: ShiftTimes): ShiftSteps<Told> {
  const told = cases.map(toldCase);
  return {
    sent: stepsOf(told.filter(wasSelected), times, ['selected', 'drawn']),
    met: stepsOf(told, times, ['met']),
    results: stepsOf(
      told.filter(({ result }) => result !== null && result !== 'not-examined'),
      times,
      ['result-recorded'],
    ),
    missed: stepsOf(told.filter(isNotExamined('missed')), times, ['missed']),
    dismissed: stepsOf(told.filter(isNotExamined('dismissed')), times, ['dismissed']),
    open: told.filter(({ state }) => state !== 'closed'),
  };
}

function stepsOf<Told extends Case>(
  cases: readonly Told[],
  { from, to }: ShiftTimes,
  kinds: readonly CaseEvent['kind'][],
): readonly DoneInShift<Told>[] {
  return cases.flatMap((found) => {
    const step = found.timeline.findLast(({ kind }) => kinds.includes(kind));
    if (step === undefined) return [];
    const at = step.happened ?? step.at;
    return from <= at && at < to ? [{ found, step, at, doer: step.doneBy ?? step }] : [];
  });
}

/** Did the case end without an inspection, the last time in that way? */
function isNotExamined(way: 'missed' | 'dismissed'): (found: Case) => boolean {
  return ({ result, timeline }) =>
    result === 'not-examined' &&
    timeline.findLast(({ kind }) => kind === 'missed' || kind === 'dismissed')?.kind === way;
}
