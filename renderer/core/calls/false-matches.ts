/**
 * Declares that a traveller is not whom an entry of a list means, and revokes it. The hit then stays quiet on every flight to come until the end, or until the entry changes or
 * stronger evidence speaks. Flights concerned are screened again at once; flights that are over stay as they were.
 */
import { z } from 'zod';
import {
  type FalseMatch,
  type FalseMatchKind,
  falseMatchOf,
  isQuietFor,
  mostDays,
} from '../../../shared/list/false-match.ts';
import type { LaterMatch } from '../../../shared/list/later-match.ts';
import { muteState, muteUntil } from '../../../shared/mute/mute.ts';
import { muteKeyOf } from '../../../shared/mute/mute-key.ts';
import { failed, success } from '../../../shared/result.ts';
import { entryRule } from '../../../shared/screening/listed.ts';
import { afterCommit } from '../after-commit.ts';
import { auditEntry } from '../audit/entries.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { flightsToComeWith, flightsWithMute, screenAgain } from '../import/screen-again.ts';
import { falseMatchView, MAY_DECLARE, needsTwo } from '../lists/false-match-views.ts';
import { may } from '../lists/list-view.ts';
import { muteHits } from '../mute-views.ts';
import type { WholeRequest } from '../request.ts';
import { readSeenFalseMatch, readSeenFalseMatches, readShownFalseMatches } from '../seen/seen-false-matches.ts';
import { readSeenSource } from '../seen/seen-hit-sources.ts';
import { seenLaterOf } from '../seen/seen-later-matches.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { travellerIndex, travellerName } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';
import { listId } from './list-input.ts';
import type { FalseMatchView } from './list-views.ts';
import { givenReason } from './reason-input.ts';
import type { Topic } from './topic.ts';

const id = z.string().min(1).max(80);
/** A match found since the flight is quiet without a flight that is screened again. */
const TOPICS: readonly Topic[] = ['lists', 'flights'];
const DECLARED = z.strictObject({
  flight: id,
  traveller: id,
  /** Of the hit, or of the match found since the flight: `entryRule`. */
  rule: z.string().min(1).max(500),
  until: z.iso.date(),
  reason: givenReason,
});
const WHOLE =
  'It derives the flights to come on which the same person matches the entry, of a hit that the officer may see.';

/** What came of it; `flights`: how many were screened again. */
export interface FalseMatchChanged {
  readonly record: FalseMatchView;
  readonly flights: number;
}

export const falseMatchCalls = {
  /** All that were declared about a list, those in force first, then the latest first. */
  'false-matches.list': call({
    input: z.strictObject({ list: listId }),
    permission: 'lists.view',
    audit: 'list.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { list }): Handled<readonly FalseMatchView[]> {
      if ((await readSeenSource(request, list)) === undefined) return failed({ code: 'not-found', what: 'list' });
      const hits = await muteHits(request);
      const shown = (await readShownFalseMatches(request)).filter(({ source }) => source.id === list);
      const output = shown.map(({ record }) => falseMatchView(record, request, hits)).sort(byStateAndTime);
      return success({ output, subject: list });
    },
  }),

  /** Not the same person: an officer looked. */
  'false-matches.declare': call({
    input: DECLARED,
    permission: MAY_DECLARE['not-same'],
    whole: WHOLE,
    audit: 'false-match.declared',
    schedule: 'with-writes',
    handler: (request, input): Handled<FalseMatchChanged> => declared(request, 'not-same', input),
  }),

  /** The person was given right, or the record of them corrected: holds for years, also where the entry changes, and for its copies in other lists. */
  'false-matches.redress': call({
    input: DECLARED,
    permission: MAY_DECLARE.redress,
    whole: WHOLE,
    audit: 'false-match.redressed',
    schedule: 'with-writes',
    handler: (request, input): Handled<FalseMatchChanged> => declared(request, 'redress', input),
  }),

  /** What two supervisors decided is not undone by one. */
  'false-matches.revoke': call({
    input: z.strictObject({ id, reason: givenReason }),
    permission: MAY_DECLARE['not-same'],
    asks: 'sighted',
    whole: WHOLE,
    audit: 'false-match.revoked',
    schedule: 'with-writes',
    async handler(request, input): Handled<FalseMatchChanged> {
      const { context } = request;
      const found = await readSeenFalseMatch(request, input.id);
      if (found === undefined) return failed({ code: 'not-found', what: 'false-match' });
      const permission = MAY_DECLARE[found.value.kind];
      if (!may(request, permission)) return failed({ code: 'not-permitted', permission });
      if (muteState(found.value, context.now) !== 'in-force') return failed({ code: 'conflict', what: 'false-match' });
      const list = await readSeenSource(request, found.value.list);
      if (list === undefined) return failed({ code: 'not-found', what: 'list' });
      const isByTwo = found.value.kind === 'redress';
      const second = await confirmedOrAlone(request, isByTwo ? [list.owner] : null, permission);
      if (!second.ok) return second;
      const revoked = { officer: context.officer.id, at: context.now, reason: input.reason };
      const record: FalseMatch = { ...found.value, revoked };
      const entry = auditEntry(
        { ...context, second: second.value },
        'false-match.revoked',
        record.list,
        { entry: record.entry, falseMatch: record.id },
        { before: { until: record.until }, after: { until: null }, reason: input.reason },
      );
      const write = { table: 'falseMatches', id: record.id, rev: found.rev, value: record } as const;
      const flights = await screenAgain(request, write, entry, TOPICS, () => flightsWithMute(request, record.id));
      return shown(request, record, flights);
    },
  }),
} as const;

