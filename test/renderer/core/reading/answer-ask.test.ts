import { expect, test } from 'vitest';
import { answerAsk } from '../../../../renderer/core/reading/answer-ask.ts';
import { BOUNDS, FIRST_BOUNDS } from '../../../../shared/intake/budget.ts';
import { shippedReference } from '../../../../shared/reference/shipped.ts';

/** A table of so many flights, with one traveller on each. */
function tableOf(flights: number): Uint8Array {
  const rows = Array.from({ length: flights }, (_, at) => {
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(at / 10))).toISOString().slice(0, 10);
    return `MENSAH,AMA,TG${4_000_000 + at},ET ${500 + (at % 10)},${day},ADD,LFW`;
  });
  return new TextEncoder().encode(
    ['Surname,Given names,Document number,Flight,Departure date,From,To', ...rows].join('\n'),
  );
}

const reread = (flights: number, travellers: number) =>
  answerAsk(
    'reread',
    { kind: 'reread', kept: tableOf(flights), profile: null, isTraced: true, travellers },
    { reference: shippedReference() },
  );

test.each([
  ['as it was read now, up to the bound', 600, BOUNDS.flights.most, BOUNDS.flights.most],
  ['with every flight that an earlier release read', 600, 600, 600],
  ['up to the bound of earlier releases', FIRST_BOUNDS.flights + 1, FIRST_BOUNDS.flights, FIRST_BOUNDS.flights],
  ['whole, where it is within the bound', 3, 3, 3],
])('a kept table of many flights is read again %s', (_, flights, atFirst, expected) => {
  const read = reread(flights, atFirst);
  expect(read?.manifest.flights).toHaveLength(expected);
  expect(read?.manifest.travellers).toHaveLength(expected);
  const surnames = read?.places.filter(([path]) => path.endsWith('.surname')) ?? [];
  expect(surnames.length).toBe(new Set(surnames.map(([path]) => path)).size);
});
