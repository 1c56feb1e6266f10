/** Flights, travellers, the queue and the search. */

import { PLAIN } from '../../exports/asked.ts';
import { crowd, type Person, paxlst } from '../../messages.ts';
import { TRAY } from '../../whole-queue.ts';
import { FLIGHT, SECOND_FLIGHT } from '../past.ts';
import type { Ask } from '../play.ts';
import { REASON, type Walk } from './walk.ts';

/** The flight of which a later list leaves two out. */
const FELL = 'ET-517-ADD-2026-11-24';

/** What is asked at the terminal: a list is made and read, of everybody and of one person; what others asked about a hidden hit is in none. */
function queryStops(go: Walk['go']): void {
  const scope = { kind: 'flight', flight: FLIGHT } as const;
  go('query-list.standing', 'blind', { flight: FLIGHT, traveller: null });
  go('query-list.make', 'blind', { scope });
  go('query-list.list');
  const first = async (ask: Ask) => {
    const id = (await ask('query-list.list', {}))[0]?.id ?? '';
    return { id, lines: (await ask('query-list.one', { id })).lines };
  };
  go('query-list.one', 'blind', async (ask) => ({ id: (await first(ask)).id }));
  go('query-list.mark', 'blind', async (ask) => {
    const { id, lines } = await first(ask);
    return { id, lines: lines.slice(0, 2).map(({ key }) => key), state: 'asked', reason: '' };
  });
  go('query-list.read-answers', 'blind', async (ask) => {
    const { id, lines } = await first(ask);
    return { id, text: `${lines[0]?.text} NO HIT\nnobody` };
  });
  go('query-list.one', 'blind', async (ask) => ({ id: (await first(ask)).id }));
  go('query-list.export', 'blind', { ...PLAIN, scope });
}

/** The stops about flights and the queue. */
export function flightStops({ go, traveller }: Walk): void {
  for (const name of [
    'flight.update',
    'flights.list',
    'flights.get',
    'traveller.get',
    'traveller.linked',
    'traveller.links',
    'traveller.versions',
  ] as const)
    go(name);
  const landed = (actualArrival: string) => ({ flight: FLIGHT, patch: { actualArrival }, reason: REASON });
  go('flight.update', 'blind', landed('2026-11-24T03:00'));
  go('flight.board');
  go('dashboard.view');
  go('dashboard.export');
  go('wall.view');
  for (const of of ['waiting', 'unfinished', 'claim'] as const)
    go('dashboard.rows', 'blind', { of, value: '', days: 30 });
  for (const name of ['flight.take', 'flight.leave'] as const) go(name, 'blind', { flight: FLIGHT });
  // Nobody on that flight is to be decided about.
  const other = { flight: SECOND_FLIGHT };
  go('flight.sign', 'blindAnalyst', other);
  go('flight.approve', 'blind', other);
  go('flight.take-back', 'blind', { ...other, reason: REASON });
  const scope = { kind: 'flight', flight: FLIGHT } as const;
  go('capacity-cut.propose', 'blind', { scope, room: null });
  go('capacity-cut.list');
  queryStops(go);
  go('queue.page');
  go('queue.page', 'blind', TRAY);
  go('case.not-examined', 'blind', async (ask) => {
    const { rows } = await ask('queue.page', TRAY);
    const row = rows.find(({ name }) => name.startsWith('LATEONE'));
    return { travellers: [{ flight: FLIGHT, traveller: row?.traveller ?? '' }], reason: REASON };
  });
  // It landed within the window, so that travellers can be met.
  go('flight.update', 'blind', landed('2026-11-24T07:00'));
  go('flight.cancel', 'blind', { flight: SECOND_FLIGHT, cause: 'weather', reason: REASON });
  for (const name of ['queue.page', 'flights.list'] as const) go(name);
  go('decision.withdraw', 'blind', async (ask) => ({
    id: (await ask('flights.get', { id: SECOND_FLIGHT })).decisions[0]?.id ?? '',
    reason: REASON,
  }));
  go('flight.same', 'blind', { flight: SECOND_FLIGHT, other: 'ET-510-ADD-2026-11-24', reason: REASON });
  const decision = async (ask: Ask) => (await ask('flights.get', { id: FLIGHT })).decisions[0]?.id ?? '';
  go('traveller.join', 'blind', async (ask) => ({
    flight: FLIGHT,
    travellers: [(await traveller('CLEARONE')(ask)).traveller, (await traveller('LATEONE')(ask)).traveller],
    reason: REASON,
  }));
  go('traveller.part', 'blind', async (ask) => {
    const { travellers } = await ask('flights.get', { id: FLIGHT });
    const id = travellers.find(({ name }) => /^(?:CLEARONE|LATEONE)/.test(name))?.id ?? '';
    const view = await ask('traveller.get', { flight: FLIGHT, traveller: id });
    const [source] = view.traveller.sources;
    return {
      flight: FLIGHT,
      traveller: id,
      record: source === undefined ? '' : `${source.message}:${source.index}`,
      reason: REASON,
    };
  });
  go('decision.withdraw', 'blind', async (ask) => ({ id: await decision(ask), reason: REASON }));
  const listed = (people: readonly Person[], control: string, version: number) => ({
    way: 'files' as const,
    files: [{ name: `${control}.edi`, bytes: paxlst(people, { flight: 'ET517', control, version }) }],
  });
  // Everybody sees hits on the first; on the second all are hidden.
  const fallen = [
    { surname: 'FALLENONE', given: 'AMA', document: 'TG8888888', expiry: '250131' },
    { surname: 'FALLENTWO', given: 'AMA', document: 'TG4817377', expiry: '250131' },
  ];
  go('import.start', 'blindAnalyst', listed([...fallen, ...crowd(2)], 'C0517', 1));
  go('import.start', 'blindAnalyst', listed(crowd(2), 'C0518', 2));
  go('falls.list', 'blind', { flight: null, traveller: null });
  const brought = async (ask: Ask) => (await ask('import.list', {}))[0]?.job ?? '';
  go('import.changes', 'blind', async (ask) => ({ job: await brought(ask), from: 0 }));
  go('import.changed', 'blind', async (ask) => ({ job: await brought(ask), flight: FELL }));
  go('fall.look', 'blind', async (ask) => ({
    id: (await ask('falls.list', { flight: null, traveller: null })).rows[0]?.id ?? '',
    reason: REASON,
  }));
  for (const name of [
    'queue.page',
    'queue.choices',
    'queue.set-view',
    'queue.views',
    'search.ready',
    'search.find',
    'check.ready',
    'check.lists',
    'evidence.get',
    'rules.get',
    'screening.replay',
  ] as const)
    go(name);
}
