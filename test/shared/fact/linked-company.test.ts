/** Facts about the company of those whom only the locator of a passenger list links. */
import { describe, expect, test } from 'vitest';
import { buildFactBlock } from '../../../shared/fact/build-fact-block.ts';
import { factById } from '../../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../../shared/fact/fact-values.ts';
import type { FoldMessage } from '../../../shared/flight/flight.ts';
import { linkedCompanies } from '../../../shared/flight/linked-company.ts';
import type { ManifestTraveller } from '../../../shared/manifest.ts';
import { api, booking, person, pnr } from '../flight/make-manifest.ts';
import { context, fold } from './small-flights.ts';

const LOCATOR = { locator: 'AAA111' } as const;
const parent = person('MENSAH/KOFI', { dateOfBirth: '1985-02-03' });
const child = person('MENSAH/ESI', { dateOfBirth: '2021-02-03' });
const stranger = person('KONE/SEKOU', { dateOfBirth: '1985-02-03' });
const brother = person('MENSAH/YAO', { dateOfBirth: '2019-02-03' });

const linked = (...people: readonly ManifestTraveller[]) => people.map((one) => ({ ...one, ...LOCATOR }));

/** The answer about a traveller: the value, or the state where there is none. */
function answer(messages: readonly FoldMessage[], fact: string, of: ManifestTraveller): unknown {
  const flight = fold(messages);
  const row = flight.travellers.findIndex(({ givenNames }) => givenNames === of.givenNames);
  const declared = factById(fact);
  if (row < 0 || declared === undefined) throw new Error(`nobody or no fact: ${fact}`);
  const { state, value } = readFact(buildFactBlock(flight, context), declared, row);
  return state === 'value' ? value : state;
}

const alone = 'booking.minorWithoutAdult';
const known = 'booking.minorWithoutKnownAdult';
const otherName = 'booking.minorOtherSurname';

describe('a child on a passenger list', () => {
  test.each<readonly [string, readonly FoldMessage[], string, unknown]>([
    ['has an adult by the locator', [api('m1', linked(child, parent))], alone, false],
    ['has a known adult by the locator', [api('m1', linked(child, stranger))], known, false],
    ['without a locator has no known adult', [api('m1', [child, parent])], known, true],
    ['has an adult of its surname by the locator', [api('m1', linked(child, parent))], otherName, false],
    ['has an adult of another surname by the locator', [api('m1', linked(child, stranger))], otherName, true],
    ['depends on the adult of the locator', [api('m1', linked(child, stranger))], 'booking.dependent', true],
    [
      'beside a brother only is not known to be without an adult',
      [api('m1', linked(child, brother))],
      alone,
      'not-sent',
    ],
    ['with a locator of nobody else is not known to be without one', [api('m1', linked(child))], alone, 'not-sent'],
    ['without a locator has no known company', [api('m1', [child, ...linked(parent)])], alone, 'not-sent'],
    ['without a locator has no company by others without one', [api('m1', [child, parent])], otherName, 'not-sent'],
  ])('%s', (_, messages, fact, expected) => {
    expect(answer(messages, fact, child)).toBe(expected);
  });

  test('who is on a list with the locator of a booking belongs to it', () => {
    const messages = [api('m1', linked(child, stranger)), pnr('m2', linked(stranger), [booking('AAA111', [0])])];
    expect(answer(messages, otherName, child)).toBe(true);
    expect(answer(messages, 'booking.minorsOtherSurname', stranger)).toBe(1);
  });

  test('a booking of a child alone has the adult of the list with its locator', () => {
    const messages = [api('m1', linked(child, parent)), pnr('m2', linked(child), [booking('AAA111', [0])])];
    expect(answer(messages, alone, child)).toBe(false);
    expect(answer(messages, 'booking.minorWithoutService', child)).toBe(false);
  });
});

test('a company has each of its rows once and in order, and no crew', () => {
  const people = [person('PILOT/ANN', { type: 'crew', ...LOCATOR }), ...linked(stranger, child)];
  const flight = fold([api('m1', people), pnr('m2', linked(stranger), [booking('AAA111', [0])])]);
  const rowOf = (name: string) => flight.travellers.findIndex(({ surname }) => surname === name);
  const company = [rowOf('KONE'), rowOf('MENSAH')].sort((a, b) => a - b);
  expect([...linkedCompanies(flight)].sort(([a], [b]) => a - b)).toEqual(company.map((row) => [row, company]));
});
