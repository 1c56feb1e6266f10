import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { screeningTime, screenWithPast } from '../../../rules/engine/screen-messages.ts';
import { NO_TERMS } from '../../../rules/engine/screening-terms.ts';
import { factById } from '../../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../../shared/fact/fact-values.ts';
import type { FoldMessage } from '../../../shared/flight/flight.ts';
import { api, context, document, leg, person } from '../../shared/flight/make-manifest.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

describe('the time of a screening', () => {
  const message = (prepared: string | null, ...departures: readonly (string | null)[]): FoldMessage =>
    api('m', [], { prepared, flights: departures.map((departure) => leg({ departure })) });

  test.each<[string, readonly FoldMessage[], string]>([
    ['no message', [], '1970-01-01T00:00Z'],
    ['one message', [message('2026-11-24T06:00Z', '2026-11-25T09:00')], '2026-11-24T06:00Z'],
    [
      'several messages, the latest first',
      [message('2026-11-24T07:00Z'), message('2026-11-24T06:00Z'), message(null)],
      '2026-11-24T07:00Z',
    ],
    ['several messages, the latest last', [message('2026-11-23T07:00Z'), message('2026-11-24')], '2026-11-24T00:00Z'],
    [
      'messages without a time',
      [message(null, '2026-11-24T09:00', '2026-11-26', null), message(null, '2026-11-25T09:00')],
      '2026-11-26T00:00Z',
    ],
    ['a message without a time, late on its last day', [message(null, '2026-11-26T23:59')], '2026-11-26T00:00Z'],
    ['a message without any time', [message(null, null)], '1970-01-01T00:00Z'],
  ])('the time of a screening of %s is that of the messages, never the clock', (_, messages, at) => {
    expect(screeningTime(messages)).toBe(at);
  });
});

describe('flights screened together', () => {
  const compiled = compileRules(ruleSet(ruleText('{ fact: history.firstTrip, is: true }')));
  const flown = (day: number): FoldMessage =>
    api(`m${day}`, [person('KOSSI/ELODIE', { documents: [document('P1')], dateOfBirth: '1980-01-02' })], {
      flights: [leg({ departure: `2026-11-${day}T09:00`, arrival: `2026-11-${day}T12:00` })],
      prepared: `2026-11-${day}T06:00Z`,
    });
  const at = '2026-11-24T10:00Z';
  const screened = (messages: readonly FoldMessage[]) => [...screenWithPast(messages, compiled, { ...context, at })];

  test('each flight knows the flights before it and none after it, whatever the order of the messages', () => {
    const trips = factById('history.routeTrips90d');
    if (trips === undefined) throw new Error('there is such a fact');
    for (const days of [
      [20, 22, 24],
      [24, 22, 20],
    ]) {
      const found = screened(days.map(flown)).map(({ flight, block }) => [flight.id, readFact(block, trips, 0)]);
      expect(Object.fromEntries(found)).toMatchObject({
        'ET-508-ADD-2026-11-20': { state: 'not-sent' },
        'ET-508-ADD-2026-11-22': { value: 1 },
        'ET-508-ADD-2026-11-24': { value: 2 },
      });
    }
  });

  test('a flight without a day of departure is screened, too, and no other flight knows it', () => {
    const undated = api('u', [person('KOSSI/ELODIE', { documents: [document('P1')], dateOfBirth: '1980-01-02' })], {
      flights: [leg({ departure: null, arrival: null })],
    });
    const trips = factById('history.routeTrips90d');
    if (trips === undefined) throw new Error('there is such a fact');
    const found = screened([undated, flown(24)]);
    expect(found).toHaveLength(2);
    for (const { block } of found) expect(readFact(block, trips, 0)).toMatchObject({ state: 'not-sent' });
  });

  test('a screening names the reference data, the zones and the time that it was made with', () => {
    const [first] = screened([flown(24)]);
    expect(first?.screening).toMatchObject({ reference: 'test', zone: 'test', at });
  });

  test('terms hold for every flight', () => {
    const terms = { ...NO_TERMS, held: new Set(['test.rule']) };
    const [first] = screenWithPast([flown(24)], compiled, { ...context, at, terms });
    expect(first?.screening.held).toEqual(['test.rule']);
  });
});
