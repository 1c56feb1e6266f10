/** The legal frame in the store: two persons change it, and every flight follows. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type LegalFrame, STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore, openUnit, type TestCore } from './open-core.ts';

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
  test('is changed by two supervisors of two agencies, and flights are screened anew', async () => {
    const desk = await openUnit('live');
    await desk.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }], way: 'files' });
    expect(await desk.ask('queue.list', {})).toHaveLength(1);
    expect(await desk.refused('frame.propose', { frame: NO_EXPIRY, note: 'x' })).toMatchObject({
      code: 'not-permitted',
    });
    await actAs(desk, 'Kofi', 'customs', 'supervisor');
    expect(await desk.refused('frame.propose', { frame: NO_EXPIRY, note: ' ' })).toEqual({ code: 'reason-required' });
    const { proposal } = await desk.ask('frame.propose', { frame: NO_EXPIRY, note: 'Decision 12' });
    const hash = proposal?.hash ?? '';
    expect(proposal).toMatchObject({ problem: 'same-person', changes: [{ table: 'uses', before: null }] });
    expect(await desk.refused('frame.confirm', { hash })).toEqual({ code: 'second-person', problem: 'same-person' });
    await actAs(desk, 'Yao', 'customs', 'supervisor');
    expect(await desk.refused('frame.confirm', { hash })).toEqual({ code: 'second-person', problem: 'same-agency' });
    expect(await desk.ask('queue.list', {})).toHaveLength(1);
    desk.changes.length = 0;
    await actAs(desk, 'Afi', 'police', 'supervisor');
    // What the officer before was shown of rules and mutes, and might do about them, is asked for again.
    expect(desk.changes).toEqual(expect.arrayContaining(['session', 'rules', 'mutes', 'cases']));
    desk.changes.length = 0;
    const view = await desk.ask('frame.confirm', { hash });
    expect(desk.changes).toEqual(expect.arrayContaining(['frame', 'rules', 'mutes', 'cases', 'queue', 'flights']));
    expect(view.inForce).toMatchObject({ number: 1, hash, confirmed: { name: 'Afi' } });
    expect(view.inactive.map(({ rule }) => rule)).toContain(RULE);
    const [entry] = await desk.ask('audit.list', { before: null, count: 1 });
    expect(entry).toMatchObject({ kind: 'frame.confirmed', subject: hash, details: { hashBefore: null } });
    expect(entry?.after?.lines).toContain('Decision 12');
    expect(await desk.ask('queue.list', {})).toEqual([]);
    desk.changes.length = 0;
    await actAs(desk, 'Afi', 'police', 'supervisor');
    expect(desk.changes).toEqual(expect.arrayContaining(['queue', 'flights', 'imports', 'frame', 'capacity']));
    await desk.core.close();

    const reopened = await openCore('live');
    await reopened.core.resume();
    expect(await reopened.ask('queue.list', {})).toEqual([]);
    const { former } = await reopened.ask('frame.get', {});
    expect(former).toEqual([]);
    // Undone by proposing what was before.
    const undo = await reopened.ask('frame.propose', { frame: STARTING_FRAME, note: 'undo' });
    await actAs(reopened, 'Kofi', 'customs', 'supervisor');
    const back = await reopened.ask('frame.confirm', { hash: undo.proposal?.hash ?? '' });
    expect(back.former.map(({ number }) => number)).toEqual([1]);
    expect(await reopened.ask('queue.list', {})).toHaveLength(1);
  });

  test('hides what is stored already: flights of before are screened anew and seen anew', async () => {
    const desk = await openUnit('live');
    await desk.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }], way: 'files' });
    const [line] = NO_EXPIRY.uses.slice(-1);
    if (line === undefined) throw new Error('no line');
    const hides: LegalFrame = {
      ...STARTING_FRAME,
      uses: [...STARTING_FRAME.uses, { ...line, may: true, seenBy: ['immigration', 'police'] }],
    };
    await actAs(desk, 'Kofi', 'customs', 'supervisor');
    const { proposal } = await desk.ask('frame.propose', { frame: hides, note: 'agreed' });
    const before = await desk.ask('rules.get', {});
    expect(before.rules.map(({ id }) => id)).toContain(RULE);
    await actAs(desk, 'Afi', 'police', 'supervisor');
    await desk.ask('frame.confirm', { hash: proposal?.hash ?? '' });
    expect(await desk.ask('queue.list', {})).toHaveLength(1);
    await actAs(desk, 'Kofi', 'customs', 'supervisor');
    expect(await desk.ask('queue.list', {})).toEqual([]);
    expect((await desk.ask('session.get', {})).counts).toMatchObject({ flagged: 0 });
    expect((await desk.ask('rules.get', {})).rules.map(({ id }) => id)).not.toContain(RULE);
  });

  test('refuses lines about what there is not, and dates the wrong way round', async () => {
    const desk = await openUnit('live');
    await actAs(desk, 'Kofi', 'customs', 'supervisor');
    const [line] = NO_EXPIRY.uses.slice(-1);
    if (line === undefined) throw new Error('no line');
    for (const wrong of [{ of: 'no.such-fact' }, { validFrom: '2027-01-02', validTo: '2027-01-01' }]) {
      const frame = { ...STARTING_FRAME, uses: [{ ...line, ...wrong }] };
      expect(await desk.refused('frame.propose', { frame, note: 'x' })).toMatchObject({ code: 'invalid-input' });
    }
    const twice = { ...STARTING_FRAME, uses: [line, line] };
    expect(await desk.refused('frame.propose', { frame: twice, note: 'x' })).toMatchObject({ code: 'invalid-input' });
  });
});
