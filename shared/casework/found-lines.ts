/**
 * The lines of a result that name another agency than the officers who record it. Nobody makes an arrest for police at the desk of customs: such a line counts once an
 * officer of its agency has confirmed it.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { ActContext } from './act-context.ts';
import type { Case } from './case.ts';
import type { Found, Unconfirmed } from './finding.ts';
import { isSameThing } from './same-line.ts';

/** The number of the latest result of a case, from 1; 0: none was recorded. An answer names it, so that nobody confirms a line that was corrected meanwhile. */
export function resultNumber({ timeline }: Pick<Case, 'timeline'>): number {
  return timeline.filter(({ kind }) => kind === 'result-recorded').length;
}

/**
 * What is recorded, with what waits for the agencies that it names. A line that the case has already keeps what its agency said of it: what it agreed to stays agreed to, and
 * nobody asks until they agree. An agency without officers in the unit is not asked.
 */
export function recordedLines(
  current: Pick<Case, 'found'>,
  recorded: readonly Found[],
  by: Pick<ActContext, 'agency' | 'secondAgency' | 'present'>,
): readonly Found[] {
  // Of two alike that differ in their answer, the one that counts is kept first.
  const before = [...current.found].sort((a, b) => ANSWERS.indexOf(a.unconfirmed) - ANSWERS.indexOf(b.unconfirmed));
  return recorded.map((line) => {
    const at = before.findIndex((each) => each.agency === line.agency && isSameThing(each, line));
    const [known] = at === -1 ? [] : before.splice(at, 1);
    if (!isForOthers(line, by)) return line;
    const unconfirmed = known === undefined ? 'waiting' : known.unconfirmed;
    return unconfirmed === undefined ? line : { ...line, unconfirmed };
  });
}

/** What an officer of these agencies agreed to as a whole: their lines wait no longer. What one of them disputed stays so. */
export function confirmedLines(
  found: readonly Found[],
  agencies: readonly (LawAgency | undefined)[],
): readonly Found[] {
  return found.map((line) =>
    line.unconfirmed === 'waiting' && agencies.includes(line.agency) ? answered(line, 'confirmed') : line,
  );
}

/** The lines, from 0, that wait for an officer of the agency. */
export function linesFor({ result, found }: Pick<Case, 'result' | 'found'>, agency: LawAgency): readonly number[] {
  if (result !== 'found') return [];
  return found.flatMap((line, at) => (line.unconfirmed === 'waiting' && line.agency === agency ? [at] : []));
}

/** The line with the answer of its agency. */
export function answered(
  { unconfirmed: _, ...line }: Found,
  answer: Exclude<Unconfirmed, 'waiting'> | 'confirmed',
): Found {
  return answer === 'confirmed' ? line : { ...line, unconfirmed: answer };
}

const ANSWERS: readonly Found['unconfirmed'][] = [undefined, 'disputed', 'waiting'];

function isForOthers({ agency }: Found, by: Pick<ActContext, 'agency' | 'secondAgency' | 'present'>): boolean {
  return agency !== undefined && agency !== by.agency && agency !== by.secondAgency && by.present.has(agency);
}
