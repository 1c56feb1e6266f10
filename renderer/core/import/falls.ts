/** Finds what messages alone, or acts on rules, took away from a flight that can still be met: compares what was derived before with what is derived now. */
import { changedIdentity, isOfPerson } from '../../../shared/flight/changed-identity.ts';
import type { ChangingMessage } from '../../../shared/flight/changing-message.ts';
import {
  causesSeen,
  EARLIER_BY,
  type Fall,
  type FallCause,
  type FallView,
  type MovedFlight,
  STILL_MET,
  type TravellerFall,
} from '../../../shared/flight/fall.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { listChanges } from '../../../shared/flight/list-changes.ts';
import type { PerhapsSame } from '../../../shared/flight/perhaps-same.ts';
import { sameOn } from '../../../shared/flight/same-traveller.ts';
import { toldEnds } from '../../../shared/flight/told-ends.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { muteTime } from '../../../shared/mute/mute.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import type { FlightHead } from '../flight-head.ts';
import type { Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { readKept } from '../store/read-kept.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { travellerName } from '../traveller-parts.ts';
import type { World } from '../world.ts';
import { actsBetween, causesOf, rollBackTouches } from './fall-causes.ts';
import { fallIds } from './fall-ids.ts';
import { type After, rulesOnRow, together, viewAsSame, viewsOf, viewsOfChange, wouldStand } from './fall-views.ts';

/** The messages that changed the flight itself, and those that changed earlier ones on which its facts rest. */
export interface ChangingMessages {
  readonly own: readonly ChangingMessage[];
  readonly carried: readonly ChangingMessage[];
}

/** When messages are compared, and by what. */
export interface FallTerms {
  readonly world: World;
  /** ISO 8601 UTC. */
  readonly now: string;
  /** As in `before-messages.ts`. */
  withoutOwn(section: FlightSection): Promise<FlightHead>;
  without(section: FlightSection): Promise<FlightHead | null>;
}

/** Messages, or acts on rules, who brought or did them, and how the flight would stand without them; `head` null: that cannot be compared. */
interface Blamed {
  readonly causes: readonly FallCause[];
  readonly head: FlightHead | null;
}

/**
 * What messages and acts on rules took away; `after` null: no message names the flight any more, which is kept where a table was read again. Whoever would not be a
 * target without them either fell by another act of officers, or a list: these are reviewed by themselves.
 */
export async function falls(
  store: Store,
  id: FlightId,
  after: After | null,
  { own, carried }: ChangingMessages,
  terms: FallTerms,
): Promise<readonly Fall[]> {
  const { world, now } = terms;
  if (store.ledger.keyIdOf('flightHeads', id) === null) return [];
  const before = (await readKept(store, 'flightHeads', [id]))[0]?.value;
  if (before === undefined || before.masked === true) return [];
  const over = overAt(before);
  // Messages are compared whatever the clock says, which one officer may set ahead and back. What rules made of all flights that are over is reviewed by itself.
  const isOver = over !== null && over < (minuteNumber(now.slice(0, 16)) ?? 0);
  const acts = after === null || isOver ? [] : actsBetween(before, after.head, world);
  if (own.length === 0 && carried.length === 0 && acts.length === 0) return [];
  const views = viewsOf(before, after?.head ?? null, world);
  const { due } = endsOf(before, after?.head ?? null, own.length > 0);
  // Only a message that is new, or is read otherwise, names somebody otherwise.
  const rows = new Set([...views.keys(), ...(own.length > 0 && after !== null ? before.flagged : [])]);
  const moved = own.length === 0 || after === null ? null : movedTo(before, after.head);
  if (rows.size === 0 && due === null && moved === null) return [];
  const section = (await readKept(store, 'flightManifests', [id]))[0]?.value;
  if (section === undefined) return [];
  const [ownCauses, carriedCauses] = [await causesOf(store, own), await causesOf(store, carried)];
  const touches =
    after === null
      ? () => false
      : rollBackTouches(before, after.head, (hash) => world.rules.archive.byHash(hash)?.content);
  // What the own messages explain is laid to them, only the rest to those of earlier flights, and what is left then to acts on rules that took a hit off.
  const blamed: readonly Blamed[] = [
    ...(ownCauses.length === 0
      ? []
      : [{ causes: ownCauses, head: views.size === 0 ? null : await terms.withoutOwn(section) }]),
    ...(carriedCauses.length === 0
      ? []
      : [{ causes: carriedCauses, head: views.size === 0 ? null : await terms.without(section) }]),
    ...(acts.length === 0 ? [] : [{ causes: acts, head: null }]),
  ];
  const newId = fallIds((wanted) => store.ledger.keyIdOf('takenOff', wanted) !== null);
  const perhaps = after === null || own.length === 0 ? [] : listChanges(section.flight, after.flight).perhaps;
  const sameNow = after === null ? () => undefined : sameOn(after.flight, section.flight);
  const fallen = [...rows].flatMap((row): readonly Fall[] => {
    const found = section.flight.travellers.find((each) => each.id === row.traveller);
    // The same person under another id: their document, or name and birth, still tells.
    const same = found === undefined ? undefined : sameNow(found);
    const still = (views.get(row) ?? []).flatMap((view) => viewAsSame(view, row, same, { before, after }, world));
    const come = perhaps.find(({ gone }) => gone === found);
    const changed = found === undefined || same === undefined ? null : changedIdentity(found, same, dayOf(section));
    const ids = new Set([row.traveller, ...row.aliases, ...(same === undefined ? [] : [same.id, ...same.aliases])]);
    const traveller = same?.id ?? row.traveller;
    const aliases = [...ids].filter((each) => each !== traveller);
    const bearing = (some: readonly FallCause[], view: FallView) =>
      causesSeen(some, view).filter(
        (cause) =>
          !('act' in cause) || cause.rule !== null || touches(rulesOnRow(view, [...ids], { before, after }, world)),
      );
    return blamed.flatMap(({ causes }, place): readonly Fall[] => {
      const laid = still.filter(
        (view) =>
          blamed.findIndex(
            (each) =>
              bearing(each.causes, view).length > 0 && wouldStand(view, row, same, { head: each.head, after }, world),
          ) === place,
      );
      // Another name is told by messages of the flight itself.
      const isRenaming = changed !== null && causes === ownCauses;
      const told = isRenaming ? [...laid, ...viewsOfChange(row, laid, { before, after, same }, world)] : laid;
      if (told.length === 0) return [];
      const frame = world.terms.frame?.hash ?? null;
      return [
        {
          ...{ kind: 'traveller', id: newId(`${id} ${row.traveller} ${place} ${lastOf(causes)} ${now}`) },
          ...{ flight: id, at: now, traveller, aliases, name: row.name },
          // A roll-back that touches no hit of theirs is no cause of theirs.
          ...{
            causes:
              causes === acts ? acts.filter((act) => told.some((view) => bearing([act], view).length > 0)) : causes,
          },
          ...{ frame, views: together(told), looks: [] },
          ...(over === null ? {} : { over }),
          ...(before.minors?.some((each) => ids.has(each)) === true ? { isMinor: true } : {}),
          ...(isRenaming ? { changed } : {}),
          ...(causes === ownCauses && come !== undefined ? perhapsOf(come) : {}),
        },
      ];
    });
  });
  const ofFlight = <Kind extends 'times' | 'moved'>(kind: Kind) => ({
    ...{ kind, id: newId(`${id} ${kind} ${lastOf(ownCauses)} ${now}`) },
    ...{ flight: id, at: now, causes: ownCauses },
  });
  const ended = due === null || ownCauses.length === 0 ? [] : [{ ...ofFlight('times'), due }];
  return [...fallen, ...ended, ...(moved === null ? [] : [{ ...ofFlight('moved'), ...moved }])];
}

/** How far messages moved the flight: to a time later by hours, or to another destination; null: neither. */
function movedTo(before: FlightHead, after: FlightHead): Pick<MovedFlight, 'due' | 'to'> | null {
  const [was, is] = [muteTime(before), muteTime(after)];
  const due = was !== null && is !== null && is - was >= EARLIER_BY ? { before: was, after: is } : null;
  const { destination } = after.leg;
  const to = before.leg.destination !== null && destination !== before.leg.destination ? destination : null;
  return due === null && to === null ? null : { due, to };
}

export function fallWrite(value: Fall): Write {
  return { table: 'takenOff', id: value.id, rev: 0, value, index: { flight: value.flight } };
}

/** The UTC minute until which a flight counts as one to come, by the latest end that was told of it; null: no time is known. */
export function overAt(head: FlightHead): number | null {
  const time = head.derivedFrom.ends?.latest ?? muteTime(head);
  return time === null ? null : time + STILL_MET;
}

/** Who the target perhaps is now, and the number that says who they were. */
function perhapsOf({ gone, come, signs }: PerhapsSame): Pick<TravellerFall, 'perhaps' | 'document'> {
  const document = gone.documents.find(({ type, number }) => number !== null && isOfPerson(type))?.number ?? null;
  const perhaps = { traveller: come.id, name: travellerName(come), seat: come.seat, signs };
  return { perhaps, ...(document === null ? {} : { document }) };
}

function dayOf({ flight: { leg } }: FlightSection): IsoDate | null {
  return (leg.departure ?? leg.arrival)?.slice(0, 10) ?? null;
}

/** The message that came last, for the id of a fall. Acts are not named there: one may be on a rule that not everybody who sees the fall sees. */
function lastOf(causes: readonly FallCause[]): string {
  return causes.flatMap((cause) => ('act' in cause ? [] : [cause.message])).at(-1) ?? 'rules';
}

/** The ends that messages told of a flight, and how far the last ones ended it earlier. */
export function endsOf(
  before: FlightHead | undefined,
  after: FlightHead | null,
  byMessage: boolean,
): ReturnType<typeof toldEnds> {
  const was = before === undefined ? null : muteTime(before);
  return toldEnds(before?.derivedFrom.ends, was, after === null ? null : muteTime(after), byMessage);
}
