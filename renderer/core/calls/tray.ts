/** The tray of flagged travellers whom nobody examined as long as something could be done. They leave it when an officer says why. */
import { z } from 'zod';
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { ActContext } from '../../../shared/casework/act-context.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { confirmingAll } from '../../../shared/casework/case-answers.ts';
import { openCase } from '../../../shared/casework/case-beginnings.ts';
import { applyAct } from '../../../shared/casework/case-machine.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { dutyOfficersFor } from '../../../shared/screening/duty-officers.ts';
import { agenciesHere } from '../agencies-here.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { auditEntry } from '../audit/entries.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { agenciesLeading } from '../letting-go.ts';
import { newCaseIds } from '../new-case-ids.ts';
import { readPlaces } from '../queue-places.ts';
import type { WholeRequest } from '../request.ts';
import { caseSight } from '../seen/case-sight.ts';
import { agreeingDoubts, seenDoubts } from '../seen/seen-doubts.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { sightsOn } from '../seen/sights-then.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { travellerIndex, travellerName } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';
import { callFailure, caseWrite, hitsOf } from './case-step.ts';
import type { CallFailure } from './failure.ts';

const MOST_TRAVELLERS = 500;
const LONGEST_REASON = 4000;
const id = z.string().min(1).max(80);

export const trayCalls = {
  /** Says why nobody examined these travellers: one reason for all of them. Each gets a case that is closed with the result `not-examined`. */
  'case.not-examined': call({
    input: z.strictObject({
      travellers: z
        .array(z.strictObject({ flight: id, traveller: id }))
        .min(1)
        .max(MOST_TRAVELLERS),
      reason: z.string().trim().max(LONGEST_REASON),
    }),
    permission: 'case.work',
    whole: 'It writes cases whose numbers no stored case has, and asks which agencies lead them; it answers how many.',
    audit: 'case.not-examined',
    schedule: 'with-writes',
    async handler(request, { travellers, reason }): Handled<{ readonly cases: number }> {
      const { context } = request;
      const { unit } = context;
      if (unit === null) return failed({ code: 'wrong-state', state: 'no-unit' });
      const { agency } = context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'case.work' });
      const step = { kind: 'miss', why: 'other', note: reason } as const;
      const by = {
        ...{ officer: context.officer.id, agency, at: context.now, supervises: context.role === 'supervisor' },
        // Who leads is asked below, for all of them together.
        ...{ leads: true, present: new Set([agency]), early: null, identity: 'none' as const },
      };
      const opened: Opened[] = [];
      const ids = await newCaseIds(request, unit, travellers.length);
      const flights = await flightsOf(request, new Set(travellers.map(({ flight }) => flight)));
      for (const [at, { flight, traveller }] of travellers.entries()) {
        const found = await openedOn(request, flights.get(flight), traveller, ids[at] ?? '', step, by);
        if (!found.ok) return found;
        opened.push(found.value);
      }
      if (new Set(opened.map(({ key }) => key)).size < opened.length)
        return failed({ code: 'invalid-input', path: 'travellers' });
      const agencies = commonTo(opened.map(({ agencies }) => agencies));
      if (agencies?.length === 0) return failed({ code: 'refused', why: 'tray-several-agencies' });
      const second = await confirmedOrAlone(request, agencies);
      if (!second.ok) return second;
      const sight = await caseSight(request);
      const acting = { ...context, second: second.value };
      const named = second.value === null ? {} : { second: second.value.id };
      const cases: Case[] = [];
      for (const { found, hits } of opened) {
        const done = applyAct(found, step, { ...by, hits, ...named });
        if (!done.ok) return failed(callFailure(done.failure));
        cases.push(sight.withHiddenFrom(done.value));
      }
      await request.commit(
        cases.map((each) => caseWrite(each, 0)),
        cases.map(({ id: subject, flight, traveller, state, result }) =>
          auditEntry(
            acting,
            'case.not-examined',
            subject,
            { flight, traveller },
            { ...changedSides(null, { state, result }), reason },
          ),
        ),
        ['cases', 'queue'],
      );
      return success({ output: { cases: cases.length } });
    },
  }),
} as const;

/** A case that is opened on a traveller of the tray, to be closed at once. */
interface Opened {
  readonly key: string;
  readonly found: Case;
  readonly hits: ReturnType<typeof hitsOf>;
  /** Of which agencies one confirms; null: one officer is enough. */
  readonly agencies: readonly LawAgency[] | null;
}

/** A flight, with those of its travellers who are in the tray. */
interface TrayFlight {
  readonly section: FlightSection;
  readonly tray: ReadonlySet<TravellerId>;
  readonly sights: Awaited<ReturnType<typeof sightsOn>>;
}

/** The flights with these ids; none for those that the officer does not see. */
async function flightsOf(
  request: WholeRequest,
  ids: ReadonlySet<FlightId>,
): Promise<ReadonlyMap<FlightId, TrayFlight>> {
  const places = new Map((await readPlaces(request)).flights.map((each) => [each.head.id, each.placed]));
  const flights = new Map<FlightId, TrayFlight>();
  for (const id of ids) {
    const section = await readSeenSection(request, id);
    if (section === undefined) continue;
    const tray = (places.get(id) ?? []).filter(({ place }) => place === 'tray');
    const sights = await sightsOn(request, id);
    flights.set(id, { section, sights, tray: new Set(tray.map(({ flagged }) => flagged.traveller)) });
  }
  return flights;
}

async function openedOn(
  request: WholeRequest,
  flight: TrayFlight | undefined,
  traveller: TravellerId,
  caseId: string,
  step: CaseAct,
  by: Omit<ActContext, 'hits'>,
): Promise<Result<Opened, CallFailure>> {
  const at = flight === undefined ? -1 : travellerIndex(flight.section.flight, traveller);
  const person = flight?.section.flight.travellers[at];
  const screened = flight?.section.screening.travellers[at];
  if (flight === undefined || person === undefined || screened === undefined)
    return failed({ code: 'not-found', what: 'traveller' });
  const { section, tray, sights } = flight;
  const hidden = dutyOfficersFor(screened);
  if (hidden.length > 0) return failed({ code: 'ask-duty', agencies: hidden });
  // A colleague gave the reason or opened a case meanwhile, or the flight lands later than it seemed.
  if (!tray.has(person.id)) return failed({ code: 'conflict', what: 'tray' });
  const opened = openCase(
    {
      id: caseId,
      flight: section.flight.id,
      traveller: person.id,
      travellerName: travellerName(person),
      outcomeAtOpening: screened.outcome,
    },
    by,
  );
  const found = { ...opened, seenAtOpening: sights(person.id) };
  const hits = hitsOf(section, person.id);
  const tried = applyAct(found, step, { ...by, hits });
  if (!tried.ok) return failed(callFailure(tried.failure));
  const doubts = (await seenDoubts(request)).on(section.flight.id, [person.id, ...person.aliases]);
  const doubting = agreeingDoubts(request, doubts, await agenciesHere(request, 'case.work'));
  const agencies = confirmingAll(await agenciesLeading(request, found, section), [], doubting);
  return success({ key: `${section.flight.id} ${person.id}`, found, hits, agencies });
}

/** The agencies of which one may confirm for all; null: nobody need. Empty where no agency may for all. */
function commonTo(needed: readonly (readonly LawAgency[] | null)[]): readonly LawAgency[] | null {
  return needed.reduce<readonly LawAgency[] | null>(
    (common, each) => (common === null ? each : each === null ? common : common.filter((one) => each.includes(one))),
    null,
  );
}
