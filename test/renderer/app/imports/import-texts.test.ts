import { expect, test } from 'vitest';
import { cancelledText, diagnosticText, lacksFlight } from '../../../../renderer/app/imports/import-texts.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import type { ImportFileReport } from '../../../../renderer/core/calls/import.ts';

const t = textsIn('en');

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

const MESSAGE: ImportFileReport['messages'][number] = {
  ...{ id: 'm', format: 'PAXLST', function: 'new', reference: null, flights: [], travellers: 25, bookings: 0 },
  ...{ known: false, diagnostics: 0, member: null, countsDiffer: false },
};
const known = { ...MESSAGE, known: true };

test.each<[string, Pick<ImportFileReport, 'state' | 'messages' | 'unscreened'>, string | null]>([
  ['that was read', { state: 'done', messages: [MESSAGE] }, null],
  ['of which nothing was read', { state: 'cancelled', messages: [] }, 'Cancelled. Import it again to read it.'],
  [
    'of which one message was stored before',
    { state: 'cancelled', messages: [MESSAGE, known] },
    'Cancelled midway. Taken over: 1 message, 25 travellers.',
  ],
  [
    'with travellers on no flight',
    { state: 'cancelled', messages: [MESSAGE, MESSAGE], unscreened: 25 },
    'Cancelled midway. Taken over: 2 messages, 50 travellers, 25 not screened.',
  ],
])('a file %s says what was taken over of it', (_name, file, text) => {
  expect(cancelledText(t, file, 'en')).toBe(text);
});
