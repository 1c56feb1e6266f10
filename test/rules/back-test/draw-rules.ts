/** Draws conditions and travellers that often match each other. */
import fc from 'fast-check';

type Written = Readonly<Record<string, unknown>>;

const AIRPORTS = ['LFW', 'ADD', 'GRU', 'CDG'];

const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'bags.none': fc.boolean(),
  'itinerary.oneWay': fc.boolean(),
  'bags.count': fc.nat(4),
  'booking.leadHours': fc.nat(100),
  'itinerary.destination': fc.constantFrom(...AIRPORTS),
  'booking.payment': fc.subarray(['cash', 'card', 'other'], { minLength: 1 }),
};

const leaf: fc.Arbitrary<Written> = fc.oneof(
  fc.record({ fact: fc.constantFrom('bags.none', 'itinerary.oneWay'), is: fc.boolean() }),
  fc.record({ fact: fc.constant('bags.count'), atLeast: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ fact: fc.constant('booking.leadHours'), lessThan: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ fact: fc.constant('itinerary.destination'), in: fc.subarray(AIRPORTS, { minLength: 1 }) }),
  fc.record({ fact: fc.constant('booking.payment'), includes: fc.constantFrom('cash', 'card') }),
  fc.record({ fact: fc.constant('booking.payment'), sent: fc.boolean() }),
);

/** Conditions of a rule, as in a rule file. */
export const conditions: fc.Arbitrary<Written> = fc.letrec<{ condition: Written }>((tie) => {
  const some = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      some.map((all) => ({ all })),
      some.map((any) => ({ any })),
      tie('condition').map((not) => ({ not })),
    ),
  };
}).condition;

/** The travellers of a flight, as examples: a missing fact was not sent. */
export const travellers: fc.Arbitrary<readonly Written[]> = fc.array(fc.record(VALUES, { requiredKeys: [] }), {
  maxLength: 70,
  size: 'max',
});
