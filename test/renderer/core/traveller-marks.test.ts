import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { deriveFlight } from '../../../renderer/core/import/derived-flight.ts';
import { decodeHead, encodeHead } from '../../../renderer/core/store/encode-head.ts';
import { immunityIn, marksIn } from '../../../renderer/core/traveller-marks.ts';
import { compileRules } from '../../../rules/engine/compile.ts';
import type { Flight } from '../../../shared/flight/flight.ts';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import { maskFlight } from '../../../shared/retention/mask-flight.ts';
import { ruleSet, ruleText } from '../../rules/rule-fixtures.ts';
import { api, booking, document, person, pnr } from '../../shared/flight/make-manifest.ts';
import { testWorld } from './open-core.ts';

const world = testWorld();
const rules = ruleSet(ruleText('{ fact: booking.partySize, atLeast: 1 }', { weight: '90', handling: 'safeguard' }, 2));
const [flight] = foldFlights(
  [
    api('m1', [
      person('DOSSOU/AMA', { locator: 'ABC123', documents: [document('A1')] }),
      person('MENSAH/KOFI', { documents: [document('D1', { type: 'PD' })] }),
    ]),
    pnr('m2', [person('DOSSOU/AMA')], [booking('ABC123', [0])]),
  ],
  world,
) as [Flight];
const headOf = (about: Flight) =>
  deriveFlight(about, '2026-11-24T08:00Z', { ...world, ruleSet: rules, compiled: compileRules(rules) }).head;

describe('the marks of a traveller in lists', () => {
  const head = headOf(flight);

  test('are the handling in force, under each id of the traveller', () => {
    expect(marksIn(head, 'm1:0')).toEqual({ handling: 'safeguard', immunity: null });
    expect(marksIn(head, 'm2:0')).toEqual({ handling: 'safeguard', immunity: null });
  });

  test('are possible immunity by the documents, also of somebody who is not flagged', () => {
    expect(head.flagged.map(({ traveller }) => traveller)).not.toContain('m1:1');
    expect(marksIn(head, 'm1:1')).toEqual({ handling: null, immunity: 'diplomatic' });
    expect(immunityIn(head, 'm1:0')).toBeNull();
  });

  test('tell of no handling from a head without the hits, as an agency has it from which they are hidden', () => {
    expect(marksIn({ ...head, flagged: [] }, 'm1:0')).toEqual({ handling: null, immunity: null });
    expect(marksIn({ ...head, flagged: [] }, 'm1:1').immunity).toBe('diplomatic');
  });

  test('are none without a head, and on a masked flight, which has no documents', () => {
    expect(marksIn(undefined, 'm1:1')).toEqual({ handling: null, immunity: null });
    expect(headOf(maskFlight(flight))).not.toHaveProperty('immune');
  });

  test('come back from the store', () => {
    expect(decodeHead(JSON.parse(JSON.stringify(encodeHead(head))))).toEqual(head);
  });
});
