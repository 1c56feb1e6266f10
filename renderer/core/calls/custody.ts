/** Custody of whoever a case is about: reading the record, and entering what was done. */
import { z } from 'zod';
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { isNobody } from '../../../shared/casework/case-subject.ts';
import { type CapsuleTally, capsulesOut, capsuleTally, leftOpen } from '../../../shared/custody/capsule-tally.ts';
import { type Custody, type CustodyKind, givesUp, type Held, heldIn } from '../../../shared/custody/custody.ts';
import { type CustodyClock, custodyClock } from '../../../shared/custody/custody-clock.ts';
import { confirmerOf, isAgainstAge } from '../../../shared/custody/custody-confirmer.ts';
import {
  type DayOf,
  enterCustody,
  lineOf,
  type MayEnter,
  mayEnter,
  timeIn,
} from '../../../shared/custody/enter-custody.ts';
import { type LeftAtEnd, leftAtEnd } from '../../../shared/custody/left-at-end.ts';
import type { CustodyMeasure } from '../../../shared/custody/measures.ts';
import type { Exhibit } from '../../../shared/exhibit/exhibit.ts';
import { capsulesTaken } from '../../../shared/exhibit/taken-from.ts';
import type { CustodyLine } from '../../../shared/frame/legal-frame.ts';
import { holdingRefused, type Immune } from '../../../shared/protection/protection-refusals.ts';
import { tooShort } from '../../../shared/reason.ts';
import { failed, success } from '../../../shared/result.ts';
import { laterOf } from '../../../shared/time/due-clock.ts';
import type { SeenClock } from '../../../shared/time/seen-clock.ts';
import { confirmersHere } from '../agencies-here.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { readCustodyFrames } from '../frame-in-force.ts';
import { agenciesHolding } from '../holding-agencies.ts';
import { localDay } from '../local-day.ts';
import { minorByRecord } from '../minor-by-record.ts';
import { isPermitted, type Permission } from '../permissions.ts';
import { dutiesKept, immuneIn } from '../protected.ts';
import type { Request } from '../request.ts';
import { readCaseInHand, readSeenCase } from '../seen/seen-cases.ts';
import { isCustodyDamaged, readSeenCustody, type SeenCustodyEntry, seenCustodyEntries } from '../seen/seen-custody.ts';
import { intactExhibitsOf } from '../seen/seen-exhibits.ts';
import { call, type Handled } from './call.ts';
import { custodyAct } from './custody-input.ts';
import { landingAwaited, sectionOf } from './encounter-adding.ts';
import { enteringOnCase } from './entering-on-case.ts';
import { localTimeInput } from './local-time-input.ts';

const id = z.string().min(1).max(80);
const WORK = 'case.examine';
const UNACCOUNTED = 'custody.unaccounted';

export interface CustodyView {
  /** The record cannot be read; nothing else is said then. */
  readonly isDamaged: boolean;
  readonly entries: readonly SeenCustodyEntry[];
  /** Null: nobody was held. */
  readonly held: Omit<Held, 'since'> | null;
  /** Null where nobody was held. */
  readonly clock: CustodyClock | null;
  /** What its end left open, or would leave open now; null: nobody was held. */
  readonly left: LeftAtEnd | null;
  /** Null: nobody was under medical watch, and nothing was entered about capsules. */
  readonly capsules: CapsulesView | null;
  /** The line of the frame that allows it; null: none does. */
  readonly line: CustodyLine | null;
  /** A minor by the flight's record; null: it does not say. */
  readonly isMinor: boolean | null;
  /** The machine's clock, and the time that counts until two officers confirm which is right; null: they agree. */
  readonly doubt: SeenClock | null;
  /** What the officer may enter; null: nothing. */
  readonly may: MayEnter | null;
}

/** The tally, beside the capsules among the exhibits of the case. */
export interface CapsulesView {
  readonly tally: CapsuleTally;
  /** How many came out in all, also of an earlier time that somebody was held. */
  readonly out: number;
  readonly taken: number;
}

const DAMAGED: CustodyView = {
  ...{
    isDamaged: true,
    entries: [],
    held: null,
    clock: null,
    left: null,
    capsules: null,
    line: null,
    isMinor: null,
    doubt: null,
    may: null,
  },
};

