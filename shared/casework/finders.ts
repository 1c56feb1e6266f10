/** Whose find a step would take away. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Case } from './case.ts';
import type { CaseAct } from './case-act.ts';
import type { Found } from './finding.ts';

/**
 * The other agencies that first found or did something of a kind which no longer counts after the step. Empty: the step takes nothing of others away. An agency without
 * officers in the unit is not asked.
 */
export function findersOf(
  current: Pick<Case, 'found' | 'timeline'>,
  step: CaseAct,
  acting: LawAgency,
  present: ReadonlySet<LawAgency>,
): readonly LawAgency[] {
  const left = kindsIn(leftBy(current, step));
  const finders = [...kindsIn(current.found)].flatMap((kind) => {
    if (left.has(kind)) return [];
    const first = current.timeline.find((event) => event.kind === 'result-recorded' && kindsIn(event.found).has(kind));
    return first?.doneBy?.agency ?? first?.agency ?? [];
  });
  return [...new Set(finders)].filter((agency) => agency !== acting && present.has(agency));
}

/** What the case has after the step. */
function leftBy({ found }: Pick<Case, 'found'>, step: CaseAct): readonly Found[] {
  if (step.kind === 'record-result') return step.found;
  return step.kind === 'test' && step.test === 'overturned' ? found.filter((_, at) => at !== step.line) : found;
}

/** What a laboratory overturned counts no longer. */
function kindsIn(found: readonly Found[]): ReadonlySet<Found['kind']> {
  return new Set(found.filter(({ test }) => test !== 'overturned').map(({ kind }) => kind));
}
