/** How an exhibit stands: who has it, under which seal, where it lies, what was counted and weighed. It follows from its entries alone. */
import type { CashDifference, CashSum } from './cash-count.ts';
import { differencesOf, sumsOf } from './cash-count.ts';
import type { Disposal, Exhibit, ExhibitEntry, Holder, HoldingOfficer, SealSeen } from './exhibit.ts';

export interface Seal {
  readonly number: string;
  readonly state: 'intact' | 'broken';
}

/** Two counts, or the first of two; places of the entries, from 0. */
export interface CashCount {
  readonly first: number;
  /** Null: nobody has counted it a second time yet. */
  readonly second: number | null;
  /** Empty while there is one only. */
  readonly differences: readonly CashDifference[];
  readonly sums: readonly CashSum[];
}

export interface ExhibitState {
  readonly holder: Holder;
  /** The last officer who had it. */
  readonly lastOfficer: HoldingOfficer;
  /** Who handed it to the office that has it or had it last, by id; null: none had it. */
  readonly sentBy: string | null;
  /** It was handed to this officer, who has not confirmed it yet. The one who gives it has it until then. */
  readonly pending: { readonly to: HoldingOfficer; readonly entry: number } | null;
  readonly seal: Seal | null;
  readonly place: string;
  /** The last count. */
  readonly count: CashCount | null;
  readonly disposed: { readonly how: Disposal; readonly happened: string } | null;
  /** How many entries there are, and when the last of them happened. */
  readonly entries: number;
  readonly last: string;
}

/** How it stands after its entries. */
export function stateOf({ entries }: Pick<Exhibit, 'entries'>): ExhibitState {
  const [first] = entries;
  const taker: HoldingOfficer = {
    kind: 'officer',
    officer: first?.officer ?? '',
    agency: first?.agency ?? 'customs',
  };
  let state: ExhibitState = {
    holder: taker,
    lastOfficer: taker,
    sentBy: null,
    pending: null,
    seal: null,
    place: '',
    count: null,
    disposed: null,
    entries: 0,
    last: '',
  };
  for (const [at, entry] of entries.entries())
    state = {
      ...after(state, entry, at, entries),
      entries: at + 1,
      // An answer comes whenever its officer is there, and puts nothing out of order.
      last: entry.kind === 'answered' ? state.last : entry.happened,
    };
  return state;
}

function after(
  state: ExhibitState,
  entry: ExhibitEntry,
  at: number,
  entries: readonly ExhibitEntry[],
): Omit<ExhibitState, 'entries' | 'last'> {
  const typist: HoldingOfficer = { kind: 'officer', officer: entry.officer, agency: entry.agency };
  switch (entry.kind) {
    case 'taken':
      return { ...state, place: entry.where };
    case 'sealed':
      return { ...state, seal: { number: entry.seal, state: 'intact' } };
    case 'opened':
      return { ...state, seal: entry.seal === null ? null : { number: entry.seal, state: 'intact' } };
    case 'counted':
      return { ...state, count: countedAfter(state.count, entry.lines, at, entries) };
    case 'handed-over': {
      const seal = seenSeal(state.seal, entry.seen);
      const { to } = entry;
      if (to.kind === 'officer' && !entry.confirmed) return { ...state, seal, pending: { to, entry: at } };
      return {
        ...state,
        seal,
        holder: to,
        lastOfficer: to.kind === 'officer' ? to : state.lastOfficer,
        sentBy: to.kind === 'office' ? entry.officer : state.sentBy,
        place: to.kind === 'office' ? to.office : entry.where,
      };
    }
    case 'received': {
      const { pending } = state;
      if (pending === null) return state;
      const given = entries[pending.entry];
      return {
        ...state,
        seal: seenSeal(state.seal, entry.seen),
        holder: pending.to,
        lastOfficer: pending.to,
        pending: null,
        place: given?.kind === 'handed-over' ? given.where : state.place,
      };
    }
    case 'not-received':
      return { ...state, pending: null };
    case 'returned':
      return {
        ...state,
        holder: typist,
        lastOfficer: typist,
        place: entry.where,
        seal: entry.seal === null ? seenSeal(state.seal, entry.seen) : { number: entry.seal, state: 'intact' },
      };
    case 'disposed':
      return {
        ...state,
        holder: { kind: 'nobody' },
        place: entry.where,
        disposed: { how: entry.how, happened: entry.happened },
      };
    case 'corrected': {
      const { seal, count } = state;
      const isLastSeal = entry.seal !== null && sealingEntry(entries.slice(0, at)) === entry.of - 1;
      // A count that was wrong counts for nothing, nor does the other one of its pair: two officers count anew.
      const isCounted = count !== null && [count.first, count.second].includes(entry.of - 1);
      return {
        ...state,
        ...(isCounted ? { count: null } : {}),
        ...(isLastSeal && seal !== null && entry.seal !== null ? { seal: { ...seal, number: entry.seal } } : {}),
      };
    }
    case 'answered':
    case 'weighed':
    case 'photographed':
      return state;
  }
}

/** The seal as it is seen: one that was broken once is never whole again. */
function seenSeal(seal: Seal | null, seen: SealSeen): Seal | null {
  return seal === null || seen === 'intact' ? seal : { ...seal, state: 'broken' };
}

/** The place of the entry that put on the last seal, from 0; -1: none did. */
export function sealingEntry(entries: readonly ExhibitEntry[]): number {
  return entries.findLastIndex((entry) => putsOnSeal(entry) !== null);
}

/** The number of the seal that the entry put on; null: it put on none. */
export function putsOnSeal(entry: ExhibitEntry): string | null {
  return entry.kind === 'sealed' || entry.kind === 'opened' || entry.kind === 'returned' ? entry.seal : null;
}

/** The number of the seal that an entry corrects, as it stood until then; null: it corrects none. */
export function sealCorrected(entries: readonly ExhibitEntry[], entry: ExhibitEntry): string | null {
  if (entry.kind !== 'corrected' || entry.seal === null) return null;
  const before = entries.slice(0, entries.indexOf(entry));
  const earlier = before.findLast((each) => each.kind === 'corrected' && each.of === entry.of && each.seal !== null);
  if (earlier?.kind === 'corrected') return earlier.seal;
  const corrected = before[entry.of - 1];
  return corrected === undefined ? null : putsOnSeal(corrected);
}

/** Every seal that the exhibit ever had, as put on and as corrected. */
export function sealsOf({ entries }: Pick<Exhibit, 'entries'>): readonly string[] {
  return entries.flatMap((entry) => (entry.kind === 'corrected' ? (entry.seal ?? []) : (putsOnSeal(entry) ?? [])));
}

/** A third count begins anew: the two before it stay in the chain. */
function countedAfter(
  count: CashCount | null,
  lines: Extract<ExhibitEntry, { kind: 'counted' }>['lines'],
  at: number,
  entries: readonly ExhibitEntry[],
): CashCount {
  const first = count === null || count.second !== null ? undefined : entries[count.first];
  if (count === null || first?.kind !== 'counted')
    return { first: at, second: null, differences: [], sums: sumsOf(lines) };
  return { ...count, second: at, differences: differencesOf(first.lines, lines) };
}
