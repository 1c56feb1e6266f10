/** Lines of the weekly list that come from cases and their records. */

import { expect } from 'vitest';
import type { Input } from '../../../../renderer/core/calls/all-calls.ts';
import { type LegalFrame, STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import type { ProtectionStep } from '../../../../shared/protection/protection-steps.ts';
import type { ActOffQueue } from '../../../../shared/review/week-acts.ts';
import { SEIZURE } from '../../../shared/casework/found-things.ts';
import { CLEAR, WATCHED } from '../../../shared/custody/watched.ts';
import { POLICE_ONLY } from '../../../shared/frame/frame-fixtures.ts';
import { answered, OPENED, SEEN, seizure, struck, withoutText } from '../../../shared/interpol/sltd-acts.ts';
import { NO_WORDS, takenBy } from '../exhibit-inputs.ts';
import { identified } from '../identified.ts';
import { FLIGHT } from '../messages.ts';
import { claimed, selected } from './claimed-cases.ts';
import { by, type Desk, INSPECTED } from './desk.ts';
import { DAY, FLAGGED, type Row } from './week-row.ts';

/** Customs alone see the hits of their rules. */
const CUSTOMS_ONLY: LegalFrame = {
  ...STARTING_FRAME,
  uses: [...STARTING_FRAME.uses, { ...POLICE_ONLY, of: 'customs', seenBy: ['customs'] }],
};

/** An exhibit of a case that customs have, and how an entry is added with a second officer. */
async function takenExhibit({ ask, as, ...test }: Desk) {
  await as('customs', 'analyst');
  const other = (await ask('session.get', {})).officer.id;
  await as('customs');
  const me = (await ask('session.get', {})).officer.id;
  const onCase = await claimed({ ask, as, ...test });
  const { exhibit } = await ask('exhibit.open', { ...takenBy(me, other), case: onCase });
  const add = (entry: Input<'exhibit.add'>['entry'], after = 1) =>
    ask('exhibit.add', { id: exhibit.id, after, entry, words: NO_WORDS }, by('police'));
  return { add, officers: [me, other] as const };
}

/** The check of the document of the first traveller. */
async function checked(test: Desk): Promise<string> {
  const document = { number: 'TG4817305', type: 'P', issuer: 'TGO' };
  const { checks } = await test.ask('sltd.begin', { id: await claimed(test), document });
  return checks[0]?.id ?? '';
}

export const OF_CASES = {
  close: {
    async does(test) {
      await test.ask('case.dismiss', { id: await claimed(test), why: 'known', note: 'nothing in it' });
    },
    says: { why: 'known', reason: 'nothing in it' },
  },
  'let-go-unseen': {
    async does(test) {
      await test.as('police');
      await test.ask('case.dismiss', { id: await claimed(test), why: 'known', note: 'a regular' });
      await test.as('customs');
    },
    says: { why: 'known', reason: 'a regular', subjects: [FLAGGED[0]] },
    frame: CUSTOMS_ONLY,
  },
  alone: {
    async does(test) {
      const id = await selected(test);
      await test.ask('case.record-result', { id, result: 'nothing-found', note: '' });
      await test.ask('case.close', { id, note: 'no bag' });
    },
    says: { reason: 'no bag' },
  },
  unseen: {
    async does(test) {
      await test.ask('case.record-result', { id: await selected(test), result: 'nothing-found', note: 'no bag' });
    },
    says: { reason: 'no bag', second: null },
  },
  'met-alone': {
    async does(test) {
      const id = await selected(test);
      await test.as('customs', 'supervisor');
      await test.ask('case.meet', { id, note: null });
      await test.ask('case.record-result', { id, result: 'nothing-found', note: 'no bag' });
    },
    says: { reason: 'no bag', second: null },
    rules: [INSPECTED],
  },
  'custody-over': {
    async does(test) {
      const id = await selected(test);
      await test.ask('custody.enter', { id, act: WATCHED, happened: null });
      await test.ask('custody.enter', { id, act: CLEAR, happened: null });
      const act = { kind: 'ended', ending: 'released', whom: 'Prosecutor', note: 'nothing was found' } as const;
      // A joint rule hit: customs and police answer for it.
      await test.ask('custody.enter', { id, act, happened: null }, by('police'));
    },
    says: {
      ...{ second: 'PRACTICE-police', reason: 'Prosecutor: nothing was found' },
      how: 'released',
      left: { unaccounted: null, undone: expect.arrayContaining(['prosecutor', 'doctor']), untaken: 0, unsealed: [] },
    },
  },
  'find-back': {
    async does(test) {
      const id = await selected(test);
      const act = { kind: 'act', act: 'baggage', result: 'something', guardian: null, note: 'white powder' } as const;
      const { number } = await test.ask('encounter.add', { id, entry: act });
      await test.ask('encounter.add', { id, entry: { kind: 'correction', of: number, why: 'it was talc' } });
    },
    says: { reason: 'it was talc', second: null },
  },
  'child-handed': {
    async does(test) {
      // It has landed.
      test.setClock('2026-11-24T13:30:00.000Z');
      const id = await claimed(test);
      const enter = (step: ProtectionStep, said: Readonly<Record<string, string>>) =>
        test.ask('protection.enter', { id, step, said, happened: null });
      await enter('child-noted', { words: 'looks ten' });
      await enter('child-relation', { claimed: 'uncle', documents: 'none', companion: 'doubted' });
      await enter('child-handed', { whom: 'child protection' });
    },
    says: { reason: 'child protection', second: null },
  },
  'exhibit-corrected': {
    async does(test) {
      const { add } = await takenExhibit(test);
      await add({ kind: 'corrected', of: 1, why: 'misread', instead: 'Room 3', seal: null });
    },
    says: { second: 'PRACTICE-police', reason: expect.stringContaining(' · Room 3 · misread') },
  },
  'exhibit-out': {
    async does(test) {
      const { add } = await takenExhibit(test);
      const to = { kind: 'office', office: 'Laboratory', name: 'Dr Lawson', receipt: 'R 1' } as const;
      await add({ kind: 'handed-over', to, where: 'desk', why: 'analysis', seen: 'unsealed', confirmed: true });
    },
    says: { second: 'PRACTICE-police', reason: expect.stringContaining('Laboratory · Dr Lawson · R 1') },
  },
  'exhibit-lighter': {
    async does(test) {
      const { add, officers } = await takenExhibit(test);
      const weight = { kind: 'weighed', weighed: 'net', unit: 'g', scale: 'K-2', before: { kind: 'person' } } as const;
      await add({ ...weight, amount: 2340, officers: [...officers] });
      await add({ ...weight, amount: 340, officers: [...officers] }, 2);
    },
    says: { second: 'PRACTICE-police', reason: expect.stringContaining('2340 g → 340 g') },
  },
  'paper-back': {
    async does(test) {
      const report = { number: 'PV 12', day: DAY, office: 'Customs', what: 'seizure', attachment: null, exhibits: [] };
      const { id, case: onCase } = await test.ask('case.keep-report', { case: await claimed(test), ...report });
      await test.ask('case.withdraw-report', { case: onCase, id, why: 'misread' }, by('police'));
    },
    says: { second: 'PRACTICE-police', reason: 'PV 12: misread' },
  },
  'sltd-unconfirmed': {
    async does(test) {
      await test.ask('sltd.enter', { id: await checked(test), act: withoutText(seizure('happened')), happened: null });
    },
    says: { reason: 'taken at once', second: null },
  },
  'sltd-answered-valid': {
    async does(test) {
      const id = await checked(test);
      for (const act of [SEEN, OPENED, answered('valid')].map(withoutText))
        await test.ask('sltd.enter', { id, act, happened: null }, by('police'));
    },
    says: { reason: 'ABJ/77', second: 'PRACTICE-police' },
  },
  'sltd-struck': {
    async does(test) {
      const id = await checked(test);
      for (const act of [SEEN, struck(1, 'confirmed')].map(withoutText))
        await test.ask('sltd.enter', { id, act, happened: null }, by('customs'));
    },
    says: { reason: 'a slip', second: 'PRACTICE-customs' },
  },
  'sltd-answered-recovered': {
    async does(test) {
      const id = await checked(test);
      for (const act of [SEEN, OPENED, answered('recovered')].map(withoutText))
        await test.ask('sltd.enter', { id, act, happened: null });
    },
    says: { reason: 'ABJ/77', second: null },
  },
  'sltd-answered-error': {
    async does(test) {
      const id = await checked(test);
      for (const act of [SEEN, OPENED, answered('error')].map(withoutText))
        await test.ask('sltd.enter', { id, act, happened: null });
    },
    says: { reason: 'ABJ/77', second: null },
  },
  'sltd-told': {
    async does(test) {
      const id = await checked(test);
      const told = { language: 'Ewe', words: 'they will kill me', states: 'TGO' };
      await test.ask('protection.enter', { id: await claimed(test), step: 'asylum-told', said: told, happened: null });
      for (const act of [SEEN, { ...OPENED, note: 'at once' }].map(withoutText))
        await test.ask('sltd.enter', { id, act, happened: null });
    },
    says: { reason: 'at once', second: null },
  },
  deselect: {
    async does(test) {
      await test.ask('case.deselect', { id: await selected(test), note: 'a mistake' });
    },
    says: { reason: 'a mistake' },
  },
  protect: {
    async does(test) {
      const told = { language: 'Ewe', words: 'they will kill me', states: 'TGO' };
      await test.ask('protection.enter', { id: await claimed(test), step: 'asylum-told', said: told, happened: null });
    },
    says: { reason: '', second: null },
  },
  unprotect: {
    async does(test) {
      const id = await claimed(test);
      const noted = { id, step: 'child-noted', said: { words: 'looks fourteen' }, happened: null } as const;
      await test.ask('protection.enter', noted);
      const lifted = { id, step: 'lifted', said: { entry: '1', why: 'she is nineteen' }, happened: null } as const;
      await test.ask('protection.enter', lifted, by('police'));
    },
    says: { reason: 'she is nineteen', second: 'PRACTICE-police' },
  },
  'let-go': {
    async does(test) {
      const id = await claimed(test);
      await test.ask('case.decide-hit', { id, rule: 'customs.expired', disposition: 'datum-wrong', reason: 'renewed' });
    },
    says: { reason: 'renewed', rules: [{ rule: 'customs.expired' }] },
  },
  replaced: {
    async does(test) {
      const id = await selected(test);
      await identified(test.ask, id);
      await test.ask('case.record-result', { id, ...SEIZURE, note: 'two kilograms' });
      await test.ask('case.record-result', { id, result: 'nothing-found', note: 'it was flour' });
    },
    says: { reason: 'it was flour' },
  },
  'let-run': {
    async does(test) {
      const about = { flight: FLIGHT, traveller: test.people[0] ?? '', kind: 'let-run' as const, officers: [] };
      const authority = { office: 'Prosecutor', reference: '12/2026' };
      const times = { from: `${DAY}T08:00:00.000Z`, due: `${DAY}T20:00:00.000Z` };
      const { id } = await test.ask('quiet.start', { ...about, ...authority, ...times }, by('police'));
      await test.ask('quiet.release', { id }, by('police'));
    },
    says: { second: 'PRACTICE-police' },
  },
  'not-examined': {
    async does(test) {
      await claimed(test);
      test.setClock('2026-11-24T16:01:00.000Z');
    },
    says: { officer: 'LFW-02', second: null, at: '2026-11-24T16:01:00.000Z', subjects: [FLAGGED[0]] },
  },
} satisfies Partial<Record<ActOffQueue, Row>>;
