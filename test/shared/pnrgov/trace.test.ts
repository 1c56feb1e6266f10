import { expect, test } from 'vitest';
import { cpuNow } from '../../cpu-clock.ts';
import { BOOKING, push, readText } from './reading.ts';

test.each([
  ['a reference without its time', 'RCI+XX:ABC123::050126'],
  ['a reference without its control type', 'RCI+XX:ABC123:050126:1015'],
  ['a reference with its first parts alone', 'RCI+XX:ABC123:050126'],
  ['an element less than thought', 'RCI+XX:ABC123'],
])('places of the trace lie within the message for %s', (_name, rci) => {
  const text = push(['SRC', rci, 'TIF+DOE+MARYMRS:A:1', 'TKT+2201234567890:T:1']);
  const places: (readonly [string, number, number])[] = [];
  readText(text, (path, start, end) => places.push([path, start, end]));
  expect(places.map(([path]) => path)).toContain('bookings.0.locator');
  for (const [path, start, end] of places) {
    expect([path, start < end, end <= text.length]).toEqual([path, true, true]);
  }
});

test('tickets are traced in their order, each number once, and thousands of them quickly', () => {
  const numbers = Array.from({ length: 3000 }, (_, index) => `22012345${String(index % 2500).padStart(5, '0')}`);
  const text = push([...BOOKING, 'TIF+DOE+MARYMRS:A:1', ...numbers.map((number) => `TKT+${number}:T:1`)]);
  const paths: string[] = [];
  const before = cpuNow();
  const manifest = readText(text, (path) => paths.push(path));
  expect(cpuNow() - before).toBeLessThan(3000);
  expect(manifest.bookings[0]?.tickets).toHaveLength(2500);
  expect(paths.filter((path) => path.startsWith('bookings.0.tickets.'))).toHaveLength(2500);
});
