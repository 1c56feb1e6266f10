/**
 * A day on which officers who do not see the hidden rules make every call with success, so that every comparison is one of two real answers. An officer acts on what
 * their own screens show: the input of a stop may be asked for first.
 */
import type { CallName, Input } from '../../../../renderer/core/calls/all-calls.ts';
import { WAITING } from '../../../../renderer/core/calls/waiting.ts';
import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import { CASE_LISTS } from '../../../../shared/casework/case-lists.ts';
import { SEIZURE } from '../../../shared/casework/found-things.ts';
import { PHOTO } from '../../../shared/casework/given-files.ts';
import { everyInput } from '../every-input.ts';
import { NAMED, NAMELESS, PLAIN } from '../exports/asked.ts';
import { paxlst } from '../messages.ts';
import { QUEUE, TRAY } from '../whole-queue.ts';
import type { Ids } from './ids.ts';
import { cast, FLIGHT, LAYOUT, OLD_FLIGHT, PEOPLE, SECOND_FLIGHT } from './past.ts';
import type { Ask, Asked, Step } from './play.ts';
import { HIDDEN_LIST, SEEN_LIST, SEEN_RULE, SEEN_WIDE_RULE } from './rules.ts';
import type { Setting } from './settings.ts';

type Cast = ReturnType<typeof cast>;
type Who = keyof Cast;

const REASON = 'a reason';
const layout = { ...LAYOUT, columns: [...LAYOUT.columns] };
const written = (id: string) => ({
  id,
  kind: 'indicator',
  mandate: 'joint',
  family: 'identity',
  weight: 20,
  title: { en: 'Tried' },
  when: { fact: 'document.numberSuspicious', is: true },
});

