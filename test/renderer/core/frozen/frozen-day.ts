/**
 * A unit from its first day until it is frozen: a record in every table of both stores, keys in every state, and files that arrived while the vault was
 * locked. All persons are made up.
 */

import type { QueuePage } from '../../../../renderer/core/calls/queue.ts';
import { DAYS_NEEDED } from '../../../../shared/retention/announcements.ts';
import { memoryHost } from '../backup/memory-host.ts';
import { type Computer, computer } from '../backup/unit-window.ts';
import { addOfficers, freshUnit } from '../fresh-unit.ts';
import { crowd, DAILY, type Person, pnrgov } from '../messages.ts';
import { signInOn } from '../stand-announced.ts';
import { QUEUE } from '../whole-queue.ts';
import { bring, FLIGHTS, firstTraveller, listFor, type Place } from './place.ts';
import { workOfVersion5 } from './work-of-version-5.ts';

/** Passphrase of the officers who work with travellers. */
export const DESK_PASSPHRASE = 'quiet heron counts 58 lanterns';
export const NOW = '2026-11-24T08:00:00.000Z';
/** Supervisors of customs and of police. */
export const LEAD = { officer: 'LFW-03', passphrase: DESK_PASSPHRASE };
export const OTHER_LEAD = { officer: 'LFW-04', passphrase: DESK_PASSPHRASE };
const DESK = [
  { name: 'Ama Sossou', agency: 'customs', role: 'supervisor' },
  { name: 'Kodjo Amegan', agency: 'police', role: 'supervisor' },
] as const;
const PRACTISING = { customs: 'Ama Mensah', police: 'Kodjo Mensah' } as const;
/** The second officer in practice. The muted rule and the decided hit are of immigration, whose officer confirms it. */
const practiceSecond = (call: string) => ({
  officer: ['mute.add', 'case.decide-hit'].includes(call) ? 'PRACTICE-immigration' : 'PRACTICE-police',
  passphrase: '',
});

const ENDED: Person = { surname: 'ADJAMAGBO', given: 'YAWOVI', document: 'TG1111111' };
export const HELD_LONG: Person = { surname: 'BAMEZON', given: 'AFIWA', document: 'TG2222222' };
export const MASKED: Person = { surname: 'CREPPY', given: 'EDEM', document: 'TG3333333', locator: 'MIDLOC' };
export const HELD: Person = { surname: 'DOGBEVI', given: 'ESSI', document: 'TG4444444' };
export const WAITING: Person = { surname: 'GBEDEMAH', given: 'SENA', document: 'TG6666666' };

const DAY = 24 * 60 * 60 * 1000;

/** Two flights whose first period will be over. One is to be masked; one traveller of the other is held. */
async function bringOld(place: Place): Promise<void> {
  await bring(place, FLIGHTS.masked, [MASKED], 'C0503');
  await bring(place, FLIGHTS.held, [HELD], 'C0504');
  const on = { kind: 'traveller', flight: FLIGHTS.held, traveller: await firstTraveller(place, FLIGHTS.held) };
  await place.confirmed('legal-hold.set', { on, reason: 'court order 13' });
}

/** Runs retention: masks and destroys what is due. */
async function retain({ ask, confirmed }: Place): Promise<void> {
  await confirmed('retention.confirm-time', {});
  await ask('retention.run', {});
}

const ODD_TABLE = 'qq1;qq2;qq3;qq4\r\nLAWSON;AFI;TG9000001;blue\r\n';
const LETTER = 'Dear colleagues, the list follows on Monday.';
const RULE_FILE = {
  fileName: 'rules.yaml',
  bytes: new TextEncoder().encode(`format: 1
rules:
  - { id: customs.frozen-rule, kind: indicator, mandate: customs, family: bags, weight: 20, title: { en: Bags }, when: { fact: bags.count, atLeast: 3 } }
`),
};

/** A day of work that leaves a record in every table. */
async function workAtDesk(place: Place): Promise<void> {
  const { ask, confirmed } = place;
  const text = (value: string) => new TextEncoder().encode(value);
  await ask('schedule.put', { flights: [{ ...DAILY, id: '' }] });
  await ask('reference.put', { kind: 'carrier', code: 'QQ', value: { name: 'Quick Air' } });
  const people = crowd(20).map((person, at) => (at < 10 ? { ...person, expiry: '250131' } : person));
  await bring(place, FLIGHTS.fresh, people, 'C0508');
  await ask('import.start', {
    way: 'files',
    files: [
      { name: 'booking.edi', bytes: pnrgov('FRZLOC', '4111111111111111') },
      { name: 'letter.txt', bytes: text(LETTER) },
      { name: 'list.csv', bytes: text(ODD_TABLE) },
    ],
  });
  const quarantined = (await ask('quarantine.list', {})) as readonly { id: string; table: boolean }[];
  const source = { quarantine: quarantined.find(({ table }) => table)?.id ?? '' };
  const profile = {
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
  };
  await ask('mapping.apply', { source, profile, save: true });
  await ask('flight.update', { flight: FLIGHTS.fresh, patch: { gate: 'B4' }, reason: 'stand closed' });
  await ask('question.ask', { flight: FLIGHTS.fresh, about: { kind: 'flight' }, text: 'When do the doors close?' });
  await ask('form.keep', { form: 'note:1', value: '"Seen at the belt"' });
  await confirmed('breaker.set', { perMille: 300, least: 10 });
  await workOnCases(place);
  await workOnRules(place);
  await workOfVersion5(place);
}

