/** Whoever would be a target but for their earlier flights stands on the flight, whoever brought these and however. */
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { crowd, FLIGHT, paxlst } from '../messages.ts';
import { emptyStores, openUnit, worldWithRules } from '../open-core.ts';
import { onDay, PEOPLE } from '../queue-acts/desk.ts';
import { HIDDEN_TARGETS, TARGETS } from './falling.ts';

afterEach(emptyStores);

const PAST = '{ fact: history.trips90d, atLeast: 1 }';
const REGULAR = ruleText(PAST, {
  ...{ id: 'joint.regular', kind: 'exoneration', mandate: 'customs', weight: '100', family: 'history' },
});
const EARLIER = 'ET-508-ADD-2026-11-10';
const FRIEND = PEOPLE.slice(0, 1);
const file = (name: string, bytes: Uint8Array) => ({ name, bytes });
type Way = 'files' | 'folder';

async function unitWith(rules: readonly string[] = [...TARGETS, REGULAR]) {
  let clock = '2026-11-09T13:00:00Z';
  const unit = await openUnit('practice', () => Date.parse(clock), { world: worldWithRules(...rules) });
  const as = (name: string, agency: 'customs' | 'police' = 'customs', role: 'analyst' | 'supervisor' = 'analyst') =>
    unit.ask('session.act-as', { agency, role, name });
  await as('one who imports');
  const bring = (way: Way, name: string, bytes: Uint8Array) =>
    unit.ask('import.start', { way, files: [file(name, bytes)] });
  const today = async () => {
    clock = '2026-11-24T08:00:00Z';
    await bring('folder', 'today.edi', onDay('261124'));
    await unit.core.resume();
    return (await unit.ask('flights.get', { id: FLIGHT })).regulars;
  };
  const toDay = (now: string) => {
    clock = now;
  };
  return { ...unit, as, bring, today, toDay };
}

type Unit = Awaited<ReturnType<typeof unitWith>>;

function earlierList(people = FRIEND, version = 1, day = '261110'): Uint8Array {
  const text = new TextDecoder().decode(paxlst(people, { control: `E${day}${version}`, version }));
  return new TextEncoder().encode(text.replaceAll('261124', day));
}

const HIT = {
  ...{ name: 'HIT, AMA', outcome: 'watch', would: 'inspect', rules: [{ rule: 'joint.regular' }] },
};
const by = (fileName: string, byHand = true) => ({ fileName, byHand });

test.each<{ what: string; bring: (unit: Unit) => Promise<unknown>; hands: string; files: readonly object[] }>([
  {
    what: 'by a flight with few people that one officer brought',
    bring: (unit) => unit.bring('files', 'made-up.edi', earlierList()),
    hands: 'one-hand',
    files: [by('made-up.edi')],
  },
  {
    what: 'by files of the watched folder',
    bring: (unit) => unit.bring('folder', 'dropped.edi', earlierList()),
    hands: 'folder',
    files: [by('dropped.edi', false)],
  },
  {
    what: 'by a true list into which one officer wrote them, with many others',
    async bring(unit) {
      await unit.bring('folder', 'true.edi', earlierList(crowd(16).slice(2), 1));
      unit.toDay('2026-11-10T05:00:00Z');
      await unit.bring('files', 'padded.edi', earlierList([...FRIEND, ...crowd(20).slice(2)], 2));
    },
    hands: 'one-hand',
    files: [by('padded.edi')],
  },
  {
    what: 'by two accounts of one person',
    async bring(unit) {
      await unit.bring('files', 'first.edi', earlierList(FRIEND, 1));
      await unit.as('imports who one');
      await unit.bring('files', 'second.edi', earlierList(FRIEND, 1, '261109'));
    },
    hands: 'one-hand',
    files: [by('first.edi'), by('second.edi')],
  },
  {
    what: 'by one officer and the folder, into which the same officer may have put it',
    async bring(unit) {
      await unit.bring('files', 'first.edi', earlierList(FRIEND, 1));
      await unit.bring('folder', 'second.edi', earlierList(FRIEND, 1, '261109'));
    },
    hands: 'one-and-folder',
    files: [by('first.edi'), by('second.edi', false)],
  },
  {
    what: 'by two officers',
    async bring(unit) {
      await unit.bring('files', 'first.edi', earlierList(FRIEND, 1));
      await unit.as('a colleague', 'police');
      await unit.bring('files', 'second.edi', earlierList(FRIEND, 1, '261109'));
    },
    hands: 'several',
    files: [by('first.edi'), by('second.edi')],
  },
])('whoever is cleared $what stands on the flight, with the rule and whose the files are', async (given) => {
  const unit = await unitWith();
  await given.bring(unit);
  const regulars = await unit.today();
  expect(regulars).toMatchObject([{ ...HIT, hands: given.hands, kept: [] }]);
  const flights = regulars[0]?.earlier?.flights ?? [];
  expect(flights[0]?.flight).toBe(EARLIER);
  expect(flights.flatMap(({ files }) => files)).toMatchObject(given.files);
});

