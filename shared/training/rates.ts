/**
 * How often what is harmless but looks odd occurs among the travellers of a real airport. Rates are per 1,000 passengers unless the row says otherwise.
 * They are estimates of officers, not measured ones.
 */

export interface SampleRates {
  /** In a family that travels together; one of them checks in the bags of all. */
  readonly families: number;
  /** Under two years. */
  readonly infants: number;
  /** From two to eleven years. */
  readonly children: number;
  /** Per 1,000 tickets sold in the region: paid to an agency, which settles with the carrier; the message says cash (FOP CA). */
  readonly agencyCash: number;
  /** In a group booking: tours, teams, pilgrims. */
  readonly groups: number;
  readonly students: number;
  /** Joining or leaving a ship or a platform. */
  readonly seamen: number;
  /** Sent home by a state; those who escort them are not counted. */
  readonly deportees: number;
  /** Children who travel alone in the carrier's care. */
  readonly loneMinors: number;
  /** On staff tickets. */
  readonly staff: number;
  /** Who made five or more trips within 90 days; their earlier trips are in a sample of several days. */
  readonly regulars: number;
  /** Booked less than 48 hours before departure. */
  readonly late: number;
  readonly oneWay: number;
  /** Paid by a person who shares no name with the travellers. */
  readonly thirdPartyPayers: number;
  readonly noContact: number;
  /** With the title at the end of the given name on the passenger list, as in the booking. */
  readonly gluedTitles: number;
  /** Written otherwise in the booking than on the passenger list. */
  readonly spelledOtherwise: number;
  readonly bornFirstJanuary: number;
  readonly expiredDocuments: number;
  /** Away for more than two nights with hand luggage only. */
  readonly handLuggageOnly: number;
}

/** The rates of a real airport. */
export const REAL_RATES: SampleRates = {
  families: 180,
  infants: 15,
  children: 80,
  agencyCash: 450,
  groups: 60,
  students: 25,
  seamen: 12,
  deportees: 1,
  loneMinors: 2,
  staff: 8,
  regulars: 30,
  late: 70,
  oneWay: 180,
  thirdPartyPayers: 90,
  noContact: 200,
  gluedTitles: 150,
  spelledOtherwise: 40,
  bornFirstJanuary: 90,
  expiredDocuments: 2,
  handLuggageOnly: 30,
};

/**
 * Noise of the quiet day: no rates at all, travellers without anything odd but what they are planted for. Its bytes are pinned by tests, which ask for it
 * by name; the same document number can occur twice in it.
 */
export const QUIET_NOISE = 0;

/** Noise of a real airport, in percent of its rates. */
export const REAL_NOISE = 100;

/** Noise of the samples unless they are asked for otherwise: the quiet day, on which a trainee sees one thing at a time. */
export const USUAL_NOISE = QUIET_NOISE;

/** Highest noise in percent: beyond it the kinds of parties would no longer leave room for other travellers. */
export const MAX_NOISE = 200;

/** The rates of a real airport times `noise` percent; null for the quiet day. Throws below 0 and above `MAX_NOISE`. */
export function ratesOf(noise: number): SampleRates | null {
  if (!(noise >= 0 && noise <= MAX_NOISE)) throw new RangeError('noise is from 0 to 200 percent');
  if (noise === QUIET_NOISE) return null;
  const scaled = Object.entries(REAL_RATES).map(([name, rate]) => [name, (rate * noise) / 100]);
  return Object.fromEntries(scaled) as unknown as SampleRates;
}
