import { describe, expect, test } from 'vitest';
import { onTravellers } from '../../../../renderer/core/statistics/selected-travellers.ts';
import type { TravellerCase } from '../../../../shared/casework/case.ts';
import { foldFlights } from '../../../../shared/flight/fold-flights.ts';
import { ARREST, DRUGS, SEIZURE } from '../../../shared/casework/found-things.ts';
import { api, context, person } from '../../../shared/flight/make-manifest.ts';

const [flight] = foldFlights([api('A', [person('AMA')])], context);
if (flight === undefined) throw new Error('no flight');
const here = flight.travellers[0]?.id ?? '';

const found = (id: string, traveller: string, more: Partial<TravellerCase> = SEIZURE): TravellerCase => ({
  ...{ id, flight: flight.id, traveller, travellerName: 'HIT, AMA', state: 'closed', assigned: null },
  ...{ openedAt: '2026-11-24T08:00:00.000Z', outcomeAtOpening: 'inspect', origin: 'hit', decisions: [] },
  ...{ result: null, found: [], credited: null, closedBy: [], timeline: [], ...more },
});

describe('what came of the travellers of a flight', () => {
  test.each<[string, readonly TravellerCase[], readonly number[]]>([
    ['two whom the flight has no more are two', [found('a', 'gone-1'), found('b', 'gone-2')], [1, 1]],
    ['two cases on one whom it has no more are one', [found('a', 'gone-1'), found('b', 'gone-1')], [1]],
    ['a find recorded in two cases on one traveller is one', [found('a', here), found('b', here)], [1]],
    [
      'what only one of two cases records is added',
      [found('a', here), found('b', here, { ...SEIZURE, found: [DRUGS, DRUGS, ...ARREST.found] })],
      [3],
    ],
    ['a find not agreed to is none', [found('a', here, { ...SEIZURE, state: 'secondary' })], [0]],
  ])('%s', (_, cases, finds) => {
    expect(onTravellers(flight, cases).map((each) => each.found.length)).toEqual(finds);
  });
});
