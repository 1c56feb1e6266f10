/** What was done about targets in a shift, as the timelines of the cases say. */

import type { Case, CaseEvent } from '../casework/case.ts';
import { deedsOf } from '../casework/case-answers.ts';
import { wasSelected } from '../casework/result-kind.ts';
import { isMeeting, standingSteps } from '../casework/standing-steps.ts';

/** From, and before; ISO 8601 UTC. */
export interface ShiftTimes {
  readonly from: string;
  readonly to: string;
  /** Of what was typed after the report before was signed, under a clock that was set back behind it; left out: of nothing. */
  readonly late?: ReadonlySet<string>;
}

/** Is what was typed at an instant (ISO 8601 UTC) told in the report of these times? */
export function isTold({ from, to, late }: ShiftTimes, at: string): boolean {
  return (from <= at && at < to) || late?.has(at) === true;
}

/** A case, and the step of the shift that put it into the list. */
export interface DoneInShift<Told extends Case> {
  readonly found: Told;
  readonly step: CaseEvent;
  /** When it happened, ISO 8601 UTC. */
  readonly at: string;
  /** Who did it; null: it was typed in the name of another officer, who has not confirmed it yet. */
  readonly doer: Pick<CaseEvent, 'officer' | 'agency'> | null;
  /** It happened before the shift, and was typed in it. */
  readonly isEarlier: boolean;
  /** It corrects a result that stood when the shift began, and that the report of an earlier shift counts. */
  readonly corrects: boolean;
}

export interface ShiftSteps<Told extends Case> {
  readonly sent: readonly DoneInShift<Told>[];
  readonly met: readonly DoneInShift<Told>[];
  readonly results: readonly DoneInShift<Told>[];
  readonly missed: readonly DoneInShift<Told>[];
  readonly dismissed: readonly DoneInShift<Told>[];
  /** Closed, with how they ended. */
  readonly closed: readonly DoneInShift<Told>[];
  /** Not closed yet, whenever they were opened. */
  readonly open: readonly Told[];
}

/**
 * The steps of a shift. Each stands in the report of the shift in which it was typed, and in no other: an earlier report may be signed already. What was taken back since is
 * left out: only the last step of each kind counts, and only where it still stands.
 */
export function shiftSteps<Told extends Case>(cases: readonly Told[], times: ShiftTimes): ShiftSteps<Told> {
  return {
    sent: stepsOf(cases.filter(wasSelected), times, ['selected', 'drawn']),
    met: stepsBy(cases, times, meetingIn),
    results: resultsOf(
      cases.filter(({ result }) => result !== null && result !== 'not-examined'),
      times,
    ),
    missed: stepsOf(cases.filter(isNotExamined('missed')), times, ['missed']),
    dismissed: stepsOf(cases.filter(isNotExamined('dismissed')), times, ['dismissed']),
    closed: stepsOf(
      cases.filter(({ state }) => state === 'closed'),
      times,
      ['closed', 'missed', 'dismissed'],
    ),
    open: cases.filter(({ state }) => state !== 'closed'),
  };
}

function stepsOf<Told extends Case>(
  cases: readonly Told[],
  times: ShiftTimes,
  kinds: readonly CaseEvent['kind'][],
): readonly DoneInShift<Told>[] {
  return stepsBy(cases, times, (steps) => steps.findLast(({ kind }) => kinds.includes(kind)));
}

/** `stepIn`: of the steps of a case that stand, the one that counts. */
function stepsBy<Told extends Case>(
  cases: readonly Told[],
  times: ShiftTimes,
  stepIn: (steps: readonly CaseEvent[]) => CaseEvent | undefined,
): readonly DoneInShift<Told>[] {
  return cases.flatMap((found) => {
    const step = stepIn(standingSteps(found.timeline));
    return step !== undefined && isTold(times, step.at) ? [doneIn(found, step, times.from, false)] : [];
  });
}

/** The meeting; where none was entered, the first result that nobody records without having met them. */
function meetingIn(steps: readonly CaseEvent[]): CaseEvent | undefined {
  return steps.findLast(({ kind }) => kind === 'met') ?? steps.find(isMeeting);
}

/** The results that stood at the end of the shift and were typed in it. One that was corrected later stays in its shift, and the correction stands in another. */
function resultsOf<Told extends Case>(cases: readonly Told[], times: ShiftTimes): readonly DoneInShift<Told>[] {
  const { from, to } = times;
  return cases.flatMap((found) => {
    const step = resultAt(found, to);
    if (step === null || !isTold(times, step.at)) return [];
    const before = found.timeline.filter(({ at }) => !isTold(times, at));
    return [doneIn(found, step, from, resultAt({ timeline: before }, from) !== null)];
  });
}

/** The step that recorded the result that stood just before an instant; null: none did. */
function resultAt({ timeline }: Pick<Case, 'timeline'>, instant: string): CaseEvent | null {
  const last = timeline.findLast(({ kind, at }) => at < instant && RESULT_STEPS.has(kind));
  return last?.kind === 'result-recorded' ? last : null;
}

const RESULT_STEPS: ReadonlySet<CaseEvent['kind']> = new Set(['result-recorded', 'sent-back', 'reopened']);

function doneIn<Told extends Case>(found: Told, step: CaseEvent, from: string, corrects: boolean): DoneInShift<Told> {
  const at = step.happened ?? step.at;
  return { found, step, at, doer: doerOf(found, step), isEarlier: at < from, corrects };
}

/** One officer's word blames or credits no other: until that officer confirms, nobody is named, and where they dispute it, whoever typed it. */
function doerOf(found: Case, step: CaseEvent): DoneInShift<Case>['doer'] {
  const deed = deedsOf(found).find(({ event }) => event === step);
  if (deed === undefined || deed.state === 'disputed') return step;
  return deed.state === 'confirmed' ? deed.doer : null;
}

/** Did the case end without an inspection, the last time in that way? */
function isNotExamined(way: 'missed' | 'dismissed'): (found: Case) => boolean {
  return ({ result, timeline }) =>
    result === 'not-examined' &&
    timeline.findLast(({ kind }) => kind === 'missed' || kind === 'dismissed')?.kind === way;
}
