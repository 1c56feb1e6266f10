/**
 * The lines of a result that name another agency than the officers who record it. Nobody makes an arrest for police at the desk of customs: such a line counts once an
 * officer of its agency has confirmed it.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { ActContext } from './act-context.ts';
import type { Case } from './case.ts';
import type { Found, Unconfirmed } from './finding.ts';

/** The number of the latest result of a case, from 1; 0: none was recorded. An answer names it, so that nobody confirms a line that was corrected meanwhile. */
export function resultNumber({ timeline }: Pick<Case, 'timeline'>): number {
  return timeline.filter(({ kind }) => kind === 'result-recorded').length;
}

/**
 * What is recorded, with what waits for the agencies that it names. A line that the case has already keeps what its agency said of it, so that nobody asks until they agree.
 * An agency without officers in the unit is not asked.
 */
export function recordedLines(
  current: Pick<Case, 'found'>,
  recorded: readonly Found[],
  by: Pick<ActContext, 'agency' | 'secondAgency' | 'present'>,
): readonly Found[] {
  const before = [...current.found];
  return recorded.map((line) => {
    const at = before.findIndex((each) => signOf(each) === signOf(line));
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

function isForOthers({ agency }: Found, by: Pick<ActContext, 'agency' | 'secondAgency' | 'present'>): boolean {
  return agency !== undefined && agency !== by.agency && agency !== by.secondAgency && by.present.has(agency);
}

/** All that a line says but what came later: tests, and the answer of its agency. */
function signOf({ kind, agency, what, quantity, count, value, concealment, place, receipt }: Found): string {
  const amounts = [quantity?.amount, quantity?.unit, quantity?.weighed, count, value?.amount, value?.currency];
  return JSON.stringify([kind, agency, what.trim(), ...amounts, concealment, place, receipt]);
}
