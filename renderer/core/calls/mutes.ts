/** Mutes a rule for a traveller, and revokes mutes. Flights concerned are screened again at once; flights that are over stay as they were (`muteTime`). */

import { z } from 'zod';
import { canBeMuted } from '../../../rules/engine/screening-terms.ts';
import type { Rule } from '../../../rules/language/rule-set.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { isOnTraveller } from '../../../shared/casework/case.ts';
import { confirmingAgencies } from '../../../shared/casework/confirming-agencies.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import {
  isFlightOver,
  type Mute,
  type MuteAct,
  type MuteState,
  muteState,
  muteUntil,
} from '../../../shared/mute/mute.ts';
import { forbidsMute } from '../../../shared/mute/mute-bar.ts';
import { muteBook } from '../../../shared/mute/mute-book.ts';
import { isKeyOf, muteKeyOf } from '../../../shared/mute/mute-key.ts';
import { tooShort } from '../../../shared/reason.ts';
import { failed, success } from '../../../shared/result.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Screening } from '../../../shared/screening/screening.ts';
import { afterCommit } from '../after-commit.ts';
import { agenciesHere } from '../agencies-here.ts';
import { auditEntry } from '../audit/entries.ts';
import { flightsToComeWith, flightsWithMute, screenAgain } from '../import/screen-again.ts';
import { readMuteDays } from '../mute-days.ts';
import { mayMute, muteHits, muteView, ruleOfMute } from '../mute-views.ts';
import type { Request, WholeRequest } from '../request.ts';
import { allSeenCases } from '../seen/seen-cases.ts';
import { readSeenMutes } from '../seen/seen-mutes.ts';
import { agenciesThatSee, hidesRule } from '../seen/seen-rules.ts';
import { readSeenSection, readSeenSections } from '../seen/seen-section.ts';
import type { Write } from '../store/commit.ts';
import { readAll, readOne } from '../store/read.ts';
import { travellerIndex, travellerName } from '../traveller-parts.ts';
import { unitAgencies } from '../world.ts';
import { call, type Handled } from './call.ts';

export interface MuteView {
  readonly id: string;
  readonly rule: string;
  /** By language; empty where the rule is no longer in force. */
  readonly title: Readonly<Record<string, string>>;
  readonly mandate: Mandate;
  /** The traveller's name at the time of muting. */
  readonly name: string;
  readonly key: {
    /** `person` is weak: other people may have the same name and birth date. */
    readonly kind: 'document' | 'person';
    /** Issuer and last characters of the document number, or the birth date. */
    readonly shown: string;
  };
  readonly made: MuteAct;
  /** Who confirmed it; null for one of an earlier release. */
  readonly second: string | null;
  readonly until: IsoDate;
  readonly state: MuteState;
  readonly revoked: MuteAct | null;
  /** Hits on stored flights that do not count because of it. */
  readonly hits: number;
  /** Whether the officer may revoke it. */
  readonly mayRevoke: boolean;
}

/** Why a rule cannot be muted for a traveller. */
export type MuteRefusal =
  /** A trigger forces an outcome for every traveller. */
  | 'trigger'
  /** Only the owner of a list decides who is on it. */
  | 'list'
  /** The data has neither a document nor name and birth date. */
  | 'no-key'
  /** The rule serves another agency, or all agencies jointly. */
  | 'mandate'
  /** The traveller was selected for the secondary inspection. */
  | 'selected';

/** State of a hit with regard to mutes. */
export type ReasonMute =
  | { readonly state: 'muted'; readonly mute: MuteView }
  /**
   * `weak`: only name and birth date identify the traveller. `past`: the flight is over and stays as it was. `after`: the outcome with the mute; null where the rules of the
   * screening are not known here.
   */
  | { readonly state: 'may'; readonly weak: boolean; readonly past: boolean; readonly after: Outcome | null }
  | { readonly state: 'may-not'; readonly why: MuteRefusal };

/** Flights opened between pauses. */
const BATCH = 20;
const LONGEST_REASON = 1000;

const id = z.string().min(1).max(80);
const reason = z.string().trim().max(LONGEST_REASON);
const day = z.iso.date();

