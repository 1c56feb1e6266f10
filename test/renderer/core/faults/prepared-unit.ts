/** A unit with one of everything, so that each call can succeed. Each try begins from a copy of its machine. */
import type { QueuePage } from '../../../../renderer/core/calls/queue.ts';
import { STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { DAYS_NEEDED } from '../../../../shared/retention/announcements.ts';
import { DEFAULT_PERIODS } from '../../../../shared/retention/periods.ts';
import type { Known } from '../every-input.ts';
import { HELD, MASKED } from '../frozen/frozen-day.ts';
import { FLIGHTS, listFor } from '../frozen/place.ts';
import { crowd, DAILY, FLIGHT, paxlst, pnrgov, TWO_PEOPLE } from '../messages.ts';
import { signInOn } from '../stand-announced.ts';
import { QUEUE } from '../whole-queue.ts';
import { confirmedBy, Desk, OFFICERS, PASSPHRASE } from './desk.ts';
import { Machine } from './machine.ts';

const BEFORE = '2026-04-10T08:00:00Z';
/** The clock of the unit stands. */
export const NOW = '2026-11-24T08:00:00Z';
const DAY = 24 * 60 * 60 * 1000;
const FIRST_PASSPHRASE = 'seven lanterns drift past 88 harbours';

export const RULE = 'immigration.document-expired';
export const OTHER_FLIGHT = 'ET-510-ADD-2026-11-24';
export const UNREADABLE = "UNB+UNOA:4+ZIGGURAT'UNH";
export const NOTE = 'Mr Quillfeather was nervous';

/** Values that the unit was given, and that may lie nowhere unsealed. */
export const PLANTED: readonly string[] = [
  ...[...TWO_PEOPLE, MASKED, HELD].flatMap(({ surname, document }) => [surname, document]),
  'AGBEKO',
  'QX7Z4M',
  '4111111111111111',
  'ZIGGURAT',
  'Quillfeather',
  'customs supervisor',
  'police administrator',
];

/** The layout of a table whose headings no reader knows. */
export const PROFILE = {
  id: 'small-carrier',
  name: 'Small carrier',
  headings: ['qq1', 'qq2', 'qq3', 'qq4'],
  columns: ['surname', 'givenNames', 'documentNumber', null],
  dateOrder: null,
  flight: {
    carrier: 'ET',
    number: 508,
    suffix: null,
    origin: 'ADD',
    destination: 'LFW',
    departure: '2026-11-24T09:00',
    arrival: '2026-11-24T13:00',
  },
} as const;

/** Ids of what the unit holds. */
export interface KnownUnit extends Known {
  /** A quarantined table with the headings of `PROFILE`. */
  readonly table: string;
  /** Travellers of the flight who have no case; the first came in two messages. */
  readonly others: readonly string[];
  readonly decision: string;
  readonly schedule: string;
  readonly draft: { readonly id: string; readonly rev: number };
  readonly version: { readonly version: number; readonly hash: string };
  /** A frame that police proposed. */
  readonly frame: string;
  readonly mute: string;
  /** What that mute was made with. */
  readonly mutable: { readonly [field in 'flight' | 'traveller' | 'rule' | 'until' | 'reason']: string };
  readonly hold: string;
  readonly maskedCase: string;
  readonly unmasking: string;
  readonly backup: string;
}

export interface PreparedUnit {
  /** No program runs on it. */
  readonly machine: Machine;
  readonly known: KnownUnit;
  readonly recovery: readonly [string, string];
}

/** Makes the unit. */
export async function prepareUnit(): Promise<PreparedUnit> {
  const machine = Machine.empty(BEFORE);
  const desk = await Desk.open(machine, null);
  const recovery = await makeOfficers(desk);
  await desk.ask('backup.set', { automatic: false, keep: 7, changes: 1000 });
  for (const { id, ...profile } of [OFFICERS.customs, OFFICERS.police, OFFICERS.airline])
    await desk.ask('account.create', { profile, passphrase: FIRST_PASSPHRASE }, 'policeAdministrator');
  for (const { id } of [OFFICERS.customs, OFFICERS.police, OFFICERS.airline]) {
    await desk.ask('vault.unlock', { officer: id, passphrase: FIRST_PASSPHRASE });
    await desk.ask('account.change-passphrase', { current: FIRST_PASSPHRASE, next: PASSPHRASE });
  }
  await desk.as('customs');
  await bringOld(desk);
  // What ends is announced before, and officers of two agencies sign in meanwhile.
  machine.now = Date.parse(NOW) - (DAYS_NEEDED + 1) * DAY;
  await desk.ask('retention.confirm-time', {}, 'police');
  await desk.ask('retention.run', {});
  await signInOn({ machine, window: desk }, [confirmedBy('police'), confirmedBy('customs')]);
  machine.now = Date.parse(NOW);
  await desk.ask('retention.confirm-time', {}, 'police');
  await desk.ask('retention.run', {});
  const known = await workAtDesk(desk);
  // A practice store has a secret of its own, by which it links what it takes in.
  await desk.program.open('practice');
  await bring(desk, { 'practice.edi': paxlst(crowd(1), { flight: 'ET513', control: 'C0513' }) });
  await desk.leave();
  // What a start still has to do with all this is done.
  await (await Desk.open(machine, 'customs')).leave();
  return { machine, known, recovery };
}

/** The first two officers. Returns the halves of the recovery code. */
export async function makeOfficers(desk: Desk): Promise<readonly [string, string]> {
  return (await desk.ask<{ recovery: readonly [string, string] }>('vault.create', FIRST_START)).recovery;
}

export const FIRST_START = {
  airports: ['LFW'],
  administrators: [OFFICERS.customsAdministrator, OFFICERS.policeAdministrator].map(({ name, agency }) => ({
    name,
    agency,
    passphrase: PASSPHRASE,
  })),
  periods: DEFAULT_PERIODS,
};

/** Two flights whose first period will be over: one is to be masked, one is held. */
async function bringOld(desk: Desk): Promise<void> {
  await bring(desk, { 'masked.edi': listFor(FLIGHTS.masked, [MASKED], 'C0503') });
  await bring(desk, { 'held.edi': listFor(FLIGHTS.held, [HELD], 'C0504') });
  const [held] = await travellersOf(desk, FLIGHTS.held);
  const on = { kind: 'traveller', flight: FLIGHTS.held, traveller: held };
  await desk.ask('legal-hold.set', { on, reason: 'court order 13' }, 'police');
}

async function workAtDesk(desk: Desk): Promise<KnownUnit> {
  const [kofi, chidi] = TWO_PEOPLE;
  if (kofi === undefined || chidi === undefined) throw new Error('two people');
  const text = (value: string) => new TextEncoder().encode(value);
  const { job } = await bring(desk, {
    'a.edi': paxlst([{ ...kofi, locator: 'QX7Z4M' }, chidi, ...crowd(2)]),
    'b.edi': pnrgov('QX7Z4M', '4111111111111111'),
    'other.edi': paxlst(crowd(3), { flight: 'ET510', control: 'C0510' }),
    'broken.edi': text(UNREADABLE),
    'one.csv': text('qq1;qq2;qq3;qq4\r\nLAWSON;AFI;TG9000001;blue\r\n'),
    'two.csv': text('qq1;qq2;qq3;qq4\r\nAMEGAN;YAO;TG9000002;red\r\n'),
  });
  const waiting = await desk.ask<readonly { id: string; table: boolean }[]>('quarantine.list', {});
  const [first, second] = waiting.filter(({ table }) => table);
  await desk.ask('mapping.apply', { source: { quarantine: first?.id ?? '' }, profile: PROFILE, save: true });
  await desk.ask('schedule.put', { flights: [{ ...DAILY, id: '' }] });
  await desk.ask('reference.put', { kind: 'carrier', code: 'QQ', value: { name: 'Quick Air' } });
  await desk.ask('flight.update', { flight: FLIGHT, patch: { gate: 'B4' }, reason: 'stand closed' });
  await desk.ask('form.keep', { form: 'note', value: 'a word' });
  const question = await desk.ask<Made>('question.ask', { flight: FLIGHT, about: { kind: 'flight' }, text: 'When?' });
  const flagged = (await desk.ask<Pick<QueuePage, 'rows'>>('queue.page', QUEUE)).rows.find(
    ({ flight }) => flight === FLIGHT,
  );
  const person = { flight: FLIGHT, traveller: flagged?.traveller ?? '' };
  const mutable = await findMutable(desk);
  const { mute } = await desk.ask<{ mute: Made }>('mute.add', mutable, 'police');
  const opened = await desk.ask<Made>('case.claim', person);
  await desk.ask('case.note', { id: opened.id, note: NOTE });
  const [hidden] = await travellersOf(desk, FLIGHTS.masked);
  const maskedCase = await desk.ask<Made>('case.claim', { flight: FLIGHTS.masked, traveller: hidden });
  const approval = { case: maskedCase.id, reason: 'request of the prosecutor' };
  const unmasking = await desk.ask<Made>('unmasking.approve', approval, 'police');
  const { decisions, messages } = await desk.ask<{ decisions: readonly Made[]; messages: readonly Made[] }>(
    'flights.get',
    { id: FLIGHT },
  );
  const [hold] = await desk.ask<readonly Made[]>('legal-holds.list', {});
  const [scheduled] = await desk.ask<readonly Made[]>('schedule.list', {});
  const rules = await workOnRules(desk);
  const { name } = await desk.ask<{ name: string }>('backup.make', {});
  return {
    ...rules,
    flight: FLIGHT,
    traveller: person.traveller,
    others: (await travellersOf(desk, FLIGHT)).filter((id) => id !== person.traveller),
    message: messages[0]?.id ?? '',
    job,
    case: opened.id,
    question: question.id,
    quarantine: waiting.find(({ table }) => !table)?.id ?? '',
    table: second?.id ?? '',
    decision: decisions[0]?.id ?? '',
    schedule: scheduled?.id ?? '',
    mute: mute.id,
    mutable,
    hold: hold?.id ?? '',
    maskedCase: maskedCase.id,
    unmasking: unmasking.id,
    backup: name,
  };
}

/** A version that changes one rule, a draft, and a frame that police proposed. */
async function workOnRules(desk: Desk): Promise<Pick<KnownUnit, 'version' | 'draft' | 'frame'>> {
  const made = await desk.ask<{ id: string; content: { rules: readonly Made[] } }>('drafts.create', {
    title: 'Expired documents',
    from: { active: true },
  });
  const rule = made.content.rules.find(({ id }) => id === RULE);
  await desk.ask('drafts.put-rule', { id: made.id, rev: 1, rule: { ...rule, outcome: 'intercept' } });
  const { version } = await desk.ask<{ version: number }>('drafts.validate', { id: made.id, rev: 2, note: 'tried' });
  const { hash } = await desk.ask<{ hash: string }>('versions.open', { version });
  const draft = await desk.ask<Made>('drafts.create', { title: 'More', from: { version } });
  const list = { owner: 'O', reason: 'R', validTo: '2027-01-01', entries: ['A'] };
  await desk.ask('drafts.put-list', { id: draft.id, rev: 1, list: 'test-list', content: list });
  await desk.as('police');
  const { proposal } = await desk.ask<{ proposal: { hash: string } }>('frame.propose', {
    frame: { ...STARTING_FRAME, uses: [...STARTING_FRAME.uses, NO_EXPIRY] },
    note: 'Decision 12',
  });
  await desk.as('customs');
  return { version: { version, hash }, draft: { id: draft.id, rev: 2 }, frame: proposal.hash };
}

const NO_EXPIRY = {
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
};

/** A hit that an officer may mute. */
async function findMutable(desk: Desk): Promise<KnownUnit['mutable']> {
  for (const flight of [FLIGHT, OTHER_FLIGHT])
    for (const traveller of await travellersOf(desk, flight)) {
      const { reasons } = await desk.ask<{ reasons: readonly { rule: string; mute?: { state: string } | null }[] }>(
        'traveller.get',
        { flight, traveller },
      );
      const found = reasons.find(({ mute }) => mute?.state === 'may');
      if (found !== undefined)
        return { flight, traveller, rule: found.rule, until: '2027-01-31', reason: 'seen on paper' };
    }
  throw new Error('no hit that may be muted');
}

interface Made {
  readonly id: string;
}

/** Imports files in one import. */
export function bring(desk: Desk, files: Readonly<Record<string, Uint8Array>>): Promise<{ readonly job: string }> {
  const given = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
  return desk.ask('import.start', { way: 'files', files: given });
}

async function travellersOf(desk: Desk, flight: string): Promise<readonly string[]> {
  const { travellers } = await desk.ask<{ travellers: readonly Made[] }>('flights.get', { id: flight });
  return travellers.map(({ id }) => id);
}
