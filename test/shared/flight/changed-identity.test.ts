import { expect, test } from 'vitest';
import { changedIdentity } from '../../../shared/flight/changed-identity.ts';
import type { Traveller } from '../../../shared/flight/flight.ts';
import { document, person } from './make-manifest.ts';

type Known = Parameters<typeof changedIdentity>[0];

const from = (channel: 'api' | 'pnr', name: string, ...numbers: readonly string[]): Known => {
  const sources: Traveller['sources'] = [{ message: 'm', channel, index: 0, booking: null }];
  return {
    ...person(name, { dateOfBirth: '1988-03-05', documents: numbers.map((number) => document(number)) }),
    sources,
  };
};
const OBINNA = from('api', 'NWACHUKWU/OBINNA FELIX', 'B41188203');
const NAMES = { was: 'NWACHUKWU, OBINNA FELIX', is: 'NWACHUKWU, OBINA F' };

test.each<[string, Known, ReturnType<typeof changedIdentity>]>([
  ['the same list again changes nothing', OBINNA, null],
  ['another spelling on the next list', from('api', 'NWACHUKWU/OBINA F', 'B41188203'), { name: NAMES, document: null }],
  [
    'another number on the next list, beside the one of an older list',
    from('api', 'NWACHUKWU/OBINNA FELIX', 'B41188204', 'B41188203'),
    { name: null, document: { was: 'B41188203', is: 'B41188204' } },
  ],
  ['a number in another writing is the same', from('api', 'NWACHUKWU/OBINNA FELIX', 'b 4118-8203'), null],
  ['another order of the names is the same', from('api', 'OBINNA FELIX/NWACHUKWU', 'B41188203'), null],
  ['a list that leaves the number out takes none in exchange', from('api', 'NWACHUKWU/OBINNA FELIX'), null],
  ['the other channel spells names in its own way', from('pnr', 'NWACHUKWU/OBINA FELIX MR', 'B41188203'), null],
  [
    'the other channel names somebody else',
    from('pnr', 'MENSAH/KOFI', 'B41188203'),
    { name: { was: 'NWACHUKWU, OBINNA FELIX', is: 'MENSAH, KOFI' }, document: null },
  ],
  [
    'a list that names a visa first',
    {
      ...OBINNA,
      documents: [document('VISA1', { type: 'V' }), ...OBINNA.documents],
    },
    null,
  ],
  [
    'another date of birth, by which somebody is a child',
    { ...OBINNA, dateOfBirth: '2014-03-05' },
    { name: null, document: null, birth: { was: '1988-03-05', is: '2014-03-05' } },
  ],
  [
    'the same passport, which is diplomatic now',
    { ...OBINNA, documents: [document('B41188203', { type: 'PD' })] },
    { name: null, document: { was: 'P B41188203', is: 'PD B41188203' } },
  ],
  ['a year where a date was sent', { ...OBINNA, dateOfBirth: '2014' }, null],
])('%s', (_, after, expected) => {
  expect(changedIdentity(OBINNA, after, '2026-11-24')).toEqual(expected);
});

test.each<[string, string, string | null, object | null]>([
  ['of a child', '2014-03-05', '2026-11-24', { was: '', is: '2014-03-05' }],
  ['of a child, where the day of the flight is not known', '2014-03-05', null, null],
  ['of somebody grown', '1988-03-05', '2026-11-24', null],
])('a first date of birth %s is a change or not', (_, dateOfBirth, day, birth) => {
  const changed = changedIdentity({ ...OBINNA, dateOfBirth: null }, { ...OBINNA, dateOfBirth }, day);
  expect(changed?.birth ?? null).toEqual(birth);
});
