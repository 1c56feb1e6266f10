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
    { name: null, document: { was: 'P TGO B41188203', is: 'PD TGO B41188203' } },
  ],
  [
    'a second passport, which is diplomatic',
    { ...OBINNA, documents: [...OBINNA.documents, document('D1', { type: 'D' })] },
    { name: null, document: { was: 'P TGO B41188203', is: 'P TGO B41188203, D TGO D1' } },
  ],
  ['a year where a date was sent', { ...OBINNA, dateOfBirth: '2014' }, null],
])('%s', (_, after, expected) => {
  expect(changedIdentity(OBINNA, after, '2026-11-24')).toEqual(expected);
});

test.each<[string, string | null, string | null, string | null, object | null]>([
  ['sent of a child', null, '2014-03-05', '2026-11-24', { was: '', is: '2014-03-05' }],
  ['not sent any more of a child', '2014-03-05', null, '2026-11-24', { was: '2014-03-05', is: '' }],
  ['sent of a child, where the day of the flight is not known', null, '2014-03-05', null, null],
  ['sent of somebody grown', null, '1988-03-05', '2026-11-24', null],
])('a date of birth %s is a change or not', (_, was, is, day, birth) => {
  const changed = changedIdentity({ ...OBINNA, dateOfBirth: was }, { ...OBINNA, dateOfBirth: is }, day);
  expect(changed?.birth ?? null).toEqual(birth);
});

test('a diplomatic passport where none was sent is a change', () => {
  const diplomat = { ...OBINNA, documents: [document('D1', { type: 'D' })] };
  expect(changedIdentity({ ...OBINNA, documents: [] }, diplomat)).toEqual({
    name: null,
    document: { was: '', is: 'D TGO D1' },
  });
});
