/** Exhibits that an officer must not know of, and damaged ones. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { damageRecord } from '../damage-record.ts';
import { NO_WORDS, PICTURE } from '../exhibit-inputs.ts';
import { as, begin, claimed, input, opened, POLICE_RULE, unit } from './exhibit-desk.ts';

beforeEach(() => begin());

describe('an exhibit of a hidden case', () => {
  beforeEach(async () => {
    await begin(POLICE_RULE);
    await as('customs', 'supervisor');
    const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
    await as('police', 'supervisor');
    await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  });

  test('is nothing for other agencies: no number, no gap, no seal, no entry of the trail', async () => {
    const work = await claimed();
    const hidden = await opened(work, { seal: 'HIDDEN 1', what: 'hidden powder' });
    expect(hidden.number).toMatch(/^LFW-POLICE-2026-\d{6}_1$/);
    expect(hidden.number).not.toContain(work.slice(-6));
    const label = { ids: [hidden.id], paper: 'sheet', language: 'en' } as const;
    expect(JSON.stringify(await unit.ask('exhibit.print', label))).not.toContain(work);
    const bag = { thing: { kind: 'bag', tag: '0071234567' }, flight: null, origin: 'dog', note: null } as const;
    const open = await unit.ask('case.open-on', bag);
    expect((await opened(open.id)).number).toBe('LFW-POLICE-2026-0001');
    await as('customs');
    expect((await unit.ask('exhibits.list', {})).map(({ number }) => number)).toEqual(['LFW-POLICE-2026-0001']);
    for (const [name, given] of [
      ['exhibit.read', { id: hidden.id }],
      ['case.exhibits', { case: work }],
      ['exhibit.open', { ...(await input()), case: work }],
      ['exhibit.add', { id: hidden.id, after: 1, entry: PICTURE, words: NO_WORDS }],
      ['exhibit.print', { ids: [hidden.id], paper: 'label', language: 'en' }],
    ] as const)
      expect(await unit.refused(name, given as never), name).toMatchObject({ code: 'not-found' });
    // A seal is used once, and nothing more is said.
    const again = { ...(await input()), case: open.id, seal: 'hidden-1' };
    expect(await unit.refused('exhibit.open', again)).toEqual({ code: 'refused', why: 'exhibit-seal-used' });
    const told = JSON.stringify([
      await unit.ask('audit.list', { before: null, count: 500 }).catch(() => []),
      await unit.ask('exhibits.list', {}),
    ]);
    expect(told).not.toContain(hidden.number);
    expect(told).not.toContain(work);
  });
});

describe('damage', () => {
  test('a damaged exhibit is counted among those of its case, and the others show', async () => {
    const work = await claimed();
    const [one, other] = [await opened(work), await opened(work)];
    await damageRecord(unit.store, 'exhibits', one.id);
    const { exhibits, damaged } = await unit.ask('case.exhibits', { case: work });
    expect([exhibits.map(({ exhibit }) => exhibit.id), damaged]).toEqual([[other.id], 1]);
  });

  test('a damaged case is not taken for one that retention ended', async () => {
    const work = await claimed();
    const { id } = await opened(work);
    expect(await unit.ask('exhibit.read', { id })).toMatchObject({ isCaseDamaged: false, on: {} });
    await damageRecord(unit.store, 'cases', work);
    expect(await unit.ask('exhibit.read', { id })).toMatchObject({ isCaseDamaged: true, on: null });
    await as('police');
    expect(await unit.refused('exhibit.read', { id })).toMatchObject({ code: 'not-found' });
  });
});
