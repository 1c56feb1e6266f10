import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factBlockOf } from '../../../shared/fact/build-fact-block.ts';
import { type Answer, isMissing } from '../../../shared/fact/fact-answer.ts';
import { FACT_STATES } from '../../../shared/fact/fact-block.ts';
import { FACT_TABLES, factById } from '../../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../../shared/fact/fact-values.ts';
import { FlightPast } from '../../../shared/fact/past-subjects.ts';
import { subjectsOf } from '../../../shared/fact/subjects-of.ts';
import type { Flight } from '../../../shared/flight/flight.ts';
import type { ManifestTraveller } from '../../../shared/manifest.ts';
import type { Results } from '../../../shared/past/remember.ts';
import { booking, context, person } from '../flight/make-manifest.ts';
import { flightOf, holder, memoryOf, remembered } from '../past/past-flights.ts';

const NAMES = ['DOE/JOHN', 'KONE/SEKOU', 'MENSAH/KOFI', 'DIALLO/AWA', 'SOW/ALI', 'DOE/JANE'];

const traveller: fc.Arbitrary<ManifestTraveller> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    number: fc.option(fc.nat(4), { nil: null }),
    type: fc.constantFrom('passenger', 'crew', 'infant' as const),
    dateOfBirth: fc.constantFrom(null, '1984-03-05', '2019-03-05', '1990-01-01'),
    nationality: fc.constantFrom(null, 'TGO', 'FRA'),
    bags: fc.constantFrom(
      { count: null, weightKg: null, tags: [], pool: null },
      { count: 2, weightKg: null, tags: [], pool: null },
      { count: 2, weightKg: 30, tags: [], pool: null },
    ),
  })
  .map(({ name, number, ...more }) =>
    number === null
      ? person(name, more as Partial<ManifestTraveller>)
      : holder(name, `P0000${number}`, more as Partial<ManifestTraveller>),
  );

const flight: fc.Arbitrary<Flight> = fc
  .record({
    daysBefore: fc.integer({ min: 1, max: 500 }),
    travellers: fc.array(traveller, { minLength: 1, maxLength: 8 }),
    phone: fc.boolean(),
    back: fc.boolean(),
  })
  .map(({ daysBefore, travellers, phone, back }) => flightWith(daysBefore, travellers, phone, back));

function flightWith(
  daysBefore: number,
  travellers: readonly ManifestTraveller[],
  phone: boolean,
  back: boolean,
): Flight {
  const [origin, destination] = back ? ['LFW', 'ADD'] : ['ADD', 'LFW'];
  const named = travellers.map((each, at) => ({ ...each, locator: `LOC${at >> 1}` }));
  const bookings = named.flatMap((_each, at) =>
    at % 2 === 0
      ? [booking(`LOC${at >> 1}`, at + 1 < named.length ? [at, at + 1] : [at], { phones: phone ? ['+22890111'] : [] })]
      : [],
  );
  return flightOf({ daysBefore, origin, destination, travellers: named, bookings });
}

interface Control {
  readonly flight: number;
  readonly traveller: number;
  readonly found: boolean;
}

/** Results of controls, each an hour after the departure of the flight. */
function resultsOn(flights: readonly Flight[], controls: readonly Control[]): Results {
  return new Map(
    controls.flatMap(({ flight: at, traveller: row, found }) => {
      const on = flights[at];
      const who = on?.travellers[row];
      return who === undefined ? [] : [[who.id, { found, at: (on?.departureUtc ?? 0) + 60 }] as const];
    }),
  );
}

function shown(answer: Answer): unknown {
  return typeof answer === 'object' && isMissing(answer)
    ? { state: FACT_STATES[answer.state], value: null }
    : { state: 'value', value: answer };
}

test('a fact of history that is asked once for travellers alike has the answer that each of them would get', () => {
  const facts = FACT_TABLES.history.flatMap((table) =>
    Object.entries(table).flatMap(([id, { answer }]) => (answer === null ? [] : [{ id, answer }])),
  );
  fc.assert(
    fc.property(
      fc.array(flight, { maxLength: 6 }),
      fc.array(traveller, { minLength: 1, maxLength: 12 }),
      fc.array(fc.record({ flight: fc.nat(5), traveller: fc.nat(7), found: fc.boolean() }), { maxLength: 4 }),
      (drawn, tonight, controls) => {
        const past = drawn.filter(({ id }, at) => drawn.findIndex((other) => other.id === id) === at);
        const memory = memoryOf(past, resultsOn(past, controls));
        const now = flightWith(0, tonight, true, false);
        const subjects = subjectsOf(now, { ...context, past: memory });
        const keyed = remembered(now);
        const block = factBlockOf(subjects, keyed);
        const on = new FlightPast(memory, keyed, subjects);
        for (const { id, answer } of facts) {
          const declaration = factById(id);
          if (declaration === undefined) throw new Error(`no fact ${id}`);
          for (const [row, subject] of subjects.travellers.entries()) {
            expect(readFact(block, declaration, row), `${id} of ${row}`).toEqual(shown(answer({ subject, row, on })));
          }
        }
      },
    ),
    { seed: 23, numRuns: 150 },
  );
});