export const muteCalls = {
  /** All mutes, those in force first, then the latest first. */
  'mutes.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: 'mutes.viewed',
    recordsViews: 'hour',
    async handler(request): Handled<readonly MuteView[]> {
      const [mutes, hits] = await Promise.all([readSeenMutes(request), muteHits(request)]);
      const views = mutes.map((mute) => muteView(mute, request, hits));
      return success({ output: views.sort(byStateAndTime) });
    },
  }),

  /**
   * Mutes a rule that hit the traveller; gives the mute and the number of flights screened again. A mute counts on flights to come only, also on those that nobody has
   * announced yet: so each one takes a target off the queue, and a second officer confirms it.
   */
  'mute.add': call({
    input: z.strictObject({ flight: id, traveller: id, rule: z.string().min(1).max(200), until: day, reason }),
    permission: 'mute',
    whole: 'It counts and derives flights with the muted traveller, for a hit that `readSeenSection` gives.',
    audit: 'mute.made',
    schedule: 'with-writes',
    async handler(request, input): Handled<{ readonly mute: MuteView; readonly flights: number }> {
      const { store, world, context } = request;
      const today = context.now.slice(0, 10);
      const { most } = await readMuteDays(store);
      if (input.until < today || input.until > muteUntil(today, most))
        return failed({ code: 'invalid-input', path: 'until' });
      if (tooShort(input.reason)) return failed({ code: 'reason-required' });
      const section = await readSeenSection(request, input.flight);
      const at = section === undefined ? -1 : travellerIndex(section.flight, input.traveller);
      const traveller = section?.flight.travellers[at];
      if (section === undefined || traveller === undefined) return failed({ code: 'not-found', what: 'traveller' });
      const hit = section.screening.travellers[at]?.hits.find(({ rule }) => rule === input.rule);
      const rule = world.compiled.byId.get(input.rule);
      if (rule === undefined || hit === undefined) return failed({ code: 'not-found', what: 'hit' });
      const refusal = whyNot(rule, request);
      if (refusal !== null) return failed({ code: 'refused', why: refusal });
      const key = muteKeyOf(traveller);
      if (key === null) return failed({ code: 'refused', why: 'mute-no-key' });
      const mutes = (await readAll(store, 'mutes')).map(({ value }) => value);
      const inForce = mutes.filter((each) => each.rule === rule.id && muteState(each, context.now) === 'in-force');
      if (sameKey(inForce, key)) return failed({ code: 'conflict', what: 'mute' });
      if (await isSelected(request, key)) return failed({ code: 'refused', why: 'mute-selected' });
      // Asked last, so that nobody is called for an act that is refused.
      const confirmed = await request.confirmed(await agenciesToConfirm(request, rule, section.screening));
      if (!confirmed.ok) return confirmed;
      const mute: Mute = {
        id: context.newId(),
        rule: rule.id,
        mandate: rule.mandate,
        key,
        name: travellerName(traveller),
        made: { officer: context.officer.id, at: context.now, reason: input.reason },
        second: confirmed.value.id,
        until: input.until,
        revoked: null,
      };
      const write: Write = { table: 'mutes', id: mute.id, rev: 0, value: mute };
      const entry = auditEntry(
        { ...context, second: confirmed.value },
        'mute.made',
        mute.id,
        {
          rule: rule.id,
          flight: input.flight,
          traveller: traveller.id,
          key: key.kind,
          until: mute.until,
        },
        { reason: input.reason },
      );
      const flights = await screenAgain(request, write, entry, ['mutes'], () => flightsMutedBy(request, mute));
      const hits = await afterCommit(request, () => muteHits(request), new Map());
      return success({ output: { mute: muteView(mute, request, hits), flights } });
    },
  }),

  'mute.revoke': call({
    input: z.strictObject({ id, reason }),
    permission: 'mute',
    whole: 'It counts and derives flights that the mute touches, and refuses mutes of rules of `hidesRule`.',
    audit: 'mute.revoked',
    schedule: 'with-writes',
    async handler(request, input): Handled<{ readonly mute: MuteView; readonly flights: number }> {
      const { store, context } = request;
      if (tooShort(input.reason)) return failed({ code: 'reason-required' });
      const found = await readOne(store, 'mutes', input.id);
      if (found === undefined || hidesRule(request)?.(found.value.rule))
        return failed({ code: 'not-found', what: 'mute' });
      if (muteState(found.value, context.now) !== 'in-force') return failed({ code: 'conflict', what: 'mute' });
      if (!mayMute(ruleOfMute(found.value, request), request))
        return failed({ code: 'not-permitted', permission: 'mute.any' });
      const revoked = { officer: context.officer.id, at: context.now, reason: input.reason };
      const mute: Mute = { ...found.value, revoked };
      const write: Write = { table: 'mutes', id: mute.id, rev: found.rev, value: mute };
      const entry = auditEntry(
        context,
        'mute.revoked',
        mute.id,
        { rule: mute.rule },
        { before: { until: mute.until }, after: { until: null }, reason: input.reason },
      );
      const flights = await screenAgain(request, write, entry, ['mutes'], () => flightsWithMute(request, mute.id));
      const hits = await afterCommit(request, () => muteHits(request), new Map());
      return success({ output: { mute: muteView(mute, request, hits), flights } });
    },
  }),
} as const;

