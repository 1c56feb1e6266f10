/** Reports, cases, quiet work, draws, exports and papers. */
import type { Input } from '../../../../../renderer/core/calls/all-calls.ts';
import type { LawAgency } from '../../../../../shared/agency/agency-id.ts';
import { CASE_LISTS } from '../../../../../shared/casework/case-lists.ts';
import { SEIZURE } from '../../../../shared/casework/found-things.ts';
import { CLOSED, REFERRAL, SIGNED } from '../../../../shared/casework/referral-fixtures.ts';
import { WATCHED } from '../../../../shared/custody/watched.ts';
import { ASKED, OPENED, SEEN, seizure, withoutText } from '../../../../shared/interpol/sltd-acts.ts';
import { BY_TWO, EXHIBIT, NO_WORDS, toOfficer } from '../../exhibit-inputs.ts';
import { NAMED, NAMELESS } from '../../exports/asked.ts';
import { LAWFUL, READ } from '../../identified.ts';
import { QUEUE } from '../../whole-queue.ts';
import { FLIGHT, OLD_FLIGHT } from '../past.ts';
import type { Ask } from '../play.ts';
import { SEEN_RULE, SEEN_WIDE_RULE } from '../rules.ts';
import { REASON, type Walk } from './walk.ts';

/** The stops about cases, reports and papers. */
export function caseStops({ who, valid, go, traveller, caseOf, setting, caseOfBag }: Walk): void {
  go('window.set');
  go('meeting-limits.set');
  go('sltd-limits.set');
  // Officers who see more take another one in a case that all see: its number tells of none that is hidden.
  go('exhibit.open', 'sighted', async (ask) => ({ ...EXHIBIT, case: (await caseOf('SEENONE')(ask)).id }), {
    kind: 'shared',
  });
  go('exhibit.open', 'blind', async (ask) => ({ ...EXHIBIT, case: (await caseOf('SEENONE')(ask)).id, seal: 'TG 7' }));
  go('case.exhibits', 'blind', async (ask) => ({ case: (await caseOf('SEENONE')(ask)).id }));
  const ownExhibit = async (ask: Ask) =>
    (await ask('exhibits.list', {})).find(({ agency }) => agency === who.blind.agency)?.id ?? '';
  const add = (entry: Input<'exhibit.add'>['entry'], by: 'blind' | 'other' = 'blind') =>
    go('exhibit.add', by, async (ask) => {
      const id = await ownExhibit(ask);
      return { id, after: (await ask('exhibit.read', { id })).exhibit.entries.length, entry, words: NO_WORDS };
    });
  add({ ...BY_TWO, kind: 'opened', why: REASON, seen: 'intact', seal: null });
  // Not the number that a hidden exhibit has: a seal is used once, and that it is used is told, and nothing more.
  add({ ...BY_TWO, kind: 'sealed', seal: 'TG 8', officers: [who.blind.id, who.other.id] });
  add({ ...toOfficer(who.other.id), confirmed: false });
  // What somebody else typed of them waits for the others.
  go('exhibits.confirm', 'other', async (ask) => {
    const id = await ownExhibit(ask);
    const { entries, case: onCase } = (await ask('exhibit.read', { id })).exhibit;
    const of = entries.findLastIndex(({ kind }) => kind === 'sealed') + 1;
    return { case: onCase, exhibits: [{ id, after: entries.length, of: [of] }] };
  });
  go('exhibit.receivers', 'blind', async (ask) => ({ case: (await caseOf('SEENONE')(ask)).id }));
  go('exhibits.list');
  go('exhibit.read', 'blind', async (ask) => ({ id: await ownExhibit(ask) }));
  go('exhibits.export', 'blind', { ...NAMED, list: 'all' });
  go('exhibit.print', 'blind', async (ask) => ({ ids: [await ownExhibit(ask)], paper: 'label', language: 'en' }));
  go('exhibits.pattern');
  go('exhibits.set-pattern');
  const shift = { from: '2026-11-24T00:00', to: '2026-11-25T23:00' };
  go('shift.report', 'blind', { language: 'en', shift });
  go('shift.sign', 'blind', { language: 'en', ...shift, notes: 'belt 2' });
  const reportOf = async (ask: Ask) => (await ask('shift.report', { language: 'en', shift: null })).signed[0]?.id ?? '';
  go('shift.claims', 'blindColleague', async (ask) => ({ id: await reportOf(ask) }));
  go('shift.take-over', 'blindColleague', async (ask) => {
    const id = await reportOf(ask);
    const { claims } = await ask('shift.claims', { id });
    return { id, claims: claims.map((each) => ({ case: each.id, from: each.from, to: null })) };
  });
  go('shift.export', 'blind', async (ask) => ({
    ...NAMELESS,
    id: (await ask('shift.report', { language: 'en', shift: null })).signed[0]?.id ?? '',
  }));
  for (const name of ['month.report', 'month.export'] as const) go(name);
  go('cases.list');
  go('cases.concealments');
  go('search.case', 'blind', async (ask) => {
    const [unit = '', year = '', number = ''] = ((await ask('cases.list', {}))[0]?.id ?? '').split('-');
    return { unit, year, number };
  });
  go('case.claim', 'blind', traveller('BOTHONE'));
  go('case.note', 'blind', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), note: 'a note' }));
  go('case.decide-hit', 'blind', async (ask) => ({
    ...(await caseOf('BOTHONE')(ask)),
    rule: SEEN_RULE,
    disposition: 'datum-wrong',
    reason: REASON,
  }));
  go('case.decide-hit', 'blind', async (ask) => ({
    ...(await caseOf('BOTHONE')(ask)),
    rule: SEEN_WIDE_RULE,
    disposition: 'other-person',
    reason: REASON,
  }));
  go('case.release', 'blind', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), note: null }));
  go('case.claim', 'blind', traveller('BOTHONE'));
  // In one unit, officers who see have cases on these travellers.
  for (const flight of [FLIGHT, OLD_FLIGHT]) go('case.claim', 'blind', traveller('HIDDENONE', flight));
  for (const person of ['SEENTWO', 'HIDDENONE', 'BOTHONE'])
    go('case.open', 'blind', async (ask) => ({ ...(await traveller(person)(ask)), origin: 'dog', note: null }));
  // Nothing flags a bag, so every agency sees its case, and its number leads there.
  const bag = { thing: { kind: 'bag', tag: '0071234567' }, flight: FLIGHT, origin: 'dog', note: null } as const;
  go('case.open-on', 'blind', bag);
  go('case.release', 'blind', async (ask) => ({ ...(await caseOfBag(ask)), note: null }));
  for (const name of ['case.get', 'case.parts', 'case.take'] as const) go(name, 'blind', caseOfBag);
  go('case.attach', 'blind', async (ask) => ({ ...valid['case.attach'], case: (await caseOfBag(ask)).id }));
  go('case.state', 'blind', async (ask) => ({ ...valid['case.state'], case: (await caseOfBag(ask)).id }));
  go('case.files', 'blind', caseOfBag);
  go('case.parts', 'blind', caseOfBag);
  const file = async (ask: Ask) => (await ask('case.files', await caseOfBag(ask))).files[0]?.id ?? '';
  go('case.file', 'blind', async (ask) => ({ id: await file(ask), slice: 0 }));
  go('case.save-file', 'blind', async (ask) => ({ id: await file(ask), copy: false, purpose: REASON }));
  go('case.remark-file', 'blind', async (ask) => ({ id: await file(ask), kind: 'corrected', text: REASON }));
  for (const name of ['case.select', 'case.deselect', 'case.select'] as const)
    go(name, 'blind', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), note: 'looked nervous' }));
  go('case.assign', 'blind', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), to: who.blind.id, note: null }));
  for (const by of ['blindAnalyst', 'blind'] as const)
    go('case.relieve', by, async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), note: REASON }));
  go('case.hand-over', 'blind', async (ask) => ({
    ...(await caseOf('BOTHONE')(ask)),
    to: who.blind.agency as LawAgency,
    note: null,
  }));
  go('case.meet', 'blind', async (ask) => ({
    ...(await caseOf('BOTHONE')(ask)),
    note: null,
    deed: { happened: null, doer: who.other.id, present: [who.blind.id] },
  }));
  go('case.dispute-deed', 'other', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), deed: 1, note: 'not me' }));
  go('case.unmeet', 'blind', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), note: 'a slip' }));
  go('case.meet', 'blind', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), note: null }));
  go('case.confirm-deed', 'other', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), deed: 1, note: null }));
  go('case.record-result', 'blind', async (ask) => ({
    ...(await caseOf('BOTHONE')(ask)),
    result: 'nothing-found',
    note: '',
  }));
  go('case.send-back', 'blind', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), note: null }));
  go('case.record-result', 'other', async (ask) => ({
    ...(await caseOf('BOTHONE')(ask)),
    result: 'nothing-found',
    note: '',
  }));
  for (const name of ['case.conclude', 'case.close', 'case.reopen-part', 'case.close'] as const)
    go(name, 'blind', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), note: null }));
  // Officers who see more let the traveller go for themselves. Where nothing is hidden, nobody does.
  if (setting.quiet !== true)
    go('case.let-go', 'sighted', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), note: 'a hidden reason' }), {
      kind: 'hidden',
    });
  for (const name of ['cases.list', 'queue.page'] as const) go(name);
  go('case.reopen', 'blind', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), note: 'again' }));
  // Nothing is found before somebody says who it is.
  const onBoth = caseOf('BOTHONE');
  const NOTE = { guardian: null, note: null } as const;
  go('encounter.add', 'blind', async (ask) => ({ ...(await onBoth(ask)), entry: READ }));
  go('inspections.board');
  go('inspections.print-bags');
  go('encounter.add', 'blind', async (ask) => ({
    ...(await onBoth(ask)),
    entry: { kind: 'intrusive', act: 'hospital', ...LAWFUL, ...NOTE },
  }));
  go('encounter.add', 'blind', async (ask) => ({
    ...(await onBoth(ask)),
    entry: { kind: 'ended', of: 2, result: 'nothing', note: null, medical: 'capsules' },
  }));
  go('encounter.read', 'blind', onBoth);
  go('encounter.compare', 'blind', async (ask) => ({ ...(await onBoth(ask)), mrz: valid['encounter.compare'].mrz }));
  go('encounter.move', 'blind', async (ask) => ({
    ...(await onBoth(ask)),
    entry: { kind: 'moved', to: 'belt', note: 'limping' },
  }));
  go('encounter.medical', 'blind', async (ask) => ({ ...(await onBoth(ask)), entry: 3 }));
  // A find of their own, which they refer.
  go('case.record-result', 'other', async (ask) => ({
    ...(await onBoth(ask)),
    ...{ result: 'found', found: [{ kind: 'drugs', what: '' }], note: '' },
  }));
  go('referral.prepare', 'other', async (ask) => ({ ...REFERRAL, case: (await onBoth(ask)).id }));
  const referral = async (ask: Ask) => ({ id: (await ask('referral.list', {})).at(-1)?.id ?? '' });
  go('case.referrals', 'blind', onBoth);
  go('case.seizure-record', 'other', async (ask) => ({ ...NAMELESS, ...(await onBoth(ask)) }));
  go('referral.print', 'other', async (ask) => ({ ...(await referral(ask)), language: 'en' }));
  go('referral.hand', 'other', async (ask) => ({ ...(await referral(ask)), ...SIGNED }));
  go('referral.remind', 'other', referral);
  go('referral.list', 'other');
  go('referral.list', 'blind');
  go('clocks.list', 'blind');
  go('referral.answer', 'other', async (ask) => {
    const { id = '', handed = null } = (await ask('referral.list', {})).at(-1) ?? {};
    const said = { by: SIGNED.name, at: handed?.happened.slice(0, 16) ?? '' };
    return { ...CLOSED, id, said, kind: 'taken-over' };
  });
  go('referral.prepare', 'other', async (ask) => ({ ...REFERRAL, case: (await onBoth(ask)).id }));
  go('referral.withdraw', 'other', async (ask) => ({ ...(await referral(ask)), why: REASON }));
  go('case.record-result', 'other', async (ask) => ({ ...(await onBoth(ask)), ...SEIZURE, note: '' }));
  go('case.test', 'blind', async (ask) => ({
    ...(await caseOf('BOTHONE')(ask)),
    ...{ line: 0, test: 'overturned', note: 'flour' },
  }));
  // A line that names the other agency, which answers for it.
  for (const [name, said] of [
    ['case.dispute-found', 'not us'],
    ['case.confirm-found', null],
  ] as const) {
    go('case.record-result', 'blind', async (ask) => ({
      ...(await caseOf('BOTHONE')(ask)),
      ...{ result: 'found', note: '' },
      found: [{ kind: 'documents', agency: who.other.agency as LawAgency, what: said ?? '' }],
    }));
    go(name, 'other', async (ask) => {
      const known = await caseOf('BOTHONE')(ask);
      const { timeline = [] } = (await ask('cases.list', {})).find(({ id }) => id === known.id) ?? {};
      return {
        ...known,
        result: timeline.filter(({ kind }) => kind === 'result-recorded').length,
        line: 0,
        note: said,
      };
    });
  }
  go('case.claim', 'blind', traveller('SEENONE'));
  go('case.dismiss', 'blind', async (ask) => ({ ...(await caseOf('SEENONE')(ask)), why: 'explained', note: REASON }));
  go('case.reopen', 'blind', async (ask) => ({ ...(await caseOf('SEENONE')(ask)), note: 'again' }));
  go('case.miss', 'blind', async (ask) => ({ ...(await caseOf('SEENONE')(ask)), why: 'no-officer', note: REASON }));
  for (const person of ['SEENONE', 'BOTHONE', 'HIDDENONE']) go('cases.similar', 'blind', traveller(person));
  go('case.join', 'blind', async (ask) => ({
    ...(await caseOf('SEENONE')(ask)),
    to: (await caseOf('BOTHONE')(ask)).id,
    note: REASON,
  }));
  go('case.part', 'blind', async (ask) => ({ ...(await caseOf('SEENONE')(ask)), note: REASON }));
  go('case.watch', 'blind', async (ask) => ({ ...(await caseOf('SEENONE')(ask)), on: true }));
  go('case.remind', 'blind', async (ask) => ({
    ...(await caseOf('SEENONE')(ask)),
    at: '2026-12-01T08:00',
    note: 'ask',
  }));
  go('case.news-seen', 'blind', caseOf('SEENONE'));
  go('custody.enter', 'blind', async (ask) => ({ ...(await caseOf('SEENONE')(ask)), act: WATCHED, happened: null }));
  // The document of a check that is hidden: to begin another tells nothing of it.
  const document = { number: 'TG5555555', type: 'P', issuer: 'TGO' };
  go('sltd.begin', 'blind', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), document }));
  const sltd = async (ask: Ask) => (await ask('sltd.read', await caseOf('BOTHONE')(ask))).checks[0]?.id ?? '';
  for (const act of [SEEN, OPENED, ASKED, seizure('happened')].map(withoutText))
    go('sltd.enter', 'blind', async (ask) => ({ id: await sltd(ask), act, happened: null }));
  go('sltd.print', 'blind', async (ask) => ({ id: await sltd(ask), language: 'fr' }));
  for (const person of ['SEENONE', 'BOTHONE']) go('sltd.read', 'blind', caseOf(person));
  go('clocks.list', 'blind');
  go('case.keep-report', 'blind', async (ask) => ({
    ...valid['case.keep-report'],
    case: (await caseOf('SEENONE')(ask)).id,
  }));
  go('case.withdraw-report', 'blind', async (ask) => {
    const { id } = await caseOf('SEENONE')(ask);
    return { case: id, id: (await ask('case.reports', { id })).reports.at(-1)?.id ?? '', why: REASON };
  });
  for (const person of ['SEENONE', 'BOTHONE']) go('case.reports', 'blind', caseOf(person));
  for (const person of ['SEENONE', 'BOTHONE']) go('case.drafts', 'blind', caseOf(person));
  go('official-draft.preview', 'blind', async (ask) => ({
    ...{ ...valid['official-draft.preview'], case: (await caseOf('SEENONE')(ask)).id },
  }));
  go('official-draft.print', 'blind', async (ask) => {
    const { id } = await caseOf('SEENONE')(ask);
    const second = (await ask('case.drafts', { id })).officers?.[0]?.id ?? '';
    return { ...valid['official-draft.print'], case: id, with: second };
  });
  go('case.package', 'blind', async (ask) => ({
    ...{ ...NAMELESS, ...(await caseOf('SEENONE')(ask)), of: 'judicial' },
  }));
  go('protection.enter', 'blind', async (ask) => ({
    ...(await caseOf('SEENONE')(ask)),
    ...{ step: 'child-noted', said: { words: 'a child' }, happened: null },
  }));
  for (const person of ['SEENONE', 'BOTHONE']) go('protection.read', 'blind', caseOf(person));
  for (const person of ['SEENONE', 'BOTHONE']) go('custody.read', 'blind', caseOf(person));
  go('clocks.list');
  // An agency whose hits stand against them confirms the release.
  const released = { kind: 'ended', ending: 'released', whom: 'Prosecutor', note: 'the time is over' } as const;
  go('custody.enter', 'blind', async (ask) => ({ ...(await caseOf('SEENONE')(ask)), act: released, happened: null }), {
    second: 'sighted',
  });
  go('case.acknowledge', 'other', async (ask) => ({ ...(await caseOf('SEENONE')(ask)), note: null }));
  for (const [name, proposal] of [
    ['case.decline', 1],
    ['case.accept', 2],
  ] as const) {
    go('case.propose', 'other', async (ask) => ({
      ...(await caseOf('SEENONE')(ask)),
      proposed: { kind: 'reopen' },
      note: 'seen at the belt since',
    }));
    go(name, 'blind', async (ask) => ({ ...(await caseOf('SEENONE')(ask)), proposal, note: null }));
  }
  go('case.propose', 'other', async (ask) => ({
    ...(await caseOf('SEENONE')(ask)),
    proposed: { kind: 'dismiss', why: 'explained' },
    note: 'once more',
  }));
  go('case.withdraw-proposal', 'other', async (ask) => ({
    ...(await caseOf('SEENONE')(ask)),
    ...{ proposal: 3, note: null },
  }));
  go('observed.list');
  go('observed.pass-on', 'blind', async (ask) => {
    const { flight = '', traveller: observed = '' } = (await ask('observed.list', {}))[0] ?? {};
    return { flight, traveller: observed, to: 'the drug unit' };
  });
  const quiet = async (ask: Ask) => ({ id: (await ask('quiet.list', {}))[0]?.id ?? '' });
  for (const end of ['quiet.call-off', 'quiet.release'] as const) {
    go('quiet.start', 'blind', async (ask) => ({ ...valid['quiet.start'], ...(await traveller('SEENTWO')(ask)) }));
    go('quiet.list');
    go('quiet.read', 'blind', async (ask) => ({ ...(await quiet(ask)), shown: 1 }));
    go('quiet.move', 'blind', async (ask) => ({ ...(await quiet(ask)), due: '2026-11-25T09:00:00.000Z' }));
    for (const name of ['quiet.name', 'quiet.unname'] as const)
      go(name, 'blind', async (ask) => ({ ...(await quiet(ask)), whom: who.blindAnalyst.id }));
    go(end, 'blind', quiet);
  }
  // The deadline of what others began is missed.
  if (setting.quiet === true) go('clocks.list', 'sightedColleague');
  go('selection.pool');
  go('selection.draw');
  go('export.flagged');
  go('export.flagged', 'blind', { ...NAMED, travellers: null });
  for (const list of CASE_LISTS) go('export.cases', 'blind', { ...NAMED, form: 'xlsx', list });
  go('papers.print', 'blind', async (ask) => ({
    travellers: (await ask('queue.page', QUEUE)).rows.map(({ flight, traveller }) => ({ flight, traveller })),
    ...{ language: 'en', place: 'belt', purpose: REASON },
  }));
  // Whoever is observed stands on no list.
  go('case.claim', 'blind', traveller('CLEARONE'));
  go('case.select', 'blind', async (ask) => ({ ...(await caseOf('CLEARONE')(ask)), note: null }));
  go('target-list.print', 'blind', { flight: FLIGHT, copies: 2, language: 'en' });
  const printed = async (ask: Ask) => (await ask('target-list.list', {}))[0]?.id ?? '';
  go('target-list.list');
  go('target-list.end-copy', 'blind', async (ask) => ({ id: await printed(ask), copy: 1, how: 'returned' }));
  go('target-list.lose-copy', 'blind', async (ask) => ({ id: await printed(ask), copy: 2, reason: REASON }));
}
