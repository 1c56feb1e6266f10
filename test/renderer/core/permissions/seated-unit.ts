/** A core in which every officer sits in turn, with a manifest, a booking, a case and a question in its store. */
import { vi } from 'vitest';
import { CALLS, type CallName } from '../../../../renderer/core/calls/all-calls.ts';
import { type AnyCall, secondNeeded } from '../../../../renderer/core/calls/call.ts';
import type { CallFailure } from '../../../../renderer/core/calls/failure.ts';
import type { CoreCallOptions } from '../../../../renderer/core/core-options.ts';
import type { Identity } from '../../../../renderer/core/session.ts';
import type { Officer } from '../../../../shared/casework/case.ts';
import type { StoreName } from '../../../../shared/host.ts';
import { failed, success } from '../../../../shared/result.ts';
import { everyInput, type Known, NOTHING_KNOWN } from '../every-input.ts';
import { OFFICERS } from '../every-officer.ts';
import { FLIGHT, paxlst, pnrgov } from '../messages.ts';
import { emptyStores, openCore, type TestCore } from '../open-core.ts';
import { QUEUE } from '../whole-queue.ts';
import { STORES } from './by-hand.ts';

/** A core whose officer changes from call to call, with a manifest, a booking, a case and a question in its store. */
export class Unit {
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
export const PERSONAL: readonly string[] = [
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

/** Opens one in each store. */
export async function openUnits(): Promise<ReadonlyMap<StoreName, Unit>> {
  await emptyStores();
  const units = new Map<StoreName, Unit>();
  for (const store of STORES) units.set(store, await Unit.open(store));
  return units;
}

/** Replaces the handler of every call by a mark. Counts how often a handler is reached. */
export function withoutActing(): { readonly count: () => number; readonly restore: () => void } {
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
export function needOf<Name extends CallName>(
  name: Name,
  given: ReturnType<typeof everyInput>,
): ReturnType<typeof secondNeeded> {
  return secondNeeded(CALLS[name] as AnyCall, given[name] as never);
}

/** Exports that name somebody, which two officers agree to. */
export function withNames(given: ReturnType<typeof everyInput>) {
  const names = true as const;
  return {
    'audit.export': { ...given['audit.export'], values: true },
    'audit.export-table': { ...given['audit.export-table'], names },
    'quality.export': { ...given['quality.export'], names },
    'back-test.export': { ...given['back-test.export'], names },
    'exhibits.export': { ...given['exhibits.export'], names },
    'export.cases': { ...given['export.cases'], names },
    'export.flagged': { ...given['export.flagged'], names },
    'query-list.export': { ...given['query-list.export'], names },
    'queue.week-export': { ...given['queue.week-export'], names },
    'statistics.export': { ...given['statistics.export'], names },
  };
}

/** What a call gives whose handler is replaced. */
export const REACHED = { code: 'wrong-state', state: 'reached' } as const satisfies CallFailure;
export const inputs = everyInput(NOTHING_KNOWN);
