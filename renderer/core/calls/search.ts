/** Searches travellers by name, document, booking and the like, and cases by their numbers. */

import { z } from 'zod';
import type { Case } from '../../../shared/casework/case.ts';
import { incidentsOf } from '../../../shared/casework/incident.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { IsoDate, Leg } from '../../../shared/manifest.ts';
import { success } from '../../../shared/result.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import { checkedSubject } from '../../../shared/search/checked-subject.ts';
import { readTyped } from '../../../shared/search/read-typed.ts';
import { type FoundKind, SEARCH_KINDS, type SearchKind } from '../../../shared/search/search-kinds.ts';
import { SEARCH_PURPOSES } from '../../../shared/search/search-purposes.ts';
import { caseNumber, isTypedCase } from '../../../shared/search/typed-case.ts';
import type { FlightHead } from '../flight-head.ts';
import { localDay } from '../local-day.ts';
import type { Request } from '../request.ts';
import { findPeople, readZone } from '../search/find-people.ts';
import type { FoundTraveller } from '../search/find-travellers.ts';
import { missingLinks } from '../search/missing-links.ts';
import { StoredLinks } from '../search/stored-links.ts';
import { allSeenCases, byOpening } from '../seen/seen-cases.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { type SeenMarks, seenMarks } from '../seen/seen-marks.ts';
import { headsById } from '../store/heads.ts';
import { outcomeIn, type TravellerMarks } from '../traveller-marks.ts';
import { call, type Handled } from './call.ts';

/** The kind of the text; `any`: every kind that it may be. */
export type SearchFor = SearchKind | 'any';

/**
 * How the text matches the value. A name matches as its weakest word: whole, at its beginning, inside, in another spelling (written together or apart,
 * or sounding alike), or with one typing mistake. A telephone number matches whole or by its last digits (`ending`).
 */
export type SearchMatch = 'whole' | 'ending' | 'beginning' | 'inside' | 'spelling' | 'mistake';

export interface SearchRow extends TravellerMarks {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  readonly name: string;
  /** The flight is masked, so there is no name. */
  readonly masked: boolean;
  /** Number of the main document, as sent. */
  readonly document: string | null;
  readonly dateOfBirth: IsoDate | null;
  readonly nationality: string | null;
  readonly leg: Leg;
  /** As the officer's agency sees it; null while the flight waits to be screened under the legal frame in force. */
  readonly outcome: Outcome | null;
  /** The kind of value by which the traveller was found. */
  readonly kind: FoundKind;
  readonly match: SearchMatch;
}

export interface SearchResult {
  /** Good matches before loose ones; among them the flagged first, then the best match, then the latest flight. */
  readonly rows: readonly SearchRow[];
  /** Number of all matching travellers. */
  readonly total: number;
  /** The kinds for which the text was searched; empty when it can be none. */
  readonly kinds: readonly FoundKind[];
  /** The rows are similar names (another spelling, or one typing mistake): only those were found, or the officer asked for them. */
  readonly similar: boolean;
  /** Flights that may have the typed seat and were not looked through. */
  readonly unopened: number;
}

const MOST_ROWS = 500;
/** Characters of a typed text. */
export const LONGEST_TEXT = 200;
const LONGEST_PART = 8;

