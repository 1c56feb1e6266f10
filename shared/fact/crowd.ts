/** Links between travellers of different bookings on a flight: the same name, the next seat, the next check-in number. */
import type { Crowd, TravellerSubject } from './fact-subjects.ts';
import { leadingNumber } from './leading-number.ts';
import { haveSurnameInCommon } from './share-surname.ts';

/** Computes the crowd of one flight. `partyOf` gives each traveller's party. */
export function crowdOf(travellers: readonly TravellerSubject[], partyOf: Int32Array): Crowd {
  return {
    sameName: namesakes(travellers),
    seats: neighbours(travellers, partyOf, seatPlace),
    checkIns: neighbours(travellers, partyOf, checkInPlace),
  };
}

function namesakes(travellers: readonly TravellerSubject[]): Int32Array {
  const sameName = new Int32Array(travellers.length).fill(-1);
  const bySurname = new Map<string, Map<string, number[]>>();
  const groups: number[][] = [];
  for (const { row, traveller } of travellers) {
    const { surname, givenNames } = traveller;
    if (surname === null || givenNames === null) continue;
    let byGiven = bySurname.get(surname);
    if (byGiven === undefined) {
      byGiven = new Map();
      bySurname.set(surname, byGiven);
    }
    const same = byGiven.get(givenNames);
    if (same === undefined) {
      byGiven.set(givenNames, [row]);
      sameName[row] = 0;
    } else if (same.push(row) === 2) groups.push(same);
  }
  for (const group of groups) for (const row of group) sameName[row] = group.length - 1;
  return sameName;
}

const LETTERS = 32;
const AFTER_H = 9;

/** Row and letter as one number, so that neighbours differ by one. No aircraft has a seat I. */
function seatPlace({ traveller }: TravellerSubject): number | null {
  const { seat } = traveller;
  if (seat === null) return null;
  const row = leadingNumber(seat);
  const letter = seat.charCodeAt(seat.length - 1) - 64;
  if (row === null || letter < 1 || letter > 26) return null;
  return row * LETTERS + (letter > AFTER_H ? letter - 1 : letter);
}

function checkInPlace({ traveller }: TravellerSubject): number | null {
  return traveller.boardingNumber === null ? null : leadingNumber(traveller.boardingNumber);
}

/** Counts strangers of other parties whose place is one before or one after. Sorting by place puts neighbours next to each other. */
function neighbours(
  travellers: readonly TravellerSubject[],
  partyOf: Int32Array,
  placeOf: (subject: TravellerSubject) => number | null,
): Int32Array {
  const counts = new Int32Array(travellers.length).fill(-1);
  const placed = new Float64Array(travellers.length);
  let found = 0;
  for (const subject of travellers) {
    const place = placeOf(subject);
    if (place === null) continue;
    counts[subject.row] = 0;
    // One number of place and row sorts fast, and keeps two travellers with the same place apart.
    placed[found++] = place * travellers.length + subject.row;
  }
  const sorted = placed.subarray(0, found).sort();
  for (let one = 0; one < found; one += 1) {
    const place = Math.floor((sorted[one] as number) / travellers.length);
    const row = (sorted[one] as number) - place * travellers.length;
    for (let next = one + 1; next < found && next - one <= MOST_NEXT; next += 1) {
      const nextPlace = Math.floor((sorted[next] as number) / travellers.length);
      const apart = nextPlace - place;
      if (apart > 1) break;
      const other = (sorted[next] as number) - nextPlace * travellers.length;
      if (apart === 0 || !areStrangers(travellers, partyOf, row, other)) continue;
      counts[row] = (counts[row] ?? 0) + 1;
      counts[other] = (counts[other] ?? 0) + 1;
    }
  }
  return counts;
}

/** A place shared by more travellers than this says nothing. */
const MOST_NEXT = 16;

function areStrangers(
  travellers: readonly TravellerSubject[],
  partyOf: Int32Array,
  row: number,
  other: number,
): boolean {
  const [a, b] = [travellers[row], travellers[other]];
  return partyOf[row] !== partyOf[other] && a !== undefined && b !== undefined && !haveSurnameInCommon(a, b);
}
