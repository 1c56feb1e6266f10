/** The ids of agencies. Those that ship are words of the code; those that a unit makes are texts that are parsed at the border. */

/** The law enforcement agencies that ship, in the order in which they are named. */
export const SHIPPED_AGENCIES = ['customs', 'police', 'gendarmerie', 'immigration'] as const;

export type ShippedAgency = (typeof SHIPPED_AGENCIES)[number];

declare const MADE: unique symbol;
/** The id of an agency that a unit made. */
export type MadeAgency = string & { readonly [MADE]: true };

/** Law enforcement agencies: only they have mandates, powers, signatures and a place in the legal frame. */
export type LawAgency = ShippedAgency | MadeAgency;

/** Airlines are one agency; the account of an officer says which carrier. */
export const AIRLINE = 'airline';
/** Agencies that may have officers. Airline officers see flights, seats, bags and boarding, and answer questions. */
export type Agency = LawAgency | typeof AIRLINE;

/** Every agency that ships. */
export const AGENCIES = [...SHIPPED_AGENCIES, AIRLINE] as const;

const LONGEST = 24;
const FORM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Is the agency a law enforcement agency? */
export function isLawAgency(agency: Agency): agency is LawAgency {
  return agency !== AIRLINE;
}

/** Has a text from outside the form of an agency's id? Whether the unit has that agency, its table says. */
export function isAgencyId(text: unknown): text is Agency {
  return typeof text === 'string' && text.length <= LONGEST && FORM.test(text);
}

/** The same for law enforcement agencies. */
export function isLawAgencyId(text: unknown): text is LawAgency {
  return isAgencyId(text) && isLawAgency(text);
}
