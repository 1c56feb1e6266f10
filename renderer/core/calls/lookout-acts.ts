/**
 * Taking a lookout down, and all that is done with it. It holds at once. Whoever took it ends it alone before anybody reviewed it; afterwards, or where somebody is to be
 * inspected for it, a second officer confirms, so that nobody buries a target alone.
 */

import { z } from 'zod';
import { lookoutPin } from '../../../rules/engine/list-terms.ts';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { KEEPS_AWAY } from '../../../shared/list/takes-back.ts';
import { isFindableLookout } from '../../../shared/lookout/findable.ts';
import { findsByOther } from '../../../shared/lookout/finds-less.ts';
import {
  LOOKOUT_CHANGES,
  type Lookout,
  type LookoutAct,
  type LookoutBefore,
  type LookoutTerms,
} from '../../../shared/lookout/lookout.ts';
import { areDaysOver, MOST_LOOKOUT_HOURS } from '../../../shared/lookout/lookout-end.ts';
import { isLookoutOn, lookoutState } from '../../../shared/lookout/lookout-state.ts';
import { type ReadByAll, sourceWordsOf } from '../../../shared/lookout/source-words.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { secondAgencies } from '../cut-signing.ts';
import { isOwner } from '../lists/list-view.ts';
import { sightFault } from '../lists/sight-fault.ts';
import { localDay } from '../local-day.ts';
import { flightsPinned, hitsAboveWatch } from '../lookouts/lookout-flights.ts';
import { mayOn } from '../lookouts/lookout-view.ts';
import type { Request } from '../request.ts';
import { readSeenLookout } from '../seen/seen-lookouts.ts';
import { agenciesSeeing } from '../seen/source-sight.ts';
import type { Put } from '../store/commit.ts';
import type { Opened } from '../store/read.ts';
import { unitAgencies } from '../world.ts';
import { call, type Handled } from './call.ts';
import type { CallFailure } from './failure.ts';
import { lookoutDescription, lookoutHours, lookoutId, saidInput, takenInput } from './lookout-input.ts';
import type { LookoutChanged, LookoutTaken } from './lookout-views.ts';
import { givenReason } from './reason-input.ts';

const TAKE = 'lookouts.take';
const REVIEW = 'lookouts.review';
/** `version`: the one that the officer saw; where it is another by now, nothing is changed. */
const seen = { id: lookoutId, version: z.number().int().min(1) };
const HOUR = 3_600_000;

