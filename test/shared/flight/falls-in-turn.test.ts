import { expect, test } from 'vitest';
import { fallsInTurn } from '../../../shared/flight/falls-in-turn.ts';

/** `A1` fell on flight A at 1. */
const order = (...falls: readonly string[]) =>
  fallsInTurn(falls, (each) => ({ flight: each.slice(0, 1), at: each.slice(1, 2) })).join(' ');

test('many who fall on one flight put nobody of another flight out of sight', () => {
  expect(order('A2x', 'A2y', 'A2z', 'B1', 'C1')).toBe('A2x B1 C1 A2y A2z');
});

test('many who fall later on a flight put nobody out of sight who fell on it before', () => {
  expect(order('A3x', 'A3y', 'A3z', 'A2', 'A1', 'B1')).toBe('A3x B1 A2 A1 A3y A3z');
});

test('falls of one flight and time stay in their order', () => {
  expect(order('A1x', 'A1y', 'A1z')).toBe('A1x A1y A1z');
  expect(order()).toBe('');
});
