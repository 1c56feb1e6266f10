/** The report of a shift and the monthly report: what is in them, and for whom. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { systemEntry } from '../../../../renderer/core/audit/entries.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { readOne } from '../../../../renderer/core/store/read.ts';
import type { Case, CaseEvent } from '../../../../shared/casework/case.ts';
import type { ExportTable } from '../../../../shared/export/export-table.ts';
import { DRUGS, NOTHING } from '../../../shared/casework/found-things.ts';
import { confirmedBy } from '../chosen-second.ts';
import { exportedText, NAMELESS } from '../exports/asked.ts';
import { desk, on } from '../hidden-hits.ts';
import { identified } from '../identified.ts';
import { FLIGHT, FLIGHT_NAME, paxlst, TWO_PEOPLE } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { SEEN, desk as tableDesk } from '../queue-acts/desk.ts';

/** Of police, who record it. */
const FOUND = { result: 'found', found: [{ ...DRUGS, agency: 'police' }] } as const;

beforeEach(emptyStores);

const SHIFT = { from: '2026-11-23T22:00', to: '2026-11-25T21:00' };
/** Begins after 14:00 on the day of the flight. */
const TONIGHT = { from: '2026-11-24T22:00', to: '2026-11-25T06:00' };
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

/** The rows of a table by its English title; the first one has the title of the report. */
function rowsOf(tables: readonly ExportTable[], title: string): ExportTable['rows'] {
  const found = title === '' ? tables[0] : tables.find((table) => table.title === title);
  if (found === undefined) throw new Error(`no table ${title}`);
  return found.rows;
}

/** Police, who see the hit, sent the traveller to secondary. */
async function sent() {
  const unit = await desk();
  const { id } = await unit.ask('case.claim', on(unit.hit));
  await unit.ask('case.select', { id, note: null });
  return { ...unit, case: id };
}

