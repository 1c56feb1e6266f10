import { expect, test } from 'vitest';
import type { ChangingMessage } from '../../../shared/flight/changing-message.ts';
import { AffectedFlights } from '../../../shared/past/affected-flights.ts';

const message = (id: string) => ({ message: id }) as unknown as ChangingMessage;
const [FIRST, SECOND] = [message('first'), message('second')];

test('a flight is affected until it was derived, and so are its causes', () => {
  const flights = new AffectedFlights();
  flights.add('one', [FIRST]);
  flights.add('one', [FIRST, SECOND]);
  flights.add('two', []);
  expect([...flights.ids]).toEqual(['one', 'two']);
  expect(flights.causesOf('one')).toEqual([FIRST, SECOND]);
  flights.done('one');
  expect([...flights.ids]).toEqual(['two']);
  expect(flights.causesOf('one')).toEqual([]);
});

test('what marks a flight is its cause while it changes others, not for flights that are over', () => {
  const flights = new AffectedFlights();
  const [over, later] = [
    { flight: 'over', departure: 99 },
    { flight: 'later', departure: 100 },
  ];
  flights.during({ messages: [FIRST], from: 100 }, () => {
    flights.mark(over);
    flights.mark(later);
    expect(flights.isMarked(later)).toBe(true);
  });
  expect([flights.causesOf('over'), flights.causesOf('later')]).toEqual([[], [FIRST]]);
  flights.during({ messages: [SECOND], from: 100 }, () => {
    expect([flights.isMarked(over), flights.isMarked(later)]).toEqual([true, false]);
  });
  flights.during(undefined, () => flights.mark({ flight: 'third', departure: 100 }));
  expect(flights.causesOf('third')).toEqual([]);
});
