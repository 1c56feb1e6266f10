/**
 * What an officer may not see cannot be inferred: under a frame that hides rules from an agency, every answer to that agency equals the answer of a store
 * in which those rules never existed.
 */

import { POLICE_ONLY, POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { everyRow, QUEUE } from './whole-queue.ts';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CallName, Input, Output } from '../../../renderer/core/calls/all-calls.ts';
import { type Core, createCore } from '../../../renderer/core/core.ts';
import { RuleArchive } from '../../../renderer/core/rules/rule-archive.ts';
import { rulesInForce } from '../../../renderer/core/rules/rules-in-force.ts';
import { openStore } from '../../../renderer/core/store/open-store.ts';
import type { World } from '../../../renderer/core/world.ts';
import { compileRules } from '../../../rules/engine/compile.ts';
import type { Agency } from '../../../shared/agency/agency-id.ts';
import { type LegalFrame, STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { ruleSet, ruleText } from '../../rules/rule-fixtures.ts';
import { exportedLines, PLAIN } from './exports/asked.ts';
import { FLIGHT, type Person, paxlst } from './messages.ts';
import { emptyStores, testWorld } from './open-core.ts';
import { seededBytes } from './seeded-bytes.ts';
import { testStore } from './test-keys.ts';

beforeEach(emptyStores);

const CONDITIONS = ['{ fact: document.expired, is: true }', '{ fact: document.numberSuspicious, is: true }'] as const;

interface Draft {
  readonly when: string;
  readonly kind: string;
  readonly mandate: string;
  readonly family: string;
  readonly weight: number;
}

const drafts = fc.array(
  fc.record({
    when: fc.constantFrom(...CONDITIONS),
    kind: fc.constantFrom('indicator', 'indicator', 'exoneration', 'trigger'),
    mandate: fc.constantFrom('customs', 'police', 'police', 'joint'),
    family: fc.constantFrom('identity', 'bags', 'route'),
    weight: fc.integer({ min: 10, max: 70 }),
  }),
  { minLength: 2, maxLength: 7 },
);
const people = fc
  .array(fc.record({ expired: fc.boolean(), odd: fc.boolean() }), { minLength: 1, maxLength: 5 })
  .map((kinds) =>
    kinds.map(
      ({ expired, odd }, at): Person => ({
        surname: `FAMILY${'ABCDE'[at]}`,
        given: 'AMA',
        document: odd ? `TG${String(at + 1).repeat(7)}` : `TG48${17305 + at * 7}`,
        ...(expired ? { expiry: '250131' } : {}),
      }),
    ),
  );

function textOf({ kind, weight, when, ...rest }: Draft, at: number): string {
  const trigger = kind === 'trigger';
  const more = { weight: trigger ? '' : String(weight), outcome: trigger ? 'inspect' : '' };
  return ruleText(when, { ...rest, kind, ...more, id: `test.r${at}` });
}

function worldOf(texts: readonly string[]): World {
  // A set holds at least one rule; this one is valid on no day of the test.
  const set = ruleSet(...texts, ruleText(CONDITIONS[0], { id: 'test.never', validTo: '2020-01-01' }));
  const compiled = compileRules(set);
  return { ...testWorld(), ruleSet: set, compiled, rules: rulesInForce(new RuleArchive(compiled), [], '') };
}

class Unit {
  readonly core: Core;
  constructor(core: Core) {
    this.core = core;
  }

  /** A store with these rules under the frame, with one flight of these travellers. */
  static async open(texts: readonly string[], travellers: readonly Person[], frame: LegalFrame): Promise<Unit> {
    await emptyStores();
    const store = await openStore(await testStore('live'));
    let ids = 0;
    const core = createCore({
      store,
      world: worldOf(texts),
      now: () => Date.parse('2026-11-24T08:00:00Z'),
      steady: () => 0,
      newId: () => `id-${++ids}`,
      randomBytes: seededBytes(),
      onChange: () => undefined,
    });
    const unit = new Unit(core);
    await unit.ask('unit.set-up', { airports: ['LFW'] });
    await unit.as('Kofi', 'customs');
    const { proposal } = await unit.ask('frame.propose', { frame, note: 'test' });
    await unit.as('Afi', 'police');
    await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
    await unit.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(travellers) }], way: 'files' });
    return unit;
  }

  async ask<Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    const result = await this.core.call(name, input);
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.value;
  }

  async as(name: string, agency: Agency): Promise<void> {
    await this.ask('session.act-as', { name, agency, role: 'supervisor' });
  }

  /** A police officer opens a case on every traveller and says of every hit of police that it is wrong. */
  async policeWork(): Promise<void> {
    const { travellers } = await this.ask('flights.get', { id: FLIGHT });
    for (const { id } of travellers) {
      const { reasons } = await this.ask('traveller.get', { flight: FLIGHT, traveller: id });
      const opened = await this.ask('case.claim', { flight: FLIGHT, traveller: id });
      for (const { rule, state } of reasons) {
        if (state !== 'hit') continue;
        const wrong = { id: opened.id, rule, disposition: 'datum-wrong', reason: 'looked at' } as const;
        const said = await this.core.call('case.decide-hit', wrong);
        // Of a hit of another agency, one of its officers would have to say it.
        if (!said.ok) expect(said.failure.code).toBe('second-needed');
      }
    }
  }

  /** Every answer that an officer of an agency can ask for. */
  async seenAs(agency: Agency): Promise<Readonly<Record<string, unknown>>> {
    await this.as('Esi', agency);
    const session = await this.ask('session.get', {});
    const rules = await this.ask('rules.get', {});
    const flight = await this.ask('flights.get', { id: FLIGHT });
    const made = await this.ask('export.flagged', { ...PLAIN, travellers: null });
    const [job] = await this.ask('import.list', {});
    const audit = await this.ask('audit.list', { before: null, count: 500 });
    const views = [];
    for (const { id } of flight.travellers) {
      const view = await this.ask('traveller.get', { flight: FLIGHT, traveller: id });
      views.push({ ...view, ruleSet: null });
    }
    const queue = await everyRow((name, input) => this.ask(name, input));
    return {
      counts: session.counts,
      rules: session.ruleSet.rules,
      listed: rules.rules,
      lists: rules.lists,
      flights: await this.ask('flights.list', {}),
      flight,
      queue: queue.map(withoutCase),
      views: views.map((view) => ({ ...view, case: view.case === null ? null : withoutTimes(view.case) })),
      cases: (await this.ask('cases.list', {})).map(withoutTimes),
      csv: exportedLines(made),
      imported: job?.totals,
      entries: audit.map(({ kind }) => kind),
      found: await this.ask('search.find', {
        text: 'family',
        kind: 'name',
        count: 50,
        similar: false,
        purpose: 'desk',
      }),
    };
  }
}

