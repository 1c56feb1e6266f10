/** Nobody is left out whom the comparison of the whole flight finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NewEntriesBuilder } from '../../../../../renderer/core/lists/later/new-entries.ts';
import { shippedWorld } from '../../../../../renderer/core/shipped-world.ts';
import { listing } from '../../../../../rules/engine/list-terms.ts';
import type { Flight, FlightBooking, Traveller } from '../../../../../shared/flight/flight.ts';
import { foldFlights } from '../../../../../shared/flight/fold-flights.ts';
import { readFile } from '../../../../../shared/intake/read-file.ts';
import { emptyEntry, type ListEntry } from '../../../../../shared/list/list-entry.ts';
import type { ComparedBooking, ComparedTraveller } from '../../../../../shared/list/match/contact-forms.ts';
import { KeyedHash } from '../../../../../shared/past/keyed-hash.ts';
import { FlightLinks } from '../../../../../shared/search/flight-links.ts';
import { linksOf } from '../../../../../shared/search/links-of.ts';
import { allSteps } from '../../../../../shared/steps.ts';
import { generateSamples } from '../../../../../shared/training/generate-samples.ts';
import { LIST } from '../../../../shared/list/match/listed.ts';
import { CASES } from '../../../../shared/list/match/match-cases.ts';

const HASH = new KeyedHash(new Uint8Array(32).fill(7));
const TEMPLATE = templateFlight();

function templateFlight(): Flight {
  const world = shippedWorld();
  const { files } = generateSamples({ seed: 3, now: '2026-11-24T10:00Z' });
  const messages = files.flatMap(({ bytes }) => [...readFile(bytes, { reference: world.reference })]);
  const flight = foldFlights(messages, world).find(({ bookings }) => bookings.length > 0);
  if (flight === undefined) throw new Error('no flight with bookings');
  return flight;
}

/** A flight with these travellers, each in a booking of their own. */
function flightOf(
  people: readonly { readonly who: ComparedTraveller; readonly booking: ComparedBooking | null }[],
): Flight {
  const [traveller, booking] = [TEMPLATE.travellers[0] as Traveller, TEMPLATE.bookings[0] as FlightBooking];
  return {
    ...TEMPLATE,
    bookings: people.map((each) => ({ ...booking, ...each.booking, travellers: [] })),
    travellers: people.map(({ who, booking: own }, at) => ({
      ...{ ...traveller, ...who, id: `m:${at}`, aliases: [] },
      documents: who.documents as Traveller['documents'],
      booking: own === null ? null : at,
    })),
  };
}

/** The rows that the link record leaves over, of those that the comparison of everybody finds. */
function compared(
  flight: Flight,
  entries: readonly ListEntry[],
): { readonly kept: number[]; readonly found: number[] } {
  const builder = new NewEntriesBuilder(HASH);
  builder.begin({ ...LIST, nameOnlyBudget: 1000 });
  for (const entry of entries) builder.add(entry);
  const news = allSteps(builder.steps());
  const rows = allSteps(news.rowsOn(new FlightLinks(linksOf(flight, HASH))));
  const { hitsOf } = allSteps(
    listing(flight, '2026-11-24', {
      ...{ index: news.index, lookouts: null, partial: new Set<string>(), falseMatches: null, frame: null },
      takes: () => true,
    }),
  );
  const all = [...flight.travellers.keys()];
  return {
    kept: all.filter((row) => rows === null || rows.has(row)),
    found: all.filter((row) => hitsOf(row).length > 0),
  };
}

const NOBODY = {
  who: { ...(CASES[0]?.[2] as ComparedTraveller), surname: 'ZULU', givenNames: 'QUX', documents: [] },
  booking: null,
};

test.each(CASES)('%s: whom the entry means is left over', (_, entry, who, booking) => {
  const { kept, found } = compared(flightOf([NOBODY, { who, booking }]), [entry]);
  expect(kept).toEqual(expect.arrayContaining(found));
});

const PARTS = [
  ...['MENSAH', 'Mensa', 'DIALLO', 'Jalloh', 'OUATTARA', 'Wattara', "N'GUESSAN", 'AL HASSAN', 'EL-HASSAN', 'LI'],
  ...['MÜLLER', 'Mueller', 'BRÜCKNER', 'Ó BRIEN', 'Ступин', 'محمد', '李', 'DOE, JOHN', 'St. CLAIR', 'ABDOUL RAHMAN'],
  ...['KOFI', 'Koffi', 'KO FI', 'AMADOU', 'MAMADOU', 'MARIA-JOSE', 'J', 'J.P.', 'WEI', 'NUR ED DIN', 'Élodie', '4LI'],
  ...['OUATTARAKOFI', 'KOFIAMADOU', 'MR', 'FNU', ''],
];
const BIRTHS = ['1980-06-15', '1980-06-16', '1981-06-15', '1980-01-01', '1965-03-02', '1899-05-05'];
const NUMBERS = ['X123456', 'X123457', 'XO12345', 'X1234563', 'TGOX123456', 'AB1234560', '123456789'];

const part = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
const person = fc.record({
  surname: fc.option(part),
  givenNames: fc.option(part),
  other: fc.option(part, { freq: 3 }),
  born: fc.option(fc.constantFrom(...BIRTHS)),
  document: fc.option(fc.constantFrom(...NUMBERS), { freq: 1 }),
  yearOnly: fc.boolean(),
});
type Drawn = typeof person extends fc.Arbitrary<infer Value> ? Value : never;

function entryOf({ surname, givenNames, other, born, document, yearOnly }: Drawn, at: number): ListEntry {
  const year = born?.slice(0, 4);
  const range = yearOnly ? { from: `${year}-01-01`, to: `${year}-12-31` } : { from: born ?? '', to: born ?? '' };
  const name = [surname, givenNames].filter(Boolean).join(' ') || 'NOBODY';
  return {
    ...emptyEntry('person', `E${at}`),
    names: [
      { name, surname, givenNames, quality: 'main' },
      ...(other === null || other === ''
        ? []
        : [{ name: other, surname: null, givenNames: null, quality: 'weak' as const }]),
    ],
    births: born === null ? [] : [{ ...range, circa: false }],
    documents:
      document === null
        ? []
        : [{ number: document, issuer: null, type: null, status: null, expiry: null, issued: null, typeText: null }],
  };
}

function travellerOf({ surname, givenNames, other, born, document }: Drawn): ComparedTraveller {
  return {
    ...{ surname, givenNames, otherName: other, dateOfBirth: born, sex: null, nationality: null, birthPlace: null },
    ...{ phones: [], emails: [], address: null },
    documents: document === null ? [] : [{ type: 'P', number: document, issuer: 'TGO' }],
  };
}

test('whoever is found by comparing everybody on a flight is left over, however names are written', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 40 }),
      fc.array(person, { minLength: 1, maxLength: 12 }),
      (listed, travelling) => {
        const flight = flightOf(travelling.map((each) => ({ who: travellerOf(each), booking: null })));
        const answer = compared(flight, listed.map(entryOf));
        expect(answer.kept).toEqual(expect.arrayContaining(answer.found));
        found += answer.found.length;
      },
    ),
    { seed: 7, numRuns: 100 },
  );
  expect(found).toBeGreaterThan(50);
});