export const custodyCalls = {
  'custody.read': call({
    input: z.strictObject({ id }),
    permission: 'view',
    audit: 'custody.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id: caseId }): Handled<CustodyView> {
      const onCase = await readSeenCase(request, caseId);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      if (await isCustodyDamaged(request, onCase)) return success({ output: DAMAGED, subject: caseId });
      const found = await readSeenCustody(request, caseId);
      if (found === undefined) return failed({ code: 'not-found', what: 'case' });
      // On a case that goes on beside the work of the own agency, nobody of it enters anything.
      const mayWork = (await readCaseInHand(request, caseId)) !== undefined;
      const view = await viewOf(request, found.onCase, found.whole, found.entries);
      return success({ output: mayWork ? view : { ...view, may: null }, subject: caseId });
    },
  }),

  /**
   * Enters what was done. A second officer confirms an entry that changes for how long somebody was or may be held, or whether they were served in time. One of another agency confirms
   * what takes somebody out of its hands.
   */
  'custody.enter': call({
    input: z.strictObject({
      id,
      act: custodyAct,
      /** Local time of the unit; null: now. */
      happened: localTimeInput.nullable(),
    }),
    permission: WORK,
    whole: 'It asks for the stored case, whether the officer may work on it, and gives nothing of it.',
    asks: 'sighted',
    audit: 'custody.entered',
    async handler(request, { id: caseId, act, happened: local }, recorded): Handled<CustodyView> {
      const { context } = request;
      const [entering, found] = await Promise.all([
        enteringOnCase(request, caseId, local, WORK),
        readSeenCustody(request, caseId),
      ]);
      if (!entering.ok) return entering;
      if (found === undefined) return failed({ code: 'not-found', what: 'case' });
      const { agency, hiddenFrom, happened } = entering.value;
      if (act.kind === 'begun' && isNobody(found.onCase.thing))
        return failed({ code: 'refused', why: 'custody-nobody' });
      const frame = (await readCustodyFrames(request))(found.whole);
      // A clock that was turned back makes nothing that is late look as if it had been in time.
      const at = await request.services.seenTime.now();
      const doubt = await request.services.seenTime.doubt();
      const clock = doubt === null ? {} : { clock: context.now };
      const by = { ...clock, officer: context.officer.id, agency, at, happened, frame, dayOf: dayIn(request) };
      const counted = happened === null ? null : timeIn({ ...clock, at, happened }, act.kind);
      const section = await sectionOf(request, found.onCase);
      // Nobody is held who cannot be here yet: whoever else is to meet them would take them for met.
      const begins = happened ?? laterOf(at, context.now);
      const early = act.kind === 'begun' ? await landingAwaited(request, found.onCase, section, begins) : null;
      if (early !== null) return failed({ code: 'too-early', ...early });
      const isMinor = await minorByRecord(request, found.onCase);
      if (isAgainstAge(act, isMinor) && tooShort(act.note)) return failed({ code: 'refused', why: 'custody-words' });
      const held = heldIn(found.whole);
      const immune = holdingRefused(
        await immuneIn(request, found.onCase, section),
        act.kind,
        'measure' in act ? act.measure : (held?.measure ?? null),
      );
      if (immune !== null) return failed({ code: 'refused', why: immune });
      const kept = await dutiesKept(request, found.onCase);
      if (act.kind === 'duty' && act.way === 'told' && kept.get(act.duty) === 'protection')
        return failed({ code: 'refused', why: 'protection-state' });
      const line = held === null ? null : lineOf(frame, held, dayIn(request));
      const confirmer = confirmerOf(found.whole, act, { agency, isMinor, at, happened: counted, line });
      const tried = enterCustody(found.whole, act, { ...by, second: null });
      if (!tried.ok) return failed({ code: 'refused', why: tried.failure });
      const { store } = request;
      // Whoever ends a watch that does not add up is a supervisor, or has one agree.
      const needs =
        leftOpen(found.whole, act) === null || isPermitted(context.officer, UNACCOUNTED, store.name)
          ? WORK
          : UNACCOUNTED;
      // Asked last, so that nobody is called for an entry that is refused.
      const others = givesUp(found.whole, act) ? await agenciesHolding(request, found.onCase, agency) : [];
      const asked = await confirming(request, confirmer, others, hiddenFrom, needs);
      const second = await confirmedOrAlone(request, asked, needs);
      if (!second.ok) return second;
      const done = enterCustody(found.whole, act, { ...by, second: second.value?.id ?? null });
      if (!done.ok) return failed({ code: 'refused', why: done.failure });
      return success({
        output: await viewOf(request, found.onCase, done.value, seenCustodyEntries(request, found.onCase, done.value)),
        writes: [{ table: 'custodies', id: caseId, rev: found.rev, value: done.value, index: { case: caseId } }],
        subject: caseId,
        details: recorded({ entry: act.kind, number: done.value.entries.length, happened }),
        // What is said of a doctor's visit stays in the record, which not everybody reads.
        reason: act.note === '' || act.kind === 'duty' ? null : act.note,
        topics: ['cases'],
      });
    },
  }),
} as const;

