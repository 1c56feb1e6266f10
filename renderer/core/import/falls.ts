/** Finds what messages alone took away from a flight that can still be met: compares what was derived before with what is derived now. */
import { changedIdentity, plainNumber } from '../../../shared/flight/changed-identity.ts';
import { EARLIER_BY, type Fall, type FallTo, type FallView } from '../../../shared/flight/fall.ts';
import type { Flight, FlightId, Traveller } from '../../../shared/flight/flight.ts';
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
import type { World } from '../world.ts';
import type { DerivedFlight } from './derived-flight.ts';
import { causesOf, changingMessages, type Readings } from './fall-causes.ts';

/** Minutes after the landing in which travellers may still be met. */
const STILL_MET = 1440;

/** What a flight is now. */
export type After = Pick<DerivedFlight, 'flight' | 'head'>;

/** When messages are compared, and by what. */
interface Terms {
  readonly world: World;
  /** ISO 8601 UTC. */
  readonly now: string;
}

/** The records of what messages took away; `after` null: no message names the flight any more, which is kept where a table was read again. Without a new message there is no cause, and no fall: acts of officers are reviewed by themselves. */
export async function fallWrites(
  store: Store,
  id: FlightId,
  after: After | null,
  { world, now }: Terms,
): Promise<readonly Write[]> {
  if (store.ledger.keyIdOf('flightHeads', id) === null) return [];
  const before = (await readKept(store, 'flightHeads', [id]))[0]?.value;
  if (before === undefined || before.masked === true) return [];
  const time = muteTime(before);
  if (time !== null && time + STILL_MET < (minuteNumber(now.slice(0, 16)) ?? 0)) return [];
  const views = viewsOf(before, after?.head ?? null, world);
  const due = earlier(before, after);
  const mayRename = after !== null && before.flagged.length > 0;
  if (views.size === 0 && due === null && !mayRename) return [];
  const section = (await readKept(store, 'flightManifests', [id]))[0]?.value;
  if (section === undefined) return [];
  const known = before.derivedFrom.readings ?? asImported(section.flight);
  const causes = await causesOf(store, await changingMessages(store, known, after?.head.derivedFrom.readings ?? {}));
  const last = causes.at(-1);
  if (last === undefined) return [];
  const common = { flight: id, at: now, causes };
  const fallen = before.flagged.flatMap((row): readonly Fall[] => {
    const found = section.flight.travellers.find((each) => each.id === row.traveller);
    // The same person under another id: their document or birth still tells.
    const same = after === null || found === undefined ? undefined : sameOn(after.flight, found, section.flight);
    const still = (views.get(row) ?? []).flatMap((view) => viewAsSame(view, same, after, world));
    const changed = found === undefined || same === undefined ? null : changedIdentity(found, same);
    const told = changed === null ? still : [...still, ...viewsOfChange(row, still, { before, after, same }, world)];
    if (told.length === 0) return [];
    const ids = new Set([row.traveller, ...row.aliases, ...(same === undefined ? [] : [same.id, ...same.aliases])]);
    const traveller = same?.id ?? row.traveller;
    return [
      {
        kind: 'traveller',
        id: `${id} ${row.traveller} ${last.message}`,
        ...common,
        traveller,
        aliases: [...ids].filter((each) => each !== traveller),
        name: row.name,
        frame: world.terms.frame?.hash ?? null,
        views: together(told),
        looks: [],
        ...(changed === null ? {} : { changed }),
      },
    ];
  });
  const moved: readonly Fall[] =
    due === null ? [] : [{ kind: 'times', id: `${id} times ${last.message}`, ...common, due }];
  return [...fallen, ...moved].map((value) => ({
    table: 'takenOff',
    id: value.id,
    rev: null,
    value,
    index: { flight: id },
  }));
}

/** The messages of a flight that an earlier release derived. */
function asImported({ messages, travellers }: Flight): Readings {
  const replies = travellers.flatMap((each) => each.replies.map(({ message }) => message));
  return Object.fromEntries([...messages.map(({ id }) => id), ...replies].map((id) => [id, 0]));
}

/** Where the traveller stands for each agency that saw them flagged, of which no other view tells. */
function viewsOfChange(
  { traveller }: Flagged,
  told: readonly FallView[],
  {
    before,
    after,
    same,
  }: { readonly before: FlightHead; readonly after: After | null; readonly same: Traveller | undefined },
  { terms }: World,
): readonly FallView[] {
  const frame = terms.frame?.frame ?? null;
  return agenciesOf(frame).law.flatMap((agency): readonly FallView[] => {
    if (after === null || same === undefined || told.some(({ by }) => by.includes(agency))) return [];
    const hash = hidesFrom(frame, agency) ? (terms.frame?.hash ?? null) : null;
    const was = headSeenBy(before, agency, hash).flagged.find((each) => each.traveller === traveller);
    if (was === undefined) return [];
    const is = headSeenBy(after.head, agency, hash).flagged.find((each) => each.traveller === same.id);
    return [{ by: [agency], from: was.outcome, to: is?.outcome ?? 'clear', rules: [], concerned: was.attendance }];
  });
}

function earlier(before: FlightHead, after: After | null): { before: number; after: number } | null {
  const [was, is] = [muteTime(before), after === null ? null : muteTime(after.head)];
  return was !== null && is !== null && was - is >= EARLIER_BY ? { before: was, after: is } : null;
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
  same: Traveller | undefined,
  after: After | null,
  { terms }: World,
): readonly FallView[] {
  if (view.to !== 'gone' || same === undefined || after === null) return [view];
  const frame = terms.frame?.frame ?? null;
  const [agency] = view.by;
  if (agency === undefined) return [];
  const hash = hidesFrom(frame, agency) ? (terms.frame?.hash ?? null) : null;
  const is = headSeenBy(after.head, agency, hash).flagged.find(({ traveller }) => traveller === same.id);
  if (is !== undefined && isInspected(is.outcome)) return [];
  const to: FallTo = same.status === 'cancelled' || same.status === 'not-boarded' ? 'not-travelling' : 'clear';
  return [{ ...view, to: is?.outcome ?? to }];
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