/** The stops of the day, in order. */
export function tour(setting: Setting, ids: Ids): readonly Step[] {
  const who = cast(setting);
  const valid = everyInput(ids.known);
  const steps: Step[] = [];
  const go = <Name extends CallName>(
    name: Name,
    by: Who = 'blind',
    input?: Input<Name> | ((ask: Ask) => Promise<Input<Name>>),
    { second = by === 'administrator' ? 'secondAdministrator' : 'second', kind = 'compared' as Step['kind'] } = {},
  ) => {
    const asked =
      typeof input === 'function' ? { name, input: valid[name], first: input } : { name, input: input ?? valid[name] };
    // Name and input belong together by the parameters of this function.
    steps.push({ kind, by: who[by], second: who[second as Who], asked: asked as unknown as Asked });
  };
  const isLive = setting.store === 'live';
  const traveller =
    (surname: string, flight = FLIGHT) =>
    async (ask: Ask) => {
      const { travellers } = await ask('flights.get', { id: flight });
      const at = PEOPLE.findIndex((person) => person.surname === surname);
      const named = travellers.find(
        ({ name, id }) => name.startsWith(surname) || (name === '' && id.endsWith(`:${at}`)),
      );
      return { flight, traveller: named?.id ?? 'none' };
    };
  const draft = (title: string) => async (ask: Ask) => {
    const found = (await ask('drafts.list', {})).find((each) => each.title === title);
    return { id: found?.id ?? '', rev: found?.rev ?? 1 };
  };
  const version = (number: number) => async (ask: Ask) => {
    const { versions } = await ask('versions.list', {});
    return { version: number, hash: versions.find((each) => each.version === number)?.hash ?? '0'.repeat(64) };
  };
  const quarantined = (fileName: string) => async (ask: Ask) =>
    (await ask('quarantine.list', {})).find((row) => row.fileName === fileName)?.id ?? '';
  const caseOf =
    (surname: string, flight = FLIGHT) =>
    async (ask: Ask) => {
      const about = await traveller(surname, flight)(ask);
      const found = (await ask('cases.list', {})).find(
        (each) => each.traveller === about.traveller && each.flight === flight,
      );
      return { id: found?.id ?? '' };
    };
  const caseOfBag = async (ask: Ask) => {
    const found = (await ask('cases.list', {})).find(({ thing }) => thing !== undefined);
    return { id: found?.id ?? '' };
  };

  go('session.get');
  go('session.seconds', 'blind', { need: 'any', permission: 'legal-hold' });
  if (!isLive) go('session.act-as', 'blind', { agency: who.blind.agency, role: 'analyst', name: 'Somebody' });
  go('unit.set-up');
  for (const name of [
    'permissions.list',
    'contacts.get',
    'contacts.set',
    'locking.get',
    'locking.set',
    'form.keep',
    'form.kept',
    'form.list',
    'form.drop',
  ] as const)
    go(name);
  if (isLive) {
    for (const name of ['accounts.list', 'account.create'] as const) go(name, 'administrator');
    const created = async (ask: Ask) => (await ask('accounts.list', {})).at(-1)?.id ?? '';
    go('account.change', 'administrator', async (ask) => ({
      id: await created(ask),
      profile: { ...valid['account.change'].profile, name: 'Another' },
    }));
    go('account.reset', 'administrator', async (ask) => ({ ...valid['account.reset'], id: await created(ask) }));
    go('account.suspend', 'administrator', async (ask) => ({ id: await created(ask), reason: REASON }));
    go('account.reactivate', 'administrator', async (ask) => ({ id: await created(ask), reason: REASON }));
    for (const name of ['account.renew-recovery', 'account.change-passphrase', 'account.record-sign-in'] as const)
      go(name, 'administrator');
  }
  go('agencies.get');
  if (isLive) {
    const proposal = async (ask: Ask) => ({ proposal: (await ask('agencies.get', {})).proposals.at(-1)?.id ?? '' });
    go('agency.propose', 'administrator');
    go('agency.drop', 'administrator', async (ask) => ({ ...(await proposal(ask)), reason: REASON }));
    go('agency.propose', 'administrator');
    go('agency.accept', 'blind', proposal);
  }
  go('airline.flights', 'airline');
  go('airline.flight', 'airline');
  const proposed = async (ask: Ask) => (await ask('proposal.list', {})).find(({ mayDecide }) => mayDecide)?.id ?? '';
  for (const decision of ['proposal.decline', 'proposal.draft'] as const) {
    go('proposal.make', 'blind', async (ask) => ({
      case: (await caseOf('SEENONE')(ask)).id,
      kind: 'method',
      text: 'a way',
    }));
    go('proposal.list');
    if (decision === 'proposal.draft') go(decision, 'blind', async (ask) => ({ id: await proposed(ask) }));
    else go(decision, 'blind', async (ask) => ({ id: await proposed(ask), reason: REASON }));
  }
  const petition = async (ask: Ask) => (await ask('petition.list', {})).find(({ closed }) => closed === null)?.id ?? '';
  for (const surname of ['SEENONE', 'HIDDENONE'] as const) {
    const person = { name: `${surname} AMA`, dateOfBirth: null, document: null };
    go('petition.enter', 'blindAnalyst', { ...valid['petition.enter'], person });
    go('petition.list');
    go('petition.holdings', 'blind', async (ask) => ({ id: await petition(ask) }));
    go('petition.look', 'blind', async (ask) => ({ id: await petition(ask) }));
    go('petition.close', 'blind', async (ask) => ({ id: await petition(ask), answer: 'Nothing.', reason: REASON }));
  }
  go('question.ask');
  go('question.list');
  go('question.list', 'airline');
  const question = async (ask: Ask) =>
    (await ask('question.list', { flight: null })).find(({ state }) => state === 'open')?.id ?? '';
  go('question.answer', 'airline', async (ask) => ({ id: await question(ask), text: 'At nine.', file: PHOTO }));
  const withFile = async (ask: Ask) =>
    (await ask('question.list', { flight: null })).find(({ answer }) => answer?.file != null)?.id ?? '';
  go('question.file', 'blind', async (ask) => ({ id: await withFile(ask) }));
  go('question.file', 'airline', async (ask) => ({ id: await withFile(ask) }));
  go('question.save-file', 'blind', async (ask) => ({ id: await withFile(ask), purpose: REASON }));
  go('question.ask');
  go('question.refuse', 'airline', async (ask) => ({ id: await question(ask), text: 'Nobody knows.' }));
  go('question.ask');
  go('question.remind', 'blind', async (ask) => ({ id: await question(ask) }));
  go('question.withdraw', 'blind', async (ask) => ({ id: await question(ask) }));
  for (const name of ['reference.airports', 'reference.search', 'reference.names', 'reference.put'] as const) go(name);
  go('reference.restore', 'blind', { kind: 'carrier', code: 'ET' });
  go('import.start', 'blindAnalyst', {
    way: 'files',
    files: [
      {
        name: 'more.edi',
        bytes: paxlst([...PEOPLE, { surname: 'LATEONE', given: 'AMA', document: 'TG1111111' }], {
          control: 'C0009',
          prepared: '261124:0600',
        }),
      },
    ],
  });
  for (const name of ['import.settings', 'import.set', 'import.list', 'import.get'] as const) go(name);
  go('import.follow', 'blind', { job: ids.known.job });
  go('import.diagnostics', 'blind', { job: ids.known.job, file: 0, from: 0, count: 10 });
  const messageOf = async (ask: Ask, flight = FLIGHT) =>
    (await ask('flights.get', { id: flight })).messages[0]?.id ?? '';
  go('message.get', 'blind', async (ask) => ({ id: await messageOf(ask) }));
  go('quarantine.list');
  for (const of of WAITING) go('waiting.count', 'blind', { of });
  go('clocks.list');
  go('quarantine.get', 'blind', async (ask) => ({ id: await quarantined('broken.edi')(ask) }));
  go('quarantine.retry', 'blind', async (ask) => ({
    id: await quarantined('broken.edi')(ask),
    text: 'nothing to read',
  }));
  go('quarantine.discard', 'blind', async (ask) => ({ id: await quarantined('other.txt')(ask), reason: REASON }));
  go('mapping.preview', 'blind', async (ask) => ({
    source: { quarantine: await quarantined('list-2.csv')(ask) },
    profile: layout,
  }));
  go('mapping.origin', 'blind', async (ask) => ({ source: { quarantine: await quarantined('list-2.csv')(ask) } }));
  go('mapping.apply', 'blind', async (ask) => ({
    source: { quarantine: await quarantined('list-2.csv')(ask) },
    profile: layout,
    save: true,
  }));
  go('mapping.apply', 'blind', async (ask) => ({
    source: { message: await messageOf(ask, SECOND_FLIGHT) },
    profile: layout,
    save: false,
  }));
  go('mapping.profiles');
  go('mapping.forget', 'blind', { id: LAYOUT.id });
  for (const name of [
    'quality.messages',
    'quality.carriers',
    'quality.export',
    'entry.read-mrz',
    'entry.read-screen',
  ] as const)
    go(name);
  go('entry.save', 'blind', {
    entry: {
      ...valid['entry.save'].entry,
      leg: {
        ...valid['entry.save'].entry.leg,
        carrier: 'ET',
        number: 510,
        origin: 'ADD',
        destination: 'LFW',
        departure: '2026-11-24T10:00',
      },
    },
  });
  for (const name of ['schedule.list', 'schedule.put', 'schedule.read'] as const) go(name);
  go('schedule.remove', 'blind', async (ask) => ({ ids: [(await ask('schedule.list', {}))[0]?.id ?? ''] }));
  for (const name of [
    'flight.update',
    'flights.list',
    'flights.get',
    'traveller.get',
    'traveller.linked',
    'traveller.versions',
  ] as const)
    go(name);
  const landed = (actualArrival: string) => ({ flight: FLIGHT, patch: { actualArrival }, reason: REASON });
  go('flight.update', 'blind', landed('2026-11-24T03:00'));
  go('queue.page');
  go('queue.page', 'blind', TRAY);
  go('case.not-examined', 'blind', async (ask) => {
    const { rows } = await ask('queue.page', TRAY);
    const row = rows.find(({ name }) => name.startsWith('LATEONE'));
    return { travellers: [{ flight: FLIGHT, traveller: row?.traveller ?? '' }], reason: REASON };
  });
  // It landed within the window, so that travellers can be met.
  go('flight.update', 'blind', landed('2026-11-24T07:00'));
  go('flight.cancel', 'blind', { flight: SECOND_FLIGHT, cause: 'weather', reason: REASON });
  for (const name of ['queue.page', 'flights.list'] as const) go(name);
  go('decision.withdraw', 'blind', async (ask) => ({
    id: (await ask('flights.get', { id: SECOND_FLIGHT })).decisions[0]?.id ?? '',
    reason: REASON,
  }));
  go('flight.same', 'blind', { flight: SECOND_FLIGHT, other: 'ET-510-ADD-2026-11-24', reason: REASON });
  const decision = async (ask: Ask) => (await ask('flights.get', { id: FLIGHT })).decisions[0]?.id ?? '';
  go('traveller.join', 'blind', async (ask) => ({
    flight: FLIGHT,
    travellers: [(await traveller('CLEARONE')(ask)).traveller, (await traveller('LATEONE')(ask)).traveller],
    reason: REASON,
  }));
  go('traveller.part', 'blind', async (ask) => {
    const { travellers } = await ask('flights.get', { id: FLIGHT });
    const id = travellers.find(({ name }) => /^(?:CLEARONE|LATEONE)/.test(name))?.id ?? '';
    const view = await ask('traveller.get', { flight: FLIGHT, traveller: id });
    const [source] = view.traveller.sources;
    return {
      flight: FLIGHT,
      traveller: id,
      record: source === undefined ? '' : `${source.message}:${source.index}`,
      reason: REASON,
    };
  });
  go('decision.withdraw', 'blind', async (ask) => ({ id: await decision(ask), reason: REASON }));
  for (const name of [
    'queue.page',
    'queue.choices',
    'queue.set-view',
    'queue.views',
    'search.ready',
    'search.find',
    'evidence.get',
    'rules.get',
    'screening.replay',
  ] as const)
    go(name);
  go('rules.preview', 'blind', { rule: written('draft.one'), lists: null, days: 30 });
  go('rules.try', 'blind', async (ask) => ({
    rule: written('draft.one'),
    lists: null,
    ...(await traveller('SEENTWO')(ask)),
  }));
  const ownList = `${who.blind.agency}-more`;
  go('drafts.list');
  go('drafts.create', 'blind', { title: 'Mine', from: { active: true } });
  go('drafts.open', 'blind', async (ask) => ({ id: (await draft('Mine')(ask)).id }));
  go('drafts.put-rule', 'blind', async (ask) => ({ ...(await draft('Mine')(ask)), rule: written('draft.one') }));
  // A name that nobody took is refused as that of a hidden list is.
  for (const list of [HIDDEN_LIST, 'more'])
    go('drafts.put-list', 'blind', async (ask) => ({
      ...(await draft('Mine')(ask)),
      list,
      content: { owner: 'X', reason: 'x', validTo: '2027-01-01', entries: ['BOG'] },
    }));
  go('drafts.put-list', 'blind', async (ask) => ({
    ...(await draft('Mine')(ask)),
    list: SEEN_LIST,
    content: { owner: 'X', reason: 'x', validTo: '2027-01-01', entries: ['BOG'] },
  }));
  go('drafts.put-list', 'blind', async (ask) => ({
    ...(await draft('Mine')(ask)),
    list: ownList,
    content: { owner: 'X', reason: 'x', validTo: '2027-01-01', entries: ['BOG'] },
  }));
  go('drafts.remove-list', 'blind', async (ask) => ({ ...(await draft('Mine')(ask)), list: ownList }));
  for (const format of [2, 1, 2] as const) {
    go('drafts.put-format', 'blind', async (ask) => ({ ...(await draft('Mine')(ask)), format }));
  }
  go('drafts.put-thresholds', 'blind', async (ask) => ({
    ...(await draft('Mine')(ask)),
    mandate: 'joint',
    watch: 10,
    inspect: 60,
  }));
  const run = async (ask: Ask) => {
    const { id } = await draft('Mine')(ask);
    return (await ask('back-test.run', { candidate: { draft: id }, from: null, to: null, day: null })).run;
  };
  go('back-test.run', 'blind', async (ask) => ({
    candidate: { draft: (await draft('Mine')(ask)).id },
    from: null,
    to: null,
    day: null,
  }));
  go('back-test.travellers', 'blind', async (ask) => ({ run: await run(ask), group: 'gained', from: 0, count: 10 }));
  go('back-test.export', 'blind', async (ask) => ({ run: await run(ask), ...PLAIN }));
  go('drafts.remove-rule', 'blind', async (ask) => ({ ...(await draft('Mine')(ask)), rule: 'draft.one' }));
  go('drafts.rename', 'blind', async (ask) => ({ ...(await draft('Mine')(ask)), title: 'Ours' }));
  go('drafts.validate', 'blind', async (ask) => ({ ...(await draft('Ours')(ask)), note: 'ready' }));
  go('drafts.discard', 'blind', draft('Second'));
  go('versions.list');
  go('versions.open', 'blind', { version: 2 });
  go('versions.compare', 'blind', { from: { shipped: true }, to: { version: 2 } });
  go('versions.export', 'blind', { version: 2, format: 'yaml' });
  for (const [by, kind] of [
    ['blind', 'compared'],
    ['other', 'compared'],
    ['sighted', 'shared'],
  ] as const)
    go('versions.sign', by, async (ask) => ({ ...(await version(2)(ask)), note: '' }), { kind });
  go('versions.activate', 'blind', async (ask) => ({ ...(await version(2)(ask)), at: '2027-01-01T00:00:00.000Z' }));
  go('versions.cancel-activation', 'blind', { version: 2 });
  go('versions.activate', 'blind', async (ask) => ({ ...(await version(2)(ask)), at: null }));
  go('versions.roll-back');
  go('rules.switch-off', 'blind', { rule: SEEN_RULE, reason: REASON });
  go('rules.countersign', 'other', async (ask) => ({
    act: (await ask('versions.list', {})).alone.find(({ kind }) => kind === 'switched-off')?.id ?? '',
  }));
  go('frame.get');
  const amended = { ...setting.frame, uses: setting.frame.uses.map((line) => ({ ...line, note: 'amended' })) };
  go('frame.propose', 'blind', { frame: amended, note: 'amended' });
  const proposal = async (ask: Ask) => ({ hash: (await ask('frame.get', {})).proposal?.hash ?? '' });
  go('frame.withdraw', 'blind', proposal);
  go('frame.propose', 'blind', { frame: amended, note: 'amended' });
  go('frame.confirm', 'other', proposal);
  for (const name of ['capacity.get', 'capacity.set', 'mutes.list', 'gates.list', 'holds.list', 'rules.words'] as const)
    go(name);
  go('mute.add', 'blind', async (ask) => ({
    ...(await traveller('SEENONE')(ask)),
    rule: SEEN_RULE,
    until: '2026-12-20',
    reason: REASON,
  }));
  for (const name of ['mutes.days', 'mutes.set-days', 'queue.week', 'queue.week-unread'] as const) go(name);
  go('queue.week', 'blind', { day: '2026-11-24' });
  for (const name of ['queue.week-looked-at', 'queue.week-export'] as const) go(name);
  go('mute.revoke', 'blind', async (ask) => ({ id: (await ask('mutes.list', {}))[0]?.id ?? '', reason: REASON }));
  go('hold.release', 'blind', async (ask) => ({
    id: (await ask('holds.list', {})).holds[0]?.id ?? '',
    reason: REASON,
  }));
  for (const name of [
    'breaker.set',
    'rules.set-doubt',
    'statistics.rules',
    'statistics.overlaps',
    'statistics.groups',
    'statistics.export',
  ] as const)
    go(name);
  go('window.set');
  const shift = { from: '2026-11-24T00:00', to: '2026-11-25T23:00' };
  go('shift.report', 'blind', { language: 'en', shift });
  go('shift.sign', 'blind', { language: 'en', ...shift, notes: 'belt 2' });
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
  for (const name of ['case.get', 'case.take'] as const) go(name, 'blind', caseOfBag);
  for (const name of ['case.select', 'case.deselect', 'case.select'] as const)
    go(name, 'blind', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), note: 'looked nervous' }));
  go('case.assign', 'blind', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), to: who.blind.id, note: null }));
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
  go('case.reopen', 'blind', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), note: 'again' }));
  go('case.record-result', 'other', async (ask) => ({ ...(await caseOf('BOTHONE')(ask)), ...SEIZURE, note: '' }));
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
  go('case.dismiss', 'blind', async (ask) => ({ ...(await caseOf('SEENONE')(ask)), why: 'explained', note: null }));
  go('case.reopen', 'blind', async (ask) => ({ ...(await caseOf('SEENONE')(ask)), note: 'again' }));
  go('case.miss', 'blind', async (ask) => ({ ...(await caseOf('SEENONE')(ask)), why: 'no-officer', note: null }));
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
  go('clocks.list');
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
  go('legal-hold.set', 'blind', async (ask) => ({
    on: { kind: 'traveller', ...(await traveller('SEENONE')(ask)) },
    reason: REASON,
  }));
  const hold = async (ask: Ask) => ({ id: (await ask('legal-holds.list', {}))[0]?.id ?? '', reason: REASON });
  go('legal-holds.list');
  go('legal-hold.confirm', 'blind', hold);
  go('legal-hold.lift', 'blind', hold);
  const masked = async (ask: Ask) => ({
    case: (await caseOf('SEENONE', OLD_FLIGHT)(ask)).id,
    reason: 'the judge asked',
  });
  const shown = async (ask: Ask) => (await ask('unmaskings.list', {}))[0]?.id ?? '';
  go('unmasking.approve', 'blind', masked);
  go('unmaskings.list');
  go('unmasking.view', 'blind', async (ask) => ({ id: await shown(ask) }));
  go('unmasking.export', 'blind', async (ask) => ({ ...NAMELESS, id: await shown(ask) }));
  go('unmasking.revoke', 'blind', async (ask) => ({ id: await shown(ask), reason: REASON }));
  for (const name of [
    'retention.get',
    'retention.run',
    'retention.set-periods',
    'retention.confirm-time',
    'store.verify',
  ] as const)
    go(name);
  if (isLive) {
    go('backup.make');
    go('backup.list');
    const place = async (ask: Ask) => ({
      place: { kind: 'listed' as const, name: (await ask('backup.list', {})).rows[0]?.name ?? '' },
    });
    go('backup.verify', 'blind', place);
    go('backup.restore', 'blind', place);
    go('backup.set', 'blind', { automatic: false, keep: 3, changes: 1000 });
  }
  go('audit.acknowledge');
  go('audit.head');
  go('audit.compare-head');
  for (const name of ['audit.list', 'audit.search', 'audit.state', 'audit.verify', 'audit.export'] as const) go(name);
  go('audit.export', 'blind', { ...valid['audit.export'], values: true });
  go('audit.export-table');
  go('audit.export-table', 'blind', { ...NAMED, from: null, until: null });
  return steps;
}
