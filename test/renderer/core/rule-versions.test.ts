/** Versions of rules in a store: from a draft into force and back, with every stored flight screened by the rules in force. */
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as kept from '../../../renderer/core/import/kept-manifests.ts';
import { RuleArchive } from '../../../renderer/core/rules/rule-archive.ts';
import * as inForce from '../../../renderer/core/rules/rules-in-force.ts';
import { commit, type Write } from '../../../renderer/core/store/commit.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import type { World } from '../../../renderer/core/world.ts';
import { compileRules } from '../../../rules/engine/compile.ts';
import { hashRules } from '../../../rules/language/hash-rules.ts';
import { readRules } from '../../../rules/language/read-rules.ts';
import type { WrittenRule } from '../../../rules/language/write-rules.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore, openUnit, type TestCore, testWorld } from './open-core.ts';
import { trailOf } from './trail-of.ts';

beforeEach(emptyStores);

const RULE = 'immigration.document-expired';
const MORNING = Date.parse('2026-11-24T08:00:00Z');

/** A clock that the test moves. */
function movingClock(start = MORNING) {
  let now = start;
  return {
    now: () => now,
    forward(hours: number) {
      now += hours * 3_600_000;
    },
  };
}

/** The world of a release whose pack differs in one owner. */
function otherShipped(): World {
  const world = testWorld();
  const rules = world.ruleSet.rules.map((rule) => (rule.id === RULE ? { ...rule, owner: 'Somebody else' } : rule));
  const content = { ...world.ruleSet, rules };
  const compiled = compileRules({ ...content, hash: hashRules(content) });
  const shipped = inForce.rulesInForce(new RuleArchive(compiled), [], '');
  return { ...world, compiled, ruleSet: compiled.ruleSet, rules: shipped };
}

async function actAs(
  { ask }: TestCore,
  name: string,
  agency: 'customs' | 'police',
  role: 'supervisor' | 'analyst' = 'supervisor',
) {
  await ask('session.act-as', { agency, role, name });
}

async function importFlight({ ask }: TestCore) {
  await ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
}

/** A version of the rules in force with one changed rule, written by an analyst of customs. */
async function makeVersion(
  unit: TestCore,
  change: (rule: WrittenRule) => WrittenRule = (rule) => ({ ...rule, outcome: 'intercept' }),
) {
  await actAs(unit, 'Writer', 'customs', 'analyst');
  const draft = await unit.ask('drafts.create', { title: 'Expired documents', from: { active: true } });
  const rule = draft.content.rules.find(({ id }) => id === RULE) as WrittenRule;
  await unit.ask('drafts.put-rule', { id: draft.id, rev: 1, rule: change(rule) });
  const { version } = await unit.ask('drafts.validate', { id: draft.id, rev: 2, note: 'tried for a week' });
  const { hash } = await unit.ask('versions.open', { version });
  return { version, hash };
}

async function sign(
  unit: TestCore,
  name: string,
  agency: 'customs' | 'police',
  which: { version: number; hash: string },
) {
  await actAs(unit, name, agency);
  return unit.ask('versions.sign', { ...which, note: '' });
}

/** A version signed by both officers and in force. Police signs what an immigration rule needs in a unit without immigration. */
async function putIntoForce(unit: TestCore, which: { version: number; hash: string }) {
  await sign(unit, 'P. Police', 'police', which);
  await actAs(unit, 'C. Customs', 'customs');
  return unit.ask('versions.activate', { ...which, at: null });
}

async function screenedBy({ ask }: TestCore) {
  const view = await ask('flights.get', { id: FLIGHT });
  const traveller = view.travellers.find(({ name }) => name.startsWith('OKAFOR'))?.id ?? '';
  return ask('traveller.get', { flight: FLIGHT, traveller });
}

