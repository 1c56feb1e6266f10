/** What messages alone take away from a flight that can still be met. */
import { afterEach, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { crowd, FLIGHT, type Person, paxlst } from './messages.ts';
import { emptyStores, openCore, worldWithRules } from './open-core.ts';
import { by, type Desk, desk, EXPIRED, HIDDEN, PEOPLE, SEEN } from './queue-acts/desk.ts';
import { QUEUE } from './whole-queue.ts';

afterEach(emptyStores);

const LATER = '261124:0600';
const VALID = PEOPLE.map((person) => ({ ...person, expiry: '301231' }));
/** The first has a valid document now. */
const ONE_VALID = [...VALID.slice(0, 1), ...PEOPLE.slice(1)];
const ALL = { flight: null, traveller: null };

/** The same datum in another family, so that it inspects. */
const DOCUMENT = { family: 'identity', weight: '70' };
const TARGETS = [SEEN, ruleText(EXPIRED, { id: 'customs.document', ...DOCUMENT })];
const HIDDEN_TARGETS = [HIDDEN, ruleText(EXPIRED, { id: 'police.document', mandate: 'police', ...DOCUMENT })];

/** The second version of the list of the flight. */
function laterList(people: readonly Person[], arrives = '1300', version = 2): Uint8Array {
  return paxlst(people, { control: `C${version}`, prepared: LATER, version, arrives });
}

/** A later list of the flight is imported. */
function corrected({ ask }: Desk, people: readonly Person[] = VALID, way: 'files' | 'folder' = 'files') {
  const bytes = laterList(people);
  return ask('import.start', { way, files: [{ name: 'later.edi', bytes }] });
}

test('a target whom a later list makes clear is kept, with the file and who imported it, and leaves the queue', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs', 'analyst');
  await corrected(unit, ONE_VALID);
  expect((await unit.ask('queue.page', QUEUE)).rows.map(({ name }) => name)).toEqual(['OTHER, KOSSI']);
  const falls = await unit.ask('falls.list', ALL);
  expect(falls).toMatchObject([
    {
      flight: FLIGHT,
      traveller: unit.people[0],
      name: 'HIT, AMA',
      from: 'inspect',
      to: 'clear',
      rules: [{ rule: 'customs.document' }, { rule: 'customs.expired' }],
      causes: [{ fileName: 'later.edi', byHand: true }],
      look: null,
    },
  ]);
});

test('a target whom a later list leaves out is gone from the flight, and the former address still says who it was', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const bring = (people: readonly Person[], version: number) => {
    const bytes = paxlst(people, { flight: 'ET513', control: `C513${version}`, version });
    return unit.ask('import.start', { way: 'files', files: [{ name: `${version}.edi`, bytes }] });
  };
  // A list of one traveller replaces no other.
  const people = [...PEOPLE, ...crowd(1)];
  await bring(people, 1);
  const flight = 'ET-513-ADD-2026-11-24';
  const [first] = (await unit.ask('flights.get', { id: flight })).travellers;
  const address = { flight, traveller: first?.id ?? '' };
  const { id } = await unit.ask('case.claim', address);
  await bring(people.slice(1), 2);
  expect(await unit.core.call('traveller.get', address)).toMatchObject({ failure: { code: 'not-found' } });
  expect(await unit.ask('falls.list', address)).toMatchObject([{ name: 'HIT, AMA', to: 'gone', caseId: id }]);
});

test('another officer of the agency that was called says why it stands, and the supervisors read both', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs', 'analyst');
  await corrected(unit, ONE_VALID);
  const [fall] = await unit.ask('falls.list', ALL);
  const look = { id: fall?.id ?? '', reason: 'the desk saw the renewal' };
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { why: 'fall-imported' } });
  await unit.as('police');
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { why: 'fall-others' } });
  await unit.as('customs');
  await unit.ask('fall.look', look);
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { code: 'conflict', what: 'fall' } });
  expect(await unit.ask('falls.list', ALL)).toEqual([]);
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  expect(acts).toMatchObject([
    {
      act: 'fell',
      subjects: [{ name: 'HIT, AMA', wouldBe: 'inspect' }],
      reason: 'later.edi: the desk saw the renewal',
      second: null,
      looked: 'LFW-02',
    },
  ]);
});