async function declared(
  request: WholeRequest,
  kind: FalseMatchKind,
  input: z.output<typeof DECLARED>,
): Handled<FalseMatchChanged> {
  const { context } = request;
  const today = context.now.slice(0, 10);
  const { until, reason } = input;
  if (until < today || until > muteUntil(today, mostDays(kind)))
    return failed({ code: 'invalid-input', path: 'until' });
  const section = await readSeenSection(request, input.flight);
  const at = section === undefined ? -1 : travellerIndex(section.flight, input.traveller);
  const traveller = section?.flight.travellers[at];
  const hit = section?.screening.travellers[at]?.hits.find(({ rule }) => rule === input.rule);
  if (traveller === undefined) return failed({ code: 'not-found', what: 'traveller' });
  const isMeant = ({ listed: each }: LaterMatch) => entryRule(each.list, each.entry) === input.rule;
  const later = await seenLaterOf(request, input.flight, [traveller.id, ...traveller.aliases]);
  const listed = hit?.listed ?? later.find(isMeant)?.listed;
  const list = listed === undefined ? undefined : await readSeenSource(request, listed.list);
  if (listed === undefined || list === undefined) return failed({ code: 'not-found', what: 'hit' });
  // Whoever cannot read what the entry says cannot say that it means somebody else.
  if (listed.isWithheld === true) return failed({ code: 'refused', why: 'list-duty' });
  const key = muteKeyOf(traveller);
  if (key === null) return failed({ code: 'refused', why: 'false-match-no-key' });
  const isKnown = (record: FalseMatch) =>
    record.kind === kind && muteState(record, context.now) === 'in-force' && isQuietFor(traveller, listed, record);
  if ((await readSeenFalseMatches(request)).some(isKnown)) return failed({ code: 'conflict', what: 'false-match' });
  // Asked last, so that nobody is called for an act that is refused.
  const isByTwo = needsTwo(request, list, listed, kind);
  const second = await confirmedOrAlone(request, isByTwo ? [list.owner] : null);
  if (!second.ok) return second;
  // A record about a list that is kept from others says nothing about their lists, or they could tell that the list has the entry, too.
  const reference = list.seenBy === null ? listed.reference : null;
  const record = falseMatchOf(
    { ...listed, reference },
    {
      ...{ id: context.newId(), kind, key, name: travellerName(traveller), until },
      made: { officer: context.officer.id, at: context.now, reason },
      ...(second.value === null ? {} : { second: second.value.id }),
    },
  );
  const entry = auditEntry(
    { ...context, second: second.value },
    kind === 'redress' ? 'false-match.redressed' : 'false-match.declared',
    record.list,
    {
      ...{ entry: record.entry, falseMatch: record.id, key: key.kind, until },
      ...{ flight: input.flight, traveller: traveller.id },
    },
    { reason },
  );
  const write = { table: 'falseMatches', id: record.id, rev: 0, value: record } as const;
  const flights = await screenAgain(request, write, entry, TOPICS, () => flightsOf(request, record));
  return shown(request, record, flights);
}

/** The flights to come on which the person matches the entry, or a copy of it. */
function flightsOf(request: WholeRequest, record: FalseMatch): ReturnType<typeof flightsToComeWith> {
  return flightsToComeWith(
    request,
    ({ copies, lookouts }) => copies !== undefined || lookouts !== undefined,
    () =>
      (traveller, { hits }) =>
        hits.some(({ listed }) => listed !== undefined && isQuietFor(traveller, listed, record)),
  );
}

async function shown(request: WholeRequest, record: FalseMatch, flights: number): Handled<FalseMatchChanged> {
  const hits = await afterCommit(request, () => muteHits(request), new Map());
  return success({ output: { record: falseMatchView(record, request, hits), flights } });
}

function byStateAndTime(a: FalseMatchView, b: FalseMatchView): number {
  const last = (view: FalseMatchView) => Number(view.state !== 'in-force');
  return last(a) - last(b) || (a.made.at < b.made.at ? 1 : -1);
}
