/** A telephone, method or concealment from a case becomes a rule draft, or is declined, and whoever proposed it sees that. */
import { beforeEach, describe, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { FLIGHT, paxlst } from './messages.ts';
import { emptyStores, openUnit, type TestCore, worldWithRules } from './open-core.ts';

const EXPIRED = '{ fact: document.expired, is: true }';
const RULES = {
  customs: ruleText(EXPIRED, { id: 'customs.expired', weight: '70' }),
  police: ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', weight: '70' }),
};
const SOUGHT = { surname: 'SOUGHTONE', given: 'AMA', document: 'TG4817305', expiry: '250131' };

let unit: TestCore;

async function begin(rule: keyof typeof RULES): Promise<void> {
  await emptyStores();
  unit = await openUnit('practice', undefined, { world: worldWithRules(RULES[rule]) });
  await unit.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst([SOUGHT]) }], way: 'files' });
}

beforeEach(() => begin('customs'));

const as = (agency: 'police' | 'customs', role: 'analyst' | 'supervisor' = 'analyst') =>
  unit.ask('session.act-as', { agency, role, name: `${agency} ${role}` });

async function claimed(): Promise<string> {
  const [row] = (await unit.ask('flights.get', { id: FLIGHT })).travellers;
  return (await unit.ask('case.claim', { flight: FLIGHT, traveller: row?.id ?? '' })).id;
}
const make = async (work: string) =>
  (await unit.ask('proposal.make', { case: work, kind: 'telephone', text: ' +228 90 11 22 33 ' })).id;
const listed = async () => (await unit.ask('proposal.list', {}))[0];

describe('a proposal', () => {
  test('a proposal becomes a draft with one more rule, and shows what became of it', async () => {
    await as('customs');
    const work = await claimed();
    const id = await make(work);
    expect(await listed()).toMatchObject({ id, text: '+228 90 11 22 33', agency: 'customs', state: 'open' });
    await as('police', 'supervisor');
    expect(await listed()).toMatchObject({ mayDecide: false });
    expect(await unit.refused('proposal.draft', { id })).toMatchObject({ code: 'not-permitted' });
    await as('customs', 'supervisor');
    const { draft, rule } = await unit.ask('proposal.draft', { id });
    const opened = await unit.ask('drafts.open', { id: draft });
    expect(opened.content.rules.find((each) => each.id === rule)).toMatchObject({
      mandate: 'customs',
      source: `Proposal ${id}, case ${work}`,
    });
    // The id and the title of a rule are permanent.
    expect(JSON.stringify(opened.content)).not.toMatch(/90.?11.?22/);
    expect(opened.changes).toHaveLength(1);
    expect(await unit.refused('proposal.decline', { id, reason: 'no' })).toEqual({
      code: 'refused',
      why: 'proposal-decided',
    });
    await as('customs');
    expect(await listed()).toMatchObject({ state: 'draft', decided: { as: 'drafted', draft, rule } });
    await unit.ask('drafts.discard', { id: draft, rev: 1 });
    expect(await listed()).toMatchObject({ state: 'gone' });
  });

  test('a proposal that is declined says why', async () => {
    await as('customs');
    const id = await make(await claimed());
    await unit.ask('proposal.decline', { id, reason: 'known since May' });
    expect(await listed()).toMatchObject({ state: 'declined', decided: { reason: 'known since May' } });
  });

  test('a proposal from a hidden case is hidden with it, and its draft has none of its words', async () => {
    await begin('police');
    await as('customs', 'supervisor');
    const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
    await as('police', 'supervisor');
    await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
    const work = await claimed();
    const id = await make(work);
    const { draft } = await unit.ask('proposal.draft', { id });
    await as('customs', 'supervisor');
    expect(await unit.ask('proposal.list', {})).toEqual([]);
    expect(await unit.refused('proposal.decline', { id, reason: 'no' })).toMatchObject({ code: 'not-found' });
    expect(await unit.refused('proposal.make', { case: work, kind: 'method', text: 'x' })).toMatchObject({
      code: 'not-found',
    });
    const told = JSON.stringify([
      await unit.ask('drafts.open', { id: draft }),
      await unit.ask('drafts.list', {}),
      await unit.ask('audit.list', { before: null, count: 500 }),
    ]);
    for (const secret of ['+228', work]) expect(told).not.toContain(secret);
    const trail = await unit.ask('audit.list', { before: null, count: 500 });
    expect(trail.filter(({ kind }) => kind.startsWith('proposal.'))).toEqual([]);
  });
});
