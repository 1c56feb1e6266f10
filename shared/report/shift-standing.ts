/**
 * What stands when a shift hands over. Of people: who is held, of whom nobody says where they went, which children are cared for. Besides: what lies in the safe, what is looked for,
 * what is owed or not whole. It names no traveller.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { LeftOut } from '../capacity/capacity-cut.ts';
import type { FoundKind } from '../casework/finding.ts';
import { receiverOf } from '../casework/question.ts';
import type { ReferralDuty } from '../casework/referral-duties.ts';
import type { CapsuleTally } from '../custody/capsule-tally.ts';
import type { Held } from '../custody/custody.ts';
import { type CustodyClock, isUndone } from '../custody/custody-clock.ts';
import { tallyParts } from '../custody/tally-text.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import type { ExhibitState } from '../exhibit/exhibit-state.ts';
import type { ExportColumn } from '../export/export-table.ts';
import { flightCell } from '../export/flight-cell.ts';
import type { FlightId } from '../flight/flight.ts';
import type { SltdStep } from '../interpol/sltd-check.ts';
import type { ListLaw } from '../list/list-laws.ts';
import type { LookoutState } from '../lookout/lookout-state.ts';
import type { IsoDate } from '../manifest.ts';
import { type FlightProgress, progressKey } from '../preparation/preparation-state.ts';
import type { Outcome } from '../screening/outcome.ts';
import type { Handling } from '../screening/screening.ts';
import { dayText } from '../time/day-text.ts';
import { localTime, type ShiftWords } from './shift-words.ts';

/** Somebody who is held, by the number of the case. */
interface HeldNow extends Pick<Held, 'from' | 'measure' | 'agency' | 'regime'> {
  readonly case: string;
  readonly clock: Pick<CustodyClock, 'end' | 'owed'>;
  /** Left out: nothing is counted. */
  readonly tally?: CapsuleTally;
}

/** A first-level match of a stolen or lost document whose check is not closed, or for which somebody is still held. */
export interface SltdNow {
  readonly case: string;
  readonly step: SltdStep;
  /** The next end of a clock, ISO 8601 UTC; null: none runs. */
  readonly due: string | null;
}

/** Somebody with whom something was found, while nobody says where they went. */
export interface WentNow {
  readonly case: string;
  readonly flight: FlightId | null;
  readonly found: readonly FoundKind[];
  /** When the result was recorded, ISO 8601 UTC; null: it is not known. */
  readonly since: string | null;
}

/** Somebody who is to be protected: a child by the record or by an officer's word, or whoever is to be met and protected. */
export interface ChildNow {
  /** Null: they are on the queue, and nobody opened a case on them. */
  readonly case: string | null;
  readonly flight: FlightId | null;
  /** When an officer noted it, else when they were met, else when the case was opened, ISO 8601 UTC; null: there is no case. */
  readonly since: string | null;
}

/** Somebody flagged whom nobody examined as long as something could be done, and of whom nobody said why. */
export interface UnexaminedNow {
  readonly flight: FlightId;
  /** When the flight was due here, UTC minute; null: not known. */
  readonly due: number | null;
  readonly outcome: Outcome;
  readonly handling: Handling | null;
  /** Nothing could be done any more when the first message came. */
  readonly isLate: boolean;
}

/** An exhibit that an officer of the unit has. */
export interface ExhibitNow
  extends Pick<Exhibit, 'number' | 'kind'>,
    Pick<ExhibitState, 'lastOfficer' | 'place' | 'seal'> {
  /** Null: papers do not name its case. */
  readonly case: string | null;
  readonly pieces: number | null;
}

export interface LookoutNow {
  readonly title: string;
  readonly owner: LawAgency;
  readonly handling: Handling | null;
  readonly state: LookoutState;
  /** By when somebody must have reviewed it, and when it ends, ISO 8601 UTC. */
  readonly reviewDue: string | null;
  readonly validUntil: string;
}

/** A list that is not whole: a part of it cannot be read, it has no copy in force, or its copy is too old. */
export interface ListNow {
  readonly title: string;
  readonly law: ListLaw;
  readonly fault: 'damaged' | 'none' | 'old';
  /** Of its copy. */
  readonly day: IsoDate | null;
}

/** What waits in quarantine. */
export interface QuarantinedNow {
  /** ISO 8601 UTC. */
  readonly received: string;
  readonly of: 'part' | 'travellers';
  /** Travellers whom nobody screened; null: nobody knows. */
  readonly travellers: number | null;
}

/** A flight of the next hours, and how far it is prepared. */
export interface AheadNow extends Pick<FlightProgress, 'state' | 'targets' | 'reviewed'> {
  readonly flight: FlightId;
  /** When it is due here, UTC minute; null: not known. */
  readonly due: number | null;
  /** Officer id; null: nobody has it. */
  readonly owner: string | null;
}

/** A copy of a target list that did not come back. */
export interface CopyNow {
  readonly number: string;
  readonly flight: FlightId;
  readonly copy: number;
  readonly isLost: boolean;
}

