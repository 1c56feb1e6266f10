/** One input for every call, about what a store holds: a new call needs a line here before it is tried with every role. */
import type { CallName } from '../../../renderer/core/api.ts';
import type { Input } from '../../../renderer/core/rpc-protocol.ts';
import { EMPTY_LEG, EMPTY_TRAVELLER } from '../../../shared/entry/empty-entry.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';

/** Ids of what the store holds. */
export interface Known {
  readonly flight: string;
  readonly traveller: string;
  readonly message: string;
  readonly job: string;
  readonly case: string;
  readonly question: string;
  readonly quarantine: string;
}

/** Ids of what is nowhere. */
export const NOTHING_KNOWN: Known = {
  flight: 'ET-1-ADD-2026-11-24',
  traveller: 'nobody',
  message: 'nothing',
  job: 'none',
  case: 'LFW-2026-000009',
  question: 'none',
  quarantine: 'none',
};

const ID = 'none';
const HASH = '0'.repeat(64);
const REASON = 'a reason';
const NOTE = null;
const DAYS = { from: '2026-11-01', to: '2026-11-30' } as const;
const PASSPHRASE = 'brittle otter folds 41 umbrellas';
const PROFILE = { id: ID, name: 'a layout', headings: ['Name'], columns: [null], dateOrder: null, flight: null };
const OFFICER = {
  name: 'Somebody',
  agency: 'police',
  role: 'analyst',
  controlOfficer: false,
  secondLine: false,
} as const;
const RULE = 'customs.no-such-rule';
const DRAFT = { id: ID, rev: 1 } as const;