test('an agency from which the hits are hidden sees no fall, neither in the list, nor by its id, nor in the week', async () => {
  const unit = await desk(HIDDEN_TARGETS);
  await unit.as('police');
  await corrected(unit);
  const [fall] = await unit.ask('falls.list', ALL);
  expect(fall).toMatchObject({ from: 'inspect', to: 'clear' });
  await unit.as('customs');
  expect(await unit.ask('falls.list', ALL)).toEqual([]);
  const look = { id: fall?.id ?? '', reason: 'a reason' };
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { code: 'not-found', what: 'fall' } });
  expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toEqual([]);
});

test('a target who falls since a supervisor switched a rule off is kept, and another officer says why it stands', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  for (const rule of ['customs.expired', 'customs.document'])
    await unit.ask('rules.switch-off', { rule, reason: 'too many' });
  await unit.core.resume();
  expect((await unit.ask('queue.page', QUEUE)).rows).toEqual([]);
  const falls = await unit.ask('falls.list', ALL);
  expect(falls).toMatchObject([
    { name: 'HIT, AMA', from: 'inspect', to: 'watch', look: null },
    { name: 'OTHER, KOSSI', from: 'inspect', to: 'watch', look: null },
  ]);
  expect(falls[0]?.causes).toMatchObject([{ rule: 'customs.expired', reason: 'too many', byHand: true }]);
  const look = { id: falls[0]?.id ?? '', reason: 'the list of documents was wrong' };
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { why: 'fall-imported' } });
  const acts = (await unit.ask('queue.week', { day: '2026-11-24' })).acts.filter(({ act }) => act === 'fell');
  expect(acts).toMatchObject([
    { subjects: [{ name: 'HIT, AMA', wouldBe: 'inspect' }], reason: 'too many', officer: 'LFW-02', second: null },
    { subjects: [{ name: 'OTHER, KOSSI' }] },
  ]);
  await unit.as('customs', 'analyst');
  await unit.ask('fall.look', look);
  expect(await unit.ask('falls.list', ALL)).toHaveLength(1);
});

test('an agency is told of no fall, and of no cause, by a rule that is hidden from it', async () => {
  const unit = await desk([...TARGETS, ...HIDDEN_TARGETS]);
  await unit.as('police');
  for (const rule of ['police.document', 'police.expired'])
    await unit.ask('rules.switch-off', { rule, reason: 'of police' });
  await unit.as('customs');
  for (const rule of ['customs.document', 'customs.expired'])
    await unit.ask('rules.switch-off', { rule, reason: 'of customs' });
  await unit.core.resume();
  const falls = await unit.ask('falls.list', ALL);
  expect(falls).toHaveLength(2);
  expect(JSON.stringify(falls)).not.toMatch(/police/);
});

/** Customs put a version with this weight of the rule into force, and take it back with police. */
async function rolledBack(unit: Desk, rule: string, weight: number, between: () => Promise<unknown>) {
  await unit.as('customs', 'analyst');
  const draft = await unit.ask('drafts.create', { title: 'Heavier', from: { active: true } });
  const old = draft.content.rules.find(({ id }) => id === rule);
  if (old === undefined) throw new Error('no such rule');
  await unit.ask('drafts.put-rule', { id: draft.id, rev: 1, rule: { ...old, weight } });
  const { version } = await unit.ask('drafts.validate', { id: draft.id, rev: 2, note: 'tried' });
  const { hash } = await unit.ask('versions.open', { version });
  for (const agency of ['police', 'customs'] as const) {
    await unit.as(agency);
    await unit.ask('versions.sign', { version, hash, note: '' });
  }
  await unit.ask('versions.activate', { version, hash, at: null });
  await unit.core.resume();
  await between();
  await unit.ask('versions.roll-back', { reason: 'too many' });
  await unit.core.resume();
}

const LIGHT = ruleText(EXPIRED, { id: 'customs.expired', weight: '10' });

