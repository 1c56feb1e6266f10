/** What the dashboard shows. */
import type { FindFigures } from '../../../rules/statistics/find-figures.ts';
import type { CaseResult } from '../../../shared/casework/case.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { InspectedFor } from '../../../shared/report/dashboard-figures.ts';
import type { Spread } from '../../../shared/report/spread.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { ScoreBin } from '../../../shared/screening/score-histogram.ts';
import type { TravellerMarks } from '../traveller-marks.ts';
import type { FlightBoard } from './flight-board-views.ts';

/** People who wait for something; `oldest`: since when the first of them waits, ISO 8601 UTC; null: nobody waits, or it is not known. */
export interface Backlog {
  readonly count: number;
  readonly oldest: string | null;
}

/** How many minutes it took from the data to the claim, and from the claim to the decision; null: nobody did. */
export interface WorkTimes {
  readonly claim: Spread | null;
  readonly decide: Spread | null;
}

/** Travellers who are flagged, and the finds of inspections. */
export interface HitsAndFinds<Key extends string = string> extends FindFigures<Key> {
  readonly hits: number;
}

export interface RuleFinds extends HitsAndFinds {
  /** By language. */
  readonly title: Readonly<Record<string, string>>;
}

export interface RouteFinds extends HitsAndFinds {
  readonly flights: number;
}

export interface MandateScores {
  readonly mandate: Mandate;
  readonly watch: number;
  readonly inspect: number;
  readonly bins: readonly ScoreBin[];
}

export interface DashboardView extends Pick<FlightBoard, 'load' | 'loadUnknown' | 'perShift'> {
  /** When it was computed, ISO 8601 UTC. */
  readonly at: string;
  /** Whoever is to be inspected or protected and for whom the officer's agency is called, without a decision. */
  readonly waiting: Backlog;
  /** Whoever was sent to secondary, without a result. */
  readonly unfinished: Backlog;
  /** Of the cases that were claimed in the last whole shift, and in the last seven days. */
  readonly times: { readonly shift: WorkTimes; readonly week: WorkTimes };
  readonly flights: number;
  readonly travellers: number;
  readonly reasons: readonly FindFigures<InspectedFor>[];
  readonly mandates: readonly HitsAndFinds<Mandate>[];
  /** Rules and lists with a hit or an inspection, those with most inspections first. */
  readonly rules: readonly RuleFinds[];
  /** By the airport at the other end, those with most finds first; '' where it is not known. */
  readonly routes: readonly RouteFinds[];
  /** The unit's own airports. */
  readonly home: readonly string[];
  readonly scores: readonly MandateScores[];
}

/** Somebody whom a figure counts. */
export interface CountedRow {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  /** '' where it was not sent or is masked. */
  readonly name: string;
  readonly case: string | null;
  /** Null: nothing flags them. */
  readonly level: Outcome | null;
  /** Since when they wait, or when it was done, ISO 8601 UTC; null: it is not known. */
  readonly at: string | null;
  /** How long it took; null where the figure is of no time. */
  readonly minutes: number | null;
  readonly result: CaseResult | null;
}

/** The same as a list shows them. */
export interface DashboardRow extends CountedRow, TravellerMarks {}

export interface DashboardRows {
  /** The first ones, at most 1,000. */
  readonly rows: readonly DashboardRow[];
  readonly total: number;
}