/** Rules that hit OKAFOR, whose document is expired: two of one sign, and a joint exoneration. */
const SCORED = (
  [
    {
      id: 'customs.expired-strong',
      kind: 'indicator',
      mandate: 'customs',
      family: 'identity',
      weight: 40,
      sign: 'expired',
    },
    { id: 'customs.expired-weak', kind: 'indicator', mandate: 'customs', family: 'time', weight: 30, sign: 'expired' },
    { id: 'joint.expired-family', kind: 'exoneration', mandate: 'joint', family: 'links', weight: 30 },
  ] as const
).map((rule) => ({ ...rule, title: { en: rule.id }, when: { fact: 'document.expired', is: true } }));

test('a draft brings the rules in force from format 1 to 2 by the signatures of every agency', async () => {
  const unit = await openUnit('live');
  const { ask, refused, core } = unit;
  await importFlight(unit);
  await actAs(unit, 'Writer', 'customs', 'analyst');
  const { id } = await ask('drafts.create', { title: 'Signs', from: { active: true } });
  let draft = await ask('drafts.put-format', { id, rev: 1, format: 2 });
  for (const rule of SCORED) draft = await ask('drafts.put-rule', { id, rev: draft.rev, rule });
  expect(draft.changes[0]).toEqual({ kind: 'format-changed', before: 1, after: 2 });
  const { version } = await ask('drafts.validate', { id, rev: draft.rev, note: 'tried for a week' });
  const { hash, ...opened } = await ask('versions.open', { version });
  expect(opened).toMatchObject({
    format: 2,
    content: { format: 2 },
    changes: [{ kind: 'format-changed' }, {}, {}, {}],
  });
  expect(opened.required.map(({ signer, format }) => [signer, format])).toEqual([
    ['customs', true],
    ['police', true],
  ]);

  await sign(unit, 'C. Customs', 'customs', { version, hash });
  expect(await refused('versions.activate', { version, hash, at: null })).toMatchObject({
    reason: 'signatures-missing',
  });
  await putIntoForce(unit, { version, hash });
  await core.resume();
  const screened = await screenedBy(unit);
  expect(screened).toMatchObject({
    ruleSet: { version, hash },
    scores: { customs: 20, police: 0 },
    sums: { customs: { indicators: 40, asked: 30, taken: 20, limited: false } },
  });
  const reasonOf = (rule: string) => screened.reasons.find((reason) => reason.rule === rule);
  expect(reasonOf('customs.expired-strong')).toMatchObject({ countsIn: ['customs', 'joint'], beside: null });
  expect(reasonOf('customs.expired-weak')).toMatchObject({
    state: 'hit',
    weight: 30,
    countsIn: [],
    beside: { rule: 'customs.expired-strong', title: { en: 'customs.expired-strong' } },
  });
  expect((await ask('rules.get', {})).format).toBe(2);

  await core.close();
  const again = await openCore('live');
  expect(await screenedBy(again)).toMatchObject({ ruleSet: { version, hash }, scores: { customs: 20 } });
  expect(await again.ask('versions.open', { version })).toMatchObject({ state: 'active', format: 2 });
  await again.ask('versions.roll-back', { reason: 'not yet' });
  await again.core.resume();
  expect(await screenedBy(again)).toMatchObject({ ruleSet: { version: 1 }, scores: { customs: 0 } });
});

