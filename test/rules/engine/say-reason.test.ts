import { expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { reasonSayer } from '../../../rules/engine/say-reason.ts';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { HIT, screened, screenedFlight, traveller } from '../../shared/screening/sample-flights.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const COMPILED = compileRules(
  ruleSet(
    ruleText('{ fact: booking.payment, in: [cash] }', { id: 'customs.cash' }),
    ruleText('{ not: { fact: bags.none, is: false } }', {
      id: 'customs.no-bag',
      title: '{ en: No bag, fr: Sans bagage }',
    }),
  ),
);
const PERSON = traveller('a');
const FLAGGED = {
  ...screenedFlight('ET-508-ADD-2026-11-24', null, [[PERSON, screened('watch')]]),
  block: blockFromExamples([{ 'booking.payment': ['cash'], 'bags.none': true }]),
  traveller: PERSON,
  index: 0,
  screened: screened('watch'),
};

test.each([
  ['customs.cash', 1, 'en', 'Paid in cash'],
  ['customs.cash', 1, 'fr', 'Payé en espèces'],
  ['customs.no-bag', 0, 'fr', 'Sans bagage'],
  ['customs.no-bag', 0, 'es', 'No bag'],
  ['gone', 1, 'en', 'gone'],
] as const)('a hit of %s (leaf %i) is explained in %s as: %s', (rule, truth, language, sentence) => {
  const say = reasonSayer(COMPILED, CATALOGUES[language === 'fr' ? 'fr' : 'en'], language);
  expect(say({ ...HIT, rule, truths: Uint8Array.of(truth) }, FLAGGED)).toBe(sentence);
});
