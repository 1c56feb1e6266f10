/** Which agency did what in a case: whose rule or choice pointed at the traveller, who met them, who brought the case to its end. */

import type { LawAgency } from '../agency/agency-id.ts';
import { isAgreed } from '../past/case-results.ts';
import { isEntry, sourceOf } from '../screening/listed.ts';
import { BASIS_OF, type Case, type CaseEvent } from './case.ts';
import { deedsOf } from './case-answers.ts';
import { resultKind } from './result-kind.ts';
import { isMeeting, standingSteps } from './standing-steps.ts';

/** What agencies are credited with. */
export const CREDITS = ['detected', 'controlled', 'investigated'] as const;
export type Credit = { readonly [Part in (typeof CREDITS)[number]]: readonly LawAgency[] };

/** Whom hits are credited to. */
export interface Crediting {
  /** The agencies that answer for a list, or whose law a rule serves, for a result of an earlier release. */
  readonly agenciesOf: (rule: string) => readonly LawAgency[];
  /** Of these agencies, those that have officers in the unit, or who stands in for them. */
  readonly here: (named: readonly LawAgency[]) => readonly LawAgency[];
}

function investigates({ kind }: CaseEvent): boolean {
  return kind === 'concluded' || kind === 'closed';
}

/**
 * Of a case as it is shown. Who detected is who selected somebody with whom something was found: a list, a lookout or a rule that flags by itself comes before points
 * (`SelectedBy`). A draw detects nobody. The rest follows from the timeline; a step typed in another officer's name is credited to nobody until that officer confirms it.
 */
export function creditOf(
  found: Pick<Case, 'origin' | 'credited' | 'seenAtResult' | 'timeline' | 'result' | 'found'>,
  { agenciesOf, here }: Crediting,
): Credit {
  const { origin, credited, seenAtResult, timeline } = found;
  const [first] = timeline;
  const chosen = BASIS_OF[origin] === 'hand' && first?.agency !== undefined ? [first.agency] : [];
  const hits = BASIS_OF[origin] === 'random' ? [] : (credited ?? []);
  const ofRules = hits.length === 0 ? [] : (seenAtResult?.[0]?.agencies ?? selectingRules(hits).flatMap(agenciesOf));
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
    detected: resultKind(found) === 'positive' ? unique([...chosen, ...here(unique(ofRules))]) : [],
    controlled: unique(who(isMeeting)),
    investigated: unique(who(investigates)),
  };
}

/**
 * The sources for which the result of a case as it is shown counts: what selected by itself. Null: every rule that hit, since points selected or an officer did. A draw chose
 * by nothing that hit.
 */
export function countsFor({
  origin,
  credited,
  seenAtResult,
}: Pick<Case, 'origin' | 'credited' | 'seenAtResult'>): readonly string[] | null {
  if (BASIS_OF[origin] === 'random') return [];
  if (credited === null) return null;
  const then = seenAtResult?.[0];
  const alone = then === undefined ? credited.filter(isEntry) : then.how === 'alone' ? then.rules : [];
  return alone.length === 0 ? null : alone.map(sourceOf);
}

/** Of the hits of an earlier release: entries of lists, or else the rules. */
function selectingRules(hits: readonly string[]): readonly string[] {
  const entries = hits.filter(isEntry);
  return entries.length > 0 ? entries : hits;
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
  crediting: Crediting,
): readonly CreditFigures[] {
  const credits = cases.map((found) => ({
    credit: creditOf(found, crediting),
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
