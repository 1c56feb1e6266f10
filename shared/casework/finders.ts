/** Whose find a step would take away, or make smaller. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Case } from './case.ts';
import { actOf, type CaseAct } from './case-act.ts';
import { openProposal } from './case-answers.ts';
import { type Found, isOverturned, type Quantity, stands } from './finding.ts';

/**
 * The other agencies whose find or measure does not stand after the step as it did: its line is gone, is another thing or another agency's, or says less. Where no line of a
 * kind is left, it is whoever first recorded one, too. Empty: the step takes nothing of others away. An agency without officers in the unit is not asked.
 */
export function findersOf(
  current: Pick<Case, 'state' | 'result' | 'found' | 'timeline'>,
  step: CaseAct,
  acting: LawAgency,
  present: ReadonlySet<LawAgency>,
): readonly LawAgency[] {
  const before = current.found.filter(stands);
  const left = leftBy(current, step).filter((line) => !isOverturned(line));
  const kinds = new Set(left.map(({ kind }) => kind));
  const finders = notKept(before, left, acting).flatMap((line) => {
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

/** What the case has after the step. */
function leftBy(current: Pick<Case, 'state' | 'result' | 'found' | 'timeline'>, step: CaseAct): readonly Found[] {
  const { found } = current;
  switch (step.kind) {
    case 'record-result':
      return step.found;
    case 'test':
      return step.test === 'overturned' ? found.filter((_, at) => at !== step.line) : found;
    case 'dismiss':
    case 'miss':
    case 'let-run':
      return [];
    case 'accept': {
      const open = openProposal(current);
      return open === null ? found : leftBy(current, actOf(open.proposed, step.note));
    }
    default:
      return found;
  }
}

/** The lines that none of the others keeps as they were. Each of the others keeps one. */
function notKept(before: readonly Found[], after: readonly Found[], acting: LawAgency): readonly Found[] {
  const free = largestFirst(after);
  return largestFirst(before).filter((line) => {
    const at = free.findIndex((each) => keeps(each, line, acting));
    if (at !== -1) free.splice(at, 1);
    return at === -1;
  });
}

function keeps(after: Found, { kind, agency, what, quantity, count, value }: Found, acting: LawAgency): boolean {
  return (
    after.kind === kind &&
    (agency === undefined || (after.agency ?? acting) === agency) &&
    sameWords(after.what, what) &&
    (quantity === undefined || isAsMuch(after.quantity, quantity)) &&
    (count === undefined || (after.count ?? 0) >= count) &&
    (value === undefined || (after.value?.currency === value.currency && after.value.amount >= value.amount))
  );
}

/** To say what a thing is where nobody had said it takes nothing away. */
function sameWords(after: string, before: string): boolean {
  return before.trim() === '' || after.trim().toLowerCase() === before.trim().toLowerCase();
}

function isAsMuch(after: Quantity | undefined, before: Quantity): boolean {
  if (after === undefined) return false;
  const [now, was] = [inSmallest(after), inSmallest(before)];
  return now.unit === was.unit && now.amount >= was.amount;
}

function inSmallest({ amount, unit }: Quantity): Pick<Quantity, 'amount' | 'unit'> {
  return unit === 'kg' ? { amount: amount * 1000, unit: 'g' } : { amount, unit };
}

function largestFirst(found: readonly Found[]): Found[] {
  const size = ({ quantity, count, value }: Found) =>
    quantity === undefined ? (count ?? value?.amount ?? 0) : inSmallest(quantity).amount;
  return [...found].sort((a, b) => size(b) - size(a));
}