describe('a version', () => {
  test('a version goes into force by signatures, has the flights screened by it, and is rolled back', async () => {
    const unit = await openUnit('live');
    const { ask, refused, core } = unit;
    await importFlight(unit);
    expect(await screenedBy(unit)).toMatchObject({ ruleSet: { version: 1 } });
    const second = await makeVersion(unit);

    expect(await refused('versions.sign', { ...second, note: '' })).toMatchObject({ code: 'not-permitted' });
    await actAs(unit, 'C. Customs', 'customs');
    expect(await refused('versions.activate', { ...second, at: null })).toEqual({
      code: 'rule-act-refused',
      reason: 'signatures-missing',
    });
    await sign(unit, 'C. Customs', 'customs', second);
    expect(await refused('versions.activate', { ...second, at: null })).toMatchObject({ reason: 'signatures-missing' });
    const signed = await sign(unit, 'P. Police', 'police', second);
    expect(signed.versions[0]).toMatchObject({
      state: 'signed',
      required: [{ signer: 'police', rules: [RULE], signature: { officer: { name: 'P. Police' } } }],
      signatures: [{ officer: { name: 'C. Customs', agency: 'customs' }, role: 'supervisor' }, {}],
    });
    expect(await refused('versions.sign', { ...second, hash: 'a'.repeat(64), note: '' })).toMatchObject({
      reason: 'no-version',
    });

    const active = await ask('versions.activate', { ...second, at: null });
    expect(active).toMatchObject({ inForce: second, previous: { version: 1 }, shippedChanged: null });
    expect((await ask('session.get', {})).ruleSet).toMatchObject(second);
    await core.resume();
    const screened = await screenedBy(unit);
    expect(screened.ruleSet).toEqual(second);
    expect(screened.outcome).toBe('intercept');
    expect(await ask('queue.list', {})).toContainEqual(expect.objectContaining({ outcome: 'intercept' }));

    const back = await ask('versions.roll-back', { reason: 'too many hits' });
    expect(back).toMatchObject({
      inForce: { version: 1 },
      previous: null,
      alone: [{ kind: 'rolled-back', refused: 'own-act' }],
    });
    expect(back.versions.map(({ state }) => state)).toEqual(['superseded', 'active']);
    await core.resume();
    expect(await screenedBy(unit)).toMatchObject({ ruleSet: { version: 1, hash: testWorld().ruleSet.hash } });
    await actAs(unit, 'C. Customs', 'customs');
    const [alone] = back.alone;
    expect((await ask('rules.countersign', { act: alone?.id ?? '' })).alone).toEqual([]);

    const kinds = (await trailOf(unit)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('rules.'))).toEqual([
      'rules.signed',
      'rules.signed',
      'rules.activated',
      'rules.rolled-back',
      'rules.countersigned',
    ]);
  });

  test('a version is in force after a restart too, and the state of its rules stays', async () => {
    const unit = await openUnit('live');
    await importFlight(unit);
    const second = await makeVersion(unit);
    await putIntoForce(unit, second);
    await unit.core.close();
    const again = await openCore('live');
    expect((await again.ask('rules.get', {})).rules.find(({ id }) => id === RULE)).toMatchObject({
      outcome: 'intercept',
    });
    await again.core.resume();
    expect(await screenedBy(again)).toMatchObject({ ruleSet: second });
  });

  test('a version needs two officers, one of whom wrote nothing of it', async () => {
    const unit = await openUnit('live');
    const second = await makeVersion(unit);
    await actAs(unit, 'Writer', 'police');
    const { versions } = await unit.ask('versions.sign', { ...second, note: '' });
    expect(versions[0]).toMatchObject({ state: 'validated', independent: false });
    await sign(unit, 'P. Police', 'police', second);
    expect(await unit.ask('versions.activate', { ...second, at: null })).toMatchObject({ inForce: second });
  });

  test('a version based on one that was never in force counts the authors of that one too', async () => {
    const unit = await openUnit('live');
    const { version } = await makeVersion(unit);
    await actAs(unit, 'Helper', 'customs', 'analyst');
    const draft = await unit.ask('drafts.create', { title: 'Again', from: { version } });
    expect(draft.authors.map(({ name }) => name)).toEqual(['Writer', 'Helper']);
    const shipped = await unit.ask('drafts.create', { title: 'From what is in force', from: { active: true } });
    expect(shipped.authors.map(({ name }) => name)).toEqual(['Helper']);
  });

  test('a version that one person signed and would activate alone is refused', async () => {
    const unit = await openUnit('live');
    const second = await makeVersion(unit);
    await sign(unit, 'P. Police', 'police', second);
    expect(await unit.refused('versions.activate', { ...second, at: null })).toMatchObject({
      reason: 'second-officer',
    });
  });

  test('a version shows its difference to others, and its exported file can be read back', async () => {
    const unit = await openUnit('live');
    const second = await makeVersion(unit);
    const { ask } = unit;
    const changes = await ask('versions.compare', { from: { version: 1 }, to: { version: 2 } });
    expect(changes).toMatchObject([
      { kind: 'rule-changed', rule: RULE, fields: [{ field: 'outcome', after: 'intercept' }] },
    ]);
    expect(await ask('versions.open', { version: 2 })).toMatchObject({ changes, note: 'tried for a week' });
    for (const format of ['json', 'yaml'] as const) {
      const { bytes, fileName } = await ask('versions.export', { version: 2, format });
      const read = readRules([{ file: fileName, text: new TextDecoder().decode(bytes) }]);
      expect(read.ok && read.value.hash).toBe(second.hash);
    }
  });

  test('in practice every officer may sign, but none alone', async () => {
    const unit = await openUnit('practice');
    const second = await makeVersion(unit);
    await unit.ask('session.act-as', { agency: 'police', role: 'trainer', name: 'T. Rainer' });
    await unit.ask('versions.sign', { ...second, note: '' });
    expect(await unit.refused('versions.activate', { ...second, at: null })).toMatchObject({
      reason: 'second-officer',
    });
    await actAs(unit, 'C. Customs', 'customs', 'analyst');
    expect(await unit.ask('versions.activate', { ...second, at: null })).toMatchObject({ inForce: second });
  });
});

