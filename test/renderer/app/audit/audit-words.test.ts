import { describe, expect, test, vi } from 'vitest';
import { subjectText, valueText, type Words } from '../../../../renderer/app/audit/audit-words.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import { SHIPPED_ROWS } from '../../../../shared/agency/agency-row.ts';

// Dates far from today are shown with their year.
vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T12:00Z') });

const MENSAH = {
  id: 'LFW-01',
  name: 'A. Mensah',
  agency: 'customs',
  role: 'supervisor',
  controlOfficer: false,
  secondLine: false,
} as const;
const words = (): Words => ({
  t: textsIn('en'),
  language: 'en',
  session: { officers: [MENSAH], agencies: SHIPPED_ROWS, zone: 'Africa/Lome' },
});
const TRAVELLER = 'f200895049cf478a3d53415b650d6a6f:44';
const FLIGHT = 'ET-508-ADD-2020-11-24';

describe('the subject of an entry', () => {
  test.each([
    [TRAVELLER, { flight: FLIGHT }, 'a traveller on ET 508 · ADD · 24 Nov 2020'],
    [TRAVELLER, {}, 'a traveller'],
    ['98f2fa6b-d6a4-4e37-a7c3-6db95d5d2318', { flight: FLIGHT }, 'ET 508 · ADD · 24 Nov 2020'],
    ['98f2fa6b-d6a4-4e37-a7c3-6db95d5d2318', {}, null],
    ['6aeffee59e3a871e6aeffee59e3a871e', {}, null],
    [FLIGHT, {}, 'ET 508 · ADD · 24 Nov 2020'],
    ['LFW-01', {}, 'A. Mensah · Customs'],
    ['LFW-2026-000012', {}, 'LFW-2026-000012'],
    ['LFW-09', {}, null],
    [null, {}, null],
  ])('the subject %s with the details %j is shown without meaningless ids: %s', (subject, details, said) => {
    expect(subjectText({ officer: 'LFW-09', subject, details }, words())).toBe(said);
  });
});

describe('a value of an entry', () => {
  test.each([
    ['agency', 'customs', 'Customs'],
    ['language', 'fr', 'Français'],
    ['post', 'gate B12', 'Gate B12'],
    ['place', 'room', 'Inspection room'],
    ['place', 'door', 'Aircraft door'],
    ['kind', 'phone', 'Telephone'],
    ['problem', 'missing', 'entries missing'],
    ['state', 'closed', 'closed'],
    ['owner', 'LFW-01', 'A. Mensah · Customs'],
    ['flight', FLIGHT, 'ET 508 · ADD · 24 Nov 2020'],
    ['since', '2020-11-24T09:30:00.000Z', '24 Nov 2020 09:30'],
    ['hash', '6aeffee59e3a871e6aeffee59e3a871e', '6aeffee5…'],
    ['values', true, 'yes'],
    ['travellers', 60, '60'],
    ['text', 'MENSAH', 'MENSAH'],
    ['owner', null, '–'],
  ])('the entry value %s %j is shown as text for officers: %s', (name, value, said) => {
    expect(valueText(name, value, words())).toBe(said);
  });
});