export const searchCalls = {
  /** Waits until all link records are open, with progress. */
  'search.ready': call({
    input: z.strictObject({}),
    permission: 'search',
    audit: null,
    async handler(request): Handled<{
      readonly flights: number;
      /** Flights without a sound link record, whose travellers search does not find. */
      readonly missing: number;
    }> {
      const links = await request.store
        .cache(StoredLinks)
        .open(({ done, total }) => request.progress({ phase: 'reading', done, total, note: null }));
      const missing = await missingLinks(request);
      return success({ output: { flights: links.size, missing: missing.length } });
    },
  }),

  /** `similar`: also find names that sound alike or differ by one typing mistake. Otherwise these are found only when nothing else matches. */
  'search.find': call({
    input: z.strictObject({
      text: z.string().max(LONGEST_TEXT),
      kind: z.enum([...SEARCH_KINDS, 'any']),
      count: z.number().int().min(1).max(MOST_ROWS),
      similar: z.boolean(),
      purpose: z.enum(SEARCH_PURPOSES),
    }),
    permission: 'search',
    audit: 'travellers.searched',
    recordsViews: true,
    async handler(request, { text, kind, count, similar, purpose }, recorded): Handled<SearchResult> {
      const heads = headsById(await readSeenHeads(request));
      const sought = withoutBirth(request, text, kind);
      const typed = readTyped(sought);
      const zone = kind === 'any' && typed.zone ? readZone(request, text) : null;
      const {
        found,
        kinds,
        similar: widened,
        unopened,
      } = await findPeople(request, { text: sought, kind, count, similar, typed, zone }, heads);
      return success({
        output: {
          rows: rowsOf(found.first, heads, await seenMarks(request)),
          total: found.total,
          kinds,
          similar: widened,
          unopened,
        },
        details: recorded({ text, kind, purpose, found: found.total }),
      });
    },
  }),

  /** The case with a typed number. Of several with the same digits the one opened last; null where the officer sees none. */
  'search.case': call({
    input: z.strictObject({
      unit: z.string().max(LONGEST_PART).nullable(),
      year: z.string().max(LONGEST_PART).nullable(),
      number: z.string().max(LONGEST_PART),
    }),
    permission: 'view',
    audit: 'travellers.searched',
    recordsViews: true,
    async handler(request, typed, recorded): Handled<Pick<Case, 'id' | 'flight' | 'traveller'> | null> {
      const seen = await allSeenCases(request);
      const named = seen.filter(({ id }) => isTypedCase(typed, id));
      // The number of an incident leads to the last of its cases that the officer may see.
      const joined = seen.filter(({ incidents = [] }) => incidents.some((incident) => isTypedCase(typed, incident)));
      // That of one which became another, or ended, leads to those that were in it.
      const before = seen.filter((each) => incidentsOf(each).some((incident) => isTypedCase(typed, incident)));
      const cases = [...([named, joined, before].find((each) => each.length > 0) ?? [])].sort(byOpening);
      const found = cases.at(-1);
      return success({
        output: found === undefined ? null : { id: found.id, flight: found.flight, traveller: found.traveller },
        details: recorded({ text: caseNumber(typed), kind: 'case', found: cases.length }),
      });
    },
  }),
} as const;

/** The rows of travellers that were found, with what their heads say. */
export function rowsOf(
  found: readonly FoundTraveller[],
  heads: ReadonlyMap<FlightId, FlightHead>,
  marks: SeenMarks,
): readonly SearchRow[] {
  const rows: SearchRow[] = [];
  for (let from = 0; from < found.length; ) {
    const { flight, links } = found[from] as FoundTraveller;
    let to = from;
    while (found[to]?.flight === flight) to += 1;
    const group = found.slice(from, to);
    const head = heads.get(flight);
    if (head !== undefined) {
      for (const [index, { id, name, document, born, nationality }] of links
        .travellers(group.map(({ at }) => at))
        .entries()) {
        const { by } = group[index] as FoundTraveller;
        const { leg, masked = false } = head;
        rows.push({
          flight,
          traveller: id,
          name,
          masked,
          document,
          dateOfBirth: born,
          nationality,
          leg,
          outcome: outcomeIn(head, id),
          ...marks(head, id),
          ...by,
        });
      }
    }
    from = to;
  }
  return rows;
}

/** The name, where a date of birth stands beside it: stored travellers are found by names, and the lists by both. */
function withoutBirth(request: Request, text: string, kind: SearchFor): string {
  const on = localDay(request, request.context.now);
  const subject = checkedSubject(text, kind, { reference: request.world.reference, on });
  if (subject === null || subject.zone !== null || subject.traveller.dateOfBirth === null) return text;
  return subject.traveller.wholeName ?? text;
}