describe('the report of a shift', () => {
  test('a shift in which nothing happened says so in every table', async () => {
    const { ask } = await desk();
    const { tables } = await ask('shift.report', {
      language: 'en',
      shift: { from: '2026-11-01T06:00', to: '2026-11-01T14:00' },
    });
    // What is to come is told as of now.
    const ofShift = tables.slice(1).filter(({ title }) => !title.startsWith('Flights to come'));
    expect(ofShift.map(({ rows }) => rows.length)).toEqual(Array.from({ length: 24 }, () => 0));
    const sums = rowsOf(tables, '').filter(([label]) => label !== 'Flights to come');
    expect(sums.every(([, count]) => count === 0)).toBe(true);
  });

  test('the report has flights, steps, open cases and their officers, and no name of a traveller', async () => {
    const unit = await sent();
    await unit.ask('question.ask', { flight: FLIGHT, about: { kind: 'flight' }, text: 'When do the doors open?' });
    const { tables } = await unit.ask('shift.report', { language: 'en', shift: SHIFT });
    expect(rowsOf(tables, 'Flights handled')).toEqual([
      [FLIGHT_NAME, 'ADD', 'LFW', 'arriving', expect.any(String), 2, 0, 0, 1, 'API only, came late'],
    ]);
    expect(rowsOf(tables, 'Sent to secondary')).toEqual([
      [unit.case, FLIGHT_NAME, 'Watch', 'by hit', expect.any(String), 'police', 'Police', null],
    ]);
    expect(rowsOf(tables, 'Open cases')).toEqual([
      [unit.case, FLIGHT_NAME, 'Watch', 'sent to secondary', 'police', expect.any(String)],
    ]);
    expect(rowsOf(tables, 'Open requests')).toHaveLength(1);
    expect(JSON.stringify(tables)).not.toMatch(/HIT|AMA|KOSSI/);
  });

  test('flights stand in the order in which they are due here', async () => {
    const { ask } = await desk();
    const list = new TextDecoder().decode(paxlst(TWO_PEOPLE, { flight: 'ET600', control: 'C0600' }));
    const bytes = new TextEncoder().encode(list.replace('2611241300', '2611241130'));
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes }] });
    const { tables } = await ask('shift.report', { language: 'en', shift: SHIFT });
    expect(rowsOf(tables, 'Flights handled').map(([flight]) => flight)).toEqual([
      'ET 600 ADD–LFW, 24/11/2026',
      FLIGHT_NAME,
    ]);
  });

  test('what an agency may not see is in no table of its report', async () => {
    const unit = await sent();
    await unit.as('customs');
    const { tables } = await unit.ask('shift.report', { language: 'en', shift: SHIFT });
    expect(JSON.stringify(tables)).not.toContain(unit.case);
    expect(rowsOf(tables, 'Flights handled')[0]?.slice(5, 9)).toEqual([2, 0, 0, 0]);
  });

  test('results and travellers missed have their reasons, also after the case is closed', async () => {
    const unit = await sent();
    await identified(unit.ask, unit.case);
    await unit.ask('case.record-result', { id: unit.case, ...FOUND, note: '' });
    const other = await unit.ask('case.claim', on(unit.noHit));
    await unit.ask('case.miss', { id: other.id, why: 'no-officer', note: null });
    const { tables } = await unit.ask('shift.report', { language: 'en', shift: SHIFT });
    expect(rowsOf(tables, 'Results')).toEqual([
      [unit.case, FLIGHT_NAME, 'Watch', 'by hit', 'drugs 2 kg gross', expect.any(String), 'police', 'Police', null],
    ]);
    expect(rowsOf(tables, 'Not examined: reason given')).toEqual([
      [
        other.id,
        FLIGHT_NAME,
        'Clear',
        'by choice of an officer',
        'no officer was free',
        expect.any(String),
        'police',
        'Police',
        null,
      ],
    ]);
  });

  test('a signed report is kept as it was signed, for the own agency, with who signed it and when', async () => {
    const unit = await sent();
    const made = await unit.ask('shift.sign', {
      language: 'en',
      ...SHIFT,
      notes: 'Belt 2 stood still.\nTwo questions wait.',
    });
    expect(made.print?.tables.at(-1)?.rows).toEqual([['Belt 2 stood still.'], ['Two questions wait.']]);
    expect(made.print?.slip).toContainEqual(['Signed by', expect.stringContaining('police')]);
    await unit.ask('case.deselect', { id: unit.case, note: 'the wrong one' });

    const { signed } = await unit.ask('shift.report', { language: 'fr', shift: null });
    // The shift is not over.
    expect(signed).toMatchObject([{ id: made.number, from: SHIFT.from, to: '2026-11-24T13:00', agency: 'police' }]);
    const again = await unit.ask('shift.export', { ...NAMELESS, language: 'fr', form: 'print', id: made.number });
    expect(again.number).not.toBe(made.number);
    expect(again.print?.tables).toEqual(made.print?.tables);
    const text = exportedText(await unit.ask('shift.export', { ...NAMELESS, id: made.number }));
    expect(text).toContain('Sent to secondary\r\nCase');
    expect(text).toMatch(/\r\nResults\r\n[^\r]+\r\nNil: nothing to list.\r\n\r\nNot examined: reason given\r\n/);

    await unit.as('customs');
    expect((await unit.ask('shift.report', { language: 'en', shift: null })).signed).toEqual([]);
    expect(await unit.refused('shift.export', { ...NAMELESS, id: made.number })).toMatchObject({ code: 'not-found' });
  });

  test('a report that is signed before the shift is over tells until then, and the next one tells what came after', async () => {
    const unit = await tableDesk([SEEN], null);
    const at = (time: string) => unit.setClock(`2026-11-24T${time}:00.000Z`);
    const sign = (from: string, to: string) =>
      unit.ask('shift.sign', { language: 'en', from: `2026-11-24T${from}`, to: `2026-11-24T${to}`, notes: '' });
    at('14:00');
    expect(await unit.refused('shift.sign', { language: 'en', ...TONIGHT, notes: '' })).toMatchObject({
      ...{ code: 'invalid-input', path: 'from' },
    });
    await sign('13:00', '22:00');
    at('15:00');
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
    await unit.ask('case.select', { id, note: null });
    at('23:30');
    const { told, from } = await unit.ask('shift.report', { language: 'en', shift: TONIGHT });
    expect([from, told]).toEqual([TONIGHT.from, { from: '2026-11-24T14:00', to: '2026-11-24T23:30' }]);
    const { print } = await sign('22:00', '23:30');
    expect(rowsOf(print?.tables ?? [], 'Sent to secondary')).toHaveLength(1);
    const { signed } = await unit.ask('shift.report', { language: 'en', shift: null });
    expect(signed.map((each) => [each.from, each.to])).toEqual([
      ['2026-11-24T14:00', '2026-11-24T23:30'],
      ['2026-11-24T13:00', '2026-11-24T14:00'],
    ]);
  });

  test('what is typed after a signature, under a clock that was set back behind it, stands in the next report, and in no later one', async () => {
    const unit = await tableDesk([SEEN], null);
    const at = (time: string) => unit.setClock(`2026-11-24T${time}:00.000Z`);
    const signed = async (from: string, to: string) => {
      const times = { from: `2026-11-24T${from}`, to: `2026-11-24T${to}` };
      const { print } = await unit.ask('shift.sign', { language: 'en', ...times, notes: '' });
      return ['Results', 'Cases closed'].map((title) => rowsOf(print?.tables ?? [], title).length);
    };
    at('13:00');
    const ids: string[] = [];
    for (const traveller of unit.people) ids.push((await unit.ask('case.claim', { flight: FLIGHT, traveller })).id);
    const [first = '', second = ''] = ids;
    await unit.ask('case.select', { id: first, note: null });
    await unit.ask('case.meet', { id: first, note: null });
    at('14:00');
    expect(await signed('06:00', '14:00')).toEqual([0, 0]);
    at('13:30');
    await unit.ask('case.record-result', {
      id: first,
      result: 'nothing-found',
      found: [],
      note: 'looked into both bags',
    });
    await unit.ask('case.dismiss', { id: second, why: 'known', note: null });
    at('14:10');
    expect(await signed('14:00', '14:10')).toEqual([1, 1]);
    at('15:00');
    expect(await signed('14:00', '15:00')).toEqual([0, 0]);
  });

  test.each<readonly [string, string | null, number]>([
    ['after 1,001 further entries of the trail', null, 1_001],
    ['after a report that was signed under a clock a year ahead', '2027-11-24', 0],
  ])('what is typed behind a signature stands in the next report, also %s', async (_, ahead, more) => {
    const unit = await tableDesk([SEEN], null);
    const at = (time: string, day = '2026-11-24') => unit.setClock(`${day}T${time}:00.000Z`);
    const signed = async (from: string, to: string, day = '2026-11-24') => {
      const times = { from: `${day}T${from}`, to: `${day}T${to}` };
      const { print } = await unit.ask('shift.sign', { language: 'en', ...times, notes: '' });
      return rowsOf(print?.tables ?? [], 'Cases closed').length;
    };
    if (ahead !== null) {
      at('12:00', ahead);
      await signed('06:00', '11:00', ahead);
    }
    at('13:00');
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[1] ?? '' });
    at('14:00');
    expect(await signed('06:00', '14:00')).toBe(0);
    at('13:30');
    await unit.ask('case.dismiss', { id, why: 'known', note: null });
    const entry = systemEntry('2026-11-24T14:05:00.000Z', 'retention.failed', null);
    await commit(
      unit.store,
      [],
      Array.from({ length: more }, () => entry),
    );
    at('14:10');
    expect(await signed('14:00', '14:10')).toBe(1);
    at('15:00');
    expect(await signed('14:00', '15:00')).toBe(0);
  });

  test('notes that name a traveller of a case are refused', async () => {
    const unit = await sent();
    expect(await unit.refused('shift.sign', { language: 'en', ...SHIFT, notes: 'Watch hit at the belt' })).toEqual({
      code: 'refused',
      why: 'shift-names',
    });
  });

  test('and so are notes that name one whose inspection was not needed', async () => {
    const unit = await desk();
    const { id } = await unit.ask('case.claim', on(unit.hit));
    await unit.ask('case.dismiss', { id, why: 'known', note: null });
    const signing = { language: 'en', ...SHIFT, notes: 'Watch hit at the belt' } as const;
    expect(await unit.refused('shift.sign', signing)).toEqual({ code: 'refused', why: 'shift-names' });
  });

  test.each([
    ['ends before it begins', { from: '2026-11-24T14:00', to: '2026-11-24T06:00' }],
    ['is longer than two days', { from: '2026-11-20T14:00', to: '2026-11-24T06:00' }],
  ])('a shift that %s is refused', async (_, shift) => {
    const unit = await desk();
    expect(await unit.refused('shift.report', { language: 'en', shift })).toMatchObject({ code: 'invalid-input' });
  });
});

