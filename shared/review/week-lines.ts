/** The lines of the weekly list, for screen and export: one per traveller of a mute, per mute without one, per closed case, and per join or parting. */
import type { FlightId, TravellerId } from '../flight/flight.ts';
import type { IsoDate } from '../manifest.ts';
import type { Mute } from '../mute/mute.ts';
import type { Outcome } from '../screening/outcome.ts';

/** A traveller from whom a mute withholds a hit. */
export interface SparedByMute {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  /** '' where it was not sent or is masked. */
  readonly name: string;
  readonly outcome: Outcome;
  /** The outcome if muted and held hits counted. */
  readonly otherwise: Outcome;
}

/** A mute, with the travellers from whom it withheld a hit in the week. */
export interface MuteOfWeek {
  readonly mute: Pick<Mute, 'id' | 'rule' | 'name' | 'made' | 'until'> & {
    readonly title: Readonly<Record<string, string>>;
    readonly second: string | null;
  };
  readonly travellers: readonly SparedByMute[];
}

/** A case that was closed without an inspection, or that one officer alone selected, examined and closed. */
export interface ClosedInWeek {
  readonly case: string;
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  readonly name: string;
  readonly outcome: Outcome;
  readonly officer: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly note: string | null;
  readonly act: 'close' | 'alone';
}

/** Travellers whom officers joined to one, or one whom they parted. */
export interface MergedInWeek {
  readonly decision: string;
  readonly act: 'join' | 'part';
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  readonly name: string;
  readonly officer: string;
  /** Null for one of an earlier release. */
  readonly second: string | null;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly reason: string;
}

export interface WeekLine {
  /** Differs from line to line. */
  readonly id: string;
  readonly act: 'mute' | ClosedInWeek['act'] | MergedInWeek['act'];
  readonly name: string;
  /** Null for a mute that withheld no hit this week. */
  readonly on: { readonly flight: string; readonly traveller: string } | null;
  /** The level that the traveller would be at without the mute, or was at when the case was closed; null: no traveller. */
  readonly wouldBe: Outcome | null;
  readonly is: Outcome | null;
  readonly rule: string | null;
  readonly title: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly officer: string;
  readonly second: string | null;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly until: IsoDate | null;
}

/** The lines in the order of the list: mutes, cases, then joined and parted travellers. */
export function weekLines({
  mutes,
  closed,
  merged,
}: {
  readonly mutes: readonly MuteOfWeek[];
  readonly closed: readonly ClosedInWeek[];
  readonly merged: readonly MergedInWeek[];
}): readonly WeekLine[] {
  const ofMutes = mutes.flatMap(({ mute, travellers }): readonly WeekLine[] => {
    const { id, rule, title, made, second, until } = mute;
    const { officer, at, reason } = made;
    const about = { act: 'mute', rule, title, reason, officer, second, at, until } as const;
    if (travellers.length === 0) return [{ ...about, id, name: mute.name, on: null, wouldBe: null, is: null }];
    return travellers.map(({ flight, traveller, name, outcome, otherwise }) => ({
      ...about,
      id: `${id} ${flight} ${traveller}`,
      name,
      on: { flight, traveller },
      wouldBe: otherwise,
      is: outcome,
    }));
  });
  const ofCases = closed.map(
    ({ case: id, act, flight, traveller, name, outcome, officer, at, note }): WeekLine => ({
      id,
      act,
      name,
      on: { flight, traveller },
      wouldBe: outcome,
      is: null,
      rule: null,
      title: {},
      reason: note ?? '',
      officer,
      second: null,
      at,
      until: null,
    }),
  );
  const ofDecisions = merged.map(
    ({ decision: id, act, flight, traveller, name, officer, second, at, reason }): WeekLine => ({
      id,
      act,
      name,
      on: { flight, traveller },
      wouldBe: null,
      is: null,
      rule: null,
      title: {},
      reason,
      officer,
      second,
      at,
      until: null,
    }),
  );
  return [...ofMutes, ...ofCases, ...ofDecisions];
}