export const lookoutActCalls = {
  'lookouts.take': call({
    input: takenInput,
    permission: TAKE,
    audit: 'lookout.taken',
    async handler(request, given, recorded): Handled<LookoutTaken> {
      const { agency, officer, unit, now, newId } = request.context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: TAKE });
      const fault = sightFault(request, { owner: agency, seenBy: given.seenBy }, 'seenBy');
      if (fault !== null) return failed(fault);
      const refused = termsFault(request, given.terms) ?? wordsFault(given);
      if (refused !== null) return failed(refused);
      const { hours, keepsWords, ...said } = given;
      const taken = { by: officer.id, at: now };
      const lookout: Lookout = {
        ...said,
        id: `${unit?.code ?? 'XXX'}-${newId()}`,
        owner: agency,
        mandate: unitAgencies(request.world).mandateOf(agency) ?? 'joint',
        ...{ taken, validFrom: now, validUntil: later(now, hours), reviewed: null, ended: null, version: 1 },
        acts: [{ kind: 'taken', ...taken, confirmedBy: null, reason: '', before: null }],
      };
      return success({
        output: { id: lookout.id, flights: await flightsPinned(request, lookout) },
        writes: [put(lookout, 0)],
        subject: lookout.id,
        details: recorded({ until: lookout.validUntil, ...keptWords(given) }),
        ...changedSides(null, stated(lookout)),
        topics: ['lookouts'],
      });
    },
  }),

  /**
   * Corrects what was said. What a supervisor had reviewed waits for a review again. By other terms a handling that keeps officers away counts for whoever else is found: a supervisor
   * of its agency and an officer of another one do that.
   */
  'lookouts.change': call({
    input: saidInput.extend({ ...seen, reason: givenReason, words: z.string().trim().max(4000).exactOptional() }),
    permission: TAKE,
    audit: 'lookout.changed',
    async handler(
      request,
      { id, version, reason, words = '', keepsWords, ...said },
      recorded,
    ): Handled<LookoutChanged> {
      const found = await foundFor(request, id, version, 'change');
      if (!found.ok) return found;
      const given = keepsWords === undefined ? said : { ...said, keepsWords };
      const refused = termsFault(request, said.terms) ?? wordsFault(given);
      if (refused !== null) return failed(refused);
      const { reviewed, outcome, handling, agreed } = found.value.value;
      const kept = reviewed === null ? agreed : { outcome, handling };
      // The handling of the last review stays until the next: whom other terms find is kept from all others at once.
      const isKeptAway = KEEPS_AWAY.has(kept?.handling ?? null) && findsByOther(found.value.value.terms, said.terms);
      if (isKeptAway && request.context.role !== 'supervisor')
        return failed({ code: 'refused', why: 'lookout-change' });
      const second = isKeptAway
        ? await secondOfOthers(request, found.value.value)
        : await secondFor(request, found.value.value);
      if (!second.ok) return second;
      const changed = {
        ...{ ...said, reviewed: null, version: version + 1 },
        ...(kept === undefined ? {} : { agreed: kept }),
      };
      const output = acted(request, found.value, changed, {
        ...{ kind: 'changed', confirmedBy: second.value, reason },
        ...(words === '' ? {} : { said: words }),
      });
      return success({ ...output, details: recorded({ version: version + 1, ...keptWords(given) }) });
    },
  }),

  /** So many hours from now. */
  'lookouts.extend': call({
    input: z.strictObject({ ...seen, hours: lookoutHours, reason: givenReason }),
    permission: TAKE,
    audit: 'lookout.extended',
    async handler(request, { id, version, hours, reason }, recorded): Handled<LookoutChanged> {
      const found = await foundFor(request, id, version, 'extend');
      if (!found.ok) return found;
      const validUntil = later(request.context.now, hours);
      const { value } = found.value;
      const isTooLong = validUntil > later(value.taken.at, MOST_LOOKOUT_HOURS);
      if (isTooLong || validUntil <= value.validUntil) return failed({ code: 'invalid-input', path: 'hours' });
      const output = acted(request, found.value, { validUntil }, { kind: 'extended', confirmedBy: null, reason });
      return success({ ...output, details: recorded({ until: validUntil }) });
    },
  }),

  /** A supervisor of its agency, other than who wrote it, confirms it or lowers how far it reaches. A handling that keeps officers away counts from then on, so another agency confirms that. */
  'lookouts.review': call({
    input: z.strictObject({ ...seen, outcome: z.enum(['watch', 'inspect', 'intercept']), reason: givenReason }),
    permission: REVIEW,
    audit: 'lookout.reviewed',
    async handler(request, { id, version, outcome, reason }, recorded): Handled<LookoutChanged> {
      const found = await foundFor(request, id, version, 'review');
      if (!found.ok) return found;
      if (OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf(found.value.value.outcome))
        return failed({ code: 'invalid-input', path: 'outcome' });
      const { officer, now } = request.context;
      const { value } = found.value;
      const isLower = outcome !== value.outcome;
      const isKeptAway = KEEPS_AWAY.has(value.handling) && value.agreed?.handling !== value.handling;
      const second = isKeptAway
        ? await secondOfOthers(request, value)
        : isLower
          ? await secondFor(request, value)
          : noSecondFor(request);
      if (!second.ok) return second;
      const { agreed: _, ...standing } = found.value.value;
      const changed = { outcome, reviewed: { by: officer.id, at: now, reason }, version: version + 1 };
      const output = acted(request, { ...found.value, value: standing }, changed, {
        kind: 'reviewed',
        confirmedBy: second.value,
        reason,
      });
      return success({ ...output, details: recorded({ outcome, version: version + 1 }) });
    },
  }),

  'lookouts.end': call({
    input: z.strictObject({ ...seen, reason: givenReason }),
    permission: TAKE,
    audit: 'lookout.ended',
    async handler(request, { id, version, reason }): Handled<LookoutChanged> {
      const found = await foundFor(request, id, version, 'end');
      if (!found.ok) return found;
      const second = await secondFor(request, found.value.value);
      if (!second.ok) return second;
      const { officer, now } = request.context;
      const ended = { by: officer.id, at: now, confirmedBy: second.value, reason };
      return success(acted(request, found.value, { ended }, { kind: 'ended', confirmedBy: second.value, reason }));
    },
  }),

  /** Corrects the description of one that is over, or takes it back (''). No hit has it from then on. A second officer of its agency confirms. */
  'lookouts.describe': call({
    input: z.strictObject({ ...seen, description: lookoutDescription, reason: givenReason }),
    permission: TAKE,
    asks: 'sighted',
    audit: 'lookout.described',
    async handler(request, { id, version, description, reason }, recorded): Handled<LookoutChanged> {
      const found = await foundFor(request, id, version, 'describe');
      if (!found.ok) return found;
      const { terms, owner, instruction, warning } = found.value.value;
      const refused = wordsFault({ terms: { description }, instruction, warning });
      if (description !== '' && refused !== null) return failed(refused);
      const second = await confirmedOrAlone(request, [owner], TAKE);
      if (!second.ok) return second;
      const output = acted(
        request,
        found.value,
        { terms: { ...terms, description }, version: version + 1 },
        { kind: 'described', confirmedBy: second.value?.id ?? null, reason },
      );
      return success({ ...output, details: recorded({ version: version + 1 }) });
    },
  }),
} as const;

