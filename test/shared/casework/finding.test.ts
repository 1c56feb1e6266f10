import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FOUND_KINDS,
  type Found,
  type FoundKind,
  type FoundProblem,
  foundProblem,
  KINDS_FOUND,
  kindRow,
  stands,
  UNITS,
} from '../../../shared/casework/finding.ts';

const COCAINE: Found = {
  kind: 'drugs',
  agency: 'customs',
  what: 'cocaine',
  quantity: { amount: 2.34, unit: 'kg', weighed: 'gross' },
  concealment: 'false-bottom',
  place: 'luggage',
  test: 'presumptive',
};

describe('what was found', () => {
  test.each<[string, Found, FoundProblem | null]>([
    ['cocaine by weight', COCAINE, null],
    ['an arrest', { kind: 'arrest', what: '' }, null],
    ['cash by its value', { kind: 'cash', what: '', value: { amount: 22_000, currency: 'EUR' } }, null],
    ['a settlement with its receipt', { kind: 'settlement', what: '', receipt: 'Q-118' }, null],
    ['an arrest of two kilograms', { ...COCAINE, kind: 'arrest' }, 'field'],
    ['cash in litres', { kind: 'cash', what: '', quantity: { amount: 2, unit: 'l', weighed: null } }, 'field'],
    ['gold in tablets', { kind: 'gold', what: '', quantity: { amount: 2, unit: 'tablet', weighed: null } }, 'unit'],
    ['no drugs', { ...COCAINE, quantity: { amount: 0, unit: 'kg', weighed: null } }, 'quantity'],
    ['tons of drugs', { ...COCAINE, quantity: { amount: 20_000, unit: 'kg', weighed: null } }, 'quantity'],
    ['litres, net', { ...COCAINE, quantity: { amount: 2, unit: 'l', weighed: 'net' } }, 'weighed'],
    ['half a passport', { kind: 'documents', what: '', count: 0.5 }, 'count'],
    ['cash below zero', { kind: 'cash', what: '', value: { amount: -1, currency: 'EUR' } }, 'value'],
    ['cash in a currency that is none', { kind: 'cash', what: '', value: { amount: 1, currency: '€' } }, 'currency'],
  ])('%s', (_, found, problem) => {
    expect(foundProblem(found)).toBe(problem);
  });

  test.each(KINDS_FOUND)('%s have units if and only if they have a quantity, and a measure is never tested', (kind) => {
    const { fields, most, group } = kindRow(kind);
    expect(Object.keys(most).length > 0).toBe(fields.includes('quantity'));
    if (group === 'measure') expect(fields).not.toContain('test');
  });

  test('what is within the limits of its kind makes sense, and what is above them does not', () => {
    const measured = Object.keys(FOUND_KINDS).filter((kind) => kindRow(kind as FoundKind).fields.includes('quantity'));
    fc.assert(
      fc.property(
        fc.constantFrom(...(measured as FoundKind[])),
        fc.constantFrom(...UNITS),
        fc.integer({ min: 1 }),
        (kind, unit, amount) => {
          const most = kindRow(kind).most[unit];
          const problem = foundProblem({ kind, what: '', quantity: { amount, unit, weighed: null } });
          expect(problem).toBe(most === undefined ? 'unit' : amount > most ? 'quantity' : null);
        },
      ),
      { seed: 20261124 },
    );
  });

  test('what a laboratory found to be something else does not count', () => {
    expect(stands(COCAINE)).toBe(true);
    expect(stands({ ...COCAINE, test: 'confirmed' })).toBe(true);
    expect(stands({ ...COCAINE, test: 'overturned' })).toBe(false);
    expect(stands({})).toBe(true);
  });
});
