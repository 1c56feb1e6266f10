import { expect, test, vi } from 'vitest';
import { flightName } from '../../../../renderer/app/imports/flight-name.ts';
import { pastedName } from '../../../../renderer/app/imports/pasted-name.ts';

vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T12:00Z') });

test.each([
  ['ET-508-ADD-2026-11-24', 'ET 508 · ADD · 24 Nov'],
  ['KP-21A-LFW-2026-11-24', 'KP 021A · LFW · 24 Nov'],
  ['XX-5YABC-LFW-2026-11-24', '5YABC · LFW · 24 Nov'],
  ['XX--LFW-2026-11-24', '? · LFW · 24 Nov'],
  ['ET-508-XXX-undated', 'ET 508 · ? · ?'],
  ['anything else', 'anything else'],
])('the flight %s is written %s', (id, name) => {
  expect(flightName(id, 'en')).toBe(name);
});

test.each([
  ['Africa/Lome', 'pasted-2026-11-24-2342.txt'],
  ['Europe/Paris', 'pasted-2026-11-25-0042.txt'],
  ['America/New_York', 'pasted-2026-11-24-1842.txt'],
])('pasted text is named by the local time of the unit: %s', (zone, name) => {
  expect(pastedName(new Date('2026-11-24T23:42:10Z'), zone)).toBe(name);
});