/** The lookout with which the officer may do that, or why not. */
async function foundFor(
  request: Request,
  id: string,
  version: number,
  act: 'change' | 'extend' | 'review' | 'end' | 'describe',
): Promise<Result<Opened<Lookout>, CallFailure>> {
  const found = await readSeenLookout(request, id);
  if (found === undefined) return failed({ code: 'not-found', what: 'lookout' });
  const { value } = found;
  if (!isOwner(request, value.owner)) return failed({ code: 'refused', why: 'lookout-owner' });
  const isOn = isLookoutOn(lookoutState(value, request.context.now));
  if (value.version !== version || isOn === (act === 'describe')) return failed({ code: 'conflict', what: 'lookout' });
  return mayOn(request, value)[act] ? success(found) : failed({ code: 'refused', why: `lookout-${act}` });
}

/** The second officer's id; null where whoever took it down acts alone. What a supervisor has reviewed, no two officers end or weaken without a supervisor of its agency. */
async function secondFor(request: Request, lookout: Lookout): Promise<Result<string | null, CallFailure>> {
  const isAlone = !mayOn(request, lookout).byTwo && !(await hitsAboveWatch(request, lookout));
  const isReviewed = lookout.acts.some(({ kind }) => kind === 'reviewed');
  const [agencies, permission] =
    isReviewed && request.context.role !== 'supervisor'
      ? ([[lookout.owner], REVIEW] as const)
      : ([agenciesSeeing(request, lookoutPin(lookout)), TAKE] as const);
  const second = await confirmedOrAlone(request, isAlone ? null : agencies, permission);
  return second.ok ? success(second.value?.id ?? null) : second;
}