/** Somebody whom a signed plan leaves out for want of room. They are still to be inspected. */
export interface LeftOutNow extends Pick<LeftOut, 'flight' | 'outcome' | 'score'> {
  /** Who signed, and when (ISO 8601 UTC). */
  readonly officer: string;
  readonly at: string;
  /** The supervisor who confirmed it; null: one was enough. */
  readonly second: string | null;
  /** Another agency objects, and two supervisors upheld it, or did not yet. */
  readonly objection: 'none' | 'open' | 'upheld';
}

/** A referral that the frame demands and nobody made. */
interface OwedNow extends Pick<ReferralDuty, 'to' | 'find' | 'agency' | 'due'> {
  readonly case: string;
}

/** Records of the store that do not open, so that the other sections lack what they say. */
interface DamagedNow {
  readonly of: 'custodies' | 'sltdChecks' | 'protections' | 'exhibits' | 'quarantine';
  readonly count: number;
}

export interface ShiftStanding {
  readonly ahead: readonly AheadNow[];
  readonly leftOut: readonly LeftOutNow[];
  readonly unexamined: readonly UnexaminedNow[];
  readonly held: readonly HeldNow[];
  readonly sltd: readonly SltdNow[];
  readonly went: readonly WentNow[];
  readonly children: readonly ChildNow[];
  readonly exhibits: readonly ExhibitNow[];
  readonly lookouts: readonly LookoutNow[];
  readonly lists: readonly ListNow[];
  readonly quarantine: readonly QuarantinedNow[];
  readonly owed: readonly OwedNow[];
  readonly copies: readonly CopyNow[];
  readonly damaged: readonly DamagedNow[];
}

type Columns<Row> = readonly ExportColumn<Row, ShiftWords>[];

