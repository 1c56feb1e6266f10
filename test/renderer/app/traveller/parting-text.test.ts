import { expect, test } from 'vitest';
import { partingText } from '../../../../renderer/app/traveller/parting-text.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import type { TravellerView } from '../../../../renderer/core/calls/traveller.ts';
import type { TravellerSource } from '../../../../shared/flight/flight.ts';

const SOURCES = (['first', 'second'] as const).map(
  (message) => ({ message, channel: 'api', index: 0 }) as unknown as TravellerSource,
);
const view = {
  masked: false,
  traveller: { surname: 'MENSAH', givenNames: 'KOFI', sources: SOURCES },
} as unknown as TravellerView;

test('the sentence of a parting tells two entries of one number apart, and never says from whom the entry goes', () => {
  const t = textsIn('en');
  expect(SOURCES.map((source) => partingText(t, view, source))).toEqual([
    'Of the 2 entries shown as MENSAH, Kofi, number 1 is separated from the others: API, entry 1.',
    'Of the 2 entries shown as MENSAH, Kofi, number 2 is separated from the others: API, entry 1.',
  ]);
});
