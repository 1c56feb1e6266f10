/** Names and birth of the travellers of a link record, as they were sent. */
import { normaliseName } from '../name/normalise-name.ts';
import { type FlightLinks, GIVEN, OTHER } from './flight-links.ts';

export interface LinkedPerson {
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly otherName: string | null;
  /** `YYYY-MM-DD`; null also where it is before 1900. */
  readonly dateOfBirth: string | null;
}

const GIVEN_SIGN = String.fromCharCode(GIVEN);
const OTHER_SIGN = String.fromCharCode(OTHER);
/** Between surname and given names of a name as sent. */
const BETWEEN = ', ';
const NO_CODES: readonly string[] = [];

/**
 * For each traveller, in their order on the flight, how the name may be parted into surname and given names: usually one way, several where a name as sent can be parted in several, and
 * none where the record does not say.
 */
export function linkedPersons(links: FlightLinks): readonly (readonly LinkedPerson[])[] {
  const { lines, written, otherWritten } = links.lines();
  const details = links.details();
  return lines.map((line, at) => {
    const [name = '', other = null] = line.split(OTHER_SIGN);
    const [surname = '', givenNames = ''] = name.split(GIVEN_SIGN);
    const rest = { otherName: otherWritten[at] ?? other, dateOfBirth: details?.of(at, NO_CODES).born ?? null };
    const sent = written[at];
    if (sent === undefined) return [{ surname: surname || null, givenNames: givenNames || null, ...rest }];
    return partings(sent)
      .filter((parts) => normaliseName(parts.surname) === surname && normaliseName(parts.givenNames) === givenNames)
      .map((parts) => ({ surname: parts.surname || null, givenNames: parts.givenNames || null, ...rest }));
  });
}

interface Parts {
  readonly surname: string;
  readonly givenNames: string;
}

/** Every way in which a name as sent may be made of a surname and given names. */
function partings(sent: string): Parts[] {
  const found: Parts[] = [
    { surname: sent, givenNames: '' },
    { surname: '', givenNames: sent },
  ];
  for (let at = sent.indexOf(BETWEEN); at >= 0; at = sent.indexOf(BETWEEN, at + 1))
    found.push({ surname: sent.slice(0, at), givenNames: sent.slice(at + BETWEEN.length) });
  return found;
}
