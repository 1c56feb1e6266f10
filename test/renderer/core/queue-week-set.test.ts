/** Settings and safeguards that one officer changed, on the weekly list of supervisors. */
import { afterEach, expect, test } from 'vitest';
import type { AuditKind } from '../../../shared/audit/audit-kinds.ts';
import { ENTRY, TERMS } from './list-inputs.ts';
import { ANALYST, by, byOwner, type ListDesk, listDesk, made } from './lists/list-desk.ts';
import { lookAtWeek } from './look-at-week.ts';
import { DAILY, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores } from './open-core.ts';

afterEach(emptyStores);

const DAY = '2026-11-24';
const NOW = Date.parse(`${DAY}T08:00:00Z`);

/** What the list says of a kind to the officer who looks. */
async function lines(desk: ListDesk, what: AuditKind) {
  const { acts } = await desk.ask('queue.week', { day: DAY });
  return acts.filter((act) => act.what === what);
}

async function listed(desk: ListDesk, terms: Partial<typeof TERMS> = {}): Promise<string> {
  const list = await made(desk, terms);
  await desk.ask('lists.add-entry', { list, entry: ENTRY }, ANALYST);
  return list;
}

test.each<[AuditKind, (desk: ListDesk) => Promise<unknown>, object]>([
  ['import.set', (desk) => desk.ask('import.set', { warnMinutes: 0, quarantineDays: 1 }), {}],
  [
    'airline-contact.removed',
    async (desk) => {
      const of = { carrier: 'ET', day: DAY };
      await desk.ask('airline-contact.enter', { ...of, name: 'Awa Kone', telephone: '+228 90 00 00 01' });
      await desk.ask('airline-contact.remove', of);
    },
    { reason: 'ET, 24/11/2026' },
  ],
  [
    'list.changed',
    async (desk) => {
      const list = await listed(desk, { ageLimitDays: 30 });
      await desk.ask('lists.edit', { list, terms: TERMS }, ANALYST);
    },
    { rules: [{ title: { en: TERMS.title } }] },
  ],
  [
    'quarantine.discarded',
    async (desk) => {
      const text = new TextDecoder().decode(paxlst(TWO_PEOPLE)).replace('UNH+', 'UNX+');
      const files = [{ name: 'broken.edi', bytes: new TextEncoder().encode(text) }];
      await desk.ask('import.start', { way: 'files', files });
      for (const { id } of await desk.ask('quarantine.list', {}))
        await desk.ask('quarantine.discard', { id, reason: 'of no use' });
    },
    { reason: 'broken.edi: of no use' },
  ],
])('that one officer did “%s” stands on the weekly list', async (what, does, says) => {
  const desk = await listDesk(() => NOW);
  await does(desk);
  expect(await lines(desk, what)).toMatchObject([{ act: 'set', officer: 'customs supervisor', ...says }]);
  expect((await desk.ask('queue.week', { day: '2026-11-17' })).acts).toEqual([]);
});

test('an expected flight that an officer replaced by one of a day that is over stands on the weekly list', async () => {
  const desk = await listDesk(() => NOW);
  const [row] = await desk.ask('schedule.put', { flights: [DAILY] });
  desk.as('police supervisor');
  await desk.ask('schedule.put', { flights: [{ ...DAILY, id: row?.id ?? '', to: DAILY.from }] });
  const officers = (await lines(desk, 'schedule.changed')).map(({ officer }) => officer);
  expect(officers.toSorted()).toEqual(['customs supervisor', 'police supervisor']);
});

test('of a list that an agency may not see, its weekly list says nothing', async () => {
  const desk = await listDesk(() => NOW);
  await byOwner(desk);
  desk.as('police supervisor');
  const terms = { ...TERMS, mandate: 'police' as const, seenBy: [] };
  const { list } = await desk.ask('lists.create', { terms, entered: 'form' }, by('police supervisor control'));
  await desk.ask('lists.edit', { list, terms: { ...terms, reference: 'another' } }, by('police supervisor control'));
  expect(await lines(desk, 'list.changed')).toHaveLength(1);
  desk.as('customs supervisor');
  expect(await lines(desk, 'list.changed')).toEqual([]);
});

test('a week with nothing but changed settings waits for a supervisor and is offered, until they looked', async () => {
  let now = NOW;
  const desk = await listDesk(() => now);
  await desk.ask('import.set', { warnMinutes: 0, quarantineDays: 1 });
  now = Date.parse('2026-12-02T08:00:00Z');
  expect(await desk.ask('queue.week-unread', {})).toBe('2026-11-23');
  const { week, weeks, acts } = await desk.ask('queue.week', { day: null });
  expect([week.from, weeks.map(({ from }) => from)]).toEqual(['2026-11-23', ['2026-11-30', '2026-11-23']]);
  expect(acts.map(({ what }) => what)).toContain('import.set');
  await lookAtWeek(desk, DAY);
  expect(await desk.ask('queue.week-unread', {})).toBeNull();
  // What is written later is found by what was read before.
  await desk.ask('import.set', { warnMinutes: 0, quarantineDays: 2 });
  now = Date.parse('2026-12-09T08:00:00Z');
  expect(await desk.ask('queue.week-unread', {})).toBe('2026-11-30');
});
