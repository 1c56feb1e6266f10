/** Organisations that issue travel documents to their officials. */

/** Their codes (ICAO Doc 9303, part 3, section 5). */
const ORGANISATIONS: readonly string[] = [
  ...['UNO', 'UNA', 'EUE', 'XAU', 'XBA', 'XCC', 'XCE', 'XCO', 'XEC', 'XES', 'XIM', 'XMP', 'XOM', 'XPO', 'XDC'],
];

/** Does an issuing code mean an international organisation? */
export function isOrganisation(issuer: string): boolean {
  return ORGANISATIONS.includes(issuer);
}
