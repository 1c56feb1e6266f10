/** Papers about travellers: what stands on them, what does not, and what the trail keeps. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { caseWrite } from '../../../renderer/core/calls/case-step.ts';
import type { Papers } from '../../../renderer/core/calls/papers.ts';
import { commit } from '../../../renderer/core/store/commit.ts';
import { readOne } from '../../../renderer/core/store/read.ts';
import { MOST_REASONS } from '../../../shared/paper/traveller-paper.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { desk as hiddenDesk, on } from './hidden-hits.ts';
import { FLIGHT, paxlst } from './messages.ts';
import { emptyStores, openUnit, type TestCore, worldWithRules } from './open-core.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

const EXPIRED = '{ fact: document.expired, is: true }';
const ANYBODY = '{ any: [{ fact: document.expired, is: true }, { fact: document.expired, is: false }] }';
const HERS = { surname: 'HERS', given: 'AMA', document: 'TG4817305', expiry: '250131' };
const OURS = { surname: 'OURS', given: 'KOSSI', document: 'TG4817312' };

const rule = (id: string, more: Readonly<Record<string, string>>, when = EXPIRED) =>
  ruleText(when, { id, weight: '70', ...more }, 2);

/** A unit with the two people under these rules. */
async function unitUnder(...rules: readonly string[]) {
  const unit = await openUnit('practice', undefined, { world: worldWithRules(...rules) });
  await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'Ama' });
  await unit.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst([HERS, OURS]) }] });
  return unit;
}

const everybody = async ({ ask }: Pick<TestCore, 'ask'>) =>
  (await ask('queue.page', QUEUE)).rows.map(({ flight, traveller }) => ({ flight, traveller }));

async function printed(unit: TestCore, purpose = 'to meet them at the door'): Promise<Papers> {
  const travellers = await everybody(unit);
  return unit.ask('papers.print', { language: 'en', travellers, place: 'door', purpose });
}

test('a paper tells of somebody whom an earlier release let run that they are in secondary, as reports do', async () => {
  const unit = await unitUnder(rule('customs.expired', {}));
  const [who = { flight: '', traveller: '' }] = await everybody(unit);
  const { id } = await unit.ask('case.claim', who);
  const found = await readOne(unit.store, 'cases', id);
  if (found === undefined) throw new Error('no case');
  const by = { officer: 'LFW-01', at: '2026-11-24T08:00:00.000Z', note: '' } as const;
  const { value, rev } = found;
  const letRun = { kind: 'result-recorded', ...by, result: 'let-run', found: [] } as const;
  const timeline = [...value.timeline, letRun];
  const write = caseWrite({ ...value, state: 'concluded', result: 'let-run', timeline }, rev);
  await commit(unit.store, [write], []);
  expect((await printed(unit)).papers).toMatchObject([{ case: { id, state: 'secondary' } }]);
});

test('a paper is printed for a case whose traveller has another id since a later list of the flight', async () => {
  const unit = await unitUnder(rule('customs.expired', {}));
  const [sent = { flight: '', traveller: '' }] = await everybody(unit);
  // Which message gives the id follows from its content, so some lists change it and others do not.
  for (let next = 0; next < 20; next += 1) {
    const more = { surname: `MORE${next}`, given: 'EFUA', document: `TG48173${20 + next}` };
    await unit.ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: paxlst([HERS, OURS, more]) }] });
    const [now] = await everybody(unit);
    if (now?.traveller === sent.traveller) continue;
    const asked = { language: 'en', travellers: [sent], place: 'door', purpose: 'to meet them' } as const;
    const { papers, without } = await unit.ask('papers.print', asked);
    expect(without.gone).toBe(0);
    expect(papers).toMatchObject([{ surname: 'HERS', traveller: now?.traveller }]);
    return;
  }
  throw new Error('no list changed the id');
});

