import { expect, test } from 'vitest';
import { dutyOfficersText } from '../../../../renderer/app/ui/duty-officers-text.ts';
import { failureText } from '../../../../renderer/app/ui/failure-text.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';

test.each([
  ['en', [], ''],
  ['en', ['police'], 'the police duty officer'],
  ['en', ['customs', 'police'], 'the customs duty officer and the police duty officer'],
  ['fr', ['police'], 'l’officier de permanence de la police'],
  ['fr', ['immigration'], 'l’officier de permanence de l’immigration'],
  [
    'fr',
    ['customs', 'gendarmerie'],
    'l’officier de permanence de la douane et l’officier de permanence de la gendarmerie',
  ],
] as const)('in %s the duty officers of %j are named within a sentence: %s', async (language, agencies, expected) => {
  expect(dutyOfficersText(textsIn(language), agencies)).toBe(expected);
});

test('a refused claim says in French whom to contact', async () => {
  expect(failureText(textsIn('fr'), { code: 'ask-duty', agencies: ['police'] })).toContain(
    'Contactez l’officier de permanence de la police.',
  );
});
