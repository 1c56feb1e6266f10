import { describe, expect, test } from 'vitest';
import {
  isQuiet,
  LONGEST_DESCRIPTION,
  meetingWords,
  paperHits,
  paperWarned,
} from '../../../shared/paper/traveller-paper.ts';
import type { Listed } from '../../../shared/screening/listed.ts';
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

const listed = (warning: string | null, description = ''): Pick<Hit, 'listed'> => ({
  listed: { warning, lookout: { source: 'B', information: 2, isReviewed: true, description } } as unknown as Listed,
});

test('a paper has the warning of every hit that counts, also of one that asks to be quiet about it', () => {
  const hits = [
    hit('watched', { handling: 'observe and report', ...listed('armed') }),
    hit('muted', { mute: 'm', ...listed('violent') }),
    hit('calm', listed(null)),
    hit('rule'),
  ];
  expect(paperWarned(hits).map(({ rule }) => rule)).toEqual(['watched']);
  expect(paperHits(hits, false).map(({ rule }) => rule)).not.toContain('watched');
});

test('a paper does not speak of a lookout that asks to be quiet about the person before anybody reviewed it', () => {
  const { listed: told } = listed('armed', 'a red case');
  const quiet = { listed: { ...told, lookout: { ...told?.lookout, asksForQuiet: true } } as Listed };
  expect(paperHits([hit('rule'), hit('lookout', quiet)], false).map(({ rule }) => rule)).toEqual(['rule']);
});

test('a paper says each description once, cut where it is long, and describes nobody to protect', () => {
  const hits = ['a red case', 'a red case', '', 'x'.repeat(2000)].map((said) => hit('l', listed(null, said)));
  const [short, long, ...more] = meetingWords(hits, false).descriptions;
  expect([short, long?.length, more]).toEqual(['a red case', LONGEST_DESCRIPTION, []]);
  expect(meetingWords(hits, true).descriptions).toEqual([]);
});

test('a description that may name its source is on no paper', () => {
  const hits = [hit('told', listed(null, 'informant Yao says red case')), hit('seen', listed(null, 'red case'))];
  expect(meetingWords(hits, false).descriptions).toEqual(['red case']);
});
