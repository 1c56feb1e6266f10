/** Who travels together on a quiet day, and the persons of planted bookings. */
import type { FlightContext } from './flight-context.ts';
import { makePerson, NO_GIVEN_NAME } from './make-person.ts';
import type { BookingWishes, Person } from './model.ts';
import type { OriginCode } from './origins.ts';

/** The persons of a booking: those that the wishes ask for, else one of the parties of a quiet day. */
export function quietParty(
  context: FlightContext,
  nationality: OriginCode,
  residence: string,
  wishes?: BookingWishes,
): readonly Person[] {
  const { random } = context;
  const day = Math.floor(context.departure / 1440);
  const base = { nationality, residence, ...(context.documents === null ? {} : { taken: context.documents }) };
  const one = (age: readonly [number, number], surname?: string, sex?: 'M' | 'F') =>
    context.unique(() =>
      makePerson(random, day, {
        ...base,
        age,
        ...(surname === undefined ? {} : { surname }),
        ...(sex === undefined ? {} : { sex }),
      }),
    );
  // Who is to be found has a full name, by which the answer key tells.
  const found = (): Person => {
    let person = one([24, 46]);
    while (person.givenNames === NO_GIVEN_NAME) person = one([24, 46]);
    return person;
  };
  if (wishes?.party === 'child') {
    // A minor with an adult of another name.
    const adult = one([28, 45]);
    return [
      adult,
      context.unique(() => differently(adult.surname, () => makePerson(random, day, { ...base, age: [9, 15] }))),
    ];
  }
  if (wishes !== undefined) return [found()];
  const shape = random.weighted([
    ['one', 66],
    ['couple', 15],
    ['family', 13],
    ['colleagues', 4],
    ['group', 2],
  ] as const);
  const first = one(shape === 'family' ? [28, 48] : [20, 68]);
  if (shape === 'one') return [first];
  if (shape === 'couple') return [first, one([22, 66], first.surname, first.sex === 'M' ? 'F' : 'M')];
  if (shape === 'family') {
    const children = Array.from({ length: random.between(1, 3) }, (_, index) =>
      one(index === 0 && random.percent(35) ? [0, 1] : [2, 16], first.surname),
    );
    const partner = random.percent(65) ? [one([26, 46], first.surname, first.sex === 'M' ? 'F' : 'M')] : [];
    return [first, ...partner, ...children];
  }
  const size = shape === 'colleagues' ? random.between(2, 4) : random.between(5, 9);
  return [first, ...Array.from({ length: size - 1 }, () => one([22, 58]))];
}

function differently(surname: string, make: () => Person): Person {
  let person = make();
  while (person.surname === surname) person = make();
  return person;
}