async function workOnCases({ ask, confirmed }: Place): Promise<void> {
  const { rows: queue } = (await ask('queue.page', QUEUE)) as QueuePage;
  const flagged = queue.filter(({ flight, outcome }) => flight === FLIGHTS.fresh && outcome !== 'clear');
  const [{ traveller } = { traveller: '' }] = flagged;
  const person = { flight: FLIGHTS.fresh, traveller };
  const { reasons } = (await ask('traveller.get', person)) as {
    reasons: readonly { rule: string; state: string; mute: { state: string } }[];
  };
  const rule = reasons.find(({ mute }) => mute?.state === 'may')?.rule ?? '';
  await confirmed('mute.add', { ...person, rule, until: '2027-01-31', reason: 'renewal seen on paper' });
  const claimed = (await ask('case.claim', person)) as { id: string };
  await ask('case.select', { id: claimed.id, note: null });
  const masked = (await ask('flights.get', { id: FLIGHTS.masked })) as { travellers: readonly { id: string }[] };
  const old = { flight: FLIGHTS.masked, traveller: masked.travellers[0]?.id ?? '' };
  const reopened = (await ask('case.claim', old)) as { id: string };
  await confirmed('unmasking.approve', { case: reopened.id, reason: 'request of the prosecutor' });
}

async function workOnRules({ ask }: Place): Promise<void> {
  // The rules are from a small file, since a copy of the shipped rules would be most of the frozen file.
  const draft = (await ask('drafts.create', { title: 'More bags', from: RULE_FILE })) as { id: string };
  const { version } = (await ask('drafts.validate', { id: draft.id, rev: 1, note: 'tried for a week' })) as {
    version: number;
  };
  const { hash } = (await ask('versions.open', { version })) as { hash: string };
  await ask('versions.sign', { version, hash, note: 'seen' });
  await ask('drafts.create', { title: 'Left as it was', from: RULE_FILE });
}

export interface FrozenDay {
  readonly computer: Computer;
  /** Name of the backup that was made before the last acts. */
  readonly backup: string;
}

/**
 * Runs the whole story. What is on the computer afterwards is to be frozen. `worked`: the stores with work; the practice store is opened in either case.
 */
export async function liveTheDay(
  host = memoryHost(),
  worked: readonly ('live' | 'practice')[] = ['live', 'practice'],
): Promise<FrozenDay> {
  const machine = computer(host);
  machine.now = Date.parse('2020-11-10T08:00:00.000Z');
  const { window } = await freshUnit(machine);
  const live: Place = {
    store: 'live',
    ask: window.ask,
    confirmed: (name, input) => window.ask(name, input, OTHER_LEAD),
    as: (agency) => window.ask('vault.unlock', agency === 'customs' ? LEAD : OTHER_LEAD),
  };
  const practises = worked.includes('practice');
  const practice: Place = {
    store: 'practice',
    ask: window.ask,
    confirmed: (name, input) => window.ask(name, input, practiceSecond(name)),
    as: (agency) => window.ask('session.act-as', { agency, role: 'supervisor', name: PRACTISING[agency] }),
  };
  const workIn = async (store: 'live' | 'practice') => {
    await window.open(store);
    if (store === 'practice') await practice.as('customs');
  };

  await addOfficers(window, DESK, DESK_PASSPHRASE);
  await window.ask('vault.unlock', LEAD);
  await window.ask('backup.set', { automatic: false, keep: 7, changes: 1000 });
  await bring(live, FLIGHTS.ended, [ENDED], 'C0501');
  await bring(live, FLIGHTS.heldLong, [HELD_LONG], 'C0502');
  await live.confirmed('legal-hold.set', {
    on: { kind: 'flight', flight: FLIGHTS.heldLong },
    reason: 'court order 12',
  });

  machine.now = Date.parse('2026-04-10T08:00:00.000Z');
  await bringOld(live);
  await workIn('practice');
  if (practises) await bringOld(practice);

  // What ends on the day is announced before, and two agencies sign in meanwhile.
  machine.now = Date.parse(NOW) - (DAYS_NEEDED + 1) * DAY;
  await workIn('live');
  await retain(live);
  await signInOn({ machine, window }, [OTHER_LEAD, LEAD]);

  machine.now = Date.parse(NOW);
  if (practises) {
    await workIn('practice');
    await retain(practice);
    await workAtDesk(practice);
    await workIn('live');
  }
  await retain(live);
  await workAtDesk(live);
  const { name } = (await window.ask('backup.make', {})) as { name: string };
  await live.ask('form.keep', { form: 'note:2', value: '"After the backup"' });
  // The lock interrupts this import. Its bytes stay in the store until the next sign-in.
  void window
    .ask('import.start', {
      way: 'files',
      files: Array.from({ length: 3 }, (_, at) => ({
        name: `late-${at}.edi`,
        bytes: listFor(FLIGHTS.fresh, crowd(9 + at), `C06${at}0`),
      })),
    })
    .catch(() => undefined);
  await window.end();
  await window.ask('vault.receive', {
    files: [{ name: 'waiting.edi', bytes: listFor(FLIGHTS.waiting, [WAITING], 'C0509') }],
  });
  return { computer: machine, backup: name };
}