test('whoever is kept from a rule that asks for a first trip stands there, too', async () => {
  const first = ruleText('{ all: [{ fact: document.expired, is: true }, { fact: history.trips90d, equals: 0 }] }', {
    ...{ id: 'customs.first', family: 'history', weight: '70' },
  });
  const unit = await unitWith([...TARGETS.slice(0, 1), first]);
  await unit.bring('folder', 'dropped.edi', earlierList());
  const told = { ...HIT, rules: [], kept: [{ rule: 'customs.first' }], hands: 'folder' };
  expect(await unit.today()).toMatchObject([told]);
});

test('nobody stands there whom no earlier flight keeps from being a target', async () => {
  const unit = await unitWith(TARGETS);
  await unit.bring('files', 'made-up.edi', earlierList());
  expect(await unit.today()).toEqual([]);
});

test('who stands there is told also where both flights came in one import', async () => {
  const unit = await unitWith();
  unit.toDay('2026-11-24T08:00:00Z');
  const files = [file('made-up.edi', earlierList()), file('today.edi', onDay('261124'))];
  await unit.ask('import.start', { way: 'files', files });
  await unit.core.resume();
  const { regulars } = await unit.ask('flights.get', { id: FLIGHT });
  const earlier = { flights: [{ flight: EARLIER, files: [by('made-up.edi')] }] };
  expect(regulars).toMatchObject([{ ...HIT, hands: 'one-hand', earlier }]);
});

test('the board and the signature of the own agency say how many stand there, to others the signature says nothing', async () => {
  const unit = await unitWith();
  await unit.bring('folder', 'dropped.edi', earlierList());
  await unit.today();
  const onBoard = async () => {
    const { flights } = await unit.ask('flight.board', {});
    return flights.find(({ row }) => row.id === FLIGHT);
  };
  expect(await onBoard()).toMatchObject({ regulars: 1, signed: [] });
  const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
  for (const { id: traveller } of travellers.filter(({ outcome }) => outcome === 'inspect')) {
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller });
    await unit.ask('case.select', { id, note: null });
  }
  await unit.ask('flight.sign', { flight: FLIGHT });
  expect(await onBoard()).toMatchObject({ signed: [{ agency: 'customs', regulars: 1 }] });
  await unit.as('another agency', 'police');
  expect(await onBoard()).toMatchObject({ regulars: 1, signed: [{ agency: 'customs', regulars: null }] });
});

test('an agency that does not see the rules by which somebody would be a target is not told of them', async () => {
  const hidden = ruleText(PAST, {
    ...{ id: 'police.regular', kind: 'exoneration', mandate: 'police', weight: '100', family: 'history' },
  });
  const unit = await unitWith([...HIDDEN_TARGETS, hidden]);
  await unit.as('one who proposes', 'customs', 'supervisor');
  const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
  await unit.as('one who sees', 'police', 'supervisor');
  await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  await unit.bring('folder', 'dropped.edi', earlierList());
  expect((await unit.today()).map(({ name }) => name)).toEqual(['HIT, AMA']);
  await unit.as('one who does not see');
  expect((await unit.ask('flights.get', { id: FLIGHT })).regulars).toEqual([]);
  const { flights } = await unit.ask('flight.board', {});
  expect(flights.filter(({ regulars }) => regulars > 0)).toEqual([]);
});
