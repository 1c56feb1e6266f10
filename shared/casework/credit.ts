/** Which agency did what in a case: whose rule or choice pointed at the traveller, who met them, who brought the case to its end. */

import type { LawAgency } from '../agency/agency-id.ts';
import { isAgreed } from '../past/case-results.ts';
import { BASIS_OF, type Case, type CaseEvent, type CaseResult } from './case.ts';
import { deedsOf } from './case-answers.ts';
import { resultKind } from './result-kind.ts';
import { standingSteps } from './standing-steps.ts';

/** What agencies are credited with. */
export const CREDITS = ['detected', 'controlled', 'investigated'] as const;
export type Credit = { readonly [Part in (typeof CREDITS)[number]]: readonly LawAgency[] };

/** Nobody met the traveller. */
const UNMET: ReadonlySet<CaseResult> = new Set(['let-run', 'not-examined']);

function isControl(event: CaseEvent): boolean {
  return event.kind === 'met' || (event.kind === 'result-recorded' && !UNMET.has(event.result));
}

function investigates({ kind }: CaseEvent): boolean {
  return kind === 'concluded' || kind === 'closed';
}

/**
 * Follows from the timeline alone. A draw detects nobody. A step typed in another officer's name is credited to nobody until that officer confirms it. `agenciesOf` gives the
 * agencies whose law a rule serves.
 */
export function creditOf(
  { origin, credited, timeline }: Pick<Case, 'origin' | 'credited' | 'timeline'>,
  agenciesOf: (rule: string) => readonly LawAgency[],
): Credit {
  const [first] = timeline;
  const chosen = BASIS_OF[origin] === 'hand' && first?.agency !== undefined ? [first.agency] : [];
  const ofRules = BASIS_OF[origin] === 'random' ? [] : (credited ?? []).flatMap(agenciesOf);
  const deeds = new Map(
    deedsOf({ timeline }).map(({ event, doer, state }) => [event, state === 'confirmed' ? doer : null]),
  );
  const who = (counts: (event: CaseEvent) => boolean) =>
    standingSteps(timeline).flatMap((event) => {
      if (!counts(event)) return [];
      const doer = deeds.get(event);
      return doer === undefined ? (event.agency ?? []) : (doer?.agency ?? []);
    });
  return {
    detected: unique([...chosen, ...ofRules]),
    controlled: unique(who(isControl)),
    investigated: unique(who(investigates)),
  };
}

/** The cases that an agency is credited with, and those of them with a find. */
export interface CreditFigures {
  readonly agency: LawAgency;
  readonly cases: { readonly [Part in keyof Credit]: { readonly all: number; readonly positive: number } };
}

/** Adds up what each agency did; agencies that did nothing are left out. */
export function creditFigures(
  cases: readonly Case[],
  agencies: readonly LawAgency[],
  agenciesOf: (rule: string) => readonly LawAgency[],
): readonly CreditFigures[] {
  const credits = cases.map((found) => ({
    credit: creditOf(found, agenciesOf),
    positive: isAgreed(found) && resultKind(found) === 'positive',
  }));
  return agencies.flatMap((agency) => {
    const countOf = (part: keyof Credit) => {
      const own = credits.filter(({ credit }) => credit[part].includes(agency));
      return { all: own.length, positive: own.filter(({ positive }) => positive).length };
    };
    const counts = {
      detected: countOf('detected'),
      controlled: countOf('controlled'),
      investigated: countOf('investigated'),
    };
    return CREDITS.every((part) => counts[part].all === 0) ? [] : [{ agency, cases: counts }];
  });
}

function unique(agencies: readonly LawAgency[]): readonly LawAgency[] {
  return [...new Set(agencies)];
}
