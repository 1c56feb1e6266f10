import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../renderer/app/frame/actions-store.ts';
import { screenLinks } from '../../../../renderer/app/frame/areas.ts';
import { BOX, type BoxSources, boxGroups } from '../../../../renderer/app/frame/box-entries.ts';
import { AREAS } from '../../../../renderer/app/screens.tsx';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import { permissionsOf, type Standing } from '../../../../renderer/core/permissions.ts';
import { shippedPlaces } from '../../../../shared/lookout/call/call-places.ts';
import { readCall } from '../../../../shared/lookout/read-call.ts';
import { readTyped } from '../../../../shared/search/read-typed.ts';

const CHIEF: Standing = { agency: 'customs', role: 'supervisor', controlOfficer: false, secondLine: false };
const NOW = Date.parse('2026-11-27T10:00Z') / 60_000;

const t = textsIn('en');

const action = (id: string, label: string, more: Partial<Action> = {}): Action => ({
  id,
  key: null,
  label,
  group: 'keys.everywhere',
  run: () => undefined,
  ...more,
});

const CALL = { today: '2026-11-27', places: shippedPlaces() };

function flight(number: number, day: string) {
  const leg = { carrier: 'ET', number, suffix: null, origin: 'ADD', destination: 'LFW', operating: null };
  return {
    id: `ET-${number}-ADD-${day}`,
    leg: { ...leg, registration: null, departure: `${day}T08:00`, arrival: `${day}T12:00` },
    departureUtc: Date.parse(`${day}T05:00Z`) / 60_000,
    arrivalUtc: null,
    travellers: 120,
  };
}

function offered(text: string, standing: Standing = CHIEF): readonly [string, ...string[]][] {
  const permissions = permissionsOf(standing, 'live');
  const sources = {
    text,
    typed: readTyped(text),
    actions: [
      action('go/queue', 'screen.queue', { group: 'keys.screens', key: '1' }),
      action(BOX, 'box.open', { key: 'Ctrl+K' }),
      action('frame.keys', 'keys.show', { key: '?' }),
      action('case.close', 'ui.close', { enabled: false }),
    ],
    screens: screenLinks(AREAS, permissions),
    flights: [flight(508, '2026-11-20'), flight(508, '2026-11-27'), flight(50, '2026-11-26'), flight(7, '2026-11-27')],
    rules: [
      { id: 'customs.cash-late', title: { en: 'Paid in cash, late' } },
      { id: 'police.one-way', title: { en: 'One way' } },
    ],
    lookouts: [
      { id: 'LFW-1', title: 'LFW-1', terms: readCall('Kofi Mensah, red case, ET508', CALL).terms, readers: null },
      // Whose duty does not read it finds it by its title.
      { id: 'LFW-2', title: 'KP13', terms: null, readers: null },
    ],
    writer: { t, language: 'en', today: CALL.today },
    permissions,
    now: NOW,
    // Only these parts of flights, rules and lookouts are read.
  } as unknown as BoxSources;
  return boxGroups(sources, t, 'en').map(({ id, entries }) => [id, ...entries.map((entry) => entry.id)]);
}

describe('what the search box offers', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ['lawson', [['people', 'people']]],
    [
      'red mens',
      [
        ['people', 'people'],
        ['lookouts', 'lookout LFW-1'],
      ],
    ],
    [
      'kp13',
      [
        ['people', 'people'],
        ['lookouts', 'lookout LFW-2'],
      ],
    ],
    ['TG4817305', [['people', 'people']]],
    [
      'cash',
      [
        ['people', 'people'],
        ['rules', 'rule customs.cash-late'],
      ],
    ],
    [
      'police.one',
      [
        ['people', 'people'],
        ['rules', 'rule police.one-way'],
      ],
    ],
    [
      'late paid',
      [
        ['people', 'people'],
        ['rules', 'rule customs.cash-late'],
      ],
    ],
    [
      'queue',
      [
        ['screens', 'screen /queue', 'screen /rules/week'],
        ['people', 'people'],
      ],
    ],
    [
      'show',
      [
        ['commands keys.everywhere', 'frame.keys'],
        ['people', 'people'],
      ],
    ],
    ['close', [['people', 'people']]],
    [
      'ET508',
      [
        ['flights', 'flight ET-508-ADD-2026-11-27', 'flight ET-508-ADD-2026-11-20'],
        ['people', 'people'],
      ],
    ],
    [
      'et508 20',
      [
        ['flights', 'flight ET-508-ADD-2026-11-20'],
        ['people', 'people'],
      ],
    ],
    [
      'ET5',
      [
        ['flights', 'flight ET-508-ADD-2026-11-27', 'flight ET-50-ADD-2026-11-26', 'flight ET-508-ADD-2026-11-20'],
        ['people', 'people'],
      ],
    ],
    [
      '14C ET508 20',
      [
        ['people', 'people'],
        ['flights', 'flight ET-508-ADD-2026-11-20'],
      ],
    ],
    ['7305', [['people', 'people']]],
    [
      'LFW-2026-483920',
      [
        ['cases', 'case'],
        ['people', 'people'],
      ],
    ],
  ])('the likeliest comes first, which Enter opens: %s', (text, expected) => {
    expect(offered(text)).toEqual(expected);
  });

  test('without a text it lists every screen that the officer may open, and every command', () => {
    const [commands, screens] = offered('');
    expect(commands).toEqual(['commands keys.everywhere', 'frame.keys']);
    expect(screens).toContain('screen /queue');
    expect(screens).toContain('screen /rules/statistics');
  });

  test('an administrator, who sees no traveller, is offered no people, flights, cases or rules', () => {
    const administrator: Standing = { ...CHIEF, role: 'administrator' };
    for (const text of ['mensah', 'LFW-2026-483920']) expect(offered(text, administrator)).toEqual([]);
    expect(offered('', administrator).flat()).not.toContain('screen /queue');
  });

  test('a part of a screen is found by its own name and by that of its area, and once', () => {
    const [screens] = offered('rules');
    expect(screens?.slice(0, 3)).toEqual(['screens', 'screen /rules', 'screen /rules/list']);
    expect(offered('audit')[0]).toEqual(['screens', 'screen /administration/audit']);
  });
});
