/**
 * Quiet work: let run, and controlled delivery. Its acts stand in its own record, which the ledger lists, and not in the audit trail: the numbers of a trail, and whoever
 * exports it, would tell that there is something. Its end as a result is an act on the case like any other.
 */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { NamedOfficer } from '../../../shared/casework/case.ts';
import { openCase } from '../../../shared/casework/case-beginnings.ts';
import {
  actOnQuiet,
  isNamed,
  LONGEST_OFFICE,
  LONGEST_REFERENCE,
  MOST_NAMED,
  QUIET_KINDS,
  type QuietAct,
  type QuietFailure,
  type QuietOrder,
  type QuietPair,
  quietClock,
  quietState,
  readBy,
  startQuiet,
} from '../../../shared/casework/quiet-order.ts';
import { agencyOfStandIn } from '../../../shared/casework/stand-in.ts';
import { handlingInForce } from '../../../shared/protection/care-handling.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { dutyOfficersFor } from '../../../shared/screening/duty-officers.ts';
import { standing } from '../../../shared/time/due-clock.ts';
import { actsOfOthers, type TrailedAct } from '../acts-of-others.ts';
import { receiversOf } from '../agencies-here.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import { newCaseIds } from '../new-case-ids.ts';
import type { Permission } from '../permissions.ts';
import { wayOutRefusedOn } from '../protected.ts';
import type { Request, WholeRequest } from '../request.ts';
import { type CaseSight, caseSight } from '../seen/case-sight.ts';
import { caseToWorkOn } from '../seen/seen-cases.ts';
import { readSeenHead } from '../seen/seen-heads.ts';
import { marksAt, seenMarks } from '../seen/seen-marks.ts';
import { readSeenQuiet, readSeenQuietOrder } from '../seen/seen-quiet.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { sightsNow } from '../seen/sights-then.ts';
import { readNamedOfficers } from '../session.ts';
import type { Write } from '../store/commit.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { travellerIndex, travellerName } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';
import { applied } from './case-step.ts';
import type { CallFailure } from './failure.ts';
import type { QuietView } from './quiet-views.ts';

const QUIET: Permission = 'quiet';
const id = z.string().min(1).max(80);
const words = (longest: number) => z.string().trim().min(2).max(longest);
const time = z.iso.datetime({ precision: 3 });
const WHOLE =
  'It reads the trail for what others did about a traveller, and gives only what the officer may see of it.';