test('a target who falls since a version was rolled back is kept, with the act and who did it', async () => {
  const unit = await desk([LIGHT, ruleText(EXPIRED, { id: 'customs.document', ...DOCUMENT, weight: '40' })], null);
  await rolledBack(unit, 'customs.expired', 70, async () => {
    expect((await unit.ask('queue.page', QUEUE)).rows.map(({ outcome }) => outcome)).toEqual(['inspect', 'inspect']);
  });
  expect(await unit.ask('falls.list', ALL)).toMatchObject([
    { name: 'HIT, AMA', from: 'inspect', causes: [{ rule: null, reason: 'too many', byHand: true }] },
    { name: 'OTHER, KOSSI', from: 'inspect' },
  ]);
});

test('neither a decision, nor a list that changes nobody makes a fall', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  await corrected(unit, PEOPLE);
  await unit.ask(
    'traveller.join',
    { flight: FLIGHT, travellers: [...unit.people], reason: 'one person' },
    by('police'),
  );
  await unit.core.resume();
  expect(await unit.ask('falls.list', ALL)).toEqual([]);
});

test('a list of a flight that is long over makes no fall', async () => {
  const unit = await desk(TARGETS, null);
  unit.setClock('2026-11-26T08:00:00.000Z');
  await unit.as('customs');
  await corrected(unit);
  expect(await unit.ask('falls.list', ALL)).toEqual([]);
});

test('a later list by which the flight is over hours earlier stands on the weekly list', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const bytes = laterList(PEOPLE, '0940');
  await unit.ask('import.start', { way: 'files', files: [{ name: 'early.edi', bytes }] });
  expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
    { act: 'earlier', flight: FLIGHT, reason: 'early.edi', second: null },
  ]);
});

test('a message that comes by the watched folder is laid to nobody, and a supervisor of the agency that was called looks, no other officer', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  await corrected(unit, VALID, 'folder');
  const [fall] = await unit.ask('falls.list', ALL);
  expect(fall?.causes).toMatchObject([{ officer: 'SYSTEM', byHand: false }]);
  const look = { id: fall?.id ?? '', reason: 'the desk saw it' };
  await unit.as('customs', 'analyst');
  expect(await unit.refused('fall.look', look)).toEqual({ code: 'refused', why: 'fall-folder' });
  await unit.as('customs');
  await unit.ask('fall.look', look);
});

/** A table of two targets that customs read by its layout, and the same layout without the column of the expiry. */
async function readTable(unit: Desk) {
  const leg = { carrier: 'KP', number: 21, suffix: null, origin: 'ACC', destination: 'LFW' };
  const flight = { ...leg, departure: '2026-11-24T11:00', arrival: '2026-11-24T12:00' };
  const headings = ['qq1', 'qq2', 'qq3', 'qq4'];
  const layout = { id: 'l', name: 'List', headings, dateOrder: null, flight };
  const columns = ['surname', 'givenNames', 'documentNumber', 'expiry'] as const;
  const text = `${headings.join(';')}\r\nHIT;AMA;TG4817305;2025-01-31\r\nOTHER;KOSSI;TG4817312;2025-01-31\r\n`;
  const files = [{ name: 'list.csv', bytes: new TextEncoder().encode(text) }];
  await unit.ask('import.start', { way: 'files', files });
  const quarantine = (await unit.ask('quarantine.list', {}))[0]?.id ?? '';
  const read = { profile: { ...layout, columns: [...columns] }, save: false };
  const report = await unit.ask('mapping.apply', { source: { quarantine }, ...read }, by('police'));
  const message = report.files[0]?.messages[0]?.id ?? '';
  expect(await unit.ask('falls.list', ALL)).toEqual([]);
  const without = { ...layout, columns: [...columns.slice(0, 3), null] };
  return { without: { source: { message }, profile: without, save: false }, as: { source: { message }, ...read } };
}

test('a target who falls since a stored list is read by other columns is kept, with who reads it so', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const { without } = await readTable(unit);
  await unit.ask('mapping.apply', without);
  expect(await unit.ask('falls.list', ALL)).toMatchObject([
    { to: 'clear', causes: [{ fileName: 'list.csv', officer: 'LFW-02', byHand: true }] },
    { to: 'clear', causes: [{ fileName: 'list.csv', officer: 'LFW-02', byHand: true }] },
  ]);
});

