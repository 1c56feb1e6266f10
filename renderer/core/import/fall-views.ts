/** How each agency saw a target fall: from what, to what, and by which hits. */
import type { FallView } from '../../../shared/flight/fall.ts';
import type { Traveller } from '../../../shared/flight/flight.ts';
import { isTravelling } from '../../../shared/flight/travelling.ts';
import { agenciesOf } from '../../../shared/frame/legal-frame.ts';
import type { NamedRule } from '../../../shared/review/week-lines.ts';
import { OUTCOMES, type Outcome } from '../../../shared/screening/outcome.ts';
import type { Flagged, FlightHead } from '../flight-head.ts';
import { headSeenBy, hidesFrom } from '../seen/seen-heads.ts';
import type { World } from '../world.ts';
import type { DerivedFlight } from './derived-flight.ts';

/** What a flight is now. */
export type After = Pick<DerivedFlight, 'flight' | 'head'>;

/** The views of each target who fell, one per agency, by the row of the whole head. */
export function viewsOf(
  before: FlightHead,
  after: FlightHead | null,
  { terms }: World,
): ReadonlyMap<Flagged, readonly FallView[]> {
  const frame = terms.frame?.frame ?? null;
  const rows = new Map(before.flagged.map((row) => [row.traveller, row]));
  const views = new Map<Flagged, FallView[]>();
  for (const agency of agenciesOf(frame).law) {
    const hash = hidesFrom(frame, agency) ? (terms.frame?.hash ?? null) : null;
    const now = after === null ? [] : headSeenBy(after, agency, hash).flagged;
    for (const row of headSeenBy(before, agency, hash).flagged) {
      const whole = rows.get(row.traveller);
      if (whole === undefined || !isTarget(row)) continue;
      const is = now.find((each) => isSame(each, row));
      if (!hasFallen(row, is)) continue;
      const gone = goneRules(row, is);
      const view = { by: [agency], from: row.outcome, to: is?.outcome ?? 'gone', rules: gone } as const;
      views.set(whole, [...(views.get(whole) ?? []), { ...view, concerned: row.attendance }]);
    }
  }
  return views;
}

function isSame(a: Pick<Flagged, 'traveller' | 'aliases'>, b: Pick<Flagged, 'traveller' | 'aliases'>): boolean {
  return [a.traveller, ...a.aliases].some((id) => id === b.traveller || b.aliases.includes(id));
}

/** Whoever is to be inspected, or whom a list or a lookout means. */
function isTarget({ outcome, reasons }: Flagged): boolean {
  return isInspected(outcome) || reasons.some(({ listed }) => listed !== undefined);
}

function hasFallen(was: Flagged, is: Flagged | undefined): boolean {
  if (isInspected(was.outcome) && !isInspected(is?.outcome ?? 'clear')) return true;
  const isListed = (row: Flagged | undefined) => row?.reasons.some(({ listed }) => listed !== undefined) ?? false;
  return isListed(was) && !isListed(is);
}

export function isInspected(outcome: Outcome): boolean {
  return OUTCOMES.indexOf(outcome) >= OUTCOMES.indexOf('inspect');
}

function goneRules(was: Flagged, is: Flagged | undefined): readonly NamedRule[] {
  const still = new Set(is?.reasons.map(({ rule }) => rule));
  return was.reasons.flatMap(({ rule, title }) => (still.has(rule) ? [] : [{ rule, title }]));
}

/** Where the traveller stands now, for each agency that saw them flagged and of which no other view tells: before and after are the same, since no fall is laid to the message. */
export function viewsOfChange(
  row: Flagged,
  told: readonly FallView[],
  {
    before,
    after,
    same,
  }: { readonly before: FlightHead; readonly after: After | null; readonly same: Traveller | undefined },
  world: World,
): readonly FallView[] {
  if (after === null || same === undefined) return [];
  return agenciesOf(world.terms.frame?.frame ?? null).law.flatMap((agency): readonly FallView[] => {
    if (told.some(({ by }) => by.includes(agency))) return [];
    const by = [agency];
    const was = rowSeen(before, { by }, [row.traveller], world);
    if (was === undefined) return [];
    const is = rowSeen(after.head, { by }, [same.id], world)?.outcome ?? 'clear';
    return [{ by, from: is, to: is, rules: [], concerned: was.attendance }];
  });
}

/** The view with where the traveller stands who is still on the flight; none where the traveller did not fall under the new id. */
export function viewAsSame(
  view: FallView,
  row: Flagged,
  same: Traveller | undefined,
  { before, after }: { readonly before: FlightHead; readonly after: After | null },
  world: World,
): readonly FallView[] {
  if (view.to !== 'gone' || same === undefined || after === null) return [view];
  const was = rowSeen(before, view, [row.traveller], world);
  const is = rowSeen(after.head, view, [same.id], world);
  if (was !== undefined && !hasFallen(was, is)) return [];
  const isExpected = isTravelling(after.flight, same) && same.status !== 'not-boarded';
  return [{ ...view, to: is?.outcome ?? (isExpected ? 'clear' : 'not-travelling') }];
}

/** Would the agency still have the target without the messages, which now has not? */
export function wouldStand(
  view: FallView,
  row: Flagged,
  same: Traveller | undefined,
  { head, after }: { readonly head: FlightHead | null; readonly after: After | null },
  world: World,
): boolean {
  if (head === null) return true;
  const ids = [row.traveller, ...row.aliases];
  const would = rowSeen(head, view, ids, world);
  const is =
    after === null ? undefined : rowSeen(after.head, view, same === undefined ? ids : [...ids, same.id], world);
  return would !== undefined && isTarget(would) && hasFallen(would, is);
}

/** The flagged traveller with one of these ids, as the agency of a view sees the head. */
function rowSeen(
  head: FlightHead,
  { by: [agency] }: Pick<FallView, 'by'>,
  ids: readonly string[],
  { terms }: World,
): Flagged | undefined {
  if (agency === undefined) return undefined;
  const hash = hidesFrom(terms.frame?.frame ?? null, agency) ? (terms.frame?.hash ?? null) : null;
  return headSeenBy(head, agency, hash).flagged.find(({ traveller, aliases }) =>
    [traveller, ...aliases].some((each) => ids.includes(each)),
  );
}

/** The rules that hit the traveller before or hit them now, as the agency of a view sees it. */
export function rulesOnRow(
  view: FallView,
  ids: readonly string[],
  { before, after }: { readonly before: FlightHead; readonly after: After | null },
  world: World,
): ReadonlySet<string> {
  const rows = [before, ...(after === null ? [] : [after.head])].map((head) => rowSeen(head, view, ids, world));
  return new Set(rows.flatMap((row) => row?.reasons.map(({ rule }) => rule) ?? []));
}

/** Equal views of several agencies are one. */
export function together(views: readonly FallView[]): readonly FallView[] {
  const byContent = new Map<string, FallView>();
  for (const view of views) {
    const content = JSON.stringify({ ...view, by: null });
    const known = byContent.get(content);
    byContent.set(content, known === undefined ? view : { ...known, by: [...known.by, ...view.by] });
  }
  return [...byContent.values()];
}
