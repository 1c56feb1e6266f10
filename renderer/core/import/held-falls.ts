/**
 * Finds who would be a target if a rule that the circuit breaker holds counted: who stood before the hold began, and who came afterwards. One made-up flight can hold a rule, so each is kept
 * by name, with the files that tripped it.
 */
import { holdsInForce, type RuleHold } from '../../../rules/statistics/rule-hold.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { causesSeen, type Fall, type FallView, type TravellerFall } from '../../../shared/flight/fall.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { agenciesOf } from '../../../shared/frame/legal-frame.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import type { Flagged } from '../flight-head.ts';
import { agenciesOfRules } from '../rule-agencies.ts';
import { headSeenBy, hidesFrom } from '../seen/seen-heads.ts';
import type { Store } from '../store/open-store.ts';
import { readKept } from '../store/read-kept.ts';
import type { World } from '../world.ts';
import { dayOf } from '../world-terms.ts';
import { causesOfHold } from './fall-causes.ts';
import { fallIds } from './fall-ids.ts';
import { type After, isInspected, together } from './fall-views.ts';
import { overAt } from './falls.ts';

/** Those of a flight, besides those kept by the same hold and `told`, who fell otherwise at the same time. Of a flight that is over, only by holds that it did not have before: one officer may set the clock ahead, or import what is old. */
export async function heldFalls(
  store: Store,
  { head }: After,
  told: readonly Fall[],
  { world, now }: { readonly world: World; readonly now: string },
): Promise<readonly TravellerFall[]> {
  const day = dayOf(head);
  const over = overAt(head);
  const isOver = over !== null && over < (minuteNumber(now.slice(0, 16)) ?? 0);
  const before = isOver ? await heldBefore(store, head.id) : [];
  const holds = holdsInForce(world.terms.holds, world.ruleSet).filter(
    ({ day: of, rule }) => of === day && head.held?.includes(rule) === true && !before.includes(rule),
  );
  if (holds.length === 0) return [];
  const kept = await readKept(store, 'takenOff', store.ledger.idsWhere('takenOff', 'flight', head.id));
  const known = [...kept.map(({ value }) => value), ...told].filter((fall) => fall.kind === 'traveller');
  const views = viewsOfHolds(head, holds, known, world);
  const newId = fallIds((wanted) => store.ledger.keyIdOf('takenOff', wanted) !== null);
  return [...views].map(([traveller, { row, seen }]): TravellerFall => {
    const begun = holds.filter(({ rule }) => seen.some(({ rules }) => rules.some((each) => each.rule === rule)));
    return {
      // Every agency that sees the fall reads its id, which names no rule therefore.
      ...{ kind: 'traveller', id: newId(`${head.id} ${traveller} held ${now}`) },
      ...{ flight: head.id, at: now, traveller, aliases: row.aliases, name: row.name },
      ...{ causes: begun.flatMap(causesOfHold), frame: world.terms.frame?.hash ?? null },
      ...{ views: together(seen), looks: [] },
      ...(over === null ? {} : { over }),
    };
  });
}

/** The rules that were held on the flight when it was derived before. */
async function heldBefore(store: Store, id: FlightId): Promise<readonly string[]> {
  if (store.ledger.keyIdOf('flightHeads', id) === null) return [];
  return (await readKept(store, 'flightHeads', [id]))[0]?.value.held ?? [];
}

/**
 * How each agency sees those whom the holds take off, by their id. Each is told by itself of holds that none of its falls in `known` names: what another agency sees tells it nothing.
 * The agencies whose law a rule serves are called: nobody is called for whoever is clear.
 */
function viewsOfHolds(
  head: After['head'],
  holds: readonly RuleHold[],
  known: readonly TravellerFall[],
  world: World,
): ReadonlyMap<string, { readonly row: Flagged; readonly seen: readonly FallView[] }> {
  const frame = world.terms.frame?.frame ?? null;
  const served = agenciesOfRules(world);
  const views = new Map<string, { readonly row: Flagged; readonly seen: readonly FallView[] }>();
  for (const agency of agenciesOf(frame).law) {
    const seen = headSeenBy(head, agency, hidesFrom(frame, agency) ? (world.terms.frame?.hash ?? null) : null);
    const held = holds.filter(({ rule }) => (seen.ruleCounts[rule]?.held ?? 0) > 0);
    for (const row of [...seen.flagged, ...(seen.spared ?? [])]) {
      const { traveller, outcome, otherwise = outcome, reasons } = row;
      if (isInspected(outcome) || !isInspected(otherwise)) continue;
      // The reasons of whoever is flagged are those that count.
      const before = holdsTold(known, [traveller, ...row.aliases], agency);
      const theirs = held.filter(
        ({ id, rule }) => !before.has(id) && (outcome !== 'clear' || reasons.some((reason) => reason.rule === rule)),
      );
      if (theirs.length === 0) continue;
      const rules = theirs.map(({ rule }) => ({ rule, title: world.compiled.byId.get(rule)?.title ?? {} }));
      const concerned = [...new Set(theirs.flatMap(({ rule }) => served(rule)))];
      const view = { by: [agency], from: otherwise, to: outcome, rules, concerned };
      views.set(traveller, { row, seen: [...(views.get(traveller)?.seen ?? []), view] });
    }
  }
  return views;
}

/** The acts and holds that the agency saw as causes of falls of a traveller, by their ids. */
function holdsTold(known: readonly TravellerFall[], ids: readonly string[], agency: LawAgency): ReadonlySet<string> {
  const own = known.filter((fall) => [fall.traveller, ...fall.aliases].some((each) => ids.includes(each)));
  const causes = own.flatMap((fall) => {
    const view = fall.views.find(({ by }) => by.includes(agency));
    return view === undefined ? [] : causesSeen(fall.causes, view);
  });
  return new Set(causes.flatMap((cause) => ('act' in cause ? [cause.act] : [])));
}