describe('a screening of stored flights', () => {
  test('a screening of changed rules reads no message again', async () => {
    const unit = await openUnit('live');
    await importFlight(unit);
    const reading = vi.spyOn(kept, 'keptManifest');
    await putIntoForce(unit, await makeVersion(unit));
    await unit.core.resume();
    expect(await screenedBy(unit)).toMatchObject({ ruleSet: { version: 2 } });
    expect(reading).not.toHaveBeenCalled();
    reading.mockRestore();
  });

  test('a screening of stored facts equals deriving the flight from its messages', async () => {
    const unit = await openUnit('live');
    await importFlight(unit);
    await putIntoForce(unit, await makeVersion(unit));
    await unit.core.resume();
    const tables = ['flightHeads', 'flightManifests', 'factBlocks'] as const;
    const contents = () => Promise.all(tables.map((table) => readAll(unit.store, table)));
    const screened = await contents();
    const heads = await readAll(unit.store, 'flightHeads');
    await commit(
      unit.store,
      heads.map(({ id }) => ({ table: 'flightHeads', id, remove: true }) as const),
      [],
    );
    await unit.core.resume();
    expect(await contents()).toEqual(screened);
  });

  test('a screening that was interrupted by the end of the worker goes on at the next start', async () => {
    const unit = await openUnit('live');
    await importFlight(unit);
    const second = await makeVersion(unit);
    await putIntoForce(unit, second);
    // The test does not wait for the screening, so some flights are left as they were.
    await unit.core.close();
    const again = await openCore('live');
    await again.core.resume();
    expect(await screenedBy(again)).toMatchObject({ ruleSet: second });
    expect((await again.ask('versions.list', {})).rescreening).toBeNull();
  });

  test('a flight that is not screened again yet is explained by the rules that screened it', async () => {
    const unit = await openUnit('live');
    await importFlight(unit);
    const second = await makeVersion(unit, (rule) => ({
      ...rule,
      outcome: 'intercept',
      when: { all: [rule.when, rule.when] },
    }));
    await putIntoForce(unit, second);
    await unit.core.resume();
    // This is the state after the worker was killed before it came to this flight.
    const before = await screenedBy(unit);
    const stored = await readAll(unit.store, 'flightManifests');
    const heads = await readAll(unit.store, 'flightHeads');
    await unit.ask('versions.roll-back', { reason: 'r' });
    await unit.core.resume();
    await commit(
      unit.store,
      [
        ...stored.map(({ id, value }): Write => ({ table: 'flightManifests', id, rev: null, value })),
        ...heads.map(({ id, value }): Write => {
          return { table: 'flightHeads', id, rev: null, value, index: { day: id.slice(-10) } };
        }),
      ],
      [],
    );
    const left = await screenedBy(unit);
    expect(left.ruleSet).toEqual(second);
    expect(left.reasons).toEqual(before.reasons);
    await unit.core.resume();
    expect(await screenedBy(unit)).toMatchObject({ ruleSet: { version: 1 } });
  });
});

