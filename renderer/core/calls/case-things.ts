/** Cases on something else than a traveller: a bag of which nobody knows the owner, an airport worker, anything else. Nothing flags them, so an officer opens them by hand. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import {
  BY_HAND,
  type Case,
  isOnTraveller,
  type ThingCase,
  type TravellerCase,
} from '../../../shared/casework/case.ts';
import { openByHand } from '../../../shared/casework/case-beginnings.ts';
import { isLikeThing, isSameThing, readThing, type Thing } from '../../../shared/casework/case-subject.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { Leg } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { type BagOnFlight, bagOnFlight, flightOfBag } from '../bag-on-flight.ts';
import { agenciesLeading } from '../letting-go.ts';
import { newCaseIds } from '../new-case-ids.ts';
import type { Request } from '../request.ts';
import { caseSight, seenCase } from '../seen/case-sight.ts';
import { allSeenCases, byOpening, readCaseToAskAbout } from '../seen/seen-cases.ts';
import { travellerName } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';
import { callFailure, caseWrite, fieldsOf } from './case-step.ts';
import { flightRowOf } from './flights.ts';
import { caseWorkView, type WorkView } from './work-view.ts';

const LONGEST_NOTE = 4000;
const id = z.string().min(1).max(80);
const words = z.string().max(120);
const thing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bag'), tag: words }),
  z.strictObject({ kind: z.literal('worker'), name: words, badge: words.nullable(), employer: words.nullable() }),
  z.strictObject({ kind: z.literal('other'), what: words }),
]) satisfies z.ZodType<Thing>;

/** Somebody on the flight of a bag whose tag it is. */
export interface BagOwner {
  readonly flight: FlightId;
  readonly traveller: string;
  /** '' where it is masked. */
  readonly name: string;
}

/** A case on a thing, with what officers may do about it. */
export interface ThingView extends WorkView {
  readonly case: ThingCase;
  readonly flight: { readonly id: FlightId; readonly leg: Leg } | null;
  readonly owner: BagOwner | null;
  /** Other cases that may be on the same thing, in order of opening. */
  readonly alike: readonly Pick<ThingCase, 'id' | 'thing' | 'state'>[];
}

/** Where a case is shown: on the page of its traveller, or on its own. */
export type CasePage =
  | (Pick<TravellerCase, 'flight' | 'traveller' | 'travellerName'> & { readonly on: 'traveller' })
  | { readonly on: 'thing'; readonly view: ThingView };

export const caseThingCalls = {
  /** Opens a case on something else than a traveller; `flight`: the one that it belongs to, null: none, or not known; that of a bag is then looked for by its tag. */
  'case.open-on': call({
    input: z.strictObject({
      thing,
      flight: id.nullable(),
      origin: z.enum(BY_HAND),
      note: z.string().max(LONGEST_NOTE).nullable(),
    }),
    permission: 'case.work',
    audit: 'case.opened',
    async handler(request, { thing: written, flight: given, origin, note }, recorded): Handled<Case> {
      const { context } = request;
      const { agency } = context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'case.work' });
      if (context.unit === null) return failed({ code: 'wrong-state', state: 'no-unit' });
      const read = readThing(written);
      if (!read.ok) return failed({ code: 'invalid-input', path: read.failure });
      if (given !== null && (await flightRowOf(request, given)) === null)
        return failed({ code: 'not-found', what: 'flight' });
      // A dog has the tag and not the flight.
      const flight = given ?? (read.value.kind === 'bag' ? await flightOfBag(request, read.value) : null);
      if (await hasOwnCase(request, read.value)) return failed({ code: 'refused', why: 'case-thing-there' });
      const [number = ''] = await newCaseIds(request, context.unit, 1);
      const subject = { id: number, flight, traveller: null, travellerName: null, thing: read.value } as const;
      const opened = openByHand(
        { ...subject, outcomeAtOpening: 'clear' },
        { origin, note },
        { officer: context.officer.id, agency, at: context.now },
      );
      if (!opened.ok) return failed(callFailure(opened.failure));
      const made = opened.value;
      return success({
        output: seenCase(made, request, 'clear'),
        writes: [caseWrite(made, 0)],
        subject: made.id,
        details: recorded({ origin, thing: read.value.kind, ...(flight === null ? {} : { flight }) }),
        ...changedSides(null, fieldsOf(made, { kind: 'claim', note: null })),
        ...(note?.trim() ? { reason: note.trim() } : {}),
        topics: ['cases'],
      });
    },
  }),

  /** A case by its number: with its page where it has one of its own, else where its traveller is. */
  'case.get': call({
    input: z.strictObject({ id }),
    permission: 'view',
    audit: 'cases.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id: wanted }): Handled<CasePage> {
      const found = await readCaseToAskAbout(request, wanted);
      if (found === undefined) return failed({ code: 'not-found', what: 'case' });
      const { shown, notGivenTo } = found;
      if (isOnTraveller(shown)) {
        const { flight, traveller, travellerName } = shown;
        return success({ output: { on: 'traveller', flight, traveller, travellerName }, subject: wanted });
      }
      const work = { case: shown, isBeside: (await caseSight(request)).isBeside(shown), notGivenTo };
      const row = shown.flight === null ? null : await flightRowOf(request, shown.flight);
      const bag = await bagOnFlight(request, shown, shown.flight);
      const caseView = await caseWorkView(request, work, undefined, null);
      const view: ThingView = {
        ...caseView,
        case: shown,
        flight: row === null ? null : { id: row.id, leg: row.leg },
        owner: ownerOf(bag, shown.flight),
        alike: await casesLike(request, shown),
        // Nothing flags a thing or calls an agency to it; what holds for the owner of a bag holds for the bag.
        outcome: 'clear',
        attendance: caseView.present,
        handling: bag?.owner?.screened?.handling ?? null,
        askDuty: bag?.owner?.screened?.askDuty ?? [],
        meeting: bag?.meeting ?? null,
      };
      return success({ output: { on: 'thing', view }, subject: wanted });
    },
  }),
} as const;

/** The other cases that may be on the same thing, in order of opening. */
async function casesLike(request: Request, { id: own, thing: its }: ThingCase): Promise<ThingView['alike']> {
  const cases = [...(await allSeenCases(request))].sort(byOpening);
  return cases.flatMap(({ id, thing, state }) =>
    thing !== undefined && id !== own && isLikeThing(thing, its) ? [{ id, thing, state }] : [],
  );
}

/** Is there an open case on the same thing that the officer's agency leads? One of another agency does not keep it from work of its own. */
async function hasOwnCase(request: Request, thing: Thing): Promise<boolean> {
  const there = (await allSeenCases(request)).filter(
    (found) => found.thing !== undefined && found.state !== 'closed' && isSameThing(found.thing, thing),
  );
  for (const found of there) if ((await agenciesLeading(request, found, undefined)) === null) return true;
  return false;
}

function ownerOf(bag: BagOnFlight | null, flight: FlightId | null): BagOwner | null {
  if (bag?.owner == null || flight === null) return null;
  const { traveller } = bag.owner;
  return { flight, traveller: traveller.id, name: travellerName(traveller) };
}
