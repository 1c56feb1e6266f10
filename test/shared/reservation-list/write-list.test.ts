import { expect, test } from 'vitest';
import { SegmentWriter, type SourceValue } from '../../../shared/intake/segment-writer.ts';
import type { ListElement, ListEntry } from '../../../shared/reservation-list/list-entries.ts';
import { writeListBooking } from '../../../shared/reservation-list/write-list.ts';

const written = (text: string): SourceValue => ({ text, start: 0, end: text.length });
const LINE = { start: 0, end: 10, next: 11, text: '9MENSAH/AMA', tag: 'name' };

/** How often elements are looked at while a party of so many persons, with as many elements, is written. */
function looks(count: number, textOf: (at: number) => string): number {
  let looked = 0;
  const elements = Array.from({ length: count }, (_, at): ListElement => {
    const pieces = [written(textOf(at))];
    return {
      pieces,
      get code() {
        looked++;
        return 'R';
      },
    };
  });
  const entry: ListEntry = {
    ...{ line: LINE, count, surname: written('MENSAH'), elements, destination: null, bookingClass: null },
    ...{ given: Array.from({ length: count }, (_, at) => written(`AMA${at}`)), action: 'new', category: '' },
  };
  const flight = {
    ...{ line: LINE, carrier: written('KP'), number: written('020'), suffix: null, day: written('24NOV') },
    ...{ date: '2026-11-24', origin: written('LFW') },
  };
  writeListBooking(new SegmentWriter(), [entry], flight, true);
  return looked;
}

test.each<[string, (at: number) => string]>([
  ['each about one of them', (at) => `SEAT HK1 12A-1MENSAH/AMA${String.fromCharCode(65 + (at % 26))}`],
  ['all about the party', () => 'CTCM HK1/22890112233'],
])('twice as many persons with twice as many elements, %s, take twice as many looks', (_, textOf) => {
  expect(looks(1000, textOf) / looks(500, textOf)).toBeLessThan(2.1);
});