const FIRST = PEOPLE[0] as Person;
/** The first has another passport now. */
const EXCHANGED = [{ ...FIRST, document: 'TG4817399' }, ...PEOPLE.slice(1)];
/** The first is called otherwise, with the same passport. */
const RENAMED = [{ ...FIRST, surname: 'KOUDJO', given: 'EDEM' }, ...PEOPLE.slice(1)];
const NAME = { was: 'HIT, AMA', is: 'KOUDJO, EDEM' };
const NUMBER = { was: 'TG4817305', is: 'TG4817399' };

test.each<[string, readonly Person[], object, string]>([
  ['another passport', EXCHANGED, { name: null, document: NUMBER }, 'HIT, AMA'],
  ['another name', RENAMED, { name: NAME, document: null }, 'KOUDJO, EDEM'],
])(
  'a target to whom a later list gives %s is the same person, marked on queue and board under one name until an officer of the agency looked',
  async (_, people, changed, name) => {
    const unit = await desk(TARGETS, null);
    await unit.as('customs');
    const { id: caseId } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
    await unit.ask('case.select', { id: caseId, note: null });
    await corrected(unit, people, 'folder');
    const row = async () => (await unit.ask('queue.page', QUEUE)).rows.find((each) => each.caseId === caseId);
    const card = async () => (await unit.ask('inspections.board', {}))[0];
    expect(await card()).toMatchObject({ name, changed });
    expect(await row()).toMatchObject({ name, changed });
    const falls = await unit.ask('falls.list', ALL);
    expect(falls).toMatchObject([{ name: 'HIT, AMA', from: 'inspect', to: 'inspect', changed, caseId }]);
    await unit.ask('fall.look', { id: falls[0]?.id ?? '', reason: 'the desk saw both passports' });
    expect(await card()).toMatchObject({ name, changed: null });
    expect((await row())?.changed).toBeNull();
    const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
    expect(acts.find(({ act }) => act === 'fell')?.reason).toMatch(/ → .*: the desk saw both passports/);
  },
);

test('an agency from which the hits are hidden sees no change of a name', async () => {
  const unit = await desk(HIDDEN_TARGETS);
  await unit.as('police');
  await corrected(unit, RENAMED, 'folder');
  expect(await unit.ask('falls.list', ALL)).toHaveLength(1);
  await unit.as('customs');
  expect(await unit.ask('falls.list', ALL)).toEqual([]);
});

test('the same is kept where the program ended after the table was stored and before the flight was derived', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const { without } = await readTable(unit);
  let closed: Promise<void> | undefined;
  unit.store.onCommitted((writes) => {
    if (writes.some(({ table }) => table === 'messages')) closed = unit.core.close();
  });
  await unit.ask('mapping.apply', without);
  await closed;
  const now = Date.parse('2026-11-24T08:30:00Z');
  const again = await openCore('practice', now, { world: worldWithRules(...TARGETS) });
  await again.core.resume();
  await again.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'customs supervisor' });
  const cause = { fileName: 'list.csv', officer: 'LFW-02', byHand: true };
  expect(await again.ask('falls.list', ALL)).toMatchObject([
    { to: 'clear', causes: [cause] },
    { to: 'clear', causes: [cause] },
  ]);
});

/** A target since the travels of the last days name another document of theirs. */
const SEVERAL = '{ fact: history.documentNumbers, atLeast: 2 }';
const TWO_DOCUMENTS = [
  ruleText(SEVERAL, { id: 'customs.documents', weight: '70' }),
  ruleText(SEVERAL, { id: 'customs.numbers', ...DOCUMENT }),
];

