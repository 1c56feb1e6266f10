import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { deriveFlight } from '../../../renderer/core/import/derived-flight.ts';
import { decodeHead, encodeHead } from '../../../renderer/core/store/encode-head.ts';
import { flaggedIn, immunityIn } from '../../../renderer/core/traveller-marks.ts';
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
      person('DOSSOU/ADJO', { dateOfBirth: '2015-06-15', documents: [document('C1')] }),
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
    expect(['m1:0', 'm2:0'].map((id) => flaggedIn(head, id)?.handling)).toEqual(['safeguard', 'safeguard']);
  });

  test('are possible immunity by the documents, also of somebody who is not flagged', () => {
    expect(flaggedIn(head, 'm1:1')).toBeUndefined();
    expect(immunityIn(head, 'm1:1')).toBe('diplomatic');
    expect(immunityIn(head, 'm1:0')).toBeNull();
  });

  test('are none without a head, and on a masked flight, which has neither documents nor dates of birth', () => {
    expect(flaggedIn(undefined, 'm1:1')).toBeUndefined();
    expect(headOf(flight).minors).toEqual(['m1:2']);
    expect(headOf(maskFlight(flight))).not.toHaveProperty('immune');
    expect(headOf(maskFlight(flight))).not.toHaveProperty('minors');
  });

  test('come back from the store', () => {
    expect(decodeHead(JSON.parse(JSON.stringify(encodeHead(head))))).toEqual(head);
  });
});
