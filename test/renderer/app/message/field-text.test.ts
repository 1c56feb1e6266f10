import { expect, test } from 'vitest';
import { fieldText } from '../../../../renderer/app/message/field-text.ts';
import { messageFields } from '../../../../renderer/app/message/message-fields.ts';
import type { TFunction } from '../../../../renderer/app/ui/texts.ts';
import { manifest, person } from '../../../shared/flight/make-manifest.ts';

const t = ((key: string) => key) as TFunction;

test.each([
  ['function', 'close-on-board', 'function.close-on-board'],
  ['travellers.3.type', 'crew', 'traveller-type.crew'],
  ['travellers.3.status', 'boarded', 'travel-status.boarded'],
  ['travellers.3.documents.0.type', 'P', 'P'],
  ['bookings.0.segments.1.status', 'HK', 'HK'],
  ['prepared', '2026-11-24T06:00Z', '24/11/2026 06:00'],
  ['flights.0.departure', '2026-11-24T09:00', '24/11/2026 09:00'],
  ['travellers.0.dateOfBirth', '1980-06-15', '15/06/1980'],
  ['travellers.0.surname', 'TRUE', 'TRUE'],
])('a value of %s, %s, reads %s', (path, value, text) => {
  expect(fieldText(t, { path, kind: 'field', depth: 1, name: 'x', number: null, value })).toBe(text);
});

test('a value that is yes or no is shown as a word, whatever the name of its field', () => {
  const rows = messageFields(manifest({ travellers: [person('MENSAH', { verified: true })] }));
  const row = rows.find(({ path }) => path === 'travellers.0.verified');
  expect(row === undefined ? null : fieldText(t, row)).toBe('ui.yes');
});