export const quietCalls = {
  /** The quiet work that names the officer; nothing for any other, whatever their rank. */
  'quiet.list': call({
    input: z.strictObject({}),
    permission: QUIET,
    whole: WHOLE,
    audit: null,
    async handler(request): Handled<readonly QuietView[]> {
      const seen = await readSeenQuiet(request);
      const views: QuietView[] = [];
      for (const { value } of seen) views.push(await viewOf(request, value));
      return success({ output: views.sort(runningFirst) });
    },
  }),

  /** Begins it. The second officer, of another agency, is named as well. */
  'quiet.start': call({
    input: z.strictObject({
      flight: id,
      traveller: id,
      kind: z.enum(QUIET_KINDS),
      office: words(LONGEST_OFFICE),
      reference: words(LONGEST_REFERENCE),
      from: time,
      due: time,
      officers: z.array(id).max(MOST_NAMED),
    }),
    permission: QUIET,
    second: 'other-agency',
    whole: WHOLE,
    audit: null,
    schedule: 'in-turn',
    async handler(request, { officers, ...plan }): Handled<QuietView> {
      const person = await personOf(request, plan);
      if (person === undefined) return failed({ code: 'not-found', what: 'traveller' });
      const agencies = dutyOfficersFor(person.screened);
      if (agencies.length > 0) return failed({ code: 'ask-duty', agencies });
      if (await isToProtect(request, person)) return failed({ code: 'refused', why: 'quiet-protected' });
      const kept = await wayOutRefusedOn(
        request,
        [{ flight: plan.flight, traveller: person.traveller.id }],
        plan.office,
      );
      if (kept !== null) return kept;
      const known = new Set((await ableOfficers(request)).map((each) => each.id));
      if (!officers.every((each) => known.has(each))) return failed({ code: 'refused', why: 'case-receiver' });
      const by = pairOf(request);
      if (by === null) return failed({ code: 'not-permitted', permission: QUIET });
      const trailFrom = request.store.trail.head.seq;
      const made = startQuiet({ ...plan, traveller: person.traveller.id }, officers, by, {
        id: request.context.newId(),
        trailFrom,
      });
      return made.ok ? written(request, made.value, 0) : failed({ code: 'refused', why: made.failure });
    },
  }),

  /** Two of its officers move the deadline. */
  'quiet.move': call({
    input: z.strictObject({ id, due: time }),
    permission: QUIET,
    second: 'other-agency',
    whole: WHOLE,
    audit: null,
    schedule: 'in-turn',
    handler: (request, { id: wanted, due }): Handled<QuietView> => acted(request, wanted, { kind: 'move', due }),
  }),

  /** Two of its officers name one more, who knows of it from now on. */
  'quiet.name': call({
    input: z.strictObject({ id, whom: id }),
    permission: QUIET,
    second: 'other-agency',
    whole: WHOLE,
    audit: null,
    schedule: 'in-turn',
    async handler(request, { id: wanted, whom }): Handled<QuietView> {
      const able = (await ableOfficers(request)).some((each) => each.id === whom);
      if (!able) return failed({ code: 'refused', why: 'case-receiver' });
      return acted(request, wanted, { kind: 'name', whom, trail: request.store.trail.head.seq });
    },
  }),

  /** Two of its officers take one away, who sees nothing of it from now on. One of each of the two agencies stays. */
  'quiet.unname': call({
    input: z.strictObject({ id, whom: id }),
    permission: QUIET,
    second: 'other-agency',
    whole: WHOLE,
    audit: null,
    schedule: 'in-turn',
    async handler(request, { id: wanted, whom }): Handled<QuietView | null> {
      const done = await acted(request, wanted, { kind: 'unname', whom, trail: request.store.trail.head.seq });
      // Whoever takes themself away sees nothing of it any more either.
      return done.ok && whom === request.context.officer.id ? success({ ...done.value, output: null }) : done;
    },
  }),

  /** Two of its officers end it without a result. */
  'quiet.call-off': call({
    input: z.strictObject({ id }),
    permission: QUIET,
    second: 'other-agency',
    whole: WHOLE,
    audit: null,
    schedule: 'in-turn',
    handler: (request, { id: wanted }): Handled<QuietView> => acted(request, wanted, { kind: 'call-off' }),
  }),

  /** The officer has read the acts of others that were shown: so many, the earliest first. What fell since then stays unread. */
  'quiet.read': call({
    input: z.strictObject({ id, shown: z.int().min(0) }),
    permission: QUIET,
    whole: WHOLE,
    audit: null,
    schedule: 'in-turn',
    async handler(request, { id: wanted, shown }): Handled<QuietView> {
      const found = await readSeenQuietOrder(request, wanted);
      if (found === undefined) return failed({ code: 'not-found', what: 'quiet' });
      const acts = await actsOn(request, found.value, await personOf(request, found.value));
      const last = acts[Math.max(acts.length - shown, 0)];
      const upTo = Math.max(readUpTo(request, found.value), shown === 0 ? 0 : (last?.seq ?? 0));
      return written(request, readBy(found.value, request.context.officer.id, upTo), found.rev);
    },
  }),

  /** Two of its officers end it: that the traveller was let run becomes the result of the case, which counts from now on. */
  'quiet.release': call({
    input: z.strictObject({ id }),
    permission: QUIET,
    second: 'other-agency',
    whole: 'It credits the result to every rule that hit, and answers what the officer may see.',
    audit: 'quiet.released',
    makesDue: true,
    async handler(request, { id: wanted }, recorded): Handled<QuietView> {
      const tried = await tryAct(request, wanted, { kind: 'release' });
      if (!tried.ok) return tried;
      const { order, rev } = tried.value;
      const person = await personOf(request, order);
      if (person !== undefined && (await isToProtect(request, person)))
        return failed({ code: 'refused', why: 'quiet-protected' });
      const sight = await caseSight(request);
      const current = await caseOf(request, sight, order);
      if (!current.ok) return current;
      const { office, reference, from, due } = order;
      const details = recorded({ office, reference, started: from, deadline: due });
      const done = await applied(request, sight, current.value, { kind: 'let-run', note: null }, details, QUIET);
      if (!done.ok) return done;
      return success({
        ...done.value,
        output: await viewOf(request, order),
        writes: [...(done.value.writes ?? []), quietWrite(order, rev)],
        topics: [...(done.value.topics ?? []), 'quiet'],
      });
    },
  }),
} as const;

