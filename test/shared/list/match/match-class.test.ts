import { describe, expect, test } from 'vitest';
import { CATALOGUES, LANGUAGES } from '../../../../shared/catalogue/languages.ts';
import { FALSE_MATCH_KINDS } from '../../../../shared/list/false-match.ts';
import { LIST_LAWS } from '../../../../shared/list/list-laws.ts';
import { EVIDENCE_FIELDS, EVIDENCE_WAYS, VERDICTS } from '../../../../shared/list/match/evidence.ts';
import {
  CLASS_ROWS,
  classRank,
  MATCH_CLASSES,
  type MatchClass,
  matchOutcome,
} from '../../../../shared/list/match/match-class.ts';
import { classText, fieldText, verdictText, wayText } from '../../../../shared/list/match/match-texts.ts';
import { nameClass } from '../../../../shared/list/match/name-class.ts';
import { BIRTH_EVIDENCE, type BirthEvidence } from '../../../../shared/name/birth-evidence.ts';
import { OUTCOMES, type Outcome } from '../../../../shared/screening/outcome.ts';

const CLOSE = { strength: 'full', score: 1000 } as const;
const LOOSE = { strength: 'full', score: 900 } as const;
const WEAK = { strength: 'weak', score: 650 } as const;

describe('the outcome of a match', () => {
  test.each<[of: MatchClass, list: Outcome, foreign: boolean, hasForce: boolean, outcome: Outcome]>([
    ['document', 'intercept', false, false, 'intercept'],
    ['document', 'inspect', false, false, 'inspect'],
    ['document', 'intercept', true, false, 'watch'],
    ['document', 'intercept', true, true, 'intercept'],
    ['contact', 'intercept', false, false, 'inspect'],
    ['document-soft', 'intercept', false, false, 'inspect'],
    ['name-birth', 'intercept', false, false, 'intercept'],
    ['name-year', 'intercept', false, false, 'watch'],
    ['name', 'intercept', false, false, 'watch'],
    ['weak-alias', 'inspect', false, false, 'watch'],
    ['name-other-birth', 'intercept', false, false, 'clear'],
    ['name', 'clear', false, false, 'clear'],
  ])(
    'a match of class %s on a list that reaches %s (foreign: %s, with force here: %s) reaches %s',
    (of, outcome, foreign, hasForce, expected) => {
      expect(matchOutcome([of], { outcome, foreign }, null, hasForce)).toBe(expected);
    },
  );

  test('a match never reaches more than its class, its list or the list of another state may', () => {
    for (const of of MATCH_CLASSES) {
      for (const outcome of OUTCOMES) {
        const reached = OUTCOMES.indexOf(matchOutcome([of], { outcome, foreign: true }, null, false));
        const bounds = [outcome, CLASS_ROWS[of].ceiling, 'watch' as const].map((each) => OUTCOMES.indexOf(each));
        expect(reached).toBe(Math.min(...bounds));
      }
    }
  });

  test('a name without the day of birth, and a name that is weak, reach at most watch', () => {
    const reach = (of: MatchClass): number => OUTCOMES.indexOf(CLASS_ROWS[of].ceiling);
    for (const birth of BIRTH_EVIDENCE) {
      expect(reach(nameClass(WEAK, false, birth))).toBeLessThanOrEqual(OUTCOMES.indexOf('watch'));
      expect(reach(nameClass(CLOSE, true, birth))).toBeLessThanOrEqual(OUTCOMES.indexOf('watch'));
      if (birth === 'exact') continue;
      expect(reach(nameClass(CLOSE, false, birth))).toBeLessThanOrEqual(OUTCOMES.indexOf('watch'));
    }
  });

  test.each<[BirthEvidence, close: Outcome, loose: Outcome, weak: Outcome]>([
    ['exact', 'intercept', 'intercept', 'watch'],
    ['swapped', 'watch', 'watch', 'watch'],
    ['slip', 'watch', 'clear', 'clear'],
    ['guess', 'watch', 'clear', 'clear'],
    ['year', 'watch', 'watch', 'watch'],
    ['near', 'watch', 'watch', 'watch'],
    ['day', 'clear', 'clear', 'clear'],
    ['differs', 'clear', 'clear', 'clear'],
  ])(
    'a birth of the evidence %s lets a close name reach %s, a loose one %s, and a weak one %s',
    (birth, ...reached) => {
      const grades = [CLOSE, LOOSE, WEAK];
      expect(grades.map((name) => CLASS_ROWS[nameClass(name, false, birth)].ceiling)).toEqual(reached);
    },
  );

  test('the classes stand in the order of their strength', () => {
    expect(MATCH_CLASSES.map(classRank)).toEqual(MATCH_CLASSES.map((_, at) => at));
    expect(MATCH_CLASSES.filter((of) => CLASS_ROWS[of].percent > 0).slice(0, 3)).toEqual([
      'document',
      'contact',
      'document-soft',
    ]);
  });
});

test.each(LANGUAGES)('every class, field, verdict and way of a match has its words: %s', (language) => {
  const keys = [
    ...MATCH_CLASSES.map(classText),
    ...EVIDENCE_FIELDS.map(fieldText),
    ...VERDICTS.map(verdictText),
    ...EVIDENCE_WAYS.map(wayText),
    ...LIST_LAWS.map((law) => `list-law.${law}`),
    ...FALSE_MATCH_KINDS.map((kind) => `false-match.${kind}`),
  ];
  expect(keys.filter((key) => !(key in CATALOGUES[language]))).toEqual([]);
});
