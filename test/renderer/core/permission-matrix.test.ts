/**
 * Tries every call as every role of every agency, with and without a special duty, in both stores. The table below is written by hand, apart from the
 * code: a new permission or call fails here until the table has its officers.
 */

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CALLS, type CallName } from '../../../renderer/core/calls/all-calls.ts';
import { type AnyCall, secondNeeded } from '../../../renderer/core/calls/call.ts';
import type { CallFailure } from '../../../renderer/core/calls/failure.ts';
import type { CoreCallOptions } from '../../../renderer/core/core-options.ts';
import {
  PERMISSIONS,
  type Permission,
  permissionRow,
  permissionsOf,
  type Standing,
} from '../../../renderer/core/permissions.ts';
import { queueActOf } from '../../../renderer/core/queue-acts.ts';
import type { Identity } from '../../../renderer/core/session.ts';
import type { Officer } from '../../../shared/casework/case.ts';
import type { StoreName } from '../../../shared/host.ts';
import { failed, success } from '../../../shared/result.ts';
import { everyInput, type Known, NOTHING_KNOWN } from './every-input.ts';
import { OFFICERS } from './every-officer.ts';
import { FLIGHT, paxlst, pnrgov } from './messages.ts';
import { emptyStores, openCore, type TestCore } from './open-core.ts';
import { QUEUE } from './whole-queue.ts';

/** A analyst · a analyst who is control officer or second line · S supervisor · T trainer · D administrator · L airline. First the live store, then practice. */
const WHO: Readonly<Record<Permission, readonly [live: string, practice: string]>> = {
  session: ['ASTDL', 'ASTDL'],
  'unit.set-up': ['ASTD', 'ASTD'],
  'unit.change': ['SD', 'ASTD'],
  'locking.change': ['SD', 'ASTD'],
  'settings.view': ['ASTD', 'ASTD'],
  import: ['AS', 'AST'],
  'import.change': ['SD', 'ASTD'],
  quarantine: ['AS', 'AST'],
  mapping: ['AS', 'AST'],
  samples: ['AS', 'AST'],
  view: ['AS', 'AST'],
  search: ['AS', 'AST'],
  evidence: ['AS', 'AST'],
  quality: ['AS', 'AST'],
  entry: ['AS', 'AST'],
  decide: ['AS', 'AST'],
  schedule: ['AS', 'AST'],
  'reference.view': ['ASTD', 'ASTD'],
  'reference.change': ['SD', 'ASTD'],
  'rules.draft': ['AS', 'AST'],
  'rules.sign': ['S', 'AST'],
  'rules.switch-off': ['S', 'AST'],
  'frame.change': ['S', 'S'],
  'draft-templates.change': ['S', 'S'],
  'capacity.change': ['S', 'S'],
  roster: ['AS', 'AST'],
  'roster.change': ['S', 'AST'],
  'capacity.cut': ['S', 'AST'],
  'case.work': ['AS', 'AST'],
  'case.examine': ['aS', 'AST'],
  'exhibit.work': ['AS', 'AST'],
  quiet: ['AS', 'AST'],
  'flight.approve': ['S', 'AST'],
  'selection.draw': ['S', 'AST'],
  'statistics.groups': ['S', 'AST'],
  mute: ['AS', 'AST'],
  'mutes.change': ['S', 'AST'],
  'queue.review': ['S', 'AST'],
  'window.change': ['S', 'AST'],
  'mute.any': ['S', 'AST'],
  'rules.hold': ['S', 'AST'],
  'lists.view': ['AS', 'AST'],
  'lists.enter': ['AS', 'AST'],
  'lists.change': ['S', 'AST'],
  'lookouts.view': ['AS', 'AST'],
  'lookouts.take': ['AS', 'AST'],
  'lookouts.review': ['S', 'AST'],
  'false-match': ['AS', 'AST'],
  'false-match.redress': ['S', 'AST'],
  export: ['AS', 'AST'],
  'export.names': ['S', 'AST'],
  'case.package': ['S', 'AST'],
  'custody.unaccounted': ['S', 'S'],
  report: ['S', 'AST'],
  papers: ['AS', 'AST'],
  'audit.view': ['SD', 'SD'],
  'audit.values': ['S', 'S'],
  'screening.replay': ['S', 'S'],
  'petition.work': ['AS', 'AST'],
  'petition.close': ['S', 'AST'],
  'question.ask': ['AS', 'AST'],
  'question.view': ['ASL', 'ASTL'],
  'question.answer': ['ASL', 'ASTL'],
  'store.verify': ['SD', 'ASTD'],
  backup: ['SD', 'SD'],
  'backup.restore': ['SD', 'SD'],
  'agencies.view': ['SD', 'ASTD'],
  'agencies.change': ['D', ''],
  'agencies.accept': ['S', ''],
  'accounts.view': ['D', ''],
  'accounts.change': ['D', ''],
  'accounts.confirm': ['SD', ''],
  'accounts.secure': ['D', ''],
  'account.own': ['ASTDL', 'ASTDL'],
  'retention.view': ['SD', 'ASTD'],
  'retention.run': ['SD', 'ASTD'],
  'retention.change': ['SD', 'ASTD'],
  'retention.clock': ['SD', 'ASTD'],
  'legal-hold': ['S', 'AST'],
  unmask: ['AS', 'AST'],
  'airline.view': ['L', 'L'],
};

