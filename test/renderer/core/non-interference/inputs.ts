/**
 * What a call is asked, one line per call: arbitrary parts of its input, laid over the valid input of `every-input.ts`. A call without a line does not compile. Ids are
 * those of both units, those that only one of them has, guessed ones and wrong ones.
 */
import fc from 'fast-check';
import type { CallName, Input } from '../../../../renderer/core/calls/all-calls.ts';
import { WAITING } from '../../../../renderer/core/calls/waiting.ts';
import { SHIPPED_AGENCIES } from '../../../../shared/agency/agency-id.ts';
import { ATTACHMENT_REMARKS } from '../../../../shared/casework/attachment.ts';
import { BY_HAND, DISMISSALS, DISPOSITIONS, MISSES } from '../../../../shared/casework/case.ts';
import { CASE_LISTS } from '../../../../shared/casework/case-lists.ts';
import type { Thing } from '../../../../shared/casework/case-subject.ts';
import { TESTED } from '../../../../shared/casework/finding.ts';
import { REFERRAL_ANSWERS } from '../../../../shared/casework/referral.ts';
import { STATEMENT_KINDS } from '../../../../shared/casework/statement.ts';
import { LANGUAGES } from '../../../../shared/catalogue/languages.ts';
import type { CustodyAct } from '../../../../shared/custody/custody.ts';
import { PACKAGES } from '../../../../shared/dossier/package-kind.ts';
import { ACT_RESULTS, BAG_CHECKS, PLAIN_ACTS } from '../../../../shared/encounter/encounter-entry.ts';
import { EXHIBIT_LISTS } from '../../../../shared/exhibit/exhibit-lists.ts';
import { EXPORT_FORMS } from '../../../../shared/export/export-asked.ts';
import { STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { QUERY_STATES } from '../../../../shared/interpol/query-list.ts';
import { REPORT_PARTS } from '../../../../shared/list/list-report.ts';
import { DRAFT_KINDS } from '../../../../shared/official-draft/draft-kind.ts';
import { TEMPLATE_KEYS } from '../../../../shared/official-draft/template-setting.ts';
import { PAPER_PLACES } from '../../../../shared/paper/paper-place.ts';
import { QUEUE_LEVELS, QUEUE_SORTS, type QueueQuestion } from '../../../../shared/queue/queue-question.ts';
import { agencyTab, QUEUE_TABS } from '../../../../shared/queue/queue-tabs.ts';
import { DASHBOARD_DAYS, DASHBOARD_FIGURES } from '../../../../shared/report/dashboard-figures.ts';
import { SEARCH_PURPOSES } from '../../../../shared/search/search-purposes.ts';
import { SEIZURE } from '../../../shared/casework/found-things.ts';
import { PDF, PHOTO } from '../../../shared/casework/given-files.ts';
import { WATCHED } from '../../../shared/custody/watched.ts';
import {
  ASKED,
  answered,
  OPENED,
  RELEASED,
  SEEN,
  seizure,
  struck,
  withoutText,
} from '../../../shared/interpol/sltd-acts.ts';
import { everyInput } from '../every-input.ts';
import { BY_TWO, PICTURE } from '../exhibit-inputs.ts';
import { READ, unreadable } from '../identified.ts';
import { paxlst } from '../messages.ts';
import type { Ids } from './ids.ts';
import { LAYOUT, PEOPLE } from './past.ts';
import type { Asked } from './play.ts';
import { HIDDEN_LIST, HIDDEN_RULE, HIDDEN_WIDE_RULE, SEEN_LIST, SEEN_RULE, SEEN_WIDE_RULE } from './rules.ts';
import type { Setting } from './settings.ts';

type Part<Name extends CallName> = fc.Arbitrary<Partial<Input<Name>>>;

/** What an agency may propose about a target that it does not lead. */
const PROPOSALS = [
  { kind: 'dismiss', why: 'explained' },
  { kind: 'miss', why: 'not-found' },
  { kind: 'deselect' },
  { kind: 'reopen' },
] as const;

/** The whole input stands in `every-input.ts`. */
const AS_IT_IS = fc.constant({});
const NONE = 'none';
/** With all that was done, and with nothing. */
const SHIFT = { from: '2026-11-24T00:00', to: '2026-11-25T23:00' };
const EMPTY_SHIFT = { from: '2026-10-01T06:00', to: '2026-10-01T14:00' };

function lines(ids: Ids, { blind }: Setting): { readonly [Name in CallName]: Part<Name> } {
  const one = (known: readonly string[]) => fc.constantFrom(...known, NONE);
  const flight = one(ids.flights);
  const person = fc.constantFrom(...ids.travellers, { flight: ids.known.flight, traveller: NONE });
  const rules = [SEEN_RULE, SEEN_WIDE_RULE, HIDDEN_RULE, HIDDEN_WIDE_RULE, 'no.such-rule'];
  const rule = fc.constantFrom(...rules, ...ids.hidden.hits);
  const list = fc.constantFrom(SEEN_LIST, HIDDEN_LIST, 'another-list');
  const reason = fc.constantFrom('a reason', 'because', '');
  const note = fc.constantFrom(null, 'a note');
  const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
  const language = fc.constantFrom(...LANGUAGES);
  const exported = {
    language,
    form: fc.constantFrom(...EXPORT_FORMS),
    names: fc.boolean(),
    purpose: reason,
  };
  const { names: _, ...nameless } = exported;
  const since = fc.constantFrom(null, '2026-11-24T03:00:00.000Z');
  const draft = { id: one(ids.drafts), rev: fc.integer({ min: 1, max: 3 }) };
  const version = fc.constantFrom(...ids.versions, { version: 9, hash: '0'.repeat(64) });
  const onCase = { id: one(ids.cases) };
  const checked = one(ids.lists);
  const listVersion = one(ids.listVersions);
  const lookout = one(ids.lookouts);
  const personWithCase = fc.oneof(
    person,
    fc.tuple(person, one(ids.cases)).map(([about, work]) => ({ ...about, case: work })),
  );
  const thing = fc.constantFrom<Thing>(
    { kind: 'bag', tag: '0071234567' },
    { kind: 'worker', name: 'MENSAH, Afi', badge: 'B-12', employer: null },
    { kind: 'other', what: 'a parcel on belt 2' },
  );
  const officer = fc.constantFrom('LFW-01', 'LFW-13', 'LFW-52', 'LFW-60');
  const exhibit = one([...ids.exhibits, ...ids.records.slice(0, 10)]);
  // That a seal is used is told of hidden exhibits, too, and nothing else of them: seals are used once.
  const seal = fc.constantFrom(null, 'SEEN 1', 'TG 7');
  const named = {
    officers: fc.tuple(officer, officer),
    ...{ where: fc.constant('Room 2'), from: fc.constant('the coat'), pieces: fc.constantFrom(null, 12) },
    before: fc.constant({ kind: 'person' as const }),
  };
  const entry = fc.oneof(
    fc.constant(PICTURE),
    fc.tuple(officer, officer).map((officers) => ({ ...BY_TWO, kind: 'sealed' as const, seal: 'TG 8', officers })),
    fc.tuple(officer, fc.boolean()).map(([to, confirmed]) => ({
      ...{ kind: 'handed-over' as const, to: { kind: 'officer' as const, officer: to } },
      ...{ where: 'the store', why: 'kept', seen: 'unsealed' as const, confirmed },
    })),
    fc.constant({ kind: 'received' as const, seen: 'unsealed' as const }),
    fc.constantFrom('confirmed', 'read').map((said) => ({ kind: 'answered' as const, of: 1, said, why: '' })),
  );
  const numbered = fc.integer({ min: 1, max: 3 });
  const deed = fc.record({
    happened: fc.constantFrom(null, '2026-11-24T12:58', '2026-11-24T23:59', '2020-01-01T00:00'),
    doer: orNull(officer),
    present: fc.uniqueArray(officer, { maxLength: 2 }),
  });
  const withDeed = <Fields extends object>(fields: fc.Arbitrary<Fields>) =>
    fc.tuple(fields, orNull(deed)).map(([of, said]) => ({ ...of, ...(said === null ? {} : { deed: said }) }));
  const sltdDocuments = ['TG5555555', 'TG7777777'].map((number) => ({ number, type: 'P', issuer: 'TGO' }));
  const sltdActs = [
    ...[SEEN, OPENED, ASKED, RELEASED, seizure('authorised'), seizure('happened'), answered('valid')].map(withoutText),
    struck(1, 'confirmed'),
  ];
  const custodyActs = fc.constantFrom<CustodyAct>(
    WATCHED,
    { kind: 'meal', taken: true, note: '' },
    { kind: 'passage', count: 2, saw: 'Sgt Kodjo', witness: 'Nurse Afi', note: '' },
    { kind: 'ended', ending: 'released', whom: 'Prosecutor', note: 'the time is over' },
    { kind: 'struck', of: 1, what: 'begun', note: 'a slip' },
  );
  const protectionSteps = fc.constantFrom(
    { step: 'child-noted' as const, said: { words: 'a child' } },
    { step: 'asylum-told' as const, said: { language: 'English', words: 'help me', states: 'TGO' } },
    { step: 'immunity-claimed' as const, said: { claimedAs: 'courier', words: 'a courier', bag: 'UN 1' } },
    { step: 'lifted' as const, said: { entry: '1', why: 'a slip' } },
  );
  const record = one(ids.records);
  const picture = fc.constantFrom(...ids.pictures, { list: NONE, entry: NONE, id: NONE });
  const askedAbout = fc.oneof(
    fc.constant({ kind: 'flight' as const }),
    one(ids.cases).map((id) => ({ kind: 'case' as const, case: id })),
  );
  const askedOf = fc.constantFrom<Input<'question.ask'>['to']>(
    { kind: 'airline' },
    { kind: 'office', office: 'laboratory' },
    ...SHIPPED_AGENCIES.map((agency) => ({ kind: 'agency' as const, agency })),
  );
  const said = fc.constantFrom(null, { by: 'the laboratory', at: '2026-11-24T09:00' });
  const quiet = one([...ids.quiet, 'LFW-01.1', 'LFW-13.2']);
  const page = { before: fc.constantFrom(null, '3', '30', '60'), count: fc.constantFrom(3, 500) };
  const days = fc.constantFrom(
    { from: '2026-11-01', to: '2026-11-30' },
    { from: '2026-03-01', to: '2026-11-24' },
    { from: '2027-01-01', to: '2027-01-02' },
  );
  const mandate = fc.constantFrom('customs', 'police', 'joint');
  const written = fc
    .record({ fact: fc.constantFrom('document.expired', 'document.numberSuspicious'), mandate })
    .map(({ fact, mandate: of }) => ({
      id: `draft.${fact === 'document.expired' ? 'one' : 'two'}`,
      kind: 'indicator',
      mandate: of,
      family: 'identity',
      weight: 20,
      title: { en: 'Tried' },
      when: { fact, is: true },
    }));
  const pool = fc.oneof(
    flight.map((id) => ({ flight: id })),
    fc.constantFrom({ arrivals: '2026-11-24' }, { arrivals: '2026-11-25' }),
  );
  const queueTab = fc.constantFrom(...QUEUE_TABS, ...SHIPPED_AGENCIES.map(agencyTab));
  const queueQuestion = fc.record({
    tab: queueTab,
    from: fc.constantFrom(...QUEUE_LEVELS),
    search: fc.constantFrom('', 'seen', 'hidden'),
    sort: fc.constantFrom(...QUEUE_SORTS),
    fold: fc.boolean(),
    filters: fc.constantFrom<QueueQuestion['filters']>(
      {},
      { rule: [HIDDEN_RULE, HIDDEN_WIDE_RULE, ...ids.hidden.hits] },
      { rule: [SEEN_RULE], agency: ['customs', 'police'] },
      { state: ['triage', 'sent'], owner: ['others', 'mine'] },
    ),
  });
  const comparable = fc.oneof(
    version.map(({ version: number }) => ({ version: number })),
    draft.id.map((id) => ({ draft: id })),
    fc.constant({ shipped: true as const }),
  );
  const form = fc.constantFrom(
    'note',
    'question',
    ...ids.travellers.slice(0, 2).map(({ traveller }) => `note:${traveller}`),
  );
  const source = fc.oneof(
    one(ids.messages).map((message) => ({ message })),
    one(ids.quarantined).map((quarantine) => ({ quarantine })),
  );
  const people = fc.integer({ min: 1, max: PEOPLE.length }).map((count) => PEOPLE.slice(0, count));
  const backup = fc.constantFrom(...ids.backups, 'none').map((name) => ({ kind: 'listed' as const, name }));
  return {
    'session.get': AS_IT_IS,
    'session.act-as': fc.record({
      // In practice every officer may act as one of any agency, and then sees what it sees.
      agency: fc.constantFrom(...blind),
      role: fc.constantFrom('analyst', 'supervisor'),
    }),
    'session.seconds': fc.record({
      need: fc.constantFrom('any', 'other-agency'),
      permission: fc.constantFrom('accounts.secure', 'legal-hold', 'unmask'),
    }),
    'unit.set-up': fc.record({ airports: fc.constantFrom(['LFW'], ['LFW', 'ACC'], ['QQQ']) }),
    'permissions.list': AS_IT_IS,
    'contacts.get': AS_IT_IS,
    'contacts.set': fc.record({ childProtection: fc.constantFrom('', '+228 1000') }),
    'locking.get': AS_IT_IS,
    'locking.set': fc.record({ screenSeconds: fc.constantFrom(60, 300) }),
    'form.keep': fc.record({ form }),
    'form.kept': fc.record({ form }),
    'form.list': AS_IT_IS,
    'form.drop': fc.record({ form }),
    'accounts.list': AS_IT_IS,
    'account.create': AS_IT_IS,
    'account.change': fc.record({ id: officer }),
    'account.suspend': fc.record({ id: officer, reason }),
    'account.reactivate': fc.record({ id: officer, reason }),
    'account.reset': fc.record({ id: officer }),
    'account.renew-recovery': AS_IT_IS,
    'account.change-passphrase': AS_IT_IS,
    'account.record-sign-in': AS_IT_IS,
    'agencies.get': AS_IT_IS,
    'agency.propose': fc.record({ id: fc.constantFrom(null, 'gendarmerie'), reason }),
    'agency.drop': fc.record({ reason }),
    'agency.accept': AS_IT_IS,
    'airline.flights': AS_IT_IS,
    'airline.flight': fc.record({ id: flight }),
    'petition.list': AS_IT_IS,
    'petition.enter': fc.record({
      kind: fc.constantFrom('access', 'complaint'),
      person: fc.constantFrom(...PEOPLE).map(({ surname, given, document }) => ({
        ...{ name: `${surname} ${given}`, dateOfBirth: null, document },
      })),
    }),
    'petition.holdings': fc.record({ id: record }),
    'petition.look': fc.record({ id: record }),
    'petition.close': fc.record({ id: record, answer: reason, reason: orNull(reason) }),
    'exhibits.list': AS_IT_IS,
    'case.exhibits': fc.record({ case: one(ids.cases) }),
    'exhibit.read': fc.record({ id: exhibit }),
    'exhibit.receivers': fc.record({ case: one(ids.cases) }),
    'exhibit.open': fc.record({ case: one(ids.cases), taken: fc.record({ ...named, foundBy: officer }), seal }),
    'exhibit.add': fc.record({ id: exhibit, after: fc.integer({ min: 1, max: 3 }), entry }),
    'exhibits.confirm': fc.record({
      case: one(ids.cases),
      exhibits: fc.tuple(exhibit, fc.integer({ min: 1, max: 3 })).map(([id, after]) => [{ id, after, of: [1] }]),
    }),
    'exhibits.export': fc.record({ ...exported, list: fc.constantFrom(...EXHIBIT_LISTS) }),
    'exhibit.print': fc.record({ ids: fc.uniqueArray(exhibit, { minLength: 1, maxLength: 2 }), language }),
    'exhibits.pattern': AS_IT_IS,
    'exhibits.set-pattern': fc.record({ pattern: fc.constantFrom('{unit}-{agency}-{year}-{n:5}', '{n}') }),
    'proposal.list': AS_IT_IS,
    'proposal.make': fc.record({ case: one(ids.cases), text: fc.constantFrom('a number', 'a way') }),
    'proposal.draft': fc.record({ id: record }),
    'proposal.decline': fc.record({ id: record, reason }),
    'query-list.list': AS_IT_IS,
    'query-list.one': AS_IT_IS,
    'query-list.standing': fc.record({ flight, traveller: fc.constant(null) }),
    'query-list.make': fc.record({ scope: fc.record({ kind: fc.constant('flight' as const), flight }) }),
    'query-list.mark': fc.record({ state: fc.constantFrom(...QUERY_STATES), reason }),
    'query-list.read-answers': AS_IT_IS,
    'query-list.export': fc.record({ ...exported, scope: fc.record({ kind: fc.constant('flight' as const), flight }) }),
    'question.list': fc.record({ flight: orNull(flight) }),
    'question.ask': fc.record({ flight, about: askedAbout, to: askedOf }),
    'question.remind': fc.record({ id: one(ids.questions) }),
    'question.answer': fc.record({ id: one(ids.questions), said, file: fc.constantFrom(null, PHOTO, PDF) }),
    'question.file': fc.record({ id: one(ids.questions) }),
    'question.save-file': fc.record({ id: one(ids.questions), purpose: reason }),
    'question.refuse': fc.record({ id: one(ids.questions), said }),
    'question.withdraw': fc.record({ id: one(ids.questions) }),
    'reference.airports': fc.record({ search: fc.constantFrom('lom', 'add', '') }),
    'reference.search': fc.record({ search: fc.constantFrom('LFW', 'ADD', ''), editedOnly: fc.boolean() }),
    'reference.names': AS_IT_IS,
    'reference.places': AS_IT_IS,
    'reference.put': fc.record({ code: fc.constantFrom('ET', 'AF') }),
    'reference.restore': fc.record({ kind: fc.constantFrom('carrier', 'country') }),
    'import.start': people.map((given) => ({
      files: [{ name: 'more.edi', bytes: paxlst(given, { control: 'C0009' }) }],
    })),
    'import.settings': AS_IT_IS,
    'import.set': fc.record({ quarantineDays: fc.constantFrom(1, 30) }),
    'import.list': AS_IT_IS,
    'import.get': fc.record({ job: one(ids.jobs) }),
    'import.follow': fc.record({ job: one(ids.jobs) }),
    'import.changes': fc.record({ job: one(ids.jobs) }),
    'import.changed': fc.record({ job: one(ids.jobs), flight }),
    'import.diagnostics': fc.record({ job: one(ids.jobs), file: fc.integer({ min: 0, max: 3 }) }),
    'samples.load': fc.constant({ seed: 1 }),
    'message.get': fc.record({ id: one(ids.messages) }),
    'quarantine.list': AS_IT_IS,
    'clocks.list': AS_IT_IS,
    'waiting.count': fc.record({ of: fc.constantFrom(...WAITING) }),
    'quarantine.get': fc.record({ id: one(ids.quarantined), set: fc.constantFrom(null, 'gb18030' as const) }),
    'quarantine.retry': fc.record({ id: one(ids.quarantined) }),
    'quarantine.discard': fc.record({ id: one(ids.quarantined), reason }),
    'mapping.preview': fc.record({
      source,
      profile: fc.constantFrom(null, { ...LAYOUT, columns: [...LAYOUT.columns] }),
    }),
    'mapping.origin': fc.record({ source }),
    'mapping.apply': fc.record({
      source,
      profile: fc.constant({ ...LAYOUT, columns: [...LAYOUT.columns] }),
      save: fc.boolean(),
    }),
    'mapping.profiles': AS_IT_IS,
    'mapping.forget': fc.record({ id: fc.constantFrom(LAYOUT.id, NONE) }),
    'quality.messages': fc.record({ from: fc.constantFrom(0, 1) }),
    'quality.carriers': AS_IT_IS,
    'quality.export': fc.record({ ...exported, what: fc.constantFrom('diagnostics', 'carriers', 'messages') }),
    'entry.read-mrz': AS_IT_IS,
    'entry.read-screen': AS_IT_IS,
    'entry.save': AS_IT_IS,
    'schedule.list': AS_IT_IS,
    'schedule.put': AS_IT_IS,
    'schedule.remove': fc.record({ ids: one(ids.scheduled).map((id) => [id]) }),
    'schedule.read': AS_IT_IS,
    'flight.update': fc.record({
      flight,
      patch: fc.constantFrom(
        { gate: 'A1' },
        { estimatedArrival: '2026-11-24T15:00' },
        { actualArrival: '2026-11-24T08:00' },
        { divertedTo: 'ACC' },
      ),
      reason,
    }),
    'flight.cancel': fc.record({ flight }),
    'flight.same': fc.record({ flight, other: flight }),
    'shift.claims': AS_IT_IS,
    'shift.take-over': AS_IT_IS,
    'target-list.list': AS_IT_IS,
    'target-list.print': fc.record({ flight }),
    'target-list.end-copy': AS_IT_IS,
    'target-list.lose-copy': AS_IT_IS,
    'dashboard.view': fc.record({ days: fc.constantFrom(...DASHBOARD_DAYS) }),
    'dashboard.export': fc.record({ days: fc.constantFrom(...DASHBOARD_DAYS), ...nameless }),
    'dashboard.rows': fc.record({
      of: fc.constantFrom(...DASHBOARD_FIGURES),
      value: fc.constantFrom('', 'rule', 'officer', 'random', 'customs', 'police', 'joint', 'ADD', 'joint:30-100'),
      days: fc.constantFrom(...DASHBOARD_DAYS),
    }),
    'wall.view': AS_IT_IS,
    'flight.board': AS_IT_IS,
    'flight.take': fc.record({ flight }),
    'flight.leave': fc.record({ flight }),
    'flight.sign': fc.record({ flight }),
    'flight.take-back': fc.record({ flight }),
    'flight.approve': fc.record({ flight }),
    'flights.list': AS_IT_IS,
    'flights.get': fc.record({ id: flight }),
    'traveller.get': personWithCase,
    'traveller.linked': person,
    'traveller.links': person,
    'traveller.versions': person,
    'traveller.join': fc
      .tuple(person, person)
      .map(([first, second]) => ({ flight: first.flight, travellers: [first.traveller, second.traveller] })),
    'traveller.part': person,
    'decision.withdraw': fc.record({ id: record }),
    'message.assign': fc.record({
      message: one(ids.messages),
      to: flight.map((id) => ({ flight: id })),
      reason,
    }),
    'queue.page': fc.record({ question: queueQuestion, traveller: orNull(person) }),
    'queue.choices': fc.record({ tab: queueTab }),
    'queue.views': AS_IT_IS,
    'queue.set-view': AS_IT_IS,
    'search.ready': AS_IT_IS,
    'check.ready': AS_IT_IS,
    'check.lists': fc.record({
      text: fc.constantFrom(
        'hiddenone',
        'ama clearone',
        'ama seenone',
        'listedone kofi 15/06/1980',
        'TG4817305',
        '+228 90 12 34 56',
      ),
      kind: fc.constantFrom('name', 'any', 'document'),
      purpose: fc.constantFrom(...SEARCH_PURPOSES),
    }),
    'search.case': one(ids.cases).map((id) => {
      const [unit = '', year = '', number = ''] = id.split('-');
      return { unit, year, number };
    }),
    'search.find': fc.record({
      text: fc.constantFrom('hiddenone', 'seenone', 'clearone', 'ama', 'TG4817305', 'QX7Z4M'),
      kind: fc.constantFrom('name', 'any', 'document'),
      similar: fc.boolean(),
      purpose: fc.constantFrom(...SEARCH_PURPOSES),
    }),
    'evidence.get': person,
    'rules.get': AS_IT_IS,
    'rules.words': AS_IT_IS,
    'rules.set-doubt': fc.record({ perMille: fc.constantFrom(50, 200, 500) }),
    'rules.preview': fc.record({ rule: written, lists: fc.constant(null), days: fc.constantFrom(0, 30, 365) }),
    'rules.try': fc.tuple(person, written).map(([about, tried]) => ({ ...about, rule: tried, lists: null })),
    'back-test.run': fc.record({
      candidate: comparable,
      from: fc.constantFrom(null, '2026-11-01'),
      to: fc.constant(null),
      day: fc.constant(null),
    }),
    'back-test.travellers': fc.record({
      run: record,
      group: fc.constantFrom('gained', 'lost', 'raised', 'lowered', 'positives', 'negatives'),
    }),
    'back-test.export': fc.record({ ...exported, run: record, form: fc.constant('csv' as const) }),
    'screening.replay': fc.record({ flight }),
    'drafts.list': AS_IT_IS,
    'drafts.open': fc.record({ id: draft.id }),
    'drafts.create': fc.record({
      from: fc.oneof(
        version.map(({ version: number }) => ({ version: number })),
        fc.constantFrom({ active: true as const }, { shipped: true as const }),
      ),
    }),
    'drafts.put-rule': fc.record({ ...draft, rule: written }),
    'drafts.remove-rule': fc.record({ ...draft, rule }),
    'drafts.put-list': fc.record({
      ...draft,
      list: fc.constantFrom(SEEN_LIST, HIDDEN_LIST, 'another-list', ...blind.map((agency) => `${agency}-list`)),
      content: fc.constant({ owner: 'X', reason: 'x', validTo: '2027-01-01', entries: ['BOG'] }),
    }),
    'drafts.remove-list': fc.record({ ...draft, list }),
    'drafts.put-format': fc.record({ ...draft, format: fc.constantFrom(1, 2) }),
    'drafts.put-thresholds': fc.record({ ...draft, mandate }),
    'drafts.rename': fc.record(draft),
    'drafts.discard': fc.record(draft),
    'drafts.validate': fc.record(draft),
    'versions.list': AS_IT_IS,
    'versions.open': version.map(({ version: number }) => ({ version: number })),
    'versions.compare': fc.record({ from: comparable, to: comparable }),
    'versions.sign': version,
    'versions.activate': version,
    'versions.cancel-activation': version.map(({ version: number }) => ({ version: number })),
    'versions.roll-back': AS_IT_IS,
    'versions.export': fc.record({
      version: version.map(({ version: number }) => number),
      format: fc.constantFrom('json', 'yaml'),
    }),
    'rules.switch-off': fc.record({ rule }),
    'rules.countersign': fc.record({ act: one(ids.acts) }),
    'frame.get': AS_IT_IS,
    'frame.propose': fc.record({ frame: fc.constant({ ...STARTING_FRAME, gendarmerie: 'own-lines' as const }) }),
    'frame.withdraw': fc.record({ hash: one(ids.frames) }),
    'frame.confirm': fc.record({ hash: one(ids.frames) }),
    'roster.get': AS_IT_IS,
    'roster.now': AS_IT_IS,
    'roster.enter': AS_IT_IS,
    'roster.correct': AS_IT_IS,
    'roster.post': AS_IT_IS,
    'roster.set-posts': AS_IT_IS,
    'airline-contact.list': AS_IT_IS,
    'airline-contact.enter': AS_IT_IS,
    'airline-contact.remove': AS_IT_IS,
    'capacity-cut.list': AS_IT_IS,
    'capacity-cut.propose': AS_IT_IS,
    'capacity-cut.sign': AS_IT_IS,
    'capacity-cut.object': AS_IT_IS,
    'capacity-cut.uphold': AS_IT_IS,
    'capacity-cut.take-back': AS_IT_IS,
    'capacity.get': AS_IT_IS,
    'capacity.set': AS_IT_IS,
    'mutes.list': AS_IT_IS,
    'mute.add': fc.tuple(person, rule, reason).map(([about, muted, why]) => ({ ...about, rule: muted, reason: why })),
    'queue.week': fc.record({ day: fc.constantFrom(null, '2026-11-16', '2026-11-24', '2026-12-01') }),
    'queue.week-unread': AS_IT_IS,
    'queue.week-looked-at': fc.record({
      day: fc.constantFrom('2026-11-16', '2026-11-24'),
      shown: fc.integer({ min: 1, max: 3 }),
    }),
    'queue.week-export': fc.record({ ...exported, day: fc.constantFrom('2026-11-16', '2026-11-24', '2026-12-01') }),
    'mutes.days': AS_IT_IS,
    'mutes.set-days': fc.record({ usual: fc.constantFrom(1, 7), most: fc.constantFrom(30, 90) }),
    'mute.revoke': fc.record({ id: record, reason }),
    'gates.list': AS_IT_IS,
    'holds.list': AS_IT_IS,
    'hold.release': fc.record({ id: one(ids.holds), reason }),
    'case.not-examined': fc.record({ travellers: fc.array(person, { minLength: 1, maxLength: 2 }), reason }),
    'window.set': fc.record({ before: fc.constantFrom(6, 24, 168), after: fc.constantFrom(1, 3, 48) }),
    'meeting-limits.set': fc.record({
      metAfterArrival: fc.constantFrom(5, 10, 60),
      metBeforeDeparture: fc.constantFrom(15, 60, 180),
      untilSupervisors: fc.constantFrom(5, 30, 120),
      childLook: fc.constantFrom(10, 30, 60),
    }),
    'breaker.set': fc.record({ perMille: fc.constantFrom(100, 700), least: fc.constantFrom(10, 12, 100) }),
    'statistics.rules': days,
    'statistics.overlaps': days,
    'statistics.groups': days,
    'statistics.export': fc.tuple(days, fc.record(exported)).map(([period, asked]) => ({ ...period, ...asked })),
    'shift.report': fc.record({ language, shift: fc.constantFrom(null, SHIFT, EMPTY_SHIFT) }),
    'shift.sign': fc
      .tuple(fc.constantFrom(SHIFT, EMPTY_SHIFT), fc.constantFrom('', 'belt 2', 'ask HIDDENONE'))
      .map(([shift, notes]) => ({ ...shift, notes })),
    'shift.export': fc.record({ ...nameless, id: record }),
    'month.report': fc.tuple(days, language).map(([period, said]) => ({ ...period, language: said })),
    'month.export': fc.tuple(days, fc.record(nameless)).map(([period, asked]) => ({ ...period, ...asked })),
    'cases.list': AS_IT_IS,
    'cases.concealments': AS_IT_IS,
    'case.claim': personWithCase,
    'case.open': fc
      .tuple(person, fc.constantFrom(...BY_HAND), note)
      .map(([about, origin, said]) => ({ ...about, origin, note: said })),
    'case.open-on': fc
      .tuple(thing, orNull(flight), fc.constantFrom(...BY_HAND), note)
      .map(([on, of, origin, said]) => ({ thing: on, flight: of, origin, note: said })),
    'case.get': fc.record(onCase),
    'case.parts': fc.record(onCase),
    'case.files': fc.record(onCase),
    'case.attach': fc.record({
      ...{ case: one(ids.cases), name: fc.constantFrom('a.txt', 'b.jpg'), about: fc.constant(null), note },
      ...{ file: fc.constantFrom('Seen.', 'Heard.').map((text) => new Blob([text])), medical: fc.boolean() },
    }),
    'case.file': fc.record({ id: one(ids.attachments), slice: fc.nat(1) }),
    'case.save-file': fc.record({ id: one(ids.attachments), copy: fc.boolean(), purpose: reason }),
    'case.remark-file': fc.record({
      ...{ id: one(ids.attachments), kind: fc.constantFrom(...ATTACHMENT_REMARKS), text: reason },
    }),
    'case.state': fc.record({
      ...{ case: one(ids.cases), kind: fc.constantFrom(...STATEMENT_KINDS), words: reason, by: reason },
      ...{ language: fc.constant('French'), present: fc.constant(''), at: fc.constant(null) },
      corrects: orNull(fc.record({ id: one(ids.statements), why: reason })),
    }),
    'case.take': fc.record(onCase),
    'case.release': fc.oneof(fc.record({ ...onCase, note }), fc.record({ ...onCase, note, undo: fc.constant(true) })),
    'case.decide-hit': fc.record({ ...onCase, rule, disposition: fc.constantFrom(...DISPOSITIONS), reason }),
    // Also on a traveller, whose case the step opens or takes at once.
    'case.select': withDeed(fc.record({ id: fc.oneof(onCase.id, person), note })),
    'case.deselect': withDeed(fc.record({ ...onCase, note })),
    'case.record-result': fc.oneof(
      withDeed(fc.record(onCase)),
      fc.record({ ...onCase, result: fc.constant(SEIZURE.result), found: fc.constant(SEIZURE.found) }),
    ),
    'encounter.read': fc.record(onCase),
    'encounter.compare': fc.record(onCase),
    'encounter.add': withDeed(
      fc.record({
        ...onCase,
        entry: fc.oneof(
          officer.map(unreadable),
          fc.constant(READ),
          fc.constant({ kind: 'identity-seen' as const, note: null }),
          fc
            .tuple(fc.constantFrom(...PLAIN_ACTS), fc.constantFrom(...ACT_RESULTS))
            .map(([act, result]) => ({ kind: 'act' as const, act, result, guardian: null, note: null })),
          numbered.map((of) => ({ kind: 'correction' as const, of, why: 'a mistake' })),
          fc
            .tuple(numbered, fc.constantFrom('disputed', 'read'))
            .map(([of, said]) => ({ kind: 'answered' as const, of, said, note: 'not me' })),
        ),
      }),
    ),
    'encounter.move': fc.record({
      ...onCase,
      entry: fc.oneof(
        fc.constantFrom(...PAPER_PLACES).map((to) => ({ kind: 'moved' as const, to, note: null })),
        fc.constantFrom(...BAG_CHECKS).map((check) => ({ kind: 'bag' as const, tag: '0071234567', check })),
        fc.constant({ kind: 'went' as const, where: 'handed to the police post' }),
        numbered.map((of) => ({ kind: 'correction' as const, of, why: 'a mistake' })),
      ),
    }),
    'inspections.board': AS_IT_IS,
    'inspections.print-bags': AS_IT_IS,
    'encounter.medical': fc.record({ ...onCase, entry: numbered }),
    'case.test': fc.record({ ...onCase, line: fc.nat({ max: 1 }), test: fc.constantFrom(...TESTED), note }),
    'case.note': withDeed(fc.record(onCase)),
    'case.relieve': fc.record({ ...onCase, note: reason }),
    'case.assign': fc.record({ ...onCase, to: officer, note }),
    'case.hand-over': fc.record({ ...onCase, to: fc.constantFrom(...SHIPPED_AGENCIES), note }),
    'case.meet': withDeed(fc.record({ ...onCase, note })),
    'case.unmeet': fc.record({ ...onCase, note: reason }),
    'case.conclude': fc.record({ ...onCase, note }),
    'case.send-back': fc.record({ ...onCase, note }),
    'case.reopen-part': fc.record({ ...onCase, note }),
    'case.dismiss': fc.record({ id: fc.oneof(onCase.id, person), why: fc.constantFrom(...DISMISSALS), note }),
    'case.miss': withDeed(fc.record({ ...onCase, why: fc.constantFrom(...MISSES), note })),
    'case.close': fc.record({ ...onCase, note }),
    'case.reopen': fc.record(onCase),
    'case.let-go': fc.record(onCase),
    'cases.similar': person,
    'case.join': fc.record({ ...onCase, to: one(ids.cases), note: reason }),
    'case.part': fc.record({ ...onCase, note: reason }),
    'case.watch': fc.record({ ...onCase, on: fc.boolean() }),
    'case.news-seen': fc.record(onCase),
    'case.remind': fc.record({ ...onCase, at: fc.constantFrom(null, '2026-11-24T08:00', '2026-12-01T08:00') }),
    'case.reports': fc.record(onCase),
    'case.keep-report': fc.record({ case: one(ids.cases) }),
    'case.withdraw-report': fc.record({ case: one(ids.cases) }),
    'case.drafts': fc.record(onCase),
    'official-draft.preview': fc.record({ case: one(ids.cases), kind: fc.constantFrom(...DRAFT_KINDS), language }),
    'official-draft.print': fc.record({ case: one(ids.cases), kind: fc.constantFrom(...DRAFT_KINDS), language }),
    'draft-templates.list': AS_IT_IS,
    'draft-template.propose': fc.record({ key: fc.constantFrom(...TEMPLATE_KEYS) }),
    'draft-template.withdraw': fc.record({ key: fc.constantFrom(...TEMPLATE_KEYS) }),
    'draft-template.confirm': fc.record({ key: fc.constantFrom(...TEMPLATE_KEYS) }),
    'case.package': fc.record({ ...onCase, of: fc.constantFrom(...PACKAGES) }),
    'protection.read': fc.record(onCase),
    'protection.enter': fc
      .tuple(fc.record(onCase), protectionSteps)
      .map(([on, entered]) => ({ ...on, ...entered, happened: null })),
    'case.referrals': fc.record(onCase),
    'referral.list': fc.record({}),
    'case.seizure-record': fc.record(onCase),
    'referral.prepare': fc.record({ case: one(ids.cases) }),
    'referral.hand': fc.record({ id: one(ids.referrals) }),
    'referral.answer': fc.record({ id: one(ids.referrals), kind: fc.constantFrom(...REFERRAL_ANSWERS) }),
    'referral.remind': fc.record({ id: one(ids.referrals) }),
    'referral.withdraw': fc.record({ id: one(ids.referrals), why: reason }),
    'referral.print': fc.record({ id: one(ids.referrals), language }),
    'sltd.read': fc.record(onCase),
    'sltd.begin': fc.record({ ...onCase, document: fc.constantFrom(...sltdDocuments) }),
    'sltd.enter': fc.record({
      ...{ id: one(ids.sltd), act: fc.constantFrom(...sltdActs) },
      happened: fc.constantFrom(null, '2026-11-24T08:00'),
    }),
    'sltd.print': fc.record({ id: one(ids.sltd), language: fc.constantFrom('en' as const, 'fr' as const) }),
    'sltd-limits.set': fc.record({
      answerMinutes: fc.constantFrom(15, 60, 90),
      holdingMinutes: fc.constantFrom(30, 240, 300),
    }),
    'custody.read': fc.record(onCase),
    'custody.enter': fc.record({ ...onCase, act: custodyActs, happened: fc.constantFrom(null, '2026-11-24T08:00') }),
    'case.propose': fc.record({ ...onCase, proposed: fc.constantFrom(...PROPOSALS), note }),
    'case.accept': fc.record({ ...onCase, proposal: numbered, note }),
    'case.decline': fc.record({ ...onCase, proposal: numbered, note }),
    'case.confirm-deed': fc.record({ ...onCase, deed: numbered, note }),
    'case.dispute-deed': fc.record({ ...onCase, deed: numbered, note }),
    'case.withdraw-proposal': fc.record({ ...onCase, proposal: numbered, note }),
    'case.confirm-found': fc.record({ ...onCase, result: numbered, line: fc.nat({ max: 2 }), note }),
    'case.dispute-found': fc.record({ ...onCase, result: numbered, line: fc.nat({ max: 2 }), note }),
    'case.acknowledge': fc.record({ ...onCase, note }),
    'selection.pool': fc.record({ from: pool }),
    'selection.draw': fc.record({ from: pool, count: fc.constantFrom(1, 2, 50) }),
    'papers.print': fc.record({ language, travellers: fc.array(person, { minLength: 1, maxLength: 3 }) }),
    'export.flagged': fc.record({
      ...exported,
      travellers: orNull(fc.array(person, { maxLength: 3 })),
      question: fc.option(queueQuestion, { nil: undefined }),
    }),
    'observed.list': AS_IT_IS,
    'observed.pass-on': person,
    'quiet.list': AS_IT_IS,
    'quiet.start': person,
    'quiet.move': fc.record({ id: quiet }),
    'quiet.call-off': fc.record({ id: quiet }),
    'quiet.name': fc.record({ id: quiet }),
    'quiet.unname': fc.record({ id: quiet }),
    'quiet.read': fc.record({ id: quiet }),
    'quiet.release': fc.record({ id: quiet }),
    'export.cases': fc.record({ ...exported, list: fc.constantFrom(...CASE_LISTS) }),
    'audit.list': fc.record(page),
    'audit.search': fc.record({
      ...page,
      officer: orNull(officer),
      kinds: fc.constantFrom([], ['case.claimed'], ['evidence.viewed', 'travellers.searched'], ['mute.made']),
      text: fc.constantFrom('', 'document.expired', 'hiddenone', 'court', 'police supervisor', 'customs analyst'),
      about: fc.constantFrom([], ...ids.travellers.map(({ traveller }) => [traveller])),
    }),
    'audit.state': AS_IT_IS,
    'audit.head': AS_IT_IS,
    'audit.compare-head': AS_IT_IS,
    'audit.verify': AS_IT_IS,
    'audit.acknowledge': fc.record({ reason }),
    'audit.export': fc.record({ language, from: since, values: fc.boolean() }),
    // The rows are the same in every form, and their hashes are left out of lines only.
    'audit.export-table': fc.record({ ...exported, form: fc.constant('csv'), from: since }),
    'store.verify': AS_IT_IS,
    'backup.list': AS_IT_IS,
    'backup.make': AS_IT_IS,
    'backup.verify': fc.record({ place: backup }),
    'backup.restore': fc.record({ place: backup }),
    'backup.set': fc.record({ keep: fc.constantFrom(3, 7), automatic: fc.constant(false) }),
    'alerts.of-rules': fc.record({ rules: fc.array(rule, { maxLength: 4 }) }),
    'alerts.find': fc.record({ text: fc.constantFrom('', 'hidden', 'powder') }),
    'alerts.one': fc.record({ list: checked, entry: record }),
    'alerts.print': fc.record({ list: checked, entry: record, language }),
    'lists.list': AS_IT_IS,
    'lists.missing': AS_IT_IS,
    'lists.one': fc.record({ list: checked }),
    'lists.entries': fc.record({ list: checked, text: fc.constantFrom('', 'hidden', 'listed') }),
    'lists.entry': fc.record({ list: checked, entry: record }),
    'lists.pictures': picture.map(({ list: of, entry: its }) => ({ list: of, entry: its })),
    'lists.picture': fc.record({ picture, slice: fc.nat(1) }).map(({ picture: its, slice }) => ({ ...its, slice })),
    'lists.take-over-view': fc.record({ version: listVersion }),
    'lists.report': fc.record({ version: listVersion, part: fc.constantFrom(...REPORT_PARTS) }),
    'lists.create': AS_IT_IS,
    'lists.edit': fc.record({ list: checked }),
    'lists.add-entry': fc.record({ list: checked }),
    'lists.change-entry': fc.record({ list: checked, id: record, before: listVersion, reason }),
    'lists.withdraw-entry': fc.record({ list: checked, id: record, before: listVersion, reason }),
    'lists.read-files': fc.record({ list: checked }),
    'lists.give-up': fc.record({ version: listVersion }),
    'lists.take-over': fc.record({ version: listVersion, despite: fc.boolean(), reason }),
    'lists.stop-comparing': fc.record({ list: checked }),
    'lists.roll-back': fc.record({ list: checked, reason }),
    'lookouts.list': AS_IT_IS,
    'lookouts.one': fc.record({ id: lookout }),
    'lookouts.flight': fc.record({ flight }),
    'lookouts.take': AS_IT_IS,
    'lookouts.change': fc.record({ id: lookout, version: fc.constantFrom(1, 2), reason }),
    'lookouts.extend': fc.record({ id: lookout, version: fc.constantFrom(1, 2), reason }),
    'lookouts.review': fc.record({ id: lookout, version: fc.constantFrom(1, 2), reason }),
    'lookouts.describe': fc.record({
      id: lookout,
      version: fc.constantFrom(1, 2),
      description: fc.constantFrom('', 'a grey case'),
      reason,
    }),
    'lookouts.end': fc.record({ id: lookout, version: fc.constantFrom(1, 2), reason }),
    'falls.list': fc.record({ flight: orNull(flight), traveller: fc.constant(null), most: fc.constantFrom(1, 50) }),
    'fall.look': fc.record({ id: record, reason }),
    'false-matches.list': fc.record({ list: checked }),
    'false-matches.declare': fc
      .tuple(person, rule, reason)
      .map(([about, hit, why]) => ({ ...about, rule: hit, reason: why })),
    'false-matches.redress': fc
      .tuple(person, rule, reason)
      .map(([about, hit, why]) => ({ ...about, rule: hit, reason: why })),
    'false-matches.revoke': fc.record({ id: record, reason }),
    'retention.get': AS_IT_IS,
    'retention.run': AS_IT_IS,
    'retention.set-periods': fc.record({ maskMonths: fc.constantFrom(3, 6) }),
    'retention.confirm-time': AS_IT_IS,
    'retention.confirm-announcement': AS_IT_IS,
    'legal-holds.list': AS_IT_IS,
    'legal-hold.set': fc.record({
      on: fc.oneof(
        flight.map((id) => ({ kind: 'flight' as const, flight: id })),
        person.map((about) => ({ kind: 'traveller' as const, ...about })),
        onCase.id.map((id) => ({ kind: 'case' as const, case: id })),
      ),
      reason,
    }),
    'legal-hold.confirm': fc.record({ id: record, reason }),
    'legal-hold.lift': fc.record({ id: record, reason }),
    'unmaskings.list': AS_IT_IS,
    'unmasking.approve': fc.record({ case: onCase.id, reason }),
    'unmasking.revoke': fc.record({ id: record, reason }),
    'unmasking.view': fc.record({ id: record }),
    'unmasking.export': fc.record({ ...nameless, id: record }),
  };
}

/** Arbitrary inputs of each call. */
export function arbitraryInputs(ids: Ids, setting: Setting): { readonly [Name in CallName]: fc.Arbitrary<Asked> } {
  const valid = everyInput(ids.known);
  const parts = lines(ids, setting);
  const names = Object.keys(parts) as CallName[];
  const entries = names.map((name) => [
    name,
    // The part of a line fits the input of its call.
    (parts[name] as fc.Arbitrary<object>).map((part) => ({ name, input: { ...valid[name], ...part } }) as Asked),
  ]);
  return Object.fromEntries(entries) as { readonly [Name in CallName]: fc.Arbitrary<Asked> };
}
