import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OfficerPins, type PinMoment } from '../../../../renderer/core/vault/officer-pins.ts';

const HOUR = 3_600_000;
const BEGIN = Date.parse('2026-11-24T06:00:00.000Z');
const at = (hours: number, standing: string | null = 'as it was') =>
  ({ now: new Date(BEGIN + hours * HOUR).toISOString(), standing }) satisfies PinMoment;
const PIN = '294817';

/** Pins of two officers, chosen at the beginning. */
function chosen(): OfficerPins {
  const pins = new OfficerPins();
  pins.keep('LFW-01', PIN, at(0) as PinMoment & { standing: string });
  pins.keep('LFW-02', '580136', at(0) as PinMoment & { standing: string });
  return pins;
}

describe('a PIN', () => {
  test('a PIN lets in the officer who chose it, as often as it is given, and nobody else', () => {
    const pins = chosen();
    expect([pins.try('LFW-01', PIN, at(1)), pins.try('LFW-01', PIN, at(2))]).toEqual(['right', 'right']);
    expect(pins.try('LFW-02', PIN, at(1))).toEqual({ failures: 1 });
    expect(pins.try('LFW-03', PIN, at(1))).toBeNull();
  });

  test.each([
    ['just before its hours are over', at(11.99), true],
    ['when its hours are over', at(12), false],
    ['when the clock was set back', at(-0.01), false],
    ['when the account or its passphrase was changed', at(1, 'otherwise'), false],
    ['when the officer may not come in', at(1, null), false],
  ] as const)('a PIN lives or has ended %s', (_, moment, lives) => {
    expect(chosen().has('LFW-01', moment)).toBe(lives);
    const pins = chosen();
    expect(pins.try('LFW-01', PIN, moment)).toBe(lives ? 'right' : null);
    // It does not come back with the time or with the account.
    expect(pins.has('LFW-01', at(1))).toBe(lives);
  });

  test('the third wrong try ends it, whatever another officer does in between', () => {
    const pins = chosen();
    expect(pins.try('LFW-01', '000001', at(1))).toEqual({ failures: 1 });
    expect(pins.try('LFW-02', '580136', at(1))).toBe('right');
    expect(pins.try('LFW-01', '', at(1))).toEqual({ failures: 2 });
    pins.keep('LFW-02', '580137', at(1) as PinMoment & { standing: string });
    expect(pins.try('LFW-01', '2948170', at(1))).toEqual({ failures: 3 });
    expect(pins.try('LFW-01', PIN, at(1))).toBeNull();
    expect(pins.has('LFW-02', at(1))).toBe(true);
  });

  test('a right try of the same officer, or a PIN chosen anew, begins the count again', () => {
    const pins = chosen();
    pins.try('LFW-01', '000001', at(1));
    pins.try('LFW-01', '000001', at(1));
    expect(pins.try('LFW-01', PIN, at(1))).toBe('right');
    expect(pins.try('LFW-01', '000001', at(1))).toEqual({ failures: 1 });
    pins.keep('LFW-01', '715093', at(1) as PinMoment & { standing: string });
    expect(pins.try('LFW-01', PIN, at(1))).toEqual({ failures: 1 });
  });

  test('all PINs end at once', () => {
    const pins = chosen();
    pins.end();
    expect([pins.has('LFW-01', at(0)), pins.has('LFW-02', at(0))]).toEqual([false, false]);
  });
});

test('no three wrong tries in a row of one officer, in any order among others, leave that officer a PIN', () => {
  const step = fc.record({ officer: fc.constantFrom('LFW-01', 'LFW-02'), right: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const pins = chosen();
      const wrong = { 'LFW-01': 0, 'LFW-02': 0 } as Record<string, number>;
      for (const { officer, right } of steps) {
        const own = officer === 'LFW-01' ? PIN : '580136';
        const before = wrong[officer] ?? 0;
        const tried = pins.try(officer, right ? own : '000001', at(1));
        const ended = before >= 3;
        if (!ended) wrong[officer] = right ? 0 : before + 1;
        expect(tried).toEqual(ended ? null : right ? 'right' : { failures: before + 1 });
      }
    }),
  );
});
