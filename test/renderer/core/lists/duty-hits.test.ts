/** Hits of a list whose entries not every duty reads: everybody knows of the hit, what to do and whom to ask, and only those duties whom it names. */
import { afterEach, expect, test } from 'vitest';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { everyRow } from '../whole-queue.ts';
import { KOFI, type ListDesk, land, listDesk, made } from './list-desk.ts';

afterEach(emptyStores);

const BEFORE = Date.parse('2026-11-24T08:00:00Z');
const AFTER = Date.parse('2026-11-26T22:00:00Z');
const ENTRY = { ...KOFI, warning: 'carries a knife', instruction: 'Call the owner.', reference: 'R-77' };
/** The owner's words for the person, which no message says. */
const NAME = 'MENSAH Koffi';

async function bounded(now: () => number): Promise<{ readonly desk: ListDesk; readonly list: string }> {
  const desk = await listDesk(now);
  return { desk, list: await made(desk, { outcome: 'inspect', seenByRoles: ['supervisor'] }) };
}

const viewOf = async (unit: ListDesk) => {
  const [row] = await everyRow((name, input) => unit.ask(name, input));
  const about = { flight: row?.flight ?? '', traveller: row?.traveller ?? '' };
  return { row, about, view: await unit.ask('traveller.get', about) };
};

test('an officer whose duty does not read the entries is told of the hit, its warning, instruction and owner, and neither name nor lines', async () => {
  const { desk: unit, list } = await bounded(() => BEFORE);
  await unit.ask('lists.add-entry', { list, entry: ENTRY });
  await land(unit);
  const whole = await viewOf(unit);
  expect(whole.row?.reasons[0]?.listed).toMatchObject({ name: NAME });
  expect(whole.view.reasons[0]?.listed).toMatchObject({ name: NAME, reference: 'R-77' });
  unit.as('customs analyst');
  const { row, view, about } = await viewOf(unit);
  expect(row?.outcome).toBe(whole.row?.outcome);
  expect(row?.reasons[0]?.listed).toMatchObject({ name: null, warning: ENTRY.warning, class: 'name-birth' });
  const [reason] = view.reasons;
  expect(reason?.listed).toMatchObject({
    ...{ name: null, reference: null, lines: [], isWithheld: true, owner: 'customs' },
    ...{ warning: ENTRY.warning, instruction: ENTRY.instruction, title: 'Stolen cars' },
  });
  expect(reason?.falseMatch?.kinds).toEqual([]);
  const declared = { ...about, rule: reason?.rule ?? '', until: '2026-12-24', reason: 'another face' };
  expect(await unit.refused('false-matches.declare', declared)).toEqual({ code: 'refused', why: 'list-duty' });
  expect(JSON.stringify([row, view])).not.toMatch(/Koffi|R-77/);
});

test('the same holds for what a list says since the flight', async () => {
  let now = BEFORE;
  const { desk: unit, list } = await bounded(() => now);
  await land(unit);
  now = AFTER;
  await unit.ask('lists.add-entry', { list, entry: ENTRY });
  await unit.core.resume();
  const later = async () => {
    const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
    const views = travellers.map(({ id }) => unit.ask('traveller.get', { flight: FLIGHT, traveller: id }));
    return (await Promise.all(views)).flatMap((view) => view.later);
  };
  expect(await later()).toMatchObject([{ listed: { name: NAME, reference: 'R-77' } }]);
  unit.as('customs analyst');
  const withheld = { name: null, reference: null, lines: [], isWithheld: true, warning: ENTRY.warning };
  expect(await later()).toMatchObject([{ listed: withheld, falseMatch: { kinds: [] } }]);
});