const withoutCase = <Row extends { readonly caseId: string | null }>({ caseId: _, ...row }: Row) => row;
const withoutTimes = <Row extends { readonly id: string }>({ id: _, ...row }: Row) => row;

describe('records hidden from an agency', () => {
  test('answers under hidden rules equal the answers of a store without those rules', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, people, async (all, travellers) => {
        const texts = all.map(textOf);
        const whole = await Unit.open(texts, travellers, POLICE_ONLY_FRAME);
        const seen = await whole.seenAs('customs');
        await whole.core.close();
        const visible = texts.filter((_, at) => all[at]?.mandate !== 'police');
        const bare = await Unit.open(visible, travellers, POLICE_ONLY_FRAME);
        expect(seen).toEqual(await bare.seenAs('customs'));
        await bare.core.close();
      }),
      { seed: 20_261_125, numRuns: 6 },
    );
  });

  test('hidden hits cannot be read from cases and the audit trail', async () => {
    const texts = [
      ruleText(CONDITIONS[0], { id: 'police.expired', mandate: 'police', weight: '70' }),
      ruleText(CONDITIONS[1], { id: 'customs.odd', weight: '40', family: 'bags' }),
    ];
    const travellers: readonly Person[] = [
      { surname: 'ONLYPOLICE', given: 'AMA', document: 'TG4817305', expiry: '250131' },
      { surname: 'BOTH', given: 'AMA', document: 'TG7777777', expiry: '250131' },
    ];
    const unit = await Unit.open(texts, travellers, POLICE_ONLY_FRAME);
    await unit.policeWork();
    expect(await unit.ask('cases.list', {})).toHaveLength(2);
    const seen = await unit.seenAs('customs');
    expect(JSON.stringify(seen)).not.toContain('police.expired');
    const cases = await unit.ask('cases.list', {});
    expect(
      cases.map(({ travellerName, outcomeAtOpening, decisions }) => [
        travellerName,
        outcomeAtOpening,
        decisions.length,
      ]),
    ).toEqual([['BOTH, AMA', 'watch', 0]]);
    await unit.as('Afi', 'police');
    expect((await unit.ask('queue.page', QUEUE)).rows).toHaveLength(2);
    const hidden = (await unit.ask('cases.list', {})).find(({ travellerName }) => travellerName?.startsWith('ONLY'));
    await unit.as('Esi', 'customs');
    const note = { id: hidden?.id ?? '', note: 'guessed the number' };
    expect(note.id).not.toBe('');
    const asked = { flight: FLIGHT, traveller: hidden?.traveller ?? '' };
    expect(await unit.ask('traveller.get', asked)).toMatchObject({ outcome: 'clear', case: null });
    expect(await unit.core.call('case.note', note)).toEqual({
      ok: false,
      failure: { code: 'not-found', what: 'case' },
    });
  });

  test('hidden hits cannot be counted in statistics', async () => {
    const texts = [
      ruleText(CONDITIONS[0], { id: 'police.expired', mandate: 'police', weight: '70' }),
      ruleText(CONDITIONS[1], { id: 'customs.odd', weight: '40', family: 'bags' }),
    ];
    const travellers: readonly Person[] = [
      { surname: 'ONLYPOLICE', given: 'AMA', document: 'TG4817305', expiry: '250131' },
      { surname: 'BOTH', given: 'AMA', document: 'TG7777777', expiry: '250131' },
    ];
    const unit = await Unit.open(texts, travellers, POLICE_ONLY_FRAME);
    await unit.policeWork();
    for (const { id } of await unit.ask('cases.list', {})) await unit.ask('case.select', { id, note: null });
    const selected = async () => {
      const { bases } = await unit.ask('statistics.rules', { from: '2026-01-01', to: '2026-12-31' });
      return bases.find(({ basis }) => basis === 'hit')?.selected;
    };
    expect(await selected()).toBe(2);
    await unit.as('Esi', 'customs');
    expect(await selected()).toBe(1);
  });

  test('a list that only hidden rules use is hidden too', async () => {
    const list = (id: string) => `  ${id}: { owner: X, reason: x, validTo: '2027-01-01', entries: [LOS] }`;
    const inList = (id: string) => `{ fact: flight.origin, inList: ${id} }`;
    const texts = [
      `${ruleText(inList('secret'), { id: 'police.list', mandate: 'police', family: 'route' })}lists:\n${list('secret')}\n`,
      `${ruleText(inList('open'), { id: 'customs.list', family: 'route' })}lists:\n${list('open')}\n${list('unused')}\n`,
    ];
    const unit = await Unit.open(texts, [{ surname: 'A', given: 'AMA', document: 'TG4817305' }], POLICE_ONLY_FRAME);
    const listed = async () => (await unit.ask('rules.get', {})).lists.map(({ id }) => id);
    expect(await listed()).toEqual(['open', 'secret', 'unused']);
    const draft = await unit.ask('drafts.create', { title: 'Lists', from: { active: true } });
    const content = { owner: 'X', reason: 'x', validTo: '2027-01-01', entries: ['BOG'] };
    await unit.ask('drafts.put-list', { id: draft.id, rev: 1, list: 'secret', content });
    await unit.ask('drafts.put-list', { id: draft.id, rev: 2, list: 'open', content });
    await unit.as('Esi', 'customs');
    expect(await listed()).toEqual(['open', 'unused']);
    const entries = await unit.ask('audit.list', { before: null, count: 500 });
    expect(entries.flatMap(({ kind, details }) => (kind === 'draft.list-put' ? details.list : []))).toEqual(['open']);
  });

  test('a hidden hit leaves no sign, or names the agency whose duty officer to ask, as the frame says', async () => {
    const texts = [ruleText(CONDITIONS[0], { id: 'police.expired', mandate: 'police', weight: '70' })];
    const travellers = [{ surname: 'A', given: 'AMA', document: 'TG4817305', expiry: '250131' }];
    const told = {
      ...POLICE_ONLY_FRAME,
      uses: [...STARTING_FRAME.uses, { ...POLICE_ONLY, contact: 'police' as const }],
    };
    for (const [frame, askDuty] of [
      [POLICE_ONLY_FRAME, []],
      [told, ['police']],
    ] as const) {
      const unit = await Unit.open(texts, travellers, frame);
      await unit.as('Esi', 'customs');
      const { travellers: rows } = await unit.ask('flights.get', { id: FLIGHT });
      const view = await unit.ask('traveller.get', { flight: FLIGHT, traveller: rows[0]?.id ?? '' });
      expect(view).toMatchObject({ outcome: 'clear', askDuty, reasons: [] });
      await unit.core.close();
    }
  });
});
