/**
 * The flight field of an API message: a flight number, or the aircraft's registration for a charter, private or state flight without a number.
 * Source: UN/EDIFACT TDT 8028 and C222; ICAO Annex 7 for the forms of registrations.
 */
import { type FlightDesignator, parseFlightDesignator } from '../edifact/flight-designator.ts';
import type { ReferenceData } from '../reference/reference-data.ts';

export interface FlightIdentity extends FlightDesignator {
  /** Registration or local reference, upper case without blanks. A flight with a number has one only where the aircraft was sent separately. */
  readonly registration: string | null;
}

/** One letter and a hyphen, or a letter and five digits: no flight number has this form. */
const HYPHENATED = /^(?:[A-Z]-[A-Z0-9]{2,5}|[A-Z0-9]{2}-(?:[A-Z]{3,4}|\d{5}|[A-Z]{2,3}\d))$/;
/** United States: N, digits, at most two letters, unless a carrier has the code of N and that digit. */
const AMERICAN = /^N[1-9](?:\d{0,4}|\d{0,3}[A-Z]|\d{0,2}[A-Z]{2})$/;
/** China, Japan and Korea, unless a carrier has the first two characters as its code. */
const EASTERN = /^(?:B[1-9]\d{3}|HL\d{4}|JA(?:[1-9]\d{3}|\d{2,3}[A-Z]{1,2}))$/;
/**
 * Registrations regardless of carrier codes: Armenia, Kyrgyzstan, Russia, Tajikistan, Ukraine and Uzbekistan, since no flight number has five digits;
 * and Japan's older jets, whose thousands JetSMART (JA) does not use as flight numbers.
 */
const NO_FLIGHT = /^(?:(?:EK|EX|EY|RA|UK|UR)[1-9]\d{4}|JA8\d{3})$/;
/** Four to eight letters and digits, some of each; or four or five letters. */
const COMPACT = /^(?:(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{4,8}|[A-Z]{4,5})$/;

/**
 * Splits the flight field into carrier, number and suffix, or reads it as a registration. `carrier` and `aircraft` are the values sent in their own
 * components (null when not sent). `registration` is null where the text is neither.
 */
export function flightIdentity(
  written: string,
  carrier: string | null,
  aircraft: string | null,
  reference: ReferenceData,
): FlightIdentity {
  const text = written.toUpperCase().trim();
  const compact = compactReference(text);
  const front = compact.slice(0, 2);
  const unlessCarrier = AMERICAN.test(compact) || EASTERN.test(compact);
  const isAircraft = NO_FLIGHT.test(compact) || (unlessCarrier && reference.carrierName(front) === undefined);
  if ((isAircraft && front !== carrier) || HYPHENATED.test(text)) {
    return { carrier, number: null, suffix: null, registration: text.replaceAll(' ', '') };
  }
  const designator = parseFlightDesignator(text, carrier);
  const named = (aircraft ?? (designator.number === null ? text : '')).replaceAll(' ', '');
  return { ...designator, registration: COMPACT.test(compactReference(named)) ? named : null };
}

/** Does the flight number begin with another carrier than the one sent in its component, which wins? Not so for `ETH508` with ET. */
export function namesAnother(written: string, carrier: string | null, reference: ReferenceData): boolean {
  if (carrier === null) return false;
  const own = parseFlightDesignator(written);
  if (own.number === null || own.carrier === null || written.startsWith(carrier)) return false;
  const name = reference.carrierName(own.carrier);
  return name === undefined || name !== reference.carrierName(carrier);
}

function compactReference(text: string): string {
  return text.toUpperCase().replaceAll(' ', '').replaceAll('-', '');
}
