import { expect, test } from 'vitest';
import { diagnosticText } from '../../../../renderer/app/imports/diagnostic-text.ts';
import { createTexts } from '../../../../renderer/app/ui/texts.ts';

const t = createTexts().getFixedT('en');

test.each([
  ['unknown-country', { value: 'XQQ' }, 'The country “XQQ” is not known.'],
  ['unknown-country', { value: 'XQQ', member: 'api/a.edi' }, 'api/a.edi › The country “XQQ” is not known.'],
  ['sheet-hidden', { member: 'Notes' }, 'The sheet “Notes” is hidden in the workbook and was not read.'],
  ['no-such-code', {}, 'no-such-code'],
])('%s of %j says: %s', (code, params, text) => {
  expect(diagnosticText(t, { code, params })).toBe(text);
});
