/** By when whoever was sent is met, and a child with the officers looked after: the unit's setting. */

/** Minutes. */
export interface MeetingLimits {
  /** After the arrival. */
  readonly metAfterArrival: number;
  /** Before the departure. */
  readonly metBeforeDeparture: number;
  /** From the time at which it is due until supervisors are told as well. */
  readonly untilSupervisors: number;
  /** From one look at a child with the officers to the next. */
  readonly childLook: number;
}

/** Until the unit sets its own. */
export const DEFAULT_MEETING_LIMITS: MeetingLimits = {
  ...{ metAfterArrival: 10, metBeforeDeparture: 60 },
  ...{ untilSupervisors: 30, childLook: 30 },
};

/** What a unit may set. Beyond the most, somebody has left the airport, or a child sat alone, before anybody is told. */
export const MEETING_BOUNDS = {
  metAfterArrival: { least: 5, most: 60 },
  metBeforeDeparture: { least: 15, most: 180 },
  untilSupervisors: { least: 5, most: 120 },
  childLook: { least: 10, most: 60 },
} as const satisfies Readonly<Record<keyof MeetingLimits, { readonly least: number; readonly most: number }>>;
