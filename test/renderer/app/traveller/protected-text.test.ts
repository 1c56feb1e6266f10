import { describe, expect, test } from 'vitest';
import { protectedText, stepHandling } from '../../../../renderer/app/traveller/protected-text.ts';
import { CATALOGUES, LANGUAGES } from '../../../../shared/catalogue/languages.ts';

const OF_SELECTION = [
  'case.action.select',
  'case.told.selected',
  'case-state.sent',
  'case.other.selected',
  'event.selected',
  'case.action.deselect',
  'case.dialog.select',
  'case.save.select',
  'case.told.deselected',
  'case-state.concluded',
  'case.missing.sent',
  'case.missing.not-sent',
  'case.missing.examined',
  'event.deselected',
] as const;

/** Texts of what comes of a case, the name of the duty left out. */
const OF_RESULT = [
  'case.action.result',
  'case.dialog.result',
  'case.result',
  'case.result.by',
  'case.missing.result',
  'result.not-examined',
] as const;

describe.each(LANGUAGES)('the words of a case in %s', (language) => {
  const word = (key: string): string => CATALOGUES[language][key] ?? '';

  test.each(OF_SELECTION)('for a possible victim, %s speaks of protection and of no inspection', (key) => {
    const words = word(protectedText('safeguard', key));
    expect(words).toMatch(/protect|protég/i);
    expect(words).not.toMatch(/inspect|secondary|contrôle|sélection/i);
  });

  test.each(OF_RESULT)('for a possible victim, %s speaks of no inspection and of nothing found', (key) => {
    const words = word(protectedText('safeguard', key)).replace(word('accounts.duty.control'), '');
    expect(words).not.toBe(word(key));
    expect(words).not.toMatch(/inspect|examin|found|finds|contrôl|trouv|sélection|résultat/i);
  });

  test.each([...OF_SELECTION, ...OF_RESULT])('%s is as it was for everybody else', (key) => {
    expect(protectedText(null, key)).toBe(key);
    expect(protectedText('stop', key)).toBe(key);
  });
});

test.each([
  [null, true, 'safeguard'],
  [null, false, null],
  ['stop', true, 'safeguard'],
  ['stop', false, 'stop'],
  ['observe and report', true, 'observe and report'],
  ['safeguard', false, 'safeguard'],
] as const)(
  'the steps about somebody with the handling %s who is a child by the record (%s) are those of %s',
  (handling, isMetAsChild, of) => {
    expect(stepHandling({ handling, isMetAsChild })).toBe(of);
  },
);