/** An input that the schema of each call takes. */
export function everyInput(known: Known): { readonly [Name in CallName]: Input<Name> } {
  const { flight, traveller } = known;
  const person = { flight, traveller };
  const onCase = { id: known.case, note: NOTE };
  return {
    'session.get': {},
    'session.act-as': { agency: 'customs', role: 'analyst', name: 'Somebody' },
    'session.seconds': { need: 'any', permission: 'accounts.secure' },
    'unit.set-up': { airports: ['LFW'] },
    'permissions.list': {},
    'locking.get': {},
    'locking.set': { screenSeconds: 300, vaultSeconds: 3600, hideFromCapture: true },
    'form.keep': { form: 'note', value: 'a word' },
    'form.kept': { form: 'note' },
    'form.list': {},
    'form.drop': { form: 'note' },
    'accounts.list': {},
    'account.create': { profile: OFFICER, passphrase: PASSPHRASE },
    'account.change': { id: 'LFW-02', profile: OFFICER },
    'account.suspend': { id: 'LFW-02', reason: REASON },
    'account.reactivate': { id: 'LFW-02', reason: REASON },
    'account.reset': { id: 'LFW-02', passphrase: PASSPHRASE },
    'account.renew-recovery': {},
    'account.change-passphrase': { current: PASSPHRASE, next: 'another one of 1976 words' },
    'account.record-sign-in': {},
    'airline.flights': {},
    'airline.flight': { id: flight },
    'question.list': { flight: null },
    'question.ask': { flight, about: { kind: 'flight' }, text: 'When do the doors close?' },
    'question.answer': { id: known.question, text: 'At nine.' },
    'question.withdraw': { id: known.question },
    'reference.airports': { search: 'lom' },
    'reference.search': { kind: 'airport', search: 'LFW', editedOnly: false },
    'reference.names': { kind: 'airport', codes: ['LFW'] },
    'reference.put': { kind: 'carrier', code: 'ET', value: { name: 'Ethiopian' } },
    'reference.restore': { kind: 'country', code: null },
    'import.start': { way: 'paste', files: [{ name: 'a.txt', bytes: new Uint8Array([65]) }] },
    'import.settings': {},
    'import.set': { warnMinutes: 60, quarantineDays: 30 },
    'import.list': {},
    'import.get': { job: known.job },
    'import.follow': { job: ID },
    'import.diagnostics': { job: known.job, file: 0, from: 0, count: 100 },
    'samples.load': { seed: 1 },
    'message.get': { id: known.message },
    'quarantine.list': {},
    'quarantine.get': { id: known.quarantine },
    'quarantine.retry': { id: ID, text: 'nothing' },
    'quarantine.discard': { id: ID, reason: REASON },
    'mapping.preview': { source: { message: known.message }, profile: null },
    'mapping.origin': { source: { message: known.message } },
    'mapping.apply': { source: { quarantine: ID }, profile: PROFILE, save: false },
    'mapping.profiles': {},
    'mapping.forget': { id: ID },
    'quality.messages': { from: 0, count: 10 },
    'quality.carriers': {},
    'quality.export': { language: 'en', what: 'diagnostics' },
    'entry.read-mrz': { text: 'P<' },
    'entry.read-screen': { text: 'RP/' },
    'entry.save': {
      entry: {
        version: 1,
        kind: 'form',
        leg: EMPTY_LEG,
        travellers: [{ ...EMPTY_TRAVELLER, surname: 'SOMEBODY' }],
        booking: null,
        text: null,
      },
    },
    'schedule.list': {},
    'schedule.put': {
      flights: [
        {
          id: ID,
          carrier: 'ET',
          number: 508,
          suffix: null,
          registration: null,
          origin: 'ADD',
          destination: 'LFW',
          departure: '09:00',
          arrival: '13:00',
          arrivalDay: 0,
          from: '2026-11-24',
          to: '2026-11-24',
          days: [true, true, true, true, true, true, true],
        },
      ],
    },
    'schedule.remove': { ids: [ID] },
    'schedule.read': { bytes: new Uint8Array([65]) },
    'flight.update': { flight, patch: { gate: 'A1' }, reason: REASON },
    'flight.same': { flight, other: 'ET-2-ADD-2026-11-24', reason: REASON },
    'flights.list': {},
    'flights.get': { id: flight },
    'traveller.get': person,
    'traveller.versions': person,
    'traveller.join': { flight, travellers: [traveller, ID], reason: REASON },
    'traveller.part': { ...person, record: ID, reason: REASON },
    'decision.withdraw': { id: ID, reason: REASON },
    'queue.list': {},
    'search.ready': {},
    'search.find': { text: 'mensah', kind: 'name', count: 10, similar: true },
    'evidence.get': { ...person, facts: [] },
    'rules.get': {},
    'rules.preview': { rule: {}, lists: {}, days: 7 },
    'rules.try': { rule: {}, lists: {}, ...person },
    'back-test.run': { candidate: { shipped: true }, ...DAYS, day: '2026-11-24' },
    'back-test.travellers': { run: ID, group: 'gained', from: 0, count: 10 },
    'back-test.export': { run: ID, language: 'en' },
    'screening.replay': { flight },
    'drafts.list': {},
    'drafts.open': { id: ID },
    'drafts.create': { title: 'A draft', from: { version: 9 } },
    'drafts.put-rule': { ...DRAFT, rule: {} },
    'drafts.remove-rule': { ...DRAFT, rule: RULE },
    'drafts.put-list': { ...DRAFT, list: 'a-list', content: {} },
    'drafts.remove-list': { ...DRAFT, list: 'a-list' },
    'drafts.put-thresholds': { ...DRAFT, mandate: 'customs', watch: 30, inspect: 60 },
    'drafts.rename': { ...DRAFT, title: 'Another name' },
    'drafts.discard': DRAFT,
    'drafts.validate': { ...DRAFT, note: 'a note' },
    'versions.list': {},
    'versions.open': { version: 9 },
    'versions.compare': { from: { shipped: true }, to: { version: 9 } },
    'versions.sign': { version: 9, hash: HASH, note: '' },
    'versions.activate': { version: 9, hash: HASH, at: null },
    'versions.cancel-activation': { version: 9 },
    'versions.roll-back': { reason: REASON },
    'versions.export': { version: 9, format: 'json' },
    'rules.switch-off': { rule: RULE, reason: REASON },
    'rules.countersign': { act: ID },
    'frame.get': {},
    'frame.propose': { frame: STARTING_FRAME, note: 'a note' },
    'frame.withdraw': { hash: HASH },
    'frame.confirm': { hash: HASH },
    'capacity.get': {},
    'capacity.set': {
      shifts: ['06:00'],
      perShift: { customs: 1, police: null, gendarmerie: null, immigration: null },
    },
    'mutes.list': {},
    'mute.add': { ...person, rule: RULE, until: '2026-12-24', reason: REASON },
    'mute.revoke': { id: ID, reason: REASON },
    'gates.list': {},
    'holds.list': {},
    'hold.release': { id: ID, reason: REASON },
    'breaker.set': { perMille: 100, least: 100 },
    'statistics.rules': DAYS,
    'statistics.overlaps': DAYS,
    'statistics.groups': DAYS,
    'statistics.export': { ...DAYS, language: 'en' },
    'cases.list': {},
    'case.claim': person,
    'case.release': onCase,
    'case.decide-hit': { id: known.case, rule: RULE, disposition: 'true', reason: REASON },
    'case.select': onCase,
    'case.deselect': onCase,
    'case.record-result': { id: known.case, result: 'nothing-found', note: '' },
    'case.note': { id: known.case, note: 'a note' },
    'case.close': onCase,
    'case.reopen': { id: known.case, note: 'a note' },
    'selection.pool': { from: { flight } },
    'selection.draw': { from: { flight }, count: 1 },
    'export.flagged': { language: 'en', travellers: null },
    'audit.list': { before: null, count: 500 },
    'audit.search': { before: null, count: 500, officer: null, kinds: [], text: '', from: null, until: null },
    'audit.state': {},
    'audit.verify': {},
    'audit.acknowledge': { reason: REASON },
    'audit.export': { form: 'csv', language: 'en', from: null, until: null, values: false },
    'store.verify': {},
    'backup.list': {},
    'backup.make': {},
    'backup.verify': { place: { kind: 'listed', name: 'none' } },
    'backup.restore': { place: { kind: 'listed', name: 'none' } },
    'retention.get': {},
    'retention.run': {},
    'retention.set-periods': { maskMonths: 6, destroyMonths: 60, caseMonths: 60, auditMonths: 60 },
    'retention.confirm-time': {},
    'legal-holds.list': {},
    'legal-hold.set': { on: { kind: 'flight', flight }, reason: REASON },
    'legal-hold.confirm': { id: ID, reason: REASON },
    'legal-hold.lift': { id: ID, reason: REASON },
    'unmaskings.list': {},
    'unmasking.approve': { case: known.case, reason: REASON },
    'unmasking.revoke': { id: ID, reason: REASON },
    'unmasking.view': { id: ID },
    'unmasking.export': { id: ID, language: 'en' },
    'backup.set': { automatic: true, keep: 7, changes: 1000 },
  };
}
