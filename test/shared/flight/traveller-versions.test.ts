import { describe, expect, test } from 'vitest';
import type { FoldMessage } from '../../../shared/flight/flight.ts';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import { travellerVersions } from '../../../shared/flight/traveller-versions.ts';
import { api, booking, context, document, manifest, person, pnr } from './make-manifest.ts';

const KOFI = person('MENSAH/KOFI', {
  dateOfBirth: '1980-03-04',
  documents: [document('A1')],
  seat: '1A',
  locator: 'ABC',
});
const OTHER = person('DIALLO/AISSATOU', { dateOfBirth: '1990-05-06' });

/** Versions of the traveller named MENSAH. */
function versions(messages: readonly FoldMessage[], arrivals?: Readonly<Record<string, string>>) {
  const [flight] = foldFlights(messages, context);
  const traveller = flight?.travellers.find(({ surname }) => surname === 'MENSAH');
  if (flight === undefined || traveller === undefined) throw new Error('no such traveller');
  return travellerVersions(flight, traveller, messages, new Map(Object.entries(arrivals ?? {})));
}

describe('versions of a traveller', () => {
  test('the versions of a traveller list every entry with its changes, channel by channel', () => {
    const found = versions([
      api('m4', [KOFI, OTHER], { function: 'close-on-board', prepared: '2026-11-24T09:00Z' }),
      api('m3', [{ ...KOFI, seat: '9F' }, OTHER], { prepared: '2026-11-24T08:00Z' }),
      api('m2', [KOFI, OTHER], { prepared: '2026-11-24T07:00Z' }),
      pnr('m5', [KOFI], [booking('ABC', [0])], { prepared: '2026-11-24T07:30Z' }),
      api('m1', [KOFI, OTHER]),
    ]);
    expect(found.map(({ message, effect, changes }) => [message, effect, changes])).toEqual([
      ['m1', 'listed', []],
      ['m2', 'unchanged', []],
      ['m5', 'listed', []],
      ['m3', 'changed', [{ field: 'seat', before: '1A', after: '9F' }]],
      ['m4', 'boarded', [{ field: 'seat', before: '9F', after: '1A' }]],
    ]);
    expect(found[0]).toMatchObject({
      format: 'PAXLST',
      function: 'new',
      channel: 'api',
      prepared: '2026-11-24T06:00Z',
    });
  });

  test('the versions of a traveller compare documents, bags and the booking by their content', () => {
    const found = versions([
      pnr('m1', [KOFI], [booking('ABC', [0], { phones: ['+22890000000'] })]),
      pnr('m2', [{ ...KOFI, documents: [document('A1')] }], [booking('ABC', [0], { phones: ['+22890000000'] })], {
        prepared: '2026-11-24T07:00Z',
      }),
      pnr(
        'm3',
        [{ ...KOFI, documents: [document('A1'), document('V9')] }],
        [booking('ABC', [0], { phones: ['+33100000000'] })],
        { prepared: '2026-11-24T08:00Z' },
      ),
    ]);
    expect(found.map(({ effect, changes }) => [effect, changes.map(({ field }) => field)])).toEqual([
      ['listed', []],
      ['unchanged', []],
      ['changed', ['documents', 'booking.phones']],
    ]);
  });

  test('the versions of a traveller ignore what an entry that only cancels or closes leaves out', () => {
    const short = person('MENSAH/KOFI', { documents: [document('A1')] });
    const found = versions([
      api('m1', [KOFI, OTHER]),
      api('m2', [short], { function: 'cancel', prepared: '2026-11-24T07:00Z' }),
      api('m3', [KOFI], { function: 'change', prepared: '2026-11-24T08:00Z' }),
      api('m4', [short], { function: 'close-not-on-board', prepared: '2026-11-24T09:00Z' }),
    ]);
    expect(found.map(({ effect, changes }) => [effect, changes])).toEqual([
      ['listed', []],
      ['cancelled', []],
      ['unchanged', []],
      ['not-boarded', []],
    ]);
  });

  test('the versions of a traveller include a booking cancelled by its locator alone for all its travellers', () => {
    const found = versions([
      pnr('m1', [KOFI], [booking('ABC', [0])]),
      pnr('m2', [], [booking('ABC', [], { cancelled: true })], { prepared: '2026-11-24T07:00Z' }),
      pnr('m3', [], [booking('XYZ', [], { cancelled: true })], { prepared: '2026-11-24T08:00Z' }),
    ]);
    expect(found.map(({ message, effect }) => [message, effect])).toEqual([
      ['m1', 'listed'],
      ['m2', 'cancelled'],
    ]);
  });

  test('the versions of a traveller mark what came after a newer version as late', () => {
    const messages = [
      api('m1', [{ ...KOFI, seat: '7C' }, OTHER]),
      api('m2', [KOFI, OTHER], { prepared: '2026-11-24T08:00Z' }),
      pnr('m3', [KOFI], [booking('ABC', [0])]),
    ];
    const arrivals = { m2: '2026-11-24T08:01:00Z', m1: '2026-11-24T09:00:00Z', m3: '2026-11-24T10:00:00Z' };
    expect(versions(messages, arrivals).map(({ message, effect }) => [message, effect])).toEqual([
      ['m1', 'superseded-late'],
      ['m3', 'listed'],
      ['m2', 'changed'],
    ]);
    expect(foldFlights(messages, context)[0]?.travellers[0]?.seat).toBe('1A');
  });

  test('the versions of a traveller exclude replies and messages about others', () => {
    const found = versions([
      api('m1', [KOFI]),
      api('m2', [OTHER], { prepared: '2026-11-24T08:00Z' }),
      { id: 'm3', manifest: manifest({ format: 'CUSRES', function: 'reply' }) },
    ]);
    expect(found).toHaveLength(1);
  });
});
