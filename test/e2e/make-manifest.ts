/** Passenger lists for tests: valid PAXLST of any size, from invented names. */

const CONSONANTS = 'BDFGKLMNPRSTVZ';
const VOWELS = 'AEIOU';

/** A pronounceable name, unique for each number. */
function nameOf(number: number): string {
  let rest = number;
  let name = '';
  for (let syllable = 0; syllable < 4; syllable++) {
    name += CONSONANTS[rest % CONSONANTS.length];
    rest = Math.floor(rest / CONSONANTS.length);
    name += VOWELS[rest % VOWELS.length];
    rest = Math.floor(rest / VOWELS.length);
  }
  return name;
}

/**
 * One PAXLST message of `travellers` people on flight `carrier` + `number` from Addis Ababa to Lomé on `day` (`YYMMDD`). `first` is the number of
 * its first traveller, so that lists can have different people.
 */
export function makePaxlst(
  carrier: string,
  number: number,
  day: string,
  travellers: number,
  first: number,
): Uint8Array {
  const validYear = Number(day.slice(0, 2)) + 4;
  const segments = [
    `UNB+UNOA:4+AIRLINE+UNIT+${day}:0600+1++APIS`,
    `UNG+PAXLST+AIRLINE+UNIT+${day}:0600+1+UN+D:05B`,
    'UNH+PAX001+PAXLST:D:05B:UN:IATA',
    'BGM+745',
    `TDT+20+${carrier}${number}`,
    'LOC+125+ADD',
    `DTM+189:${day}0800:201`,
    'LOC+87+LFW',
    `DTM+232:${day}1330:201`,
  ];
  for (let index = 0; index < travellers; index++) {
    const person = first + index;
    segments.push(
      `NAD+FL+++${nameOf(person * 7 + 3)}:${nameOf(person * 13 + 5)}`,
      `ATT+2++${person % 2 === 0 ? 'M' : 'F'}`,
      `DTM+329:${60 + (person % 39)}0${1 + (person % 9)}${10 + (person % 18)}`,
      'LOC+178+ADD',
      'LOC+179+LFW',
      'NAT+2+ETH',
      `DOC+P:110:111+EP${String(1_000_000 + person)}`,
      `DTM+36:${validYear}1231`,
      'LOC+91+ETH',
    );
  }
  segments.push(`CNT+42:${travellers}`, `UNT+${segments.length}+PAX001`, 'UNE+1+1', 'UNZ+1+1');
  return new TextEncoder().encode(`UNA:+.? '${segments.map((segment) => `${segment}'`).join('\r\n')}`);
}
