/** For every case and every step: one agency alone, also the one that leads, never makes a find of another agency count less, or stop counting. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { type CaseAct, isAllowed } from '../../../shared/casework/case-act.ts';
import { applyAct } from '../../../shared/casework/case-machine.ts';
import { findersOf } from '../../../shared/casework/finders.ts';
import { type Found, stands } from '../../../shared/casework/finding.ts';
import { anyAct } from './any-act.ts';
import { AMA, found, opened, plain, after as played } from './one-case.ts';

const AGENCIES = ['customs', 'police', 'immigration'] as const;
const line: fc.Arbitrary<Found> = fc.record(
  {
    kind: fc.constant('drugs' as const),
    agency: fc.constantFrom<LawAgency>(...AGENCIES),
    what: fc.constantFrom('cocaine', 'Cocaine ', 'khat', ''),
    quantity: fc
      .tuple(
        fc.constantFrom(
          ...([
            [2, 'kg'],
            [2.001, 'kg'],
            [2000, 'g'],
            [2001, 'g'],
          ] as const),
        ),
        fc.constantFrom('net' as const, 'gross' as const, null),
      )
      .map(([[amount, unit], weighed]) => ({ amount, unit, weighed })),
    count: fc.constantFrom(1, 2),
    value: fc.record({ amount: fc.constantFrom(10, 20), currency: fc.constantFrom('EUR', 'XOF') }),
    concealment: fc.constantFrom('food', 'Food', 'shoes'),
    place: fc.constantFrom('body' as const, 'freight' as const),
    test: fc.constantFrom('none' as const, 'presumptive' as const, 'confirmed' as const, 'overturned' as const),
    unconfirmed: fc.constantFrom('waiting' as const, 'disputed' as const),
  },
  { requiredKeys: ['kind', 'agency', 'what'] },
);

/** A line with other values in some of its fields. */
const changed = (from: Found): fc.Arbitrary<Found> =>
  fc
    .tuple(line, fc.subarray(['agency', 'what', 'quantity', 'count', 'value', 'concealment', 'place', 'test'] as const))
    .map(([other, fields]) => {
      const { unconfirmed: _, ...typed } = {
        ...from,
        ...Object.fromEntries(fields.map((field) => [field, other[field]])),
      };
      return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) as unknown as Found;
    });

/** A corrected result: each line is kept, changed or left out, in any order, and others come. */
const correctionOf = (lines: readonly Found[]): fc.Arbitrary<CaseAct> =>
  fc
    .tuple(
      ...lines.map((each) =>
        fc.option(
          fc.oneof(
            { weight: 2, arbitrary: fc.constant([]) },
            changed(each).map((one) => [one]),
          ),
        ),
      ),
    )
    .chain((kept) =>
      fc.tuple(
        fc.shuffledSubarray(
          kept.flatMap((each, at) => {
            const { unconfirmed: _, ...same } = lines[at] as Found;
            return each === null ? [] : each.length === 0 ? [same] : each;
          }),
          { minLength: 0 },
        ),
        fc.array(
          line.map(({ unconfirmed: _, ...typed }) => typed),
          { maxLength: 1 },
        ),
      ),
    )
    .map(([kept, more]) => {
      const all = [...kept, ...more];
      return { kind: 'record-result', result: all.length === 0 ? 'nothing-found' : 'found', found: all, note: '' };
    });

/** What a line amounts to, as figures and papers count it; written anew, so that the test does not trust the code. */
function weightOf({ agency, kind, what, quantity, count, value, concealment, place, receipt }: Found): string {
  const grams = quantity?.unit === 'kg' ? Math.round(quantity.amount * 1000) : quantity?.amount;
  const measure = quantity === undefined ? [] : [grams, quantity.unit === 'kg' ? 'g' : quantity.unit, quantity.weighed];
  const words = [what, concealment ?? '', receipt ?? ''].map((text) => text.trim().toLowerCase());
  return [agency, kind, ...words, ...measure, count, value?.amount, value?.currency, place].join(' · ');
}

const confirmed = ({ test: state }: Found): boolean => state === 'confirmed';

test('no agency alone makes a find of another one count less', () => {
  const any = fc.array(line, { minLength: 1, maxLength: 4 }).chain((lines) =>
    fc.record({
      lines: fc.constant(lines),
      step: fc.oneof({ weight: 3, arbitrary: correctionOf(lines) }, anyAct),
      acting: fc.constantFrom<LawAgency>(...AGENCIES),
      state: fc.constantFrom('secondary' as const, 'concluded' as const, 'closed' as const),
    }),
  );
  let kept = 0;
  fc.assert(
    fc.property(any, ({ lines, step, acting, state }) => {
      const begun = played(
        opened(),
        plain('select'),
        found({ result: 'found', found: lines.map(({ unconfirmed: _, ...typed }) => typed) }),
      );
      const current: Case = { ...begun, state, found: lines };
      const present = new Set<LawAgency>(AGENCIES);
      if (!isAllowed(state, step.kind) || findersOf(current, step, acting, present).length > 0) return;
      const done = applyAct(current, step, { ...AMA, agency: acting, present, leads: true });
      if (!done.ok) return;
      const others = (all: readonly Found[]) => all.filter((each) => stands(each) && each.agency !== acting);
      const after = others(done.value.found);
      const before = others(lines);
      for (const weight of new Set(before.map(weightOf))) {
        const [was, left] = [before, after].map((all) => all.filter((each) => weightOf(each) === weight));
        expect(left?.length, weight).toBeGreaterThanOrEqual(was?.length ?? 0);
        expect(left?.filter(confirmed).length).toBeGreaterThanOrEqual(was?.filter(confirmed).length ?? 0);
        if (step.kind === 'record-result') kept++;
      }
    }),
    { seed: 20261129, numRuns: 8000 },
  );
  expect(kept).toBeGreaterThan(100);
});
