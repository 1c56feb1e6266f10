/** What check-in adds to a person: seat, bags, references. */
import type { FlightContext } from './flight-context.ts';
import type { BookingWishes, Person, SampleParty, SampleTraveller } from './model.ts';
import type { Random } from './random.ts';

/** Bags that fit the stay: little for a night or two, one or two for weeks, never more than the allowance. */
export function checkIn(
  context: FlightContext,
  person: Person,
  ticket: string,
  stay: number,
  wishes?: BookingWishes,
): SampleTraveller {
  const { random } = context;
  const handOnly = stay > 2 && context.handLuggagePercent > 0 && random.percent(context.handLuggagePercent);
  const usual =
    person.kind === 'infant' || handOnly
      ? 0
      : stay <= 2
        ? random.percent(30)
          ? 1
          : 0
        : stay <= 5 || random.percent(40)
          ? 1
          : 2;
  const bags = wishes?.bags ?? (person.kind === 'adult' || usual === 0 ? usual : 1);
  const each = stay <= 2 ? random.between(6, 8 * stay) : stay <= 5 ? random.between(10, 20) : random.between(13, 23);
  return {
    ...person,
    seat: person.kind === 'infant' ? null : context.nextSeat(),
    bags,
    kg: wishes?.kg ?? bags * each,
    tag: random.between(100_000, 989_999),
    ticket,
    reference: context.nextReference(),
    bookedAs: person.bookedAs ?? null,
    frequentFlyer:
      person.frequentFlyer ??
      ((wishes === undefined || wishes.planted === null) && person.kind === 'adult' && random.percent(18)
        ? random.pattern('#########')
        : null),
    boarded: true,
  };
}

/** Of families whose bags one of them checks in, those for which the messages declare a pool. */
const DECLARED_PERCENT = 60;

/** The bags of a party: in a family the first adult has those of all. */
export function bagsOf(
  random: Random,
  party: SampleParty | undefined,
  travellers: readonly SampleTraveller[],
): readonly SampleTraveller[] {
  if (party?.kind !== 'family') return travellers;
  const bags = travellers.reduce((sum, each) => sum + each.bags, 0);
  const kg = travellers.reduce((sum, each) => sum + each.kg, 0);
  const declared = bags > 0 && random.percent(DECLARED_PERCENT);
  return travellers.map((traveller, index) => {
    const pool = declared && traveller.kind !== 'infant' ? ({ pool: index === 0 ? 'head' : 'member' } as const) : {};
    return index === 0 ? { ...traveller, bags, kg, ...pool } : { ...traveller, bags: 0, kg: 0, ...pool };
  });
}
