/** Names and birth of the travellers of a link record, as they were sent. */
import { normaliseName } from '../name/normalise-name.ts';
import { type FlightLinks, GIVEN, OTHER } from './flight-links.ts';

export interface LinkedPerson {
  /** Surname and given names as sent, with a comma between them; '' where there is none. */
  readonly written: string;
  readonly otherName: string | null;
  /** `YYYY-MM-DD`; null also where it is before 1900. */
  readonly dateOfBirth: string | null;
  /** How the name may be parted: usually one way, several where it can be parted in several, and none where the record does not say. */
  parted(): readonly PartedName[];
}

export interface PartedName {
  readonly surname: string | null;
  readonly givenNames: string | null;
}

const GIVEN_SIGN = String.fromCharCode(GIVEN);
const OTHER_SIGN = String.fromCharCode(OTHER);
/** Between surname and given names of a name as sent. */
const BETWEEN = ', ';
const NO_CODES: readonly string[] = [];

/** The travellers in their order on the flight. */
export function linkedPersons(links: FlightLinks): readonly LinkedPerson[] {
  const { lines, written, otherWritten } = links.lines();
  const details = links.details();
  return lines.map((line, at) => {
    const [name = '', other = null] = line.split(OTHER_SIGN);
    const [surname = '', givenNames = ''] = name.split(GIVEN_SIGN);
    const plain = { surname, givenNames };
    const sent = written[at];
    return {
      written: sent ?? [surname, givenNames].filter(Boolean).join(BETWEEN),
      otherName: otherWritten[at] ?? other,
      dateOfBirth: details?.of(at, NO_CODES).born ?? null,
      parted: () => (sent === undefined ? [plain] : partings(sent, plain)).map(withoutEmpty),
    };
  });
}

interface Parts {
  readonly surname: string;
  readonly givenNames: string;
}

function withoutEmpty({ surname, givenNames }: Parts): PartedName {
  return { surname: surname || null, givenNames: givenNames || null };
}

/** Every way in which a name as sent may be made of a surname and given names that have these letters A to Z. */
function partings(sent: string, { surname, givenNames }: Parts): readonly Parts[] {
  return allPartings(sent).filter(
    (parts) => normaliseName(parts.surname) === surname && normaliseName(parts.givenNames) === givenNames,
  );
}

function allPartings(sent: string): Parts[] {
  const found: Parts[] = [
    { surname: sent, givenNames: '' },
    { surname: '', givenNames: sent },
  ];
  for (let at = sent.indexOf(BETWEEN); at >= 0; at = sent.indexOf(BETWEEN, at + 1))
    found.push({ surname: sent.slice(0, at), givenNames: sent.slice(at + BETWEEN.length) });
  return found;
}
