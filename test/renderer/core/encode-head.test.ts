import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { deriveFlight } from '../../../renderer/core/import/derived-flight.ts';
import { decodeHead, encodeHead } from '../../../renderer/core/store/encode-head.ts';
import { compileRules } from '../../../rules/engine/compile.ts';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import { readFile } from '../../../shared/intake/read-file.ts';
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import { ruleSet, ruleText } from '../../rules/rule-fixtures.ts';
import { testWorld } from './open-core.ts';

test('heads of sample flights come back as they were, and their encoding is shorter', () => {
  const world = testWorld();
  const { files } = generateSamples({ seed: 7, now: '2026-11-24T08:00Z' });
  const messages = files.flatMap(({ bytes }) => [...readFile(bytes, { reference: world.reference })]);
  const heads = foldFlights(messages, world).map((flight) => deriveFlight(flight, '2026-11-24T08:00Z', world).head);
  expect(heads.flatMap(({ flagged }) => flagged).length).toBeGreaterThan(20);
  const written = JSON.stringify(heads.map(encodeHead));
  expect((JSON.parse(written) as unknown[]).map(decodeHead)).toEqual(heads);
  expect(written.length).toBeLessThan(JSON.stringify(heads).length);
});

test('the second value of a comparison of two facts comes back with the reason', () => {
  const world = testWorld();
  const { files } = generateSamples({ seed: 7, now: '2026-11-24T08:00Z' });
  const messages = files.flatMap(({ bytes }) => [...readFile(bytes, { reference: world.reference })]);
  const [flight] = foldFlights(messages, world);
  if (flight === undefined) throw new Error('no flight in the samples');
  const rules = ruleSet(
    ruleText('{ fact: traveller.nationality, notEqualsFact: traveller.residence }', { weight: '90' }),
    ruleText('{ fact: flight.origin, notEqualsFact: flight.destination }', { id: 'test.b', weight: '90' }),
    ruleText('{ fact: document.issuerIsNationality, sent: true }', { id: 'test.c', weight: '90' }),
  );
  const { head } = deriveFlight(flight, '2026-11-24T08:00Z', {
    ...world,
    ruleSet: rules,
    compiled: compileRules(rules),
  });
  const beside = head.flagged.flatMap(({ reasons }) =>
    reasons.flatMap(({ leaves }) => leaves.map((leaf) => leaf.beside)),
  );
  expect(beside).toContainEqual({ fact: 'flight.destination', state: 'value', value: flight.leg.destination });
  const compared = head.flagged.flatMap(({ reasons }) =>
    reasons.flatMap(({ leaves }) => leaves.flatMap((leaf) => leaf.compared ?? [])),
  );
  expect(compared).toContainEqual({ fact: 'traveller.nationality', state: 'value', value: expect.any(String) });
  expect(decodeHead(JSON.parse(JSON.stringify(encodeHead(head))))).toEqual(head);
});
