/** What imports changed of flights that had a list before: counts for all of them, and for one flight who is behind each count. */
import { z } from 'zod';
import type { FieldChange } from '../../../shared/flight/field-changes.ts';
import type { Flight, FlightId, Traveller, TravellerId } from '../../../shared/flight/flight.ts';
import type { GoneWhy } from '../../../shared/flight/list-changes.ts';
import type { PerhapsSame, PerhapsSign } from '../../../shared/flight/perhaps-same.ts';
import { idsOf } from '../../../shared/flight/same-traveller.ts';
import { failed, success } from '../../../shared/result.ts';
import { OUTCOMES, type Outcome } from '../../../shared/screening/outcome.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import { changesByImport, countedChanges, type FlightChangeCounts } from '../import/import-changes.ts';
import { readJobFiles } from '../import/job.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { refuseMasked } from '../retention/masked-flights.ts';
import { readSeenFalls } from '../seen/seen-falls.ts';
import { readFlight } from '../seen/seen-flights.ts';
import { readSeenHead } from '../seen/seen-heads.ts';
import { readOne } from '../store/read.ts';
import { travellerIndex, travellerName } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';

/** Flights whose changes are counted at a time. */
const CHANGES_PAGE = 20;
const MOST_FLIGHTS = 1_000_000;

/** The groups in which travellers are shown. */
export type ChangeKind = 'gone' | 'come' | 'changed';

export interface ImportChangeCounts {
  /** Those of the page that had a list before, in the order of their ids. */
  readonly flights: readonly FlightChangeCounts[];
  /** From which flight on the next page begins; null: this is the last one. */
  readonly next: number | null;
}

/** A traveller behind a count. */
export interface ChangeRow {
  readonly id: TravellerId;
  readonly aliases: readonly TravellerId[];
  /** '' where it was not sent. */
  readonly name: string;
  readonly document: string | null;
  readonly seat: string | null;
  /** What the officer's agency was called for: for whoever is gone, before the list; null: nothing that it sees. */
  readonly outcome: Outcome | null;
  /** On the flight as it is now, so that their page can be opened. */
  readonly isHere: boolean;
  /** Of whoever is gone. */
  readonly why?: GoneWhy;
  /** Of whoever is changed. */
  readonly changes?: readonly FieldChange[];
  /** Of whoever is gone: somebody new; of whoever is new: somebody gone. */
  readonly perhaps?: {
    readonly id: TravellerId;
    readonly aliases: readonly TravellerId[];
    readonly name: string;
    readonly seat: string | null;
    readonly signs: readonly PerhapsSign[];
  };
}

export type ChangeRows = Readonly<Record<ChangeKind, readonly ChangeRow[]>>;

const job = z.string().min(1).max(100);

export const importChangeCalls = {
  /** Counts of travellers tell of no hit, so every agency is given the same. */
  'import.changes': call({
    input: z.strictObject({ job, from: z.number().int().min(0).max(MOST_FLIGHTS) }),
    permission: 'view',
    audit: null,
    async handler(request, { job: id, from }): Handled<ImportChangeCounts> {
      const found = await readOne(request.store, 'jobs', id);
      if (found === undefined) return failed({ code: 'not-found', what: 'import' });
      const files = await readJobFiles(request.store, found.value);
      const decided = await FlightDecisions.read(request.store);
      const touched = [...new Set(files.flatMap((file) => file.touched).map((each) => decided.target(each)))].sort();
      const flights = await countedChanges(request, id, touched.slice(from, from + CHANGES_PAGE));
      const next = from + CHANGES_PAGE < touched.length ? from + CHANGES_PAGE : null;
      return success({ output: { flights, next } });
    },
  }),

  /** Who is behind the counts of a flight: those first for whom the officer's agency was called. */
  'import.changed': call({
    input: z.strictObject({ job, flight: z.string().min(1).max(80) }),
    permission: 'view',
    audit: 'flight.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { job: id, flight }): Handled<ChangeRows> {
      await refuseMasked(request.store, [flight]);
      const [changes, now, outcomeOf] = await Promise.all([
        changesByImport(request, id, flight, slices()),
        readFlight(request, flight),
        seenOutcomes(request, flight),
      ]);
      if (changes === null) return failed({ code: 'not-found', what: 'import' });
      const rowOf = (traveller: Traveller) => changeRow(traveller, now, outcomeOf, changes.perhaps);
      return success({
        output: {
          gone: targetsFirst(changes.gone.map(({ traveller, why }) => ({ ...rowOf(traveller), why }))),
          come: targetsFirst(changes.come.map(rowOf)),
          changed: targetsFirst(
            changes.changed.map(({ traveller, changes: told }) => ({ ...rowOf(traveller), changes: told })),
          ),
        },
        subject: flight,
      });
    },
  }),
} as const;

/** What the officer's agency is called for, and was called for before the target fell. */
async function seenOutcomes(
  request: Request,
  flight: FlightId,
): Promise<(ids: readonly TravellerId[]) => Outcome | null> {
  const [head, falls] = await Promise.all([readSeenHead(request, flight), readSeenFalls(request)]);
  const outcomes = new Map<TravellerId, Outcome>();
  for (const fall of falls.toReversed().filter((each) => each.flight === flight && !each.isProtected))
    for (const id of idsOf({ id: fall.traveller, aliases: fall.aliases })) outcomes.set(id, fall.from);
  for (const row of head?.flagged ?? [])
    for (const id of idsOf({ id: row.traveller, aliases: row.aliases })) outcomes.set(id, row.outcome);
  return (ids) => ids.map((id) => outcomes.get(id)).find((each) => each !== undefined) ?? null;
}

function changeRow(
  traveller: Traveller,
  now: Flight | undefined,
  outcomeOf: (ids: readonly TravellerId[]) => Outcome | null,
  pairs: readonly PerhapsSame[],
): ChangeRow {
  const pair = pairs.find(({ gone, come }) => gone === traveller || come === traveller);
  const other = pair?.gone === traveller ? pair.come : pair?.gone;
  return {
    ...briefOf(traveller),
    document: traveller.documents[0]?.number ?? null,
    outcome: outcomeOf(idsOf(traveller)),
    isHere: now !== undefined && travellerIndex(now, traveller.id) >= 0,
    ...(pair === undefined || other === undefined ? {} : { perhaps: { ...briefOf(other), signs: pair.signs } }),
  };
}

function briefOf(traveller: Traveller): Pick<ChangeRow, 'id' | 'aliases' | 'name' | 'seat'> {
  const { id, aliases, seat } = traveller;
  return { id, aliases, name: travellerName(traveller), seat };
}

function targetsFirst(rows: readonly ChangeRow[]): readonly ChangeRow[] {
  const rank = ({ outcome }: ChangeRow) => (outcome === null ? -1 : OUTCOMES.indexOf(outcome));
  return [...rows].sort((a, b) => rank(b) - rank(a));
}
