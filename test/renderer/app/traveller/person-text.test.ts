import { expect, test } from 'vitest';
import { identityLine } from '../../../../renderer/app/traveller/person-text.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import type { TravellerView } from '../../../../renderer/core/calls/traveller.ts';

const t = textsIn('fr');

test.each([
  ['F', 'née le'],
  ['M', 'né le'],
  [null, 'né(e) le'],
] as const)('French says of the sex %j: %s', (sex, born) => {
  const traveller = {
    type: 'passenger',
    sex,
    dateOfBirth: '1991-03-12',
    nationality: null,
    seat: null,
    documents: [],
  };
  // Only these parts of a traveller are read.
  const flight = { leg: { carrier: 'ET', number: 508, suffix: null, origin: 'ADD', destination: 'LFW' } };
  const view = { traveller, flight, age: 35, masked: false, due: null, dueLocal: null } as unknown as TravellerView;
  expect(identityLine(t, view, 'fr', 0)).toContain(`${born} 12 mars 1991 (35)`);
});

test.each([
  [
    'everything that was sent',
    {},
    'born 12 Mar 1991 (35) · Nigeria · A0123 · ET 508 ADD–LFW · seat 31A · due 14:20, in 2:10',
  ],
  ['no time left', { due: 10 }, 'born 12 Mar 1991 (35) · Nigeria · A0123 · ET 508 ADD–LFW · seat 31A · due 14:20'],
  [
    'a flight that has landed',
    { dueBy: 'actual' },
    'born 12 Mar 1991 (35) · Nigeria · A0123 · ET 508 ADD–LFW · seat 31A · actual time 14:20',
  ],
  [
    'a masked person',
    { masked: true },
    'date of birth, sex and nationality masked · ET 508 ADD–LFW · seat 31A · due 14:20, in 2:10',
  ],
])('the identity in one line: %s', (_, more, line) => {
  const view = {
    traveller: {
      sex: 'M',
      dateOfBirth: '1991-03-12',
      nationality: 'NGA',
      seat: '31A',
      documents: [{ number: 'A0123' }],
    },
    flight: { leg: { carrier: 'ET', number: 508, suffix: null, origin: 'ADD', destination: 'LFW' } },
    age: 35,
    masked: false,
    due: 230,
    dueBy: 'scheduled',
    dueLocal: '14:20',
    ...more,
  } as unknown as TravellerView;
  expect(identityLine(textsIn('en'), view, 'en', 100)).toBe(line);
});
