/** Who confirms that an officer imports a part of a file whose text they changed. */
import type { LawAgency } from '../../shared/agency/agency-id.ts';
import type { Leg } from '../../shared/manifest.ts';
import type { OutOfSight } from './flight-out-of-sight.ts';
import { flightsAdded, type KeptTable, readByLayout } from './import/table-by-layout.ts';
import { agenciesToPutOn } from './put-on-flight.ts';
import { ReadingStopped } from './reading/readers.ts';
import type { ToldMessage } from './reading/reading-protocol.ts';
import type { WholeRequest } from './request.ts';
import { allDecisions } from './stored-decisions.ts';
import { otherAgencies } from './take-decision.ts';

export interface Mending {
  /** The agencies of the second officer; null: one officer is enough. */
  readonly agencies: readonly LawAgency[] | null;
  readonly told: readonly ToldMessage[];
  readonly flights: readonly OutOfSight[];
}

/**
 * A second officer confirms the mended text as an assigned message, for each flight that it names. One that stands in the text as it came is named by its sender.
 * `isCounted`: the part counts travellers whom nobody screened. It takes two to mend it, as it takes two to leave them unscreened: the text may name some of them only.
 */
export async function secondForMending(
  request: WholeRequest,
  mended: KeptTable,
  cameAs: string,
  isCounted: boolean,
): Promise<Mending> {
  const decisions = await allDecisions(request);
  const told = await toldBy(request, mended);
  if (told === null) return { agencies: otherAgencies(request), told: [], flights: [] };
  const flights = await flightsAdded(request, told, [], decisions);
  const agencies =
    isCounted && told.length > 0
      ? otherAgencies(request)
      : await agenciesToPutOn(request, flights, decisions, ({ leg }) => namesFlight(cameAs, leg));
  return { agencies, told, flights };
}

/** What the text says; null: reading it was stopped. */
async function toldBy(request: WholeRequest, mended: KeptTable): Promise<readonly ToldMessage[] | null> {
  try {
    return await readByLayout(request, mended, null);
  } catch (error) {
    if (error instanceof ReadingStopped && !request.closing.aborted) return null;
    throw error;
  }
}

/** Does the text name the flight, by carrier and number side by side, or by registration? */
export function namesFlight(text: string, { carrier, number, registration }: Leg): boolean {
  if (number === null) return registration !== null && text.includes(registration);
  if (carrier === null) return false;
  const exact = carrier.replace(/[^A-Z0-9]/gi, '\\$&');
  return new RegExp(`(?<![A-Z0-9])${exact}[^A-Z0-9]{0,3}0*${number}(?!\\d)`, 'i').test(text);
}