const LETTER = { analyst: 'A', supervisor: 'S', trainer: 'T', administrator: 'D' } as const;
const STORES = ['live', 'practice'] as const;
const NAMES = Object.keys(CALLS) as readonly CallName[];

/** One officer of each agency and role. */
const PLAIN = OFFICERS.filter(({ controlOfficer, secondLine }) => !controlOfficer && !secondLine);

/** What the table above says. */
function mayByHand(officer: Standing, permission: Permission, store: StoreName): boolean {
  const letters = WHO[permission][store === 'live' ? 0 : 1];
  if (officer.agency === 'airline') return letters.includes('L');
  if (letters.includes(LETTER[officer.role])) return true;
  return officer.role === 'analyst' && (officer.controlOfficer || officer.secondLine) && letters.includes('a');
}

/** A core whose officer changes from call to call, with a manifest, a booking, a case and a question in its store. */
class Unit {
  readonly #test: TestCore;
  readonly #seat: { identity: Identity };
  readonly known: Known;

  private constructor(test: TestCore, seat: { identity: Identity }, known: Known) {
    this.#test = test;
    this.#seat = seat;
    this.known = known;
  }

  static async open(store: StoreName): Promise<Unit> {
    const unit = { code: 'LFW', airports: ['LFW'] };
    const first = OFFICERS.find(({ agency, role }) => agency === 'customs' && role === 'supervisor') as Officer;
    const seat: { identity: Identity } = { identity: { officer: first, unit } };
    const core = await openCore(store, undefined, {
      identity: async () => seat.identity,
      second: async ({ officer }) => {
        const found = OFFICERS.find(({ id }) => id === officer);
        return found === undefined
          ? failed({ code: 'second-refused', why: 'passphrase', waitUntil: null })
          : success(found);
      },
    });
    await core.ask('unit.set-up', { airports: ['LFW'] });
    const files = [
      { name: 'a.edi', bytes: paxlst(PEOPLE.map(({ given, surname, document }) => ({ given, surname, document }))) },
      { name: 'b.edi', bytes: withContacts(pnrgov('QX7Z4M', '4111111111111111')) },
      { name: 'broken.edi', bytes: new TextEncoder().encode(`UNB+UNOA:4+${SECRETS.quarantined}'UNH`) },
    ];
    const { job } = await core.ask('import.start', { way: 'files', files });
    const row = (await core.ask('queue.page', QUEUE)).rows[0];
    const traveller = row?.traveller ?? (await core.ask('flights.get', { id: FLIGHT })).travellers[0]?.id ?? '';
    const { messages } = await core.ask('flights.get', { id: FLIGHT });
    const opened = await core.ask('case.claim', { flight: FLIGHT, traveller });
    await core.ask('case.note', { id: opened.id, note: `${SECRETS.note} was nervous` });
    const asked = await core.ask('question.ask', { flight: FLIGHT, about: { kind: 'flight' }, text: 'When?' });
    const [quarantined] = await core.ask('quarantine.list', {});
    // A call that follows an import is told of imports that an earlier worker left.
    await core.core.resume();
    return new Unit(core, seat, {
      flight: FLIGHT,
      traveller,
      message: messages[0]?.id ?? '',
      job,
      case: opened.id,
      question: asked.id,
      quarantine: quarantined?.id ?? '',
    });
  }

  sit(officer: Officer, more: Partial<Identity> = {}): void {
    this.#seat.identity = { ...this.#seat.identity, mustChange: false, byPin: false, ...more, officer };
  }