/** The columns of each section, in the order of the report. */
export const STANDING_COLUMNS: { readonly [Part in keyof ShiftStanding]: Columns<ShiftStanding[Part][number]> } = {
  ahead: [
    { heading: 'cases.flight', type: 'text', cell: flightCell },
    { heading: 'shift.due', type: 'date-time', cell: ({ due }, { local }) => localTime(due, local) },
    {
      heading: 'flights.state',
      type: 'text',
      cell: (row, { say }) => say(progressKey(row), { targets: row.targets, reviewed: row.reviewed }),
    },
    { heading: 'shift.ahead.owner', type: 'text', cell: ({ owner }, { named }) => owner && named(owner) },
  ],
  leftOut: [
    { heading: 'cases.flight', type: 'text', cell: flightCell },
    { heading: 'export.cases.outcome', type: 'text', cell: ({ outcome }, { word }) => word(`outcome.${outcome}`) },
    { heading: 'shift.leftOut.score', type: 'number', cell: ({ score }) => score },
    { heading: 'shift.at', type: 'date-time', cell: ({ at }, { local }) => local(at) },
    {
      heading: 'shift.leftOut.signed',
      type: 'text',
      cell: ({ officer, second }, { named }) => [officer, ...(second === null ? [] : [second])].map(named).join(', '),
    },
    {
      heading: 'shift.mark',
      type: 'text',
      cell: ({ objection }, { word }) => (objection === 'none' ? null : word(`shift.leftOut.${objection}`)),
    },
  ],
  unexamined: [
    { heading: 'cases.flight', type: 'text', cell: flightCell },
    { heading: 'shift.due', type: 'date-time', cell: ({ due }, { local }) => localTime(due, local) },
    {
      heading: 'export.cases.outcome',
      type: 'text',
      cell: ({ outcome, handling }, { word }) =>
        word(handling === 'safeguard' ? 'export.flagged.protect' : `outcome.${outcome}`),
    },
    { heading: 'shift.mark', type: 'text', cell: ({ isLate }, { word }) => (isLate ? word('shift.data.late') : null) },
  ],
  held: [
    { heading: 'cases.id', type: 'code', cell: (row) => row.case },
    { heading: 'custody.measure', type: 'text', cell: ({ measure }, { word }) => word(`custody.measure.${measure}`) },
    { heading: 'custody.regime', type: 'text', cell: ({ regime }, { word }) => word(`custody.regime.${regime}`) },
    { heading: 'shift.agency', type: 'text', cell: ({ agency }, { word }) => word(`agency.${agency}`) },
    { heading: 'shift.since', type: 'date-time', cell: ({ from }, { local }) => local(from) },
    { heading: 'shift.until', type: 'date-time', cell: ({ clock }, { local }) => clock.end && local(clock.end.due) },
    { heading: 'custody.owed', type: 'text', cell: ({ clock }, said) => owedText(clock, said) },
    {
      heading: 'custody.tally',
      type: 'text',
      cell: ({ tally }, { say }) => (tally === undefined ? null : tallyParts(say, tally).join(', ')),
    },
  ],
  sltd: [
    { heading: 'cases.id', type: 'code', cell: (row) => row.case },
    { heading: 'shift.sltd.step', type: 'text', cell: ({ step }, { word }) => word(`sltd.step.${step}`) },
    { heading: 'shift.until', type: 'date-time', cell: ({ due }, { local }) => due && local(due) },
  ],
  went: [
    { heading: 'cases.id', type: 'code', cell: (row) => row.case },
    { heading: 'cases.flight', type: 'text', cell: flightCell },
    {
      heading: 'shift.what',
      type: 'text',
      cell: ({ found }, { word }) => found.map((kind) => word(`found.kind.${kind}`)).join(', '),
    },
    { heading: 'shift.since', type: 'date-time', cell: ({ since }, { local }) => since && local(since) },
  ],
  children: [
    { heading: 'cases.id', type: 'code', cell: (row) => row.case },
    { heading: 'cases.flight', type: 'text', cell: flightCell },
    { heading: 'shift.since', type: 'date-time', cell: ({ since }, { local }) => since && local(since) },
  ],
  exhibits: [
    { heading: 'exhibit.number', type: 'code', cell: ({ number }) => number },
    { heading: 'exhibit.kind', type: 'text', cell: ({ kind }, { word }) => word(`found.kind.${kind}`) },
    { heading: 'exhibit.pieces', type: 'number', cell: ({ pieces }) => pieces },
    { heading: 'cases.id', type: 'code', cell: (row) => row.case },
    { heading: 'exhibit.place', type: 'text', cell: ({ place }) => place },
    { heading: 'exhibit.seal', type: 'code', cell: ({ seal }) => seal?.number ?? null },
    { heading: 'exhibit.holder', type: 'text', cell: ({ lastOfficer }, { named }) => named(lastOfficer.officer) },
    {
      heading: 'shift.agency',
      type: 'text',
      cell: ({ lastOfficer }, { word }) => word(`agency.${lastOfficer.agency}`),
    },
  ],
  lookouts: [
    { heading: 'shift.lookout', type: 'text', cell: ({ title }) => title },
    { heading: 'shift.agency', type: 'text', cell: ({ owner }, { word }) => word(`agency.${owner}`) },
    {
      heading: 'list.field.handling',
      type: 'text',
      cell: ({ handling }, { word }) => (handling === null ? null : word(`handling.${handling}`)),
    },
    { heading: 'lookouts.column.state', type: 'text', cell: ({ state }, { word }) => word(`lookout.state.${state}`) },
    { heading: 'shift.review', type: 'date-time', cell: ({ reviewDue }, { local }) => reviewDue && local(reviewDue) },
    { heading: 'shift.until', type: 'date-time', cell: ({ validUntil }, { local }) => local(validUntil) },
  ],
  lists: [
    { heading: 'shift.list', type: 'text', cell: ({ title }) => title },
    { heading: 'lists.column.law', type: 'text', cell: ({ law }, { word }) => word(`list-law.${law}`) },
    { heading: 'shift.why', type: 'text', cell: ({ fault }, { word }) => word(`shift.list.${fault}`) },
    { heading: 'shift.list.day', type: 'date-time', cell: ({ day }) => day },
  ],
  quarantine: [
    { heading: 'shift.received', type: 'date-time', cell: ({ received }, { local }) => local(received) },
    { heading: 'shift.what', type: 'text', cell: ({ of }, { word }) => word(`shift.quarantine.${of}`) },
    { heading: 'shift.unscreened', type: 'number', cell: ({ travellers }) => travellers },
  ],
  owed: [
    { heading: 'cases.id', type: 'code', cell: (row) => row.case },
    { heading: 'shift.what', type: 'text', cell: ({ find }, { word }) => word(`found.kind.${find}`) },
    { heading: 'shift.agency', type: 'text', cell: ({ agency }, { word }) => word(`agency.${agency}`) },
    {
      heading: 'question.to',
      type: 'text',
      cell: ({ to }, { word }) => word(to.kind === 'office' ? `office.${to.office}` : `agency.${receiverOf(to)}`),
    },
    { heading: 'shift.until', type: 'date-time', cell: ({ due }, { local }) => local(due) },
  ],
  copies: [
    { heading: 'shift.copies.number', type: 'code', cell: ({ number }) => number },
    { heading: 'cases.flight', type: 'text', cell: flightCell },
    { heading: 'shift.copies.copy', type: 'number', cell: ({ copy }) => copy },
    {
      heading: 'shift.mark',
      type: 'text',
      cell: ({ isLost }, { word }) => word(`shift.copies.${isLost ? 'lost' : 'out'}`),
    },
  ],
  damaged: [
    { heading: 'shift.what', type: 'text', cell: ({ of }, { word }) => word(`shift.damaged.${of}`) },
    { heading: 'shift.count', type: 'number', cell: ({ count }) => count },
  ],
};

export const STANDING_PARTS = Object.keys(STANDING_COLUMNS) as readonly (keyof ShiftStanding)[];

/** `Lawyer 24/11/2026 14:30 (not done in time), Doctor 24/11/2026 16:00`: what is still owed, and until when. */
function owedText({ owed }: HeldNow['clock'], { word, local }: ShiftWords): string | null {
  const said = owed.filter(isUndone).map(({ duty, due, late }) => {
    const term = `${word(`custody.duty.${duty}`)} ${dayText(local(due))}`;
    return late ? `${term} (${word('shift.owed.late')})` : term;
  });
  return said.join(', ') || null;
}