describe('the monthly report', () => {
  test('the report adds up flights, selections by basis, finds by kind and agencies', async () => {
    const unit = await sent();
    await identified(unit.ask, unit.case);
    await unit.ask('case.record-result', { id: unit.case, ...FOUND, note: '' });
    const tables = await unit.ask('month.report', { language: 'en', ...NOVEMBER });
    expect(rowsOf(tables, '').map(([, count]) => count)).toEqual([1, 2, 1, 1, 1, 0, 0, 0]);
    expect(rowsOf(tables, 'Selections by basis')[0]).toEqual(['Sent for a hit', 1, 1, 1, null]);
    expect(rowsOf(tables, 'Finds')[0]).toEqual(['drugs', 1, 2, 'kg', 'gross', null]);
    expect(rowsOf(tables, 'Route: last embarkation to arrival')).toEqual([['ADD', 'LFW', 1, 2, 1, 1, 1]]);
    expect(rowsOf(tables, 'Agency')).toEqual([
      ['Police', 1, 1, 0, 1, 0],
      ['Gendarmerie', 1, 0, 0, 0, 0],
    ]);
    expect(rowsOf(tables, 'Controls and finds by nationality').flat()).not.toContain(1);
  });

  test('what a laboratory overturned since is no find any more', async () => {
    const unit = await sent();
    const [drugs] = FOUND.found;
    const result = { id: unit.case, result: 'found', found: [{ ...drugs, test: 'overturned' }], note: '' } as const;
    await identified(unit.ask, unit.case);
    await unit.ask('case.record-result', { id: unit.case, ...FOUND, note: '' });
    await unit.ask('case.record-result', result);
    const tables = await unit.ask('month.report', { language: 'en', ...NOVEMBER });
    expect(rowsOf(tables, '').map(([, count]) => count)).toEqual([1, 2, 1, 1, 0, 0, 0, 0]);
    expect(rowsOf(tables, 'Finds')[0]).toEqual(['drugs', 0, null, null, null, null]);
  });

  test('a traveller who is let run is in secondary, and counts as neither inspected nor found once two officers release it', async () => {
    const unit = await sent();
    const figures = async () =>
      rowsOf(await unit.ask('month.report', { language: 'en', ...NOVEMBER }), '').map(([, count]) => count);
    const authority = { office: 'Prosecutor', reference: '12/2026', kind: 'let-run' as const, officers: [] };
    const times = { from: '2026-11-24T08:00:00.000Z', due: '2026-11-25T08:00:00.000Z' };
    const { id } = await unit.ask('quiet.start', { ...on(unit.hit), ...authority, ...times }, confirmedBy('customs'));
    expect(await figures()).toEqual([1, 2, 1, 0, 0, 0, 0, 0]);
    await unit.ask('quiet.release', { id }, confirmedBy('customs'));
    // Nobody inspected them, so nothing was found: the result of the follow-up says it.
    expect(await figures()).toEqual([1, 2, 1, 0, 0, 0, 0, 0]);
    const { bases } = await unit.ask('statistics.rules', NOVEMBER);
    expect(bases.find(({ basis }) => basis === 'hit')).toMatchObject({ selected: 1, positive: 0 });
  });

  test('one of an earlier release whom nobody released is no find, in the figures of rules neither', async () => {
    const unit = await sent();
    await unit.ask('case.record-result', { id: unit.case, ...NOTHING, note: '' });
    const stored = await readOne(unit.store, 'cases', unit.case);
    if (stored === undefined) throw new Error('no case');
    const timeline = stored.value.timeline.map((step): CaseEvent => {
      return step.kind === 'result-recorded' ? { ...step, result: 'let-run' } : step;
    });
    const value: Case = { ...stored.value, result: 'let-run', timeline };
    const index = { traveller: value.traveller ?? '', state: value.state };
    await commit(unit.store, [{ table: 'cases', id: value.id, rev: null, value, index }], []);
    const month = await unit.ask('month.report', { language: 'en', ...NOVEMBER });
    expect(rowsOf(month, '').map(([, count]) => count)).toEqual([1, 2, 1, 0, 0, 0, 0, 0]);
    const { bases } = await unit.ask('statistics.rules', NOVEMBER);
    expect(bases.find(({ basis }) => basis === 'hit')).toMatchObject({ selected: 1, positive: 0 });
  });

  test('an agency that may not see a case has it in no figure', async () => {
    const unit = await sent();
    await unit.ask('case.record-result', { id: unit.case, ...NOTHING, note: '' });
    await unit.as('customs');
    const tables = await unit.ask('month.report', { language: 'en', ...NOVEMBER });
    expect(rowsOf(tables, '').map(([, count]) => count)).toEqual([1, 2, 0, 0, 0, 0, 0, 0]);
    expect(rowsOf(tables, 'Agency')).toEqual([]);
  });
});
