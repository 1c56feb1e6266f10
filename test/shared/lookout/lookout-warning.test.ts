/** On whom the warning of a lookout stands, and who falls beside somebody who was told by two things. */
import { expect, test } from 'vitest';
import { listing } from '../../../rules/engine/list-terms.ts';
import type { Traveller } from '../../../shared/flight/flight.ts';
import type { LookoutTerms } from '../../../shared/lookout/lookout.ts';
import { LookoutBook } from '../../../shared/lookout/lookout-book.ts';
import { allSteps } from '../../../shared/steps.ts';
import { AMA, alone, bookedFor, ET508, flightOf, KOFI, lookout } from './looked-for.ts';

const CHILD: Partial<Traveller> = { surname: 'OWUSU', givenNames: 'EFUA', sex: 'F', dateOfBirth: '2017-05-05' };
const NAMESAKE: Partial<Traveller> = { surname: 'MENSAH', givenNames: 'YAW', sex: 'M', dateOfBirth: '1979-02-02' };
const PHONE = { signs: '90443117', part: 'whole' as const };
const WITH_CHILD: Partial<LookoutTerms> = {
  ...{ flight: ET508, name: 'Kofi Mensah', phone: PHONE, sex: 'M' },
  company: alone({ child: true }),
};

const warned = (terms: Partial<LookoutTerms>, person: Partial<Traveller>): readonly (string | null)[] => {
  const on = new LookoutBook([lookout(terms, { warning: 'armed' })]).on(flightOf([person]));
  return on?.matchesOf(0).map(({ warning }) => warning) ?? [];
};

test.each<readonly [string, Partial<LookoutTerms>, Partial<Traveller>, readonly (string | null)[]]>([
  ['whose name agrees on the flight', { flight: ET508, name: 'Kofi Mensah' }, KOFI, ['armed']],
  ['of whom one word agrees', { flight: ET508, name: 'Mensah' }, KOFI, [null]],
  ['whose name agrees without a flight', { name: 'Kofi Mensah' }, KOFI, [null]],
  ['whose sex contradicts', { flight: ET508, name: 'Kofi Mensah', sex: 'F' }, KOFI, [null]],
  ['who is a child', { flight: ET508, name: 'Efua Owusu' }, CHILD, [null]],
  [
    'who is a child as was described',
    { flight: ET508, name: 'Efua Owusu', age: { from: 8, to: 10 } },
    CHILD,
    ['armed'],
  ],
  [
    'who is a child of the date of birth that was said',
    { flight: ET508, name: 'Efua Owusu', birth: '2017-05-05' },
    CHILD,
    ['armed'],
  ],
  ['who was born in another generation', { flight: ET508, name: 'Kofi Mensah', birth: '1950-01-01' }, KOFI, [null]],
])('the warning of a lookout on somebody %s', (_, terms, person, expected) => {
  expect(warned(terms, person)).toEqual(expected);
});

test('where somebody fits by two things, the child beside them and namesakes are no hits', () => {
  const phones = ['+22890443117'];
  const people = [{ ...KOFI, phones }, { ...CHILD, booking: 0 }, NAMESAKE, AMA].map((each, at) => ({
    ...each,
    booking: at < 2 ? 0 : null,
  }));
  const flight = flightOf(people, [bookedFor([0, 1], { phones })]);
  const asked = (terms: Partial<LookoutTerms>) => {
    const { hitsOf, pins } = allSteps(
      listing(flight, '2026-11-24', {
        ...{ index: null, partial: new Set<string>(), falseMatches: null, frame: null },
        lookouts: new LookoutBook([lookout(terms, { warning: 'armed' })]),
      }),
    );
    return [people.map((_, row) => hitsOf(row).length), pins[0]?.more ?? 0];
  };
  expect(asked(WITH_CHILD)).toEqual([[1, 0, 0, 0], 1]);
  expect(asked({ ...WITH_CHILD, name: 'Mensah' })).toEqual([[1, 0, 0, 0], 2]);
  // Nobody is told by two things: all whom it may mean are shown.
  expect(asked({ flight: ET508, name: 'Mensah' })).toEqual([[1, 0, 1, 0], 0]);
});
