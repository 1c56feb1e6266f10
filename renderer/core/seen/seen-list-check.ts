/** Compares what an officer typed with the lists that the officer may see. Of any other list nothing is told: no hit, no number, no order. */
import { isEntryValid, isListOld, isListValid, type ListInForce, listAge } from '../../../shared/list/list-in-force.ts';
import { readsEntries } from '../../../shared/list/list-sight.ts';
import type { EvidenceLine } from '../../../shared/list/match/evidence.ts';
import { ListIndex } from '../../../shared/list/match/list-index.ts';
import type { ListMatch } from '../../../shared/list/match/list-match.ts';
import type { OneList } from '../../../shared/list/match/one-list.ts';
import type { DamagedList } from '../../../shared/list/missing-lists.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { CheckedSubject } from '../../../shared/search/checked-subject.ts';
import type { AskedList, CheckHit } from '../calls/desk-check.ts';
import type { CopyAge } from '../calls/list-views.ts';
import { ListsInForce } from '../lists/lists-in-force.ts';
import { inSlices, slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import type { DeclaredOf } from './seen-declared.ts';
import { readSeenLists } from './seen-lists.ts';

type Looking = Pick<Request, 'store' | 'context' | 'world' | 'services'>;

/** Copies of so few entries are waited for. */
const MOST_AWAITED = 2000;

/** What a check asks. */
export interface SeenIndex {
  /** Null: no list that the officer sees can be asked. */
  readonly index: ListIndex | null;
  /** Those of which a newer copy than the asked one came into force a moment ago. */
  readonly coming: readonly ListInForce[];
  /** Those of which a part is damaged: the rest is asked. */
  readonly damaged: readonly DamagedList[];
}

/**
 * The index over the lists that the officer sees, and over no other: what is hidden costs no time. A long copy that has just come into force is not waited for: the one before is asked, if there was one. After a failure the officer
 * waits, and is told if it fails again.
 */
export async function seenIndex(request: Looking): Promise<SeenIndex> {
  const seen = await readSeenLists(request);
  const ids = new Set(seen.map(({ id }) => id));
  const inForce = wholeOf(request.store).cache(ListsInForce);
  const copies = (await inForce.copies()).filter(({ list }) => ids.has(list.id));
  const made: OneList[] = [];
  const coming: ListInForce[] = [];
  const damaged: DamagedList[] = [];
  for (const copy of copies) {
    const { list, version } = copy;
    const before = inForce.lastOf(list.id);
    const isLong = version.entries > MOST_AWAITED && !inForce.hasFailed(version.id);
    const isComing = isLong && before?.version !== version.id && (before !== undefined || inForce.isArranged);
    if (!isComing) {
      const { index, isPartial } = await inForce.indexOf(copy, slices());
      made.push(index);
      if (isPartial) damaged.push(list);
      continue;
    }
    coming.push(list);
    // Who reads entries, and what a match leads to, is as the list says now.
    if (before !== undefined) made.push(before.index.under({ ...list, publishedOn: before.index.list.publishedOn }));
  }
  // Others may have changed, too, and screenings will ask them.
  inForce.compareInBackground(request.services.standingBack.slices());
  const { unread } = request.world.terms.lists;
  damaged.push(...seen.filter(({ id }) => unread.has(id)).map(({ value }) => value));
  return { index: made.length === 0 ? null : new ListIndex(made), coming, damaged };
}

export interface ListCheck {
  /** Titles of lists of which a newer copy is not asked yet, in their order. */
  readonly coming: readonly string[];
  /** Titles of lists of which a part is damaged and was not asked, in their order. */
  readonly damaged: readonly string[];
  /** Lists that were asked, in order of their titles. */
  readonly asked: readonly AskedList[];
  /** The strongest first. */
  readonly hits: readonly CheckHit[];
}

/** Asks the lists that the officer may see and that are valid on the day. */
export async function checkSeenLists(
  request: Looking,
  subject: CheckedSubject,
  on: IsoDate,
  declaredOf: DeclaredOf,
): Promise<ListCheck> {
  const { index, ...seen } = await seenIndex(request);
  const [coming, damaged] = [titlesOf(seen.coming), titlesOf(seen.damaged)];
  if (index === null) return { asked: [], hits: [], coming, damaged };
  const lists = new Map(index.lists.flatMap((list) => (isListValid(list, on) ? [[list.id, list]] : [])));
  const terms = { on, among: new Set(lists.keys()), hasForce: () => false };
  const matches = await inSlices(index.matching(subject.traveller, null, terms), slices());
  const hitOf = ({ list: id, ...rest }: Found, declared: CheckHit['declared']): CheckHit => {
    const list = lists.get(id) as ListInForce;
    const { entry, name, reference, lines, handling, instruction, warning, notice } = rest;
    return {
      ...askedList(list, on),
      ...{ source: 'list', class: rest.class, handling, instruction, warning, declared },
      entry: readsEntries(list, request.context.officer)
        ? { id: entry, name, reference, notice, lines, pictures: [] }
        : null,
    };
  };
  const vehicles = subject.vehicles.flatMap((written) => vehiclesOf(index, lists, written, on));
  return {
    ...{ coming, damaged },
    asked: [...lists.values()].map((list) => askedList(list, on)).sort((a, b) => byText(a.title, b.title)),
    hits: [...vehicles.map((each) => hitOf(each, null)), ...matches.map((each) => hitOf(each, declaredOf(each)))],
  };
}

/** What a hit takes of a match. */
interface Found
  extends Pick<ListMatch, 'list' | 'entry' | 'name' | 'reference' | 'handling' | 'instruction' | 'warning' | 'notice'> {
  readonly class: CheckHit['class'];
  readonly lines: readonly EvidenceLine[];
}

function vehiclesOf(
  index: ListIndex,
  lists: ReadonlyMap<string, ListInForce>,
  written: string,
  on: IsoDate,
): readonly Found[] {
  return index.vehicles(written).flatMap(({ list: { id }, entry, listed }) => {
    const list = lists.get(id);
    if (list === undefined || !isEntryValid(entry, on)) return [];
    return {
      ...{ list: id, entry: entry.id, reference: entry.reference, warning: entry.warning, notice: entry.notice },
      name: entry.names[0]?.name ?? null,
      class: 'vehicle',
      handling: entry.handling ?? list.handling,
      instruction: entry.instruction ?? list.instruction,
      lines: [{ field: 'vehicle', listed, sent: written, verdict: 'agrees', how: [] }],
    };
  });
}

function titlesOf(lists: readonly DamagedList[]): readonly string[] {
  return lists.map(({ title }) => title).sort(byText);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function askedList(list: ListInForce, on: IsoDate): AskedList {
  const { id, title, owner, publishedOn } = list;
  const age: CopyAge = { day: publishedOn, days: listAge(list, on), isOld: isListOld(list, on) };
  return { list: id, title, owner, age, interpol: list.interpol?.kind ?? null };
}