/** The agencies of the second officer, of whom each may see the hit. */
async function agenciesToConfirm(
  request: Request,
  rule: Pick<Rule, 'id' | 'mandate' | 'threat'>,
  screening: Screening,
): Promise<readonly LawAgency[]> {
  const { agency } = request.context;
  if (!isLawAgency(agency)) return [];
  return confirmingAgencies(
    unitAgencies(request.world),
    agency,
    rule,
    agenciesThatSee(request, rule.id, screening),
    await agenciesHere(request, 'mute'),
  );
}

/** Whether a case that the officer may see forbids a mute with this key, on any flight. A case that is hidden from the officer stays hidden. */
async function isSelected(request: Request, key: Mute['key']): Promise<boolean> {
  const cases = (await allSeenCases(request)).filter(isOnTraveller).filter((found) => forbidsMute(found, false));
  const flights = [...new Set(cases.map(({ flight }) => flight))];
  for (let from = 0; from < flights.length; from += BATCH) {
    for (const { flight } of await readSeenSections(request, flights.slice(from, from + BATCH))) {
      const isOver = isFlightOver(flight, request.context.now);
      const isForbidden = cases.some((found) => {
        if (found.flight !== flight.id || !forbidsMute(found, isOver)) return false;
        const traveller = flight.travellers[travellerIndex(flight, found.traveller)];
        return traveller !== undefined && isKeyOf(key, traveller);
      });
      if (isForbidden) return true;
    }
  }
  return false;
}

/** Why the officer may not mute the rule; null where the officer may. */
function whyNot(rule: Pick<Rule, 'kind' | 'family' | 'mandate' | 'threat'>, request: Request): string | null {
  if (!canBeMuted(rule)) return rule.kind === 'trigger' ? 'mute-trigger' : 'mute-list';
  return mayMute(rule, request) ? null : 'mute-mandate';
}

function sameKey(mutes: readonly Mute[], key: Mute['key']): boolean {
  return mutes.some((mute) => JSON.stringify(mute.key) === JSON.stringify(key));
}

/** Flights to come on which the rule hit the muted traveller. */
function flightsMutedBy(request: WholeRequest, mute: Mute): Promise<readonly FlightId[]> {
  const book = muteBook([mute]);
  return flightsToComeWith(
    request,
    ({ ruleCounts }) => (ruleCounts[mute.rule]?.hits ?? 0) > 0,
    (flight) => {
      const mutedFor = book.on(flight);
      return (traveller, { hits }) =>
        hits.some(({ rule }) => rule === mute.rule) && mutedFor?.(traveller).has(mute.rule) === true;
    },
  );
}

function byStateAndTime(a: MuteView, b: MuteView): number {
  const last = (view: MuteView) => Number(view.state !== 'in-force');
  return last(a) - last(b) || (a.made.at < b.made.at ? 1 : -1);
}
