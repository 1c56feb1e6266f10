import { expect, test, vi } from 'vitest';
import { caseForm, formName, reasonForm } from '../../../../renderer/app/forms/form-name.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import { CATALOGUES } from '../../../../shared/catalogue/languages.ts';

// Dates far from today are shown with their year.
vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T12:00Z') });

test.each([
  [caseForm('note', 'ET-508-ADD-2020-11-24', 'f2008950:44', null), 'Note, ET 508 · ADD · 24 Nov 2020'],
  [
    caseForm('hand-over', 'ET-508-ADD-2020-11-24', 'f2008950:44', 'LFW-2026-483920'),
    'Hand the case to another agency, ET 508 · ADD · 24 Nov 2020',
  ],
  [
    caseForm('decide', 'ET-508-ADD-2020-11-24', 'f2008950:44', null, 'customs.cash'),
    'Wrong hit, ET 508 · ADD · 24 Nov 2020',
  ],
  ['update KP-13-DLA-2020-11-24', `${CATALOGUES.en['flight.update']}, KP 013 · DLA · 24 Nov 2020`],
  ['paste', CATALOGUES.en['import.paste']],
  [reasonForm('Lay a hold', ['flight', 'ET-508-ADD-2020-11-24']), 'Lay a hold'],
  [reasonForm('Mute rule #7', ['LFW-M-1']), 'Mute rule #7'],
  ['thresholds 12', null],
])('a form stored as %s is shown as %s', (form, name) => {
  expect(formName(form, textsIn('en'), 'en')).toBe(name);
});
