import { expect, test } from 'vitest';
import { diagnosticText, lacksFlight } from '../../../../renderer/app/imports/import-texts.ts';
import { createTexts } from '../../../../renderer/app/ui/texts.ts';

const t = createTexts().getFixedT('en');

test.each([
  ['unknown-country', { value: 'XQQ' }, 'The country “XQQ” is not known.'],
  ['unknown-country', { value: 'XQQ', member: 'api/a.edi' }, 'api/a.edi › The country “XQQ” is not known.'],
  ['sheet-hidden', { member: 'Notes' }, 'The sheet “Notes” is hidden in the workbook and was not read.'],
  ['no-such-code', {}, 'no-such-code'],
])('the remark %s of %j says: %s', (code, params, text) => {
  expect(diagnosticText(t, { code, params })).toBe(text);
});

test.each([
  ['nobody on no flight', 0, [], null],
  ['people on no flight', 3, [], 'no-flight'],
  ['people on a flight', 3, ['ET-508-ADD-2026-11-24'], null],
  ['people on a flight of an unknown day', 3, ['ET-508-ADD-undated'], 'no-date'],
  ['people on both', 3, ['ET-508-ADD-undated', 'ET-508-ADD-2026-11-24'], null],
])('a message with %s states whether its travellers lack a flight', (_, travellers, flights, lack) => {
  expect(lacksFlight({ travellers, flights })).toBe(lack);
});
