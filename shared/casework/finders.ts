/** Whose find a step would take away, or change. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { ActContext } from './act-context.ts';
import type { Case } from './case.ts';
import { actOf, type CaseAct } from './case-act.ts';
import { openProposal } from './case-answers.ts';
import { type Found, isOverturned, stands } from './finding.ts';
import { recordedLines } from './found-lines.ts';
import { isSameThing, testedHow } from './same-line.ts';

/**
 * The other agencies whose find or measure does not stand after the step as it did. That is so where its line is gone, is another thing or another agency's, is tested
 * less, is sent back, or would wait for its agency. Where no line of a kind is left, it is whoever first recorded one, too. Empty: the step takes nothing of others away. An agency
 * without officers in the unit is not asked.
 */
export function findersOf(
  current: Pick<Case, 'state' | 'result' | 'found' | 'timeline'>,
  step: CaseAct,
  acting: LawAgency,
  present: ReadonlySet<LawAgency>,
): readonly LawAgency[] {
  const before = current.found.filter(stands);
  const left = leftBy(current, step, { agency: acting, present }).filter(stands);
  const kinds = new Set(left.map(({ kind }) => kind));
  const finders = notKept(before, left).flatMap((line) => {
    const first = firstOf(current, line.kind);
    return [...(line.agency === undefined || !kinds.has(line.kind) ? first : []), line.agency ?? []].flat();
  });
  return [...new Set(finders)].filter((agency) => agency !== acting && present.has(agency));
}

/** Who first recorded something of the kind. */
function firstOf({ timeline }: Pick<Case, 'timeline'>, kind: Found['kind']): readonly LawAgency[] {
  const first = timeline.find(
    (event) =>
      event.kind === 'result-recorded' && event.found.some((line) => line.kind === kind && !isOverturned(line)),
  );
  return [first?.doneBy?.agency ?? first?.agency ?? []].flat();
}

/** What the case has after the step, where nobody confirms it. */
function leftBy(
  current: Pick<Case, 'state' | 'result' | 'found' | 'timeline'>,
  step: CaseAct,
  by: Pick<ActContext, 'agency' | 'present'>,
): readonly Found[] {
  const { found } = current;
  switch (step.kind) {
    case 'record-result':
      return recordedLines(current, step.found, by);
    case 'test':
      return found.map((line, at) => (at === step.line ? { ...line, test: step.test } : line));
    case 'dismiss':
    case 'miss':
    case 'let-run':
    // The find stays, and nobody has agreed to it any more.
    case 'send-back':
      return [];
    case 'accept': {
      const open = openProposal(current);
      return open === null ? found : leftBy(current, actOf(open.proposed, step.note), by);
    }
    default:
      return found;
  }
}

/** The lines that none of the others keeps as they were. Each of the others keeps one. */
function notKept(before: readonly Found[], after: readonly Found[]): readonly Found[] {
  const free = [...after];
  return hardestFirst(before).filter((line) => {
    const at = free.findIndex((each) => keeps(each, line));
    if (at !== -1) free.splice(at, 1);
    return at === -1;
  });
}

/** A line of an earlier release, without an agency, may get one. */
function keeps(after: Found, before: Found): boolean {
  return (
    (before.agency === undefined || after.agency === before.agency) &&
    isSameThing(after, before) &&
    testedHow(after) >= testedHow(before)
  );
}

/** Lines that fewer others can keep come first, so that none is missed for another that had a choice. */
function hardestFirst(found: readonly Found[]): readonly Found[] {
  const rank = (line: Found) => (line.agency === undefined ? 0 : 10) + testedHow(line);
  return [...found].sort((a, b) => rank(b) - rank(a));
}