describe('a scheduled version', () => {
  test('a scheduled version comes into force with the first call after its time, and screens the flights', async () => {
    const clock = movingClock();
    const unit = await openUnit('live', clock.now);
    await importFlight(unit);
    const second = await makeVersion(unit);
    await sign(unit, 'P. Police', 'police', second);
    await actAs(unit, 'C. Customs', 'customs');
    const at = '2026-11-24T10:00:00Z';
    expect(await unit.refused('versions.activate', { ...second, at: '2026-11-24T07:00:00Z' })).toMatchObject({
      reason: 'time-past',
    });
    const view = await unit.ask('versions.activate', { ...second, at });
    expect(view).toMatchObject({
      inForce: { version: 1 },
      scheduled: { version: 2, from: '2026-11-24T10:00:00.000Z' },
    });
    clock.forward(1);
    expect((await unit.ask('session.get', {})).ruleSet.version).toBe(1);
    clock.forward(1);
    expect((await unit.ask('session.get', {})).ruleSet.version).toBe(2);
    await unit.core.resume();
    expect(await screenedBy(unit)).toMatchObject({ ruleSet: second });
    expect(await unit.ask('versions.list', {})).toMatchObject({
      scheduled: null,
      since: '2026-11-24T10:00:00.000Z',
    });
    // The core activated it, and announces it once.
    await unit.core.resume();
    const told = (await trailOf(unit)).filter(({ kind }) => kind === 'rules.came-into-force');
    expect(told).toMatchObject([{ officer: 'SYSTEM', agency: null, subject: '2', details: { hash: second.hash } }]);
  });

  test('a scheduled version is read once, however many calls come when its time has come', async () => {
    const clock = movingClock();
    const unit = await openUnit('live', clock.now);
    const second = await makeVersion(unit);
    await sign(unit, 'P. Police', 'police', second);
    await actAs(unit, 'C. Customs', 'customs');
    await unit.ask('versions.activate', { ...second, at: '2026-11-24T12:00:00Z' });
    clock.forward(5);
    const reading = vi.spyOn(inForce, 'readRulesInForce');
    const seen = await Promise.all(Array.from({ length: 12 }, () => unit.ask('rules.get', {})));
    expect(new Set(seen.map(({ hash }) => hash))).toEqual(new Set([second.hash]));
    expect(reading).toHaveBeenCalledTimes(1);
    reading.mockRestore();
  });

  test('a scheduled version is withdrawn before its time, and by a roll-back', async () => {
    const clock = movingClock();
    const unit = await openUnit('live', clock.now);
    const second = await makeVersion(unit);
    await sign(unit, 'P. Police', 'police', second);
    await actAs(unit, 'C. Customs', 'customs');
    await unit.ask('versions.activate', { ...second, at: '2026-11-24T10:00:00Z' });
    expect(await unit.ask('versions.cancel-activation', { version: 2 })).toMatchObject({ scheduled: null });
    clock.forward(3);
    expect((await unit.ask('session.get', {})).ruleSet.version).toBe(1);
    await unit.ask('versions.activate', { ...second, at: null });
    const third = await makeVersion(unit, (rule) => ({ ...rule, owner: 'Somebody else' }));
    await sign(unit, 'P. Police', 'police', third);
    await actAs(unit, 'C. Customs', 'customs');
    await unit.ask('versions.activate', { ...third, at: '2026-11-25T10:00:00Z' });
    expect(await unit.ask('versions.roll-back', { reason: 'r' })).toMatchObject({
      scheduled: null,
      inForce: { version: 1 },
    });
  });

  test('a scheduled version comes into force by a timer without a call', async () => {
    const clock = movingClock();
    const wakes: { wait: number; wake: () => void }[] = [];
    const unit = await openUnit('live', clock.now, {
      wakeAfter(wait, wake) {
        wakes.push({ wait, wake });
        return () => undefined;
      },
    });
    const second = await makeVersion(unit);
    await sign(unit, 'P. Police', 'police', second);
    await actAs(unit, 'C. Customs', 'customs');
    await unit.ask('versions.activate', { ...second, at: '2026-11-24T08:30:00Z' });
    await unit.ask('versions.list', {});
    expect(wakes.at(-1)?.wait).toBe(1_800_000);
    clock.forward(0.5);
    unit.changes.length = 0;
    wakes.at(-1)?.wake();
    await vi.waitFor(() => expect(unit.changes).toContain('rules'));
  });
});

