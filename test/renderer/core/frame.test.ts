/** The legal frame in the store: two officers change it, and every flight is screened under it. */

import { beforeEach, describe, expect, test } from 'vitest';
import { type LegalFrame, STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore, openUnit, type TestCore } from './open-core.ts';
import { QUEUE } from './whole-queue.ts';

const RULE = 'immigration.document-expired';
const NO_EXPIRY: LegalFrame = {
  ...STARTING_FRAME,
  uses: [
    ...STARTING_FRAME.uses,
    {
      id: 'no-expiry',
      kind: 'fact',
      of: 'document.expired',
      may: false,
      seenBy: null,
      contact: null,
      cites: 'Decision 12 of the data protection authority',
      validFrom: null,
      validTo: null,
      note: '',
    },
  ],
};

beforeEach(emptyStores);

const actAs = (test: TestCore, name: string, agency: 'customs' | 'police', role: 'supervisor' | 'analyst') =>
  test.ask('session.act-as', { name, agency, role });

describe('the legal frame', () => {
  test('the legal frame is changed by two supervisors of two agencies, and flights are screened again', async () => {
    const unit = await openUnit('live');
    await unit.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }], way: 'files' });
    expect((await unit.ask('queue.page', QUEUE)).rows).toHaveLength(1);
    expect(await unit.refused('frame.propose', { frame: NO_EXPIRY, note: 'x' })).toMatchObject({
      code: 'not-permitted',
    });
    await actAs(unit, 'Kofi', 'customs', 'supervisor');
    expect(await unit.refused('frame.propose', { frame: NO_EXPIRY, note: ' ' })).toEqual({
      code: 'reason-required',
    });
    const { proposal } = await unit.ask('frame.propose', { frame: NO_EXPIRY, note: 'Decision 12' });
    const hash = proposal?.hash ?? '';
    expect(proposal).toMatchObject({ problem: 'same-person', changes: [{ table: 'uses', before: null }] });
    expect(await unit.refused('frame.confirm', { hash })).toEqual({ code: 'second-person', problem: 'same-person' });
    await actAs(unit, 'Yao', 'customs', 'supervisor');
    expect(await unit.refused('frame.confirm', { hash })).toEqual({ code: 'second-person', problem: 'same-agency' });
    expect((await unit.ask('queue.page', QUEUE)).rows).toHaveLength(1);
    unit.changes.length = 0;
    await actAs(unit, 'Afi', 'police', 'supervisor');
    // Screens ask again for the rules and mutes that the officer saw, and for what the officer may do about them.
    expect(unit.changes).toEqual(expect.arrayContaining(['session', 'rules', 'mutes', 'cases']));
    unit.changes.length = 0;
    const view = await unit.ask('frame.confirm', { hash });
    expect(unit.changes).toEqual(expect.arrayContaining(['frame', 'rules', 'mutes', 'cases', 'queue', 'flights']));
    expect(view.inForce).toMatchObject({ number: 1, hash, confirmed: { name: 'Afi' } });
    expect(view.inactive.map(({ rule }) => rule)).toContain(RULE);
    const [entry] = await unit.ask('audit.list', { before: null, count: 1 });
    expect(entry).toMatchObject({ kind: 'frame.confirmed', subject: hash, details: { hashBefore: null } });
    expect(entry?.after?.lines).toContain('Decision 12');
    expect((await unit.ask('queue.page', QUEUE)).rows).toEqual([]);
    unit.changes.length = 0;
    await actAs(unit, 'Afi', 'police', 'supervisor');
    expect(unit.changes).toEqual(expect.arrayContaining(['queue', 'flights', 'imports', 'frame', 'capacity']));
    await unit.core.close();

    const reopened = await openCore('live');
    await reopened.core.resume();
    expect((await reopened.ask('queue.page', QUEUE)).rows).toEqual([]);
    const { former } = await reopened.ask('frame.get', {});
    expect(former).toEqual([]);
    // A proposal of the earlier frame undoes the change.
    const undo = await reopened.ask('frame.propose', { frame: STARTING_FRAME, note: 'undo' });
    await actAs(reopened, 'Kofi', 'customs', 'supervisor');
    const back = await reopened.ask('frame.confirm', { hash: undo.proposal?.hash ?? '' });
    expect(back.former.map(({ number }) => number)).toEqual([1]);
    expect((await reopened.ask('queue.page', QUEUE)).rows).toHaveLength(1);
  });

  test('the legal frame hides what is stored already: earlier flights are screened again and their answers change', async () => {
    const unit = await openUnit('live');
    await unit.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }], way: 'files' });
    const [line] = NO_EXPIRY.uses.slice(-1);
    if (line === undefined) throw new Error('no line');
    const hides: LegalFrame = {
      ...STARTING_FRAME,
      uses: [...STARTING_FRAME.uses, { ...line, may: true, seenBy: ['immigration', 'police'] }],
    };
    await actAs(unit, 'Kofi', 'customs', 'supervisor');
    const { proposal } = await unit.ask('frame.propose', { frame: hides, note: 'agreed' });
    const before = await unit.ask('rules.get', {});
    expect(before.rules.map(({ id }) => id)).toContain(RULE);
    await actAs(unit, 'Afi', 'police', 'supervisor');
    await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
    expect((await unit.ask('queue.page', QUEUE)).rows).toHaveLength(1);
    await actAs(unit, 'Kofi', 'customs', 'supervisor');
    expect((await unit.ask('queue.page', QUEUE)).rows).toEqual([]);
    expect((await unit.ask('session.get', {})).counts).toMatchObject({ flagged: 0 });
    expect((await unit.ask('rules.get', {})).rules.map(({ id }) => id)).not.toContain(RULE);
  });

  test('once two agencies agree that owners of lists decide who sees their hits, no frame takes it back', async () => {
    const unit = await openUnit('live');
    await actAs(unit, 'Kofi', 'customs', 'supervisor');
    const byOwner = { ...STARTING_FRAME, lists: 'by-owner' as const };
    const { proposal } = await unit.ask('frame.propose', { frame: byOwner, note: 'Agreed on 24 November' });
    expect(proposal?.changes).toEqual([{ table: 'lists', before: 'open', after: 'by-owner' }]);
    await unit.ask('frame.propose', { frame: STARTING_FRAME, note: 'Thought better' });
    await unit.ask('frame.propose', { frame: byOwner, note: 'Agreed after all' });
    await actAs(unit, 'Afi', 'police', 'supervisor');
    await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
    expect(await unit.refused('frame.propose', { frame: STARTING_FRAME, note: 'Undo' })).toEqual({
      code: 'invalid-input',
      path: 'frame.lists',
    });
  });

  test('the legal frame takes no lines about unknown rules and no dates in the wrong order', async () => {
    const unit = await openUnit('live');
    await actAs(unit, 'Kofi', 'customs', 'supervisor');
    const [line] = NO_EXPIRY.uses.slice(-1);
    if (line === undefined) throw new Error('no line');
    for (const wrong of [{ of: 'no.such-fact' }, { validFrom: '2027-01-02', validTo: '2027-01-01' }]) {
      const frame = { ...STARTING_FRAME, uses: [{ ...line, ...wrong }] };
      expect(await unit.refused('frame.propose', { frame, note: 'x' })).toMatchObject({ code: 'invalid-input' });
    }
    const twice = { ...STARTING_FRAME, uses: [line, line] };
    expect(await unit.refused('frame.propose', { frame: twice, note: 'x' })).toMatchObject({
      code: 'invalid-input',
    });
  });
});