/** An officer of another agency that sees it; where there is none, another one of its own. */
async function secondOfOthers(request: Request, lookout: Lookout): Promise<Result<string | null, CallFailure>> {
  const seeing = agenciesSeeing(request, lookoutPin(lookout));
  const second = await request.confirmed(await secondAgencies(request, lookout.owner, TAKE, [seeing]), TAKE);
  return second.ok ? success(second.value.id) : second;
}

/** An act that takes nobody off the queue. */
function noSecondFor(request: Request): Result<null, CallFailure> {
  request.alone();
  return success(null);
}

/** What an act on a lookout writes and tells. */
function acted(
  { context }: Request,
  { value: before, rev }: Opened<Lookout>,
  change: Partial<Lookout>,
  act: Pick<LookoutAct, 'kind' | 'confirmedBy' | 'reason' | 'said'>,
) {
  const after: Lookout = { ...before, ...change };
  const isSame = LOOKOUT_CHANGES.every((field) => JSON.stringify(before[field]) === JSON.stringify(after[field]));
  const step: LookoutAct = {
    ...act,
    ...{ by: context.officer.id, at: context.now, before: isSame ? null : beforeOf(before) },
  };
  const lookout: Lookout = { ...after, acts: [...before.acts, step] };
  return {
    output: { id: lookout.id, version: lookout.version },
    writes: [put(lookout, rev)],
    subject: lookout.id,
    ...changedSides(stated(before), stated(lookout)),
    reason: act.reason,
    topics: ['lookouts'] as const,
  };
}

function beforeOf({ terms, source, outcome, handling, instruction, warning, validUntil }: Lookout): LookoutBefore {
  return { terms, source, outcome, handling, instruction, warning, validUntil };
}

/** What the trail keeps, which outlives the lookout: where somebody is looked for, what kinds of things are known, and what follows; no word of who it is. */
function stated({ terms, outcome, handling, instruction, warning, validUntil }: Lookout): object {
  const { flight, days, from, to, description, ...person } = terms;
  const known = Object.entries(person).flatMap(([field, value]) => (value === null ? [] : [field]));
  const written = Object.entries({ description, instruction, warning }).flatMap(([field, text]) =>
    text ? [field] : [],
  );
  return { flight, days, from, to, known: [...known, ...written], outcome, handling, validUntil };
}

function put(lookout: Lookout, rev: number): Put {
  return { table: 'lookouts', id: lookout.id, rev, value: lookout };
}

function later(now: string, hours: number): string {
  return new Date(Date.parse(now) + hours * HOUR).toISOString();
}

/** Somebody was not asked about words that may name who called or a source; null: they were, or there are none. */
function wordsFault(given: ReadByAll & KeepsWords): CallFailure | null {
  const isAsked = given.keepsWords === true || sourceWordsOf(given) === null;
  return isAsked ? null : { code: 'refused', why: 'lookout-source' };
}

interface KeepsWords {
  readonly keepsWords?: true;
}

/** For the trail: that such words were kept, never which. */
function keptWords(given: ReadByAll & KeepsWords): { readonly keptWords?: true } {
  return given.keepsWords === true && sourceWordsOf(given) !== null ? { keptWords: true } : {};
}

/** Is it an airport, or a city of several? */
function isPlace({ world }: Request, code: string): boolean {
  return world.reference.airport(code) !== undefined || shippedReference().cityAirports(code) !== undefined;
}

/** Why nobody could be found by the terms; null: somebody could. */
function termsFault(request: Request, terms: LookoutTerms): CallFailure | null {
  const { from, to } = terms;
  if (!isFindableLookout(terms)) return { code: 'refused', why: 'lookout-empty' };
  for (const [field, code] of Object.entries({ from, to })) {
    if (code !== null && !isPlace(request, code)) return { code: 'invalid-input', path: `terms.${field}` };
  }
  if (from !== null && from === to) return { code: 'invalid-input', path: 'terms.to' };
  return areDaysOver(terms, localDay(request, request.context.now))
    ? { code: 'refused', why: 'lookout-days-over' }
    : null;
}
