import { expect, test } from 'vitest';
import { officerName } from '../../../../renderer/app/ui/officer-texts.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import { standInOf } from '../../../../shared/casework/stand-in.ts';

const officers = [{ id: 'LFW-03', name: 'A. Mensah', agency: 'customs' }] as const;

test.each([
  ['LFW-03', 'A. Mensah · Customs'],
  [standInOf('police'), 'Police: an officer of that agency'],
  ['LFW-99', 'LFW-99'],
])('the officer %s is named %s', (id, expected) => {
  expect(officerName(textsIn('en'), { officers }, id)).toBe(expected);
});