describe('a rule switched off', () => {
  test('a rule switched off keeps its hits without effect until a version is activated; another supervisor countersigns', async () => {
    const clock = movingClock();
    const unit = await openUnit('live', clock.now);
    await importFlight(unit);
    await actAs(unit, 'P. Police', 'police');
    const before = await screenedBy(unit);
    expect(before.outcome).toBe('inspect');
    const view = await unit.ask('rules.switch-off', { rule: RULE, reason: 'hits everybody' });
    expect(view).toMatchObject({
      switchedOff: [{ rule: RULE }],
      alone: [{ kind: 'switched-off', rule: RULE, overdue: false }],
    });
    await unit.core.resume();
    const off = await screenedBy(unit);
    expect(off.outcome).not.toBe('inspect');
    expect(off.reasons.map(({ rule }) => rule)).toContain(RULE);
    clock.forward(73);
    expect((await unit.ask('versions.list', {})).alone).toMatchObject([{ overdue: true }]);
    await putIntoForce(unit, await makeVersion(unit));
    await unit.core.resume();
    expect(await unit.ask('versions.list', {})).toMatchObject({ switchedOff: [] });
    expect((await screenedBy(unit)).outcome).toBe('intercept');
  });
});

describe('a version that this release cannot read', () => {
  test('a version that this release cannot read is replaced by the shipped rules, and the replacement is reported', async () => {
    const unit = await openUnit('live');
    await importFlight(unit);
    await putIntoForce(unit, await makeVersion(unit));
    // This is the state after another release that knew a fact more.
    const stored = await readAll(unit.store, 'ruleVersions');
    const second = stored.find(({ value }) => value.version === 2);
    if (second === undefined) throw new Error('no version 2');
    const rules = second.value.content.rules.map((rule) =>
      rule.id === RULE ? { ...rule, when: { fact: 'gone.fact', is: true } } : rule,
    );
    const value = { ...second.value, content: { ...second.value.content, rules } };
    await commit(unit.store, [{ table: 'ruleVersions', id: second.id, rev: second.rev, value }], []);
    await unit.core.close();
    const next = await openCore('live');
    await next.core.resume();
    expect(await next.ask('versions.list', {})).toMatchObject({ unreadable: true, inForce: { version: 2 } });
    expect((await next.ask('rules.get', {})).rules).toHaveLength(testWorld().ruleSet.rules.length);
    expect(await screenedBy(next)).toMatchObject({ ruleSet: { version: 1 } });
    await actAs(next, 'P. Police', 'police');
    expect(await next.ask('versions.roll-back', { reason: 'cannot be read' })).toMatchObject({ unreadable: false });
  });
});

describe('a release with other shipped rules', () => {
  test('a release with other shipped rules leaves a unit its own version and reports the new rules', async () => {
    const unit = await openUnit('live');
    const second = await makeVersion(unit);
    await putIntoForce(unit, second);
    await unit.core.close();
    const next = await openCore('live', MORNING, { world: otherShipped() });
    expect(await next.ask('versions.list', {})).toMatchObject({
      inForce: second,
      previous: { version: 1, hash: testWorld().ruleSet.hash },
      shippedChanged: { changes: 1 },
    });
    const draft = await next.ask('drafts.create', { title: 'New release', from: { shipped: true } });
    expect(draft.problems).toEqual([]);
    expect(draft.basedOn.hash).not.toBe(testWorld().ruleSet.hash);
    expect((await next.ask('versions.list', {})).shippedChanged).toMatchObject({ changes: 1 });
    // The shipped version, without changes by the unit.
    const { version } = await next.ask('drafts.validate', { id: draft.id, rev: 1, note: 'the new release' });
    const { hash } = await next.ask('versions.open', { version });
    expect(await putIntoForce(next, { version, hash })).toMatchObject({ inForce: { version: 3, hash } });
    expect((await next.ask('versions.list', {})).shippedChanged).toBeNull();
    const first = await next.ask('drafts.create', { title: 'As it began', from: { version: 1 } });
    expect(first.basedOn.hash).toBe(testWorld().ruleSet.hash);
  });

  test('a unit that never activated a version takes the new shipped rules', async () => {
    const unit = await openUnit('live');
    await unit.core.close();
    const next = await openCore('live', MORNING, { world: otherShipped() });
    expect(await next.ask('versions.list', {})).toMatchObject({ inForce: { version: 1 }, shippedChanged: null });
    expect((await next.ask('rules.get', {})).rules.find(({ id }) => id === RULE)?.owner).toBe('Somebody else');
  });
});