  call(name: CallName, inputs: ReturnType<typeof everyInput>, options?: CoreCallOptions) {
    return this.#test.core.call(name, structuredClone(inputs[name]), options);
  }

  /** The number of writes so far: each write leaves a line in the ledger. */
  written(): Promise<number> {
    return this.#test.store.db.table('ledger').count();
  }
}

const SECRETS = {
  quarantined: 'ZIGGURAT',
  note: 'Mr Quillfeather',
  phone: '22890123456',
  email: 'AYELE.AGBEKO',
} as const;
const PEOPLE = [
  { surname: 'MENSAHLOU', given: 'KOFIADE', document: 'TG4817305' },
  { surname: 'OKAFORINE', given: 'CHIDIBERE', document: 'TG2950417' },
] as const;
/** What the store holds of people. No answer to an administrator or an airline may contain it. */
const PERSONAL: readonly string[] = [
  ...PEOPLE.flatMap(({ surname, given, document }) => [surname, given, document]),
  ...Object.values(SECRETS),
  'AGBEKO',
  'QX7Z4M',
  '0719876543210',
  '1980-06-15',
];

function withContacts(message: Uint8Array): Uint8Array {
  const contacts = `SSR+CTCM:HK::ET:::::${SECRETS.phone}'\r\nSSR+CTCE:HK::ET:::::${SECRETS.email}//EXAMPLE.TG'\r\nTKT+`;
  return new TextEncoder().encode(new TextDecoder().decode(message).replace('TKT+', contacts));
}

const units = new Map<StoreName, Unit>();
beforeAll(async () => {
  await emptyStores();
  for (const store of STORES) units.set(store, await Unit.open(store));
});
afterAll(emptyStores);

function unitOf(store: StoreName): Unit {
  return units.get(store) as Unit;
}