describe('the paper about a traveller', () => {
  test('says who, where, when and why, in the language asked for', async () => {
    const unit = await unitUnder(rule('customs.expired', {}));
    await unit.ask('flight.update', { flight: FLIGHT, patch: { stand: 'A4', belt: '2' }, reason: '' });
    const { papers, without, at } = await printed(unit);
    expect(without).toEqual({ gone: 0, masked: 0, quiet: 0, done: 0 });
    expect(at).toMatch(/^\d{4}-/);
    expect(papers).toMatchObject([
      {
        flight: FLIGHT,
        surname: 'HERS',
        givenNames: 'AMA',
        isProtected: false,
        documents: [{ number: 'TG4817305', expiry: '2025-01-31' }],
        leg: { carrier: 'ET', number: 508 },
        dueBy: 'scheduled',
        stand: 'A4',
        gate: null,
        belt: '2',
        more: 0,
        readers: null,
      },
    ]);
    const [english] = papers[0]?.reasons ?? [];
    const travellers = await everybody(unit);
    const french = await unit.ask('papers.print', { language: 'fr', travellers, place: 'belt', purpose: 'au tapis' });
    expect(french.papers[0]?.reasons[0]).not.toBe(english);
  });

  test('says the case, its state and who leads', async () => {
    const unit = await unitUnder(rule('customs.expired', {}));
    expect((await printed(unit)).papers).toMatchObject([{ case: null, leading: { leads: ['customs'], absent: [] } }]);
    const [person] = await everybody(unit);
    const { id } = await unit.ask('case.claim', person ?? on(''));
    await unit.ask('case.select', { id, note: null });
    expect((await printed(unit)).papers).toMatchObject([
      { case: { id, state: 'sent' }, leading: { leads: ['customs'], absent: [] } },
    ]);
  });

  test('has no score, rule, list or officer', async () => {
    const unit = await unitUnder(rule('customs.expired', {}));
    const [person] = await everybody(unit);
    await unit.ask('case.claim', person ?? on(''));
    const { papers } = await printed(unit);
    expect(JSON.stringify(papers)).not.toMatch(/score|customs\.expired|LFW-\d\d?\b|officer/);
  });

  test('words somebody to protect as such, with no level, and with no word of suspicion', async () => {
    const victim = { mandate: 'police', handling: 'safeguard', family: 'list', title: '{ en: May be in need }' };
    const suspect = { family: 'list', title: '{ en: Paid in cash }', threat: '[drugs]' };
    const unit = await unitUnder(rule('police.victim', victim), rule('customs.cash', suspect));
    expect((await printed(unit)).papers).toMatchObject([
      { isProtected: true, outcome: null, reasons: ['May be in need'], lookFor: [] },
    ]);
  });

  test('says what the rules look for, and that somebody is no child', async () => {
    const unit = await unitUnder(rule('customs.expired', { threat: '[drugs]' }));
    expect((await printed(unit)).papers).toMatchObject([{ lookFor: ['drugs'], isChild: false }]);
  });

  test('says a hit on a list by the title of its rule', async () => {
    const listed = { family: 'list', title: '{ en: Known to colleagues, fr: Connu des collègues }' };
    const unit = await unitUnder(rule('customs.listed', listed));
    expect((await printed(unit)).papers[0]?.reasons).toEqual(['Known to colleagues']);
  });

  test('leaves out reasons for which there is no room, and says how many', async () => {
    const many = Array.from({ length: MOST_REASONS + 3 }, (_, at) =>
      rule(`customs.r${at}`, { family: 'list', title: `{ en: Reason ${at} }`, weight: '20' }),
    );
    const unit = await unitUnder(...many);
    const [paper] = (await printed(unit)).papers;
    expect([paper?.reasons.length, paper?.more]).toEqual([MOST_REASONS, 3]);
  });

  test('gives no reason that the screen strikes out beside a stronger one of its sign, so that others have room', async () => {
    const signs = Array.from({ length: MOST_REASONS }, (_, at) =>
      rule(`customs.same${at}`, {
        family: 'list',
        sign: 'one-thing',
        title: `{ en: Same ${at} }`,
        weight: String(60 + at),
      }),
    );
    const unit = await unitUnder(
      ...signs,
      rule('customs.other', { family: 'list', title: '{ en: Other }', weight: '20' }),
    );
    const [paper] = (await printed(unit)).papers;
    expect([paper?.reasons.length, paper?.more]).toEqual([2, 0]);
  });
});

describe('whom no paper is printed about', () => {
  test.each(['observe and report', 'contact the owner before acting'])('with handling "%s"', async (handling) => {
    const unit = await unitUnder(rule('police.watched', { mandate: 'police', handling }));
    const { papers, without } = await printed(unit);
    expect(papers).toEqual([]);
    expect(without).toEqual({ gone: 0, masked: 0, quiet: 1, done: 0 });
    expect((await unit.ask('audit.list', { before: null, count: 50 })).map(({ kind }) => kind)).not.toContain(
      'paper.printed',
    );
  });

  test('who is not on the queue', async () => {
    const unit = await unitUnder(rule('customs.expired', {}));
    const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
    const clear = travellers.find(({ name }) => name.startsWith('OURS'))?.id ?? '';
    const asked = {
      language: 'en',
      travellers: [on(clear), on('nobody')],
      place: 'gate',
      purpose: 'to be met',
    } as const;
    expect(await unit.ask('papers.print', asked)).toMatchObject({ papers: [], without: { gone: 2 } });
  });
});

test('each paper is in the trail under its traveller, with purpose, place and page; without a purpose there is none', async () => {
  const unit = await unitUnder(rule('customs.anybody', {}, ANYBODY));
  const travellers = await everybody(unit);
  expect(travellers).toHaveLength(2);
  const asked = { language: 'en', travellers, place: 'belt', purpose: 'x' } as const;
  expect(await unit.refused('papers.print', asked)).toEqual({ code: 'reason-required' });
  const { papers } = await printed(unit);
  const entries = (await unit.ask('audit.list', { before: null, count: 50 })).filter(
    ({ kind }) => kind === 'paper.printed',
  );
  expect(entries.map(({ subject }) => subject).sort()).toEqual(papers.map(({ traveller }) => traveller).sort());
  expect(entries.map(({ details }) => details.page).sort()).toEqual([1, 2]);
  for (const { details, reason } of entries) {
    expect(details).toMatchObject({ flight: FLIGHT, place: 'door', language: 'en', pages: 2 });
    expect(reason).toBe('to meet them at the door');
  }
});

describe('under a frame that hides hits from other agencies', () => {
  const both = [
    { ...HERS, surname: 'HIT' },
    { surname: 'ODD', given: 'AMA', document: 'TG7777777' },
  ];
  const ask = { language: 'en', place: 'door', purpose: 'to be met' } as const;

  test('the paper says which officers may read its reasons', async () => {
    const { as, hit, ...unit } = await hiddenDesk(undefined, both);
    await as('police');
    const { papers } = await unit.ask('papers.print', { ...ask, travellers: await everybody(unit) });
    const readers = Object.fromEntries(papers.map(({ surname, readers: of }) => [surname, of]));
    expect(readers).toEqual({ HIT: expect.arrayContaining(['police']), ODD: null });
    expect(readers.HIT).not.toContain('customs');
  });

  test('who is flagged by hidden hits only is gone for the others', async () => {
    const { as, hit, ...unit } = await hiddenDesk(undefined, both);
    await as('customs');
    const printed = await unit.ask('papers.print', { ...ask, travellers: [on(hit)] });
    expect(printed).toMatchObject({ papers: [], without: { gone: 1, masked: 0, quiet: 0, done: 0 } });
  });
});