describe('a legal frame that hides police rules from customs', () => {
  test('customs reads no police rule in drafts, versions, differences and files, and the stored rules stay whole', async () => {
    const unit = await openUnit('live');
    await actAs(unit, 'P. Police', 'police');
    const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'Law 1' });
    await actAs(unit, 'C. Customs', 'customs');
    await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });

    await actAs(unit, 'P. Police', 'police');
    const draft = await unit.ask('drafts.create', { title: 'Police', from: { active: true } });
    const rule = draft.content.rules.find(({ mandate }) => mandate === 'police') as WrittenRule;
    await unit.ask('drafts.put-rule', { id: draft.id, rev: 1, rule: { ...rule, owner: 'Somebody else' } });
    const mandates = (rules: readonly WrittenRule[]) => new Set(rules.map(({ mandate }) => mandate));

    await actAs(unit, 'C. Customs', 'customs');
    const seen = await unit.ask('drafts.open', { id: draft.id });
    expect(mandates(seen.content.rules)).not.toContain('police');
    expect(seen.changes).toEqual([]);
    expect(await unit.ask('drafts.list', {})).toMatchObject([{ changeCount: 0 }]);
    // A change by an officer who does not see a rule does not remove that rule.
    const own = seen.content.rules.find(({ mandate }) => mandate === 'customs') as WrittenRule;
    await unit.ask('drafts.put-rule', { id: draft.id, rev: 2, rule: { ...own, owner: 'Customs desk' } });
    const unseen = { code: 'refused', why: 'not-to-be-seen' };
    const put = (given: WrittenRule) => unit.refused('drafts.put-rule', { id: draft.id, rev: 3, rule: given });
    expect(await put({ ...own, id: rule.id })).toEqual(unseen);
    expect(await put({ ...own, mandate: 'police' })).toEqual(unseen);
    expect(await unit.refused('drafts.remove-rule', { id: draft.id, rev: 3, rule: rule.id })).toEqual({
      code: 'not-found',
      what: 'rule',
    });
    expect(await unit.refused('rules.switch-off', { rule: rule.id, reason: 'guessed' })).toMatchObject({
      reason: 'no-rule',
    });
    const { version } = await unit.ask('drafts.validate', { id: draft.id, rev: 3, note: 'x' });
    const opened = await unit.ask('versions.open', { version });
    expect(mandates(opened.content.rules)).not.toContain('police');
    expect(opened.changes).toMatchObject([{ rule: own.id }]);
    const compared = await unit.ask('versions.compare', { from: { version: 1 }, to: { version } });
    expect(compared).toMatchObject([{ rule: own.id }]);
    const { bytes } = await unit.ask('versions.export', { version, format: 'yaml' });
    expect(new TextDecoder().decode(bytes)).not.toContain(rule.id);
    expect(JSON.stringify(await unit.ask('versions.list', {}))).not.toContain(rule.id);

    await actAs(unit, 'P. Police', 'police');
    const whole = await unit.ask('versions.open', { version });
    expect(whole.content.rules).toHaveLength(testWorld().ruleSet.rules.length);
    expect(whole.changes.map((change) => 'rule' in change && change.rule).sort()).toEqual([own.id, rule.id].sort());
  });
});
