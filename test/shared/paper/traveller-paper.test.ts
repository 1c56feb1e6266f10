import { describe, expect, test } from 'vitest';
import { isQuiet, paperHits } from '../../../shared/paper/traveller-paper.ts';
import { HANDLINGS, type Handling, type Hit, SITUATIONS } from '../../../shared/screening/screening.ts';

const hit = (rule: string, more: Partial<Hit> = {}): Hit => ({
  rule,
  kind: 'indicator',
  mandate: 'customs',
  family: 'payment',
  weight: 30,
  handling: null,
  truths: new Uint8Array([1]),
  ...more,
});

describe('whom no paper is printed about', () => {
  test.each<[Handling | null, boolean]>([
    [null, false],
    ['stop', false],
    ['safeguard', false],
    ['observe and report', true],
    ['contact the owner before acting', true],
  ])('handling %s: %s', (handling, quiet) => {
    expect(isQuiet({ handling, situation: 'by-powers' })).toBe(quiet);
    expect([null, ...HANDLINGS]).toContain(handling);
  });

  test('nobody about whom the duty supervisors decide first, or who is only watched', () => {
    const quiet = SITUATIONS.filter((situation) => isQuiet({ handling: 'stop', situation }));
    expect(quiet).toEqual(['held-for-duty', 'quiet']);
  });
});

test('the reasons of a paper are the hits that count, those that force a level first, then the heaviest', () => {
  const hits = [
    hit('light', { weight: 10 }),
    hit('heavy', { weight: 60 }),
    hit('forces', { kind: 'trigger', weight: 0 }),
    hit('speaks for', { kind: 'exoneration', weight: -20 }),
    hit('muted', { mute: 'm' }),
    hit('held', { held: true }),
    hit('watched', { handling: 'observe and report' }),
    hit('owned', { handling: 'contact the owner before acting' }),
  ];
  expect(paperHits(hits, false).map(({ rule }) => rule)).toEqual(['forces', 'heavy', 'light']);
});

test('of somebody to protect only what protects them is a reason', () => {
  const hits = [hit('cash', { weight: 60 }), hit('need', { handling: 'safeguard' })];
  expect(paperHits(hits, true).map(({ rule }) => rule)).toEqual(['need']);
});
