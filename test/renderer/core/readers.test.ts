/** Whoever sees what is kept from an agency with accounts here reads for whose officers it is; nobody else learns of it. */
import { beforeEach, expect, test } from 'vitest';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { PLAIN } from './exports/asked.ts';
import { LOOKOUT } from './lookout-inputs.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { AT } from './protections/opened.ts';
import { by, desk, HIDDEN, SEEN } from './queue-acts/desk.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

const POLICE = ['police', 'gendarmerie'];
const ONLY = 'Only for officers of: Police, Gendarmerie';

/** What an agency reads of a traveller on whom an officer of customs has a case. */
async function told(rules: readonly string[], frame: typeof POLICE_ONLY_FRAME | null, agency: 'customs' | 'police') {
  const test = await desk([...rules], frame);
  test.setClock(AT('14:00'));
  const on = { flight: FLIGHT, traveller: test.people[0] ?? '' };
  await test.as(rules.includes(SEEN) ? 'customs' : 'police', 'analyst');
  const { id } = await test.ask('case.claim', on);
  await test.ask('case.select', { id, note: null });
  await test.as(agency, 'analyst');
  const row = (await test.ask('queue.page', QUEUE)).rows.find(({ traveller }) => traveller === on.traveller);
  const page = await test.ask('traveller.get', on);
  const card = (await test.ask('inspections.board', {})).find((each) => each.id === id);
  await test.as(agency, 'supervisor');
  const shift = { from: '2026-11-24T06:00', to: '2026-11-24T15:00' };
  const { tables } = await test.ask('shift.report', { language: 'en', shift });
  const { print } = await test.ask('export.cases', { ...PLAIN, form: 'print', list: 'open' });
  const flagged = await test.ask('export.flagged', { ...PLAIN, form: 'print', travellers: null });
  return {
    row: row?.readers,
    page: page.readers,
    hits: page.reasons.map(({ rule, readers }) => [rule, readers]),
    case: page.caseReaders,
    card: card?.readers,
    list: (print?.tables[0]?.title ?? '').split(' · ')[1] ?? null,
    shift: (tables[0]?.title ?? '').split(' · ')[1] ?? null,
    listed: (await test.ask('cases.list', {})).find((each) => each.id === id)?.readers ?? null,
    flagged: (flagged.print?.footer ?? '').split(' · ').find((each) => each.startsWith('Only')) ?? null,
    slip: flagged.print?.slip.find(([label]) => label === 'Readers')?.[1] ?? null,
  };
}

test('what only police see says so on row, page, hit, case, card and report of the shift', async () => {
  expect(await told([HIDDEN], POLICE_ONLY_FRAME, 'police')).toEqual({
    ...{ row: POLICE, page: POLICE, case: POLICE, card: POLICE, shift: ONLY, list: ONLY },
    ...{ flagged: ONLY, slip: ONLY, listed: POLICE },
    hits: [['police.expired', POLICE]],
  });
});

test('where both agencies have hits, police read which of them is theirs alone, also on the card of customs', async () => {
  const seen = await told([HIDDEN, SEEN], POLICE_ONLY_FRAME, 'police');
  expect(seen).toMatchObject({ row: POLICE, page: POLICE, case: null, card: POLICE, shift: ONLY, list: ONLY });
  expect(new Map(seen.hits as [string, unknown][])).toEqual(
    new Map<string, unknown>([
      ['police.expired', POLICE],
      ['customs.expired', null],
    ]),
  );
});

test.each([
  { who: 'whoever does not see it', rules: [HIDDEN, SEEN], frame: POLICE_ONLY_FRAME, agency: 'customs' },
  { who: 'whoever sees what every agency sees', rules: [SEEN], frame: null, agency: 'police' },
] as const)('nothing is said to $who', async ({ rules, frame, agency }) => {
  const open = {
    row: null,
    page: null,
    case: null,
    card: null,
    shift: null,
    list: null,
    flagged: null,
    listed: null,
    slip: null,
    hits: [['customs.expired', null]],
  };
  expect(await told(rules, frame, agency)).toEqual(open);
});

test.each([
  { what: 'a rule that police alone see', text: HIDDEN, rule: 'police.expired', second: 'gendarmerie', readers: ONLY },
  { what: 'a rule that all see', text: SEEN, rule: 'customs.expired', second: 'customs', readers: null },
] as const)(
  'the report of a shift in which police muted $what says for whose officers it is, where it is not for all',
  async ({ text, rule, second, readers }) => {
    const test = await desk([text]);
    await test.as('police');
    test.setClock(AT('14:00'));
    expect(await test.mute(rule, second)).toBe('muted');
    const shift = { from: '2026-11-24T06:00', to: '2026-11-24T15:00' };
    const { tables } = await test.ask('shift.report', { language: 'en', shift });
    expect((tables[0]?.title ?? '').split(' · ')[1] ?? null).toBe(readers);
  },
);

test.each([
  { of: 'what police let go unseen by customs', rules: [HIDDEN], only: ONLY },
  { of: 'what every agency sees', rules: [SEEN], only: null },
])('a weekly list says for whom it is at its head and on its slip: $of', async ({ rules, only }) => {
  const test = await desk([...rules]);
  test.setClock(AT('14:00'));
  await test.as('police');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  await test.ask('case.dismiss', { id, why: 'explained', note: 'seen on paper' }, by('customs'));
  const { file } = await test.ask('queue.week-export', { ...PLAIN, form: 'csv', day: '2026-11-24' });
  const text = new TextDecoder().decode(file?.bytes);
  expect(text.split('\r\n')[0]?.includes(ONLY)).toBe(only !== null);
  expect(text.split(ONLY)).toHaveLength(only === null ? 1 : 3);
});

test('a report of the shift that hides nothing but a lookout says for whom it is', async () => {
  const test = await desk([SEEN], { ...STARTING_FRAME, lists: 'by-owner' });
  test.setClock(AT('14:00'));
  await test.as('police');
  await test.ask('lookouts.take', { ...LOOKOUT, seenBy: ['police'] });
  const shift = { from: '2026-11-24T06:00', to: '2026-11-24T15:00' };
  const { tables } = await test.ask('shift.report', { language: 'en', shift });
  expect(tables[0]?.title).toContain('Only for officers of: Police');
  await test.as('customs');
  const others = await test.ask('shift.report', { language: 'en', shift });
  expect(others.tables[0]?.title).not.toContain('Only for');
});
