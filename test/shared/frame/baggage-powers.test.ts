import { expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { baggagePowers } from '../../../shared/frame/baggage-powers.ts';
import { type Power, type PowerLine, STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import type { Threat } from '../../../shared/screening/outcome.ts';

const DAY = '2026-11-24';

function line(agency: LawAgency, area: Threat, powers: readonly Power[], cites: string, validTo: string | null = null) {
  const id = `${agency}-${area}`;
  return { id, agency, area, powers, goesTo: '', cites, validFrom: null, validTo, note: '' } satisfies PowerLine;
}

test('the agencies that may search for what is carried in bags are named once, with every law that their lines cite', () => {
  const powers = [
    line('customs', 'goods', ['search', 'seize'], 'Customs Code, art. 60'),
    line('customs', 'cash', ['search'], 'Regulation 3'),
    line('customs', 'drugs', ['search'], 'Customs Code, art. 60'),
    line('police', 'drugs', ['search'], ''),
  ];
  expect(baggagePowers({ ...STARTING_FRAME, powers }, DAY)).toEqual([
    { agency: 'customs', cites: ['Customs Code, art. 60', 'Regulation 3'] },
    { agency: 'police', cites: [] },
  ]);
});

test.each<[string, PowerLine]>([
  ['gives no search', line('police', 'goods', ['detect', 'hold'], 'Law 1')],
  ['is about persons and not bags', line('police', 'terrorism', ['search'], 'Law 1')],
  ['is past its last day', line('customs', 'goods', ['search'], 'Law 1', '2026-11-23')],
])('a line of the frame that %s gives nobody a power over bags', (_, power) => {
  expect(baggagePowers({ ...STARTING_FRAME, powers: [power] }, DAY)).toEqual([]);
});
