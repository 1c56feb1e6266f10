/** Minutes by which whoever was sent is met, and a child with the officers is looked after, until the unit's own rules say otherwise. */
export const MEETING_LIMITS = {
  /** After the arrival. */
  metAfterArrival: 10,
  /** Before the departure. */
  metBeforeDeparture: 60,
  /** From the time at which it is due until supervisors are told as well. */
  untilSupervisors: 30,
  /** From one look at a child with the officers to the next. */
  childLook: 30,
} as const satisfies Readonly<Record<string, number>>;
