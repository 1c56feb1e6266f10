/** What a view for the wall shows: no name, no document, no word of a rule; only what every agency of the unit may see. */
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Leg } from '../../../shared/manifest.ts';
import type { HourLoad } from '../../../shared/preparation/hour-load.ts';
import type { Result } from '../../../shared/result.ts';
import type { ShownState } from '../../../shared/schedule/flight-state.ts';
import type { Backlog } from './dashboard-views.ts';
import type { CallFailure } from './failure.ts';

export interface WallFlight
  extends Pick<Leg, 'carrier' | 'number' | 'suffix' | 'operating' | 'registration' | 'origin' | 'destination'> {
  readonly id: string;
  /** When the doors open here, or the gate closes: local wall time `HH:MM`; null: the minute is not known. */
  readonly dueLocal: string | null;
  readonly isArriving: boolean;
  readonly state: ShownState;
  /** It has landed or left, by what officers entered. */
  readonly isOver: boolean;
  /** The agencies that signed it analysed. */
  readonly signed: readonly LawAgency[];
}

export interface WallView {
  /** The figures are of practice, and of nobody who comes. */
  readonly isPractice: boolean;
  /** When it was computed, ISO 8601 UTC. */
  readonly at: string;
  /** IANA zone of the unit's first airport, by whose clock the hours are told; null: it is not known. */
  readonly zone: string | null;
  readonly flights: readonly WallFlight[];
  /** Whoever is to be inspected, without a decision. */
  readonly waiting: Backlog;
  /** Whoever is to be inspected or was sent and has no result, though the doors are open already. */
  readonly overdue: number;
  /** Children in open cases, as officers say. */
  readonly children: number;
  /** Inspections by hour, against what a shift of all agencies can do. */
  readonly load: readonly HourLoad[];
  /** Inspections whose minute is not known: they are in no hour. */
  readonly loadUnknown: number;
  readonly perShift: number | null;
}

export type WallAnswer = Result<WallView, CallFailure>;