/**
 * The agencies of which an officer confirms, of those to which the case could be given; null: nobody confirms. It is the one that answers for it, or one of the `others` whom
 * the end concerns, too; where none of these has officers here, the rest.
 */
async function confirming(
  request: Request,
  confirmer: LawAgency | 'anybody' | null,
  others: readonly LawAgency[],
  hiddenFrom: readonly LawAgency[],
  permission: Permission,
): Promise<readonly LawAgency[] | null> {
  const able = await confirmersHere(request, permission, hiddenFrom);
  const asked = confirmer === null || confirmer === 'anybody' ? others : [confirmer];
  const here = able.filter((agency) => asked.includes(agency));
  if (here.length > 0) return here;
  return confirmer === null ? null : able;
}

async function viewOf(
  request: Request,
  onCase: Case,
  custody: Custody,
  entries: readonly SeenCustodyEntry[],
): Promise<CustodyView> {
  const { agency } = request.context;
  const frame = (await readCustodyFrames(request))(custody);
  const held = heldIn(custody);
  const now = await request.services.seenTime.now();
  const line = held === null ? null : lineOf(frame, held, dayIn(request));
  const immune = await immuneIn(request, onCase, await sectionOf(request, onCase));
  const may = isLawAgency(agency) ? mayEnter(custody, { frame, agency, at: now, dayOf: dayIn(request) }) : null;
  const clock = held === null ? null : custodyClock(held, line, now, await dutiesKept(request, onCase));
  const exhibits = (await intactExhibitsOf(request, custody.id)).exhibits.map(({ value }) => value);
  return {
    isDamaged: false,
    entries,
    held: held === null ? null : withoutEntries(held),
    clock,
    left: held === null || clock === null ? null : leftAtEnd(held, clock, exhibits),
    capsules: capsulesIn(custody, exhibits),
    line,
    isMinor: await minorByRecord(request, onCase),
    doubt: await request.services.seenTime.doubt(),
    may: may === null ? null : mayUnder(immune, isNobody(onCase.thing) ? withoutBeginning(may) : may, held),
  };
}

function capsulesIn(custody: Custody, exhibits: readonly Exhibit[]): CapsulesView | null {
  const tally = capsuleTally(custody);
  return tally === null ? null : { tally, out: capsulesOut(custody), taken: capsulesTaken(exhibits) };
}

/** What the forms offer, without what immunity refuses. */
function mayUnder(immune: Immune, { kinds, measures }: MayEnter, held: Held | null): MayEnter {
  const isLeft = (kind: CustodyKind) => (measure: CustodyMeasure) => holdingRefused(immune, kind, measure) === null;
  const adult = measures.adult.filter(isLeft('begun'));
  const minor = measures.minor.filter(isLeft('begun'));
  const asked: Readonly<Partial<Record<CustodyKind, readonly CustodyMeasure[]>>> = {
    ...{ begun: [...adult, ...minor], 'taken-over': [...adult, ...minor] },
    ...(held === null ? {} : { extended: [held.measure] }),
  };
  return {
    kinds: kinds.filter((kind) => asked[kind]?.some(isLeft(kind)) ?? true),
    measures: { adult, minor },
  };
}

/** What a record holds already is still corrected. */
function withoutBeginning({ kinds, measures }: MayEnter): MayEnter {
  return { kinds: kinds.filter((kind) => kind !== 'begun'), measures };
}

/** The day at the airport of each time. */
function dayIn(request: Request): DayOf {
  return (time) => localDay(request, time);
}

function withoutEntries({ since: _, ...held }: Held): Omit<Held, 'since'> {
  return held;
}
