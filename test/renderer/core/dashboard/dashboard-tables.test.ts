/** The dashboard as tables, for paper and files. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { exportedText, NAMELESS } from '../exports/asked.ts';
import { emptyStores } from '../open-core.ts';
import { desk, EXPIRED } from '../queue-acts/desk.ts';

beforeEach(emptyStores);

const SEEN = ruleText(EXPIRED, { id: 'customs.expired', kind: 'trigger', weight: '', outcome: 'inspect' });

test('the dashboard on paper has the figures of the screen, the rule set and when it was computed, and names nobody', async () => {
  const unit = await desk([SEEN], null);
  const { waiting, rules } = await unit.ask('dashboard.view', { days: 30 });
  const made = await unit.ask('dashboard.export', { days: 30, ...NAMELESS });
  const written = exportedText(made);
  expect(written).toContain(`Wait for a decision,${waiting.count},2026-11-24 08:00`);
  const [rule] = rules;
  expect(written).toContain(`${rule?.title.en ?? rule?.key},${rule?.hits},0,0,0,,,,fewer than 20 inspections`);
  expect(written).toMatch(/Rule set,\d+\r\nComputed,24\/11\/2026 \d\d:\d\d UTC/);
  // The hours go past midnight, and each says its day.
  expect(written).toMatch(/Inspections by hour[\s\S]*24\/11\/2026 \d\d:00,/);
  expect(written).not.toMatch(/MENSAH|KOFI|THIRD/);
});