async function acted(request: WholeRequest, id: string, act: QuietAct): Handled<QuietView> {
  const tried = await tryAct(request, id, act);
  return tried.ok ? written(request, tried.value.order, tried.value.rev) : tried;
}

async function tryAct(
  request: WholeRequest,
  id: string,
  act: QuietAct,
): Promise<Result<{ readonly order: QuietOrder; readonly rev: number }, CallFailure>> {
  const found = await readSeenQuietOrder(request, id);
  if (found === undefined) return failed({ code: 'not-found', what: 'quiet' });
  const by = pairOf(request);
  if (by === null) return failed({ code: 'not-permitted', permission: QUIET });
  const named = await readNamedOfficers(request.store, request.context.unit);
  const agencyOf = (officer: string) => named.find((each) => each.id === officer)?.agency ?? agencyOfStandIn(officer);
  const order: Result<QuietOrder, QuietFailure> = actOnQuiet(found.value, act, by, agencyOf);
  return order.ok ? success({ order: order.value, rev: found.rev }) : failed({ code: 'refused', why: order.failure });
}

/** The officers who may be named: those who work on cases. */
async function ableOfficers(request: Request): Promise<readonly NamedOfficer[]> {
  return (await receiversOf(request, [])).officers;
}

/** Who acts together; null: not two officers of law enforcement agencies. */
function pairOf({ context: { officer, second, now } }: Request): QuietPair | null {
  if (second === null || !isLawAgency(officer.agency) || !isLawAgency(second.agency)) return null;
  return {
    officer: officer.id,
    agency: officer.agency,
    second: second.id,
    secondAgency: second.agency,
    at: now,
  };
}

/** The case on the traveller that the result is for: the one at work, or a new one. */
async function caseOf(
  request: WholeRequest,
  sight: CaseSight,
  order: QuietOrder,
): Promise<Result<Parameters<typeof applied>[2], CallFailure>> {
  const { context } = request;
  const person = await personOf(request, order);
  if (person === undefined || !isLawAgency(context.agency)) return failed({ code: 'not-found', what: 'traveller' });
  const { traveller, screened, section } = person;
  const found = await caseToWorkOn(request, sight, section.flight.id, [traveller.id, ...traveller.aliases]);
  if (found !== undefined) return success(found);
  if (context.unit === null) return failed({ code: 'wrong-state', state: 'no-unit' });
  const [caseId = ''] = await newCaseIds(request, context.unit, 1);
  const subject = {
    id: caseId,
    flight: section.flight.id,
    traveller: traveller.id,
    travellerName: travellerName(traveller),
    outcomeAtOpening: screened.outcome,
  };
  const by = { officer: context.officer.id, agency: context.agency, at: context.now };
  const seenAtOpening = await sightsNow(request, section.flight.id, traveller.id);
  return success({ id: caseId, rev: 0, value: { ...openCase(subject, by), seenAtOpening } });
}

