/** Finds what messages alone, or acts on rules, took away from a flight that can still be met: compares what was derived before with what is derived now. */
import { changedIdentity, plainNumber } from '../../../shared/flight/changed-identity.ts';
import type { ChangingMessage } from '../../../shared/flight/changing-message.ts';
import { causesSeen, type Fall, type FallCause, type FallView } from '../../../shared/flight/fall.ts';
import type { Flight, FlightId, Traveller } from '../../../shared/flight/flight.ts';
import { toldEnds } from '../../../shared/flight/told-ends.ts';
import { isTravelling } from '../../../shared/flight/travelling.ts';
import { agenciesOf } from '../../../shared/frame/legal-frame.ts';
import { muteTime } from '../../../shared/mute/mute.ts';
import type { NamedRule } from '../../../shared/review/week-lines.ts';
import { OUTCOMES, type Outcome } from '../../../shared/screening/outcome.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import type { Flagged, FlightHead } from '../flight-head.ts';
import { headSeenBy, hidesFrom } from '../seen/seen-heads.ts';
import type { Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { readKept } from '../store/read-kept.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import type { World } from '../world.ts';
import type { DerivedFlight } from './derived-flight.ts';
import { actsBetween, causesOf } from './fall-causes.ts';

/** Minutes after the landing in which travellers may still be met. */
const STILL_MET = 1440;

/** What a flight is now. */
export type After = Pick<DerivedFlight, 'flight' | 'head'>;

/** The messages that changed the flight itself, and those that changed earlier ones on which its facts rest. */
export interface ChangingMessages {
  readonly own: readonly ChangingMessage[];
  readonly carried: readonly ChangingMessage[];
}

/** When messages are compared, and by what. */
interface Terms {
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
 * The records of what messages and acts on rules took away; `after` null: no message names the flight any more, which is kept where a table was read again. Whoever would not be a
 * target without them either fell by another act of officers, or a list: these are reviewed by themselves.
 */
export async function fallWrites(
  store: Store,
  id: FlightId,
  after: After | null,
  { own, carried }: ChangingMessages,
  terms: Terms,
): Promise<readonly Write[]> {
  const { world, now } = terms;
  if (store.ledger.keyIdOf('flightHeads', id) === null) return [];
  const before = (await readKept(store, 'flightHeads', [id]))[0]?.value;
  if (before === undefined || before.masked === true) return [];
  const acts = after === null ? [] : actsBetween(before, after.head, world);
  if (own.length === 0 && carried.length === 0 && acts.length === 0) return [];
  const time = before.derivedFrom.ends?.latest ?? muteTime(before);
  if (time !== null && time + STILL_MET < (minuteNumber(now.slice(0, 16)) ?? 0)) return [];
  const views = viewsOf(before, after?.head ?? null, world);
  const { due } = endsOf(before, after?.head ?? null, own.length > 0);
  // Only a message that is new, or is read otherwise, names somebody otherwise.
  const rows = new Set([...views.keys(), ...(own.length > 0 && after !== null ? before.flagged : [])]);
  if (rows.size === 0 && due === null) return [];
  const section = (await readKept(store, 'flightManifests', [id]))[0]?.value;
  if (section === undefined) return [];
  const [ownCauses, carriedCauses] = [await causesOf(store, own), await causesOf(store, carried)];
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
  const fallen = [...rows].flatMap((row): readonly Fall[] => {
    const found = section.flight.travellers.find((each) => each.id === row.traveller);
    // The same person under another id: their document, or name and birth, still tells.
    const same = after === null || found === undefined ? undefined : sameOn(after.flight, found, section.flight);
    const still = (views.get(row) ?? []).flatMap((view) => viewAsSame(view, row, same, { before, after }, world));
    const changed = found === undefined || same === undefined ? null : changedIdentity(found, same);
    const ids = new Set([row.traveller, ...row.aliases, ...(same === undefined ? [] : [same.id, ...same.aliases])]);
    const traveller = same?.id ?? row.traveller;
    const aliases = [...ids].filter((each) => each !== traveller);
    return blamed.flatMap(({ causes }, place): readonly Fall[] => {
      const laid = still.filter(
        (view) =>
          blamed.findIndex(
            (each) =>
              causesSeen(each.causes, view).length > 0 &&
              wouldStand(view, row, same, { head: each.head, after }, world),
          ) === place,
      );
      // Another name is told by messages of the flight itself.
      const isRenaming = changed !== null && causes === ownCauses;
      const told = isRenaming ? [...laid, ...viewsOfChange(row, laid, { before, after, same }, world)] : laid;
      if (told.length === 0) return [];
      const frame = world.terms.frame?.hash ?? null;
      return [
        {
          ...{ kind: 'traveller', id: newId(store, `${id} ${row.traveller} ${lastOf(causes)} ${now}`) },
          ...{ flight: id, at: now, traveller, aliases, name: row.name },
          ...{ causes, frame, views: together(told), looks: [] },
          ...(isRenaming ? { changed } : {}),
        },
      ];
    });
  });
  const moved: readonly Fall[] =
    due === null || ownCauses.length === 0
      ? []
      : [
          {
            ...{ kind: 'times', id: newId(store, `${id} times ${lastOf(ownCauses)} ${now}`) },
            ...{ flight: id, at: now, causes: ownCauses, due },
          },
        ];
  return [...fallen, ...moved].map((value) => ({
    table: 'takenOff',
    id: value.id,
    rev: 0,
    value,
    index: { flight: id },
  }));
}

/** The message or the act that came last. */
function lastOf(causes: readonly FallCause[]): string {
  return causes.map((cause) => ('act' in cause ? cause.act : cause.message)).at(-1) ?? '';
}

/** No fall takes the place of another: one table may be read twice within the same moment. */
function newId(store: Store, wanted: string): string {
  let id = wanted;
  for (let count = 2; store.ledger.keyIdOf('takenOff', id) !== null; count += 1) id = `${wanted} ${count}`;
  return id;
}

/** Where the traveller stands now, for each agency that saw them flagged and of which no other view tells: before and after are the same, since no fall is laid to the message. */
function viewsOfChange(
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

/** The ends that messages told of a flight, and how far the last ones ended it earlier. */
export function endsOf(
  before: FlightHead | undefined,
  after: FlightHead | null,
  byMessage: boolean,
): ReturnType<typeof toldEnds> {
  const was = before === undefined ? null : muteTime(before);
  return toldEnds(before?.derivedFrom.ends, was, after === null ? null : muteTime(after), byMessage);
}

/** The views of each target who fell, one per agency, by the row of the whole head. */
function viewsOf(
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

function isInspected(outcome: Outcome): boolean {
  return OUTCOMES.indexOf(outcome) >= OUTCOMES.indexOf('inspect');
}

function goneRules(was: Flagged, is: Flagged | undefined): readonly NamedRule[] {
  const still = new Set(is?.reasons.map(({ rule }) => rule));
  return was.reasons.flatMap(({ rule, title }) => (still.has(rule) ? [] : [{ rule, title }]));
}

/** The traveller on the flight as it is now: under one of their ids, or as somebody new with the same document, or the same name and birth. */
function sameOn({ travellers }: Flight, who: Traveller, before: Flight): Traveller | undefined {
  const known = new Set(before.travellers.flatMap(({ id, aliases }) => [id, ...aliases]));
  const ids = new Set([who.id, ...who.aliases]);
  const documents = new Set(documentsOf(who));
  const isNew = ({ id, aliases }: Traveller) => ![id, ...aliases].some((each) => known.has(each));
  return (
    travellers.find(({ id, aliases }) => ids.has(id) || aliases.some((each) => ids.has(each))) ??
    travellers.find((each) => isNew(each) && documentsOf(each).some((document) => documents.has(document))) ??
    travellers.find(
      (each) =>
        isNew(each) &&
        who.dateOfBirth !== null &&
        each.dateOfBirth === who.dateOfBirth &&
        each.surname === who.surname &&
        each.givenNames === who.givenNames,
    )
  );
}

function documentsOf({ documents }: Traveller): readonly string[] {
  return documents.flatMap(({ number, issuer }) =>
    number === null || plainNumber(number) === '' ? [] : [`${issuer ?? ''} ${plainNumber(number)}`],
  );
}

/** The view with where the traveller stands who is still on the flight; none where the traveller did not fall under the new id. */
function viewAsSame(
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
function wouldStand(
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

/** Equal views of several agencies are one. */
function together(views: readonly FallView[]): readonly FallView[] {
  const byContent = new Map<string, FallView>();
  for (const view of views) {
    const content = JSON.stringify({ ...view, by: null });
    const known = byContent.get(content);
    byContent.set(content, known === undefined ? view : { ...known, by: [...known.by, ...view.by] });
  }
  return [...byContent.values()];
}
