/** Immunity: which acts wait for protocol, and which never do. */
import { beforeEach, describe, expect, test } from 'vitest';
import { WATCHED } from '../../../shared/custody/watched.ts';
import { takenBy } from '../exhibit-inputs.ts';
import { emptyStores } from '../open-core.ts';
import { NOTHING, opened } from './opened.ts';

beforeEach(emptyStores);

describe('immunity', () => {
  const SWAB = { kind: 'act', act: 'swab', result: 'nothing', guardian: null, note: null } as const;

  test('lets nobody act from its claim to an answer of protocol, which two officers enter', async () => {
    const { enter, ask, refused, id } = await opened();
    await enter('immunity-claimed', { bag: '' });
    const entry = { id, entry: SWAB };
    expect(await refused('encounter.add', entry)).toEqual({ code: 'refused', why: 'protocol-not-asked' });
    const held = { id, act: { ...WATCHED, measure: 'identity-check' }, ...NOTHING } as const;
    expect(await refused('custody.enter', held)).toEqual({ code: 'refused', why: 'protocol-not-asked' });
    // The forms offer what is left.
    expect((await ask('encounter.read', { id })).immune.intrusive).toBe(true);
    expect((await ask('custody.read', { id })).may?.measures.adult).toEqual(['medical-watch']);
    await ask('encounter.add', { id, entry: { ...SWAB, act: 'documents' } });
    const officer = (await ask('session.get', {})).officer.id;
    expect(await enter('immunity-answered', { askedBy: officer })).toMatchObject({
      failure: { code: 'second-needed' },
    });
    expect((await enter('immunity-answered', { askedBy: officer }, 'customs')).ok).toBe(true);
    await ask('encounter.add', entry);
  });

  test('that another agency claimed is answered at once by the agency that leads, and both stand on the weekly list', async () => {
    const { enter, ask, as, id } = await opened();
    await enter('immunity-claimed');
    const claimer = (await ask('session.get', {})).officer.id;
    await as('customs');
    const askedBy = (await ask('session.get', {})).officer.id;
    expect((await enter('immunity-answered', { askedBy })).ok).toBe(true);
    expect((await ask('encounter.read', { id })).immune.intrusive).toBe(false);
    expect((await ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
      { act: 'protect', officer: claimer, reason: 'shows a letter' },
      { act: 'unprotect', officer: askedBy, second: null, reason: 'M. Sena, protocol' },
    ]);
  });

  test('leaves whoever may have swallowed goods under medical watch, with a clock and their rights', async () => {
    const { enter, ask, refused, id } = await opened();
    await enter('immunity-claimed');
    const { clock, may } = await ask('custody.enter', { id, act: WATCHED, ...NOTHING });
    expect(clock?.owed.map(({ duty }) => duty)).toContain('rights');
    expect(may?.kinds).toEqual(expect.arrayContaining(['taken-over', 'duty', 'ended']));
    const { kind: _, regime: __, ...more } = WATCHED;
    const on = { id, act: { ...more, kind: 'taken-over', measure: 'identity-check' }, ...NOTHING } as const;
    expect(await refused('custody.enter', on)).toEqual({ code: 'refused', why: 'protocol-not-asked' });
  });

  test('never refuses capsules from the body of somebody under medical watch, and always what is in the bag', async () => {
    const { enter, ask, refused, id } = await opened();
    await enter('immunity-claimed');
    const officer = (await ask('session.get', {})).officer.id;
    const other = (await ask('exhibit.receivers', { case: id })).find((each) => each.id !== officer)?.id ?? '';
    const of = { ...takenBy(officer, other), case: id };
    const capsules = { ...of, taken: { ...of.taken, from: 'inside the body', pieces: 12 } };
    expect(await refused('exhibit.open', capsules)).toEqual({ code: 'refused', why: 'protocol-not-asked' });
    await ask('custody.enter', { id, act: WATCHED, ...NOTHING });
    await ask('exhibit.open', capsules);
    await enter('immunity-answered', { askedBy: officer, answer: 'waived' }, 'customs');
    await ask('exhibit.open', capsules);
    expect(await refused('exhibit.open', of)).toEqual({ code: 'refused', why: 'immune' });
  });

  test('of a sealed bag is waived by nobody', async () => {
    const { enter, ask, refused, id } = await opened();
    await enter('immunity-claimed');
    const officer = (await ask('session.get', {})).officer.id;
    await enter('immunity-answered', { askedBy: officer, answer: 'waived' }, 'customs');
    expect(await refused('encounter.add', { id, entry: SWAB })).toEqual({ code: 'refused', why: 'immune' });
    await ask('encounter.add', { id, entry: { ...SWAB, act: 'body' } });
  });
});