test('a target who falls by a message about an earlier flight is kept, with that flight, also after a restart', async () => {
  const unit = await desk(TWO_DOCUMENTS, null, VALID);
  await unit.as('customs', 'analyst');
  const earlier = (people: readonly Person[], version: number, day = '261120') =>
    new TextEncoder().encode(
      new TextDecoder()
        .decode(paxlst(people, { control: `D${version}`, version, prepared: `${day}:0${version}00` }))
        .replaceAll('261124', day),
    );
  const others = VALID.map((person) => ({ ...person, document: `TG99${person.document.slice(4)}` }));
  await unit.ask('import.start', { way: 'files', files: [{ name: '1.edi', bytes: earlier(others, 1) }] });
  expect((await unit.ask('queue.page', QUEUE)).rows).toMatchObject([{ outcome: 'inspect' }, { outcome: 'inspect' }]);
  let closed: Promise<void> | undefined;
  unit.store.onCommitted((writes) => {
    if (writes.some(({ table }) => table === 'messages')) closed ??= unit.core.close();
  });
  const files = [{ name: '2.edi', bytes: earlier([...VALID.slice(0, 1), ...others.slice(1)], 2) }];
  await unit.core.call('import.start', { way: 'files', files });
  expect(closed).toBeDefined();
  await closed;
  const again = await openCore('practice', Date.parse('2026-11-24T08:30:00Z'), {
    world: worldWithRules(...TWO_DOCUMENTS),
  });
  await again.core.resume();
  await again.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'customs supervisor' });
  expect(await again.ask('falls.list', ALL)).toMatchObject([
    { flight: FLIGHT, name: 'HIT, AMA', to: 'clear', causes: [{ fileName: '2.edi', flight: 'ET-508-ADD-2026-11-20' }] },
  ]);
  expect((await again.ask('queue.page', QUEUE)).rows).toHaveLength(1);
});

test('a second fall by the same table keeps the first, with who looked at it', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const { as, without } = await readTable(unit);
  await unit.ask('mapping.apply', without);
  await unit.as('customs', 'analyst');
  for (const { id } of await unit.ask('falls.list', ALL))
    await unit.ask('fall.look', { id, reason: 'the desk saw it' });
  await unit.ask('mapping.apply', as);
  await unit.as('police');
  await unit.ask('mapping.apply', without);
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  await unit.as('customs');
  const falls = await unit.ask('falls.list', { flight: 'KP-21-ACC-2026-11-24', traveller: null });
  expect(falls.map(({ look, causes }) => [look?.reason ?? null, causes.length])).toEqual(
    expect.arrayContaining([
      ['the desk saw it', 1],
      ['the desk saw it', 1],
      [null, 1],
      [null, 1],
    ]),
  );
  expect(acts.filter(({ act }) => act === 'fell')).toHaveLength(4);
});

test('nothing is laid to a message that a change of the rules did since the flight was screened', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  // The rules change and the program ends before flights are screened by them; then a list comes that changes nobody.
  await unit.core.close();
  const now = Date.parse('2026-11-24T20:00:00Z');
  const again = await openCore('practice', now, {
    world: worldWithRules(ruleText(EXPIRED, { id: 'customs.expired', weight: '1' })),
  });
  await again.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'customs supervisor' });
  await again.ask('import.start', { way: 'files', files: [{ name: 'same.edi', bytes: laterList(PEOPLE) }] });
  expect((await again.ask('queue.page', QUEUE)).rows.filter(({ outcome }) => outcome === 'inspect')).toEqual([]);
  expect(await again.ask('falls.list', ALL)).toEqual([]);
});

test('a flight that messages end earlier by small steps stands on the weekly list, and its targets are still kept a day after the latest end', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const bring = (people: readonly Person[], arrives: string, version: number) => {
    const bytes = laterList(people, arrives, version);
    return unit.ask('import.start', { way: 'files', files: [{ name: `${version}.edi`, bytes }] });
  };
  await bring(PEOPLE, '1101', 2);
  expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toEqual([]);
  await bring(PEOPLE, '0902', 3);
  expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
    { act: 'earlier', reason: '3.edi' },
  ]);
  unit.setClock('2026-11-25T12:00:00.000Z');
  await bring(ONE_VALID, '0902', 4);
  expect(await unit.ask('falls.list', ALL)).toMatchObject([{ name: 'HIT, AMA', to: 'clear' }]);
});

test('a fall by a rule that is switched off is laid to the rule, and the name that a later message changes to the message', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  await unit.ask('rules.switch-off', { rule: 'customs.expired', reason: 'too many' });
  await corrected(unit, RENAMED, 'folder');
  await unit.core.resume();
  const falls = (await unit.ask('falls.list', ALL)).filter(({ name }) => name === 'HIT, AMA');
  expect(falls).toHaveLength(2);
  expect(falls).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        from: 'inspect',
        to: 'watch',
        causes: [expect.objectContaining({ reason: 'too many' })],
      }),
      expect.objectContaining({ from: 'watch', to: 'watch', changed: { name: NAME, document: null } }),
    ]),
  );
});
