import { expect, test } from 'vitest';
import { saveNotice } from '../../../../renderer/app/ui/save-notice.ts';

const refused = (message: string) => ({ ok: false, code: 'refused', message }) as const;

test('an officer is told where a file was saved, and whether its name was changed', () => {
  const saved = { ok: true, value: { savedAs: 'b.csv' } } as const;
  expect(saveNotice('a.csv', saved)).toEqual({ kind: 'saved', file: 'b.csv', renamed: false });
  expect(saveNotice('CON.csv', saved)).toEqual({ kind: 'saved', file: 'b.csv', renamed: true });
});

test('an officer is told why a file was not saved, and nothing where they closed the dialog', () => {
  expect(saveNotice('a.csv', { ok: false, code: 'cancelled', message: '' })).toBeNull();
  expect(saveNotice('a.csv', refused('file-name.device'))).toEqual({ kind: 'not-saved', text: 'export.name.device' });
  expect(saveNotice('a.csv', refused('EACCES'))).toEqual({ kind: 'not-saved', text: 'export.not-written' });
  expect(saveNotice('a.csv', { ok: false, code: 'failed', message: 'ENOSPC' })).toEqual({
    kind: 'not-saved',
    text: 'export.not-written',
  });
});