/** Replaces the handler of every call by a mark. Counts how often a handler is reached. */
function withoutActing(): { readonly count: () => number; readonly restore: () => void } {
  let reached = 0;
  const spies = Object.values(CALLS).map((row) =>
    vi.spyOn(row as unknown as { handler: () => unknown }, 'handler').mockImplementation(async () => {
      reached++;
      return failed(REACHED);
    }),
  );
  return {
    count: () => reached,
    restore: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}

/** Which second officer a call needs. */
function needOf<Name extends CallName>(
  name: Name,
  given: ReturnType<typeof everyInput>,
): ReturnType<typeof secondNeeded> {
  return secondNeeded(CALLS[name] as AnyCall, given[name] as never);
}

/** Exports that name somebody, which two officers agree to. */
function withNames(given: ReturnType<typeof everyInput>) {
  const names = true as const;
  return {
    'audit.export': { ...given['audit.export'], values: true },
    'audit.export-table': { ...given['audit.export-table'], names },
    'quality.export': { ...given['quality.export'], names },
    'back-test.export': { ...given['back-test.export'], names },
    'exhibits.export': { ...given['exhibits.export'], names },
    'export.cases': { ...given['export.cases'], names },
    'export.flagged': { ...given['export.flagged'], names },
    'queue.week-export': { ...given['queue.week-export'], names },
    'statistics.export': { ...given['statistics.export'], names },
  };
}

/** What an officer who came in by PIN may not do: signatures, acts of two, and acts by which one officer alone could hide or prolong that. Sorted. */
const NOT_BY_PIN: readonly CallName[] = [
  'account.change',
  'account.create',
  'account.reactivate',
  'account.renew-recovery',
  'account.reset',
  'account.suspend',
  'agency.accept',
  'agency.propose',
  'audit.acknowledge',
  'audit.export',
  'audit.export-table',
  'back-test.export',
  'backup.restore',
  'breaker.set',
  'capacity-cut.sign',
  'capacity-cut.uphold',
  'contacts.set',
  'draft-template.confirm',
  'draft-template.propose',
  'draft-template.withdraw',
  'exhibits.export',
  'export.cases',
  'export.flagged',
  'flight.approve',
  'flight.sign',
  'frame.confirm',
  'frame.propose',
  'frame.withdraw',
  'legal-hold.confirm',
  'legal-hold.lift',
  'legal-hold.set',
  'locking.set',
  'meeting-limits.set',
  'petition.close',
  'quality.export',
  'queue.week-export',
  'queue.week-looked-at',
  'quiet.call-off',
  'quiet.move',
  'quiet.name',
  'quiet.release',
  'quiet.start',
  'quiet.unname',
  'retention.set-periods',
  'rules.countersign',
  'rules.set-doubt',
  'rules.switch-off',
  'shift.sign',
  'shift.take-over',
  'statistics.export',
  'unmasking.approve',
  'unmasking.export',
  'versions.activate',
  'versions.cancel-activation',
  'versions.roll-back',
  'versions.sign',
  'window.set',
];

const REACHED = { code: 'wrong-state', state: 'reached' } as const satisfies CallFailure;
const inputs = everyInput(NOTHING_KNOWN);

describe.each(STORES)('in the %s store', (store) => {
  test('every call is refused to each officer without its permission, and nothing is written', async () => {
    const unit = unitOf(store);
    const before = await unit.written();
    const acting = withoutActing();
    const wrong: string[] = [];
    let allowed = 0;
    try {
      for (const officer of OFFICERS) {
        unit.sit(officer);
        for (const name of NAMES) {
          const { permission } = CALLS[name];
          const may = mayByHand(officer, permission, store);
          const needsSecond = needOf(name, inputs) !== null;
          const expected: CallFailure['code'] = !may ? 'not-permitted' : needsSecond ? 'second-needed' : 'wrong-state';
          if (expected === 'wrong-state') allowed++;
          const result = await unit.call(name, inputs);
          const got = result.ok ? 'ok' : result.failure.code;
          if (got !== expected) wrong.push(`${officer.id}: ${name} is ${got}, not ${expected}`);
        }
      }
    } finally {
      acting.restore();
    }
    expect(wrong).toEqual([]);
    expect(acting.count()).toBe(allowed);
    expect(await unit.written()).toBe(before);
  });

  test('a passphrase that was handed over permits only its change', async () => {
    const unit = unitOf(store);
    const acting = withoutActing();
    const open: string[] = [];
    try {
      for (const officer of PLAIN) {
        unit.sit(officer, { mustChange: true });
        for (const name of NAMES) {
          const result = await unit.call(name, inputs);
          if (!result.ok && result.failure.code !== 'initial-passphrase') open.push(name);
        }
      }
    } finally {
      acting.restore();
    }
    expect([...new Set(open)].sort()).toEqual(['account.change-passphrase', 'account.record-sign-in', 'session.get']);
  });

  test('an officer who came in by PIN signs nothing, confirms nothing and does no act of two, even with a second officer', async () => {
    const unit = unitOf(store);
    const acting = withoutActing();
    const given = { ...inputs, ...withNames(inputs) };
    const refused = new Set<CallName>();
    const reached = new Set<CallName>();
    try {
      for (const officer of PLAIN) {
        unit.sit(officer, { byPin: true });
        const other = PLAIN.find((each) => each.role === officer.role && each.agency !== officer.agency);
        const confirmation = { officer: store === 'live' ? (other?.id ?? '') : 'PRACTICE-police', passphrase: 'x' };
        for (const name of NAMES) {
          const result = await unit.call(name, given, { confirmation });
          if (result.ok || result.failure.code === REACHED.code) reached.add(name);
          else if (result.failure.code === 'passphrase-needed') refused.add(name);
        }
      }
    } finally {
      acting.restore();
    }
    const may = (name: CallName) => OFFICERS.some((officer) => mayByHand(officer, CALLS[name].permission, store));
    expect([...refused].sort()).toEqual(NOT_BY_PIN.filter(may));
    expect([...reached].filter((name) => refused.has(name))).toEqual([]);
    for (const name of NAMES) if (needOf(name, given) !== null) expect(NOT_BY_PIN).toContain(name);
  });

  test('two-person acts are confirmed by another officer with the permission, of another agency if the act needs it', async () => {
    const unit = unitOf(store);
    const acting = withoutActing();
    const given = { ...inputs, ...withNames(inputs) };
    const wrong: string[] = [];
    let confirmed = 0;
    try {
      for (const name of NAMES) {
        const need = needOf(name, given);
        const { permission: alone, bothMay: permission = alone }: AnyCall = CALLS[name];
        if (need === null) continue;
        for (const officer of PLAIN.filter((each) => mayByHand(each, permission, store))) {
          unit.sit(officer);
          // In practice one of the listed second officers is chosen.
          for (const other of store === 'live' ? PLAIN : []) {
            const fits =
              other !== officer &&
              mayByHand(other, permission, store) &&
              (need === 'any' || other.agency !== officer.agency);
            const result = await unit.call(name, given, { confirmation: { officer: other.id, passphrase: 'x' } });
            const got = !result.ok && result.failure.code === REACHED.code;
            if (got !== fits) wrong.push(`${name}: ${officer.id} with ${other.id}`);
            if (got) confirmed++;
          }
          if (store === 'practice') {
            const agency = officer.agency === 'police' ? 'customs' : 'police';
            const confirmation = { officer: `PRACTICE-${agency}`, passphrase: '' };
            const result = await unit.call(name, given, { confirmation });
            if (result.ok || result.failure.code !== REACHED.code) wrong.push(`${name}: ${officer.id} in practice`);
            else confirmed++;
          }
        }
      }
    } finally {
      acting.restore();
    }
    expect(wrong).toEqual([]);
    expect(confirmed).toBeGreaterThan(0);
  });

  test('no answer to an administrator or an airline contains anything about a traveller', async () => {
    const unit = unitOf(store);
    const asked = everyInput(unit.known);
    const supervisor = PLAIN.find(({ id }) => id === 'customs supervisor') as Officer;
    const told = async (officer: Officer, second: Officer): Promise<string> => {
      const answers: unknown[] = [];
      for (const name of NAMES) {
        unit.sit(officer);
        const { permission, schedule }: AnyCall = CALLS[name];
        // Calls that change the store for everybody, or take long, return less than the calls before.
        if (!mayByHand(officer, permission, store) || schedule === 'exclusive' || NOT_ASKED.has(name)) continue;
        const confirmation = { officer: second.id, passphrase: 'x' };
        answers.push(name, await unit.call(name, asked, { confirmation }));
        if (name in withNames(asked)) {
          answers.push(await unit.call(name, { ...asked, ...withNames(asked) }, { confirmation }));
        }
      }
      return textOf(answers);
    };
    const control = (await told(supervisor, supervisor)).toUpperCase();
    const found = PERSONAL.filter((value) => control.includes(value.toUpperCase()));
    expect(found.length, `a supervisor finds only ${found.join(' ')}`).toBeGreaterThanOrEqual(PERSONAL.length * 0.95);
    for (const officer of PLAIN.filter(({ role, agency }) => role === 'administrator' || agency === 'airline')) {
      const answers = (await told(officer, supervisor)).toUpperCase();
      expect(answers).toContain('SESSION.GET');
      const leaked = PERSONAL.filter((value) => answers.includes(value.toUpperCase()));
      expect(leaked, officer.id).toEqual([]);
    }
  });
});

/** Calls that remove the records that the other calls ask about. */
const NOT_ASKED: ReadonlySet<CallName> = new Set([
  'case.relieve',
  'case.assign',
  'case.hand-over',
  'case.conclude',
  'case.send-back',
  'case.reopen-part',
  'case.dismiss',
  'case.let-go',
  'case.miss',
  'case.close',
  'case.record-result',
  'case.test',
  'case.accept',
  'quarantine.discard',
  'session.act-as',
  'unit.set-up',
]);

/** Everything that can be read in an answer, bytes of files included. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part instanceof Uint8Array ? new TextDecoder().decode(part) : part instanceof Map ? [...part] : part,
  );
}

describe('the table of calls', () => {
  test('the table of calls has an input for each call and a line for each permission', () => {
    expect(Object.keys(inputs).sort()).toEqual([...NAMES].sort());
    expect(Object.keys(WHO).sort()).toEqual([...PERMISSIONS].sort());
    for (const name of NAMES) expect(CALLS[name].input.safeParse(inputs[name]).success, name).toBe(true);
  });

  test('the table of calls gives the screens of each officer the permissions written down here', () => {
    for (const store of STORES) {
      for (const officer of OFFICERS) {
        expect(permissionsOf(officer, store), officer.id).toEqual(
          PERMISSIONS.filter((permission) => mayByHand(officer, permission, store)),
        );
      }
    }
  });

  test('the table of calls asks for a second officer exactly where the table of permissions says so', () => {
    for (const permission of PERMISSIONS) {
      const rows = NAMES.map((name): AnyCall => CALLS[name]).filter(
        (row) => ((row.second === undefined ? undefined : row.bothMay) ?? row.permission) === permission,
      );
      const needs = rows.map((row) => row.second ?? row.asks ?? queueActOf(row.audit)?.confirms ?? undefined);
      const { second } = permissionRow(permission);
      const says = needs.filter((need) => need !== undefined && need !== 'later');
      if (second === undefined || second === 'later') expect(says, permission).toEqual([]);
      else expect(says.length, permission).toBeGreaterThan(0);
      for (const need of says) if (typeof need === 'string') expect(need, permission).toBe(second);
    }
  });
});