interface Person {
  readonly section: FlightSection;
  readonly traveller: FlightSection['flight']['travellers'][number];
  readonly screened: FlightSection['screening']['travellers'][number];
}

async function personOf(
  request: Request,
  { flight, traveller }: Pick<QuietOrder, 'flight' | 'traveller'>,
): Promise<Person | undefined> {
  const section = await readSeenSection(request, flight);
  if (section === undefined) return undefined;
  const at = travellerIndex(section.flight, traveller);
  const [person, screened] = [section.flight.travellers[at], section.screening.travellers[at]];
  return person === undefined || screened === undefined ? undefined : { section, traveller: person, screened };
}

/** Is the traveller to be met and protected, as far as the officer may know? Also one of whom that came to light while quiet work ran. */
async function isToProtect(request: Request, { section, traveller }: Person): Promise<boolean> {
  const [marks, head] = await Promise.all([seenMarks(request), readSeenHead(request, section.flight.id)]);
  const at = travellerIndex(section.flight, traveller.id);
  return handlingInForce(marksAt(marks, head, section, at)) === 'safeguard';
}

async function written(request: WholeRequest, order: QuietOrder, rev: number): Handled<QuietView> {
  return success({ output: await viewOf(request, order), writes: [quietWrite(order, rev)], topics: ['quiet'] });
}

function quietWrite(order: QuietOrder, rev: number): Write {
  return { table: 'quietOrders', id: order.id, rev, value: order };
}

async function viewOf(request: WholeRequest, order: QuietOrder): Promise<QuietView> {
  const { id: name, kind, office, reference, from, due, officers, timeline } = order;
  const [person, now, able] = await Promise.all([
    personOf(request, order),
    request.services.seenTime.now(),
    ableOfficers(request),
  ]);
  const state = quietState(order);
  const acts = await actsOn(request, order, person);
  const known = readUpTo(request, order);
  return {
    ...{ id: name, kind, office, reference, from, due, officers, state },
    able: able.filter((each) => !isNamed(order, each.id)),
    timeline: timeline.map(({ kind: step, officer, second, at, ...rest }) => ({
      ...{ kind: step, officer, second, at },
      ...('due' in rest ? { due: rest.due } : {}),
      ...('whom' in rest ? { whom: rest.whom } : {}),
    })),
    acts: acts.map(({ at, officer, kind: what }) => ({ at, officer, kind: what })),
    flight: person?.section.flight.id ?? order.flight,
    traveller: person?.traveller.id ?? order.traveller,
    name: person === undefined ? '' : travellerName(person.traveller),
    stand: standing(quietClock(order), now),
    unread: acts.filter(({ seq }) => seq > known).length,
  };
}

/** The last entry that the officer has read. A trail that was begun anew counts from one. */
function readUpTo({ context, store }: WholeRequest, { read }: QuietOrder): number {
  const known = read[context.officer.id] ?? 0;
  return known > store.trail.head.seq ? 0 : known;
}

/** What others did about the traveller while it runs, under every id of the traveller and of the flight; nothing once these are masked. */
async function actsOn(
  request: WholeRequest,
  order: QuietOrder,
  person: Person | undefined,
): Promise<readonly TrailedAct[]> {
  if (quietState(order) !== 'running' || order.traveller === '') return [];
  const ids = person === undefined ? [order.traveller] : [person.traveller.id, ...person.traveller.aliases];
  const tags = person?.traveller.bags.tags ?? [];
  const decided = await FlightDecisions.read(request.store);
  const flights = new Set(
    [order.flight, person?.section.flight.id ?? order.flight].flatMap((each) => decided.everNamed(each)),
  );
  return actsOfOthers(request, order, { ids, tags, flights: [...flights] });
}

function runningFirst(a: QuietView, b: QuietView): number {
  const [first, second] = [a.state === 'running', b.state === 'running'];
  if (first !== second) return first ? -1 : 1;
  return a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1;
}
