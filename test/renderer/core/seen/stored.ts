/** A store with records written by hand, and a request that reads them: for functions of `renderer/core/seen/` that read a store. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { TamperedError } from '../../../../renderer/core/store/keys.ts';
import { openStore, type Store } from '../../../../renderer/core/store/open-store.ts';
import type { TableName } from '../../../../renderer/core/store/tables.ts';
import { compileRules } from '../../../../rules/engine/compile.ts';
import { screenFlight } from '../../../../rules/engine/screen.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import type { TravellerCase } from '../../../../shared/casework/case.ts';
import { blockFromExamples } from '../../../../shared/fact/example-block.ts';
import type { LegalFrame } from '../../../../shared/frame/legal-frame.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import { ruleSet, ruleText } from '../../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { testStore } from '../test-keys.ts';
import { FRAME_HASH, worldUnder } from './looking.ts';

export const FLIGHT = 'ET-508-ADD-2026-11-24';
export const TWIN = 'ET-509-ADD-2026-11-24';

/** Officers by their agency; customs have two. */
export const OFFICER = {
  customs: 'LFW-01',
  colleague: 'LFW-02',
  police: 'LFW-03',
  gendarmerie: 'LFW-04',
  immigration: 'LFW-05',
  unknown: 'LFW-99',
} as const;
const OFFICERS = (['customs', 'customs', 'police', 'gendarmerie', 'immigration'] as const).map((agency, at) => ({
  name: `Officer ${at}`,
  agency,
  role: 'analyst',
  controlOfficer: false,
  secondLine: false,
}));

const NO_BAG = '{ fact: bags.none, is: true }';
/** Hits of the first are seen by the police alone, under `POLICE_ONLY_FRAME`. */
export const TEXTS = [
  ruleText(NO_BAG, { id: 'police.rule', mandate: 'police', family: 'bags' }),
  ruleText(NO_BAG, { id: 'customs.rule', family: 'route' }),
];

/** Three are flagged; to customs and immigration, one of them is a traveller without a hit, and one is flagged less. */
export const flagged = (traveller: string, outcome: string, aliases: readonly string[] = []) => ({
  traveller,
  aliases,
  outcome,
  way: {},
  reasons: [],
});
export const WHOLE = [
  flagged('open', 'watch'),
  flagged('hidden', 'intercept', ['hidden-before']),
  flagged('both', 'inspect'),
];
export const LESS = [flagged('open', 'watch'), flagged('both', 'watch')];

/** The head of a flight; without `seen`, no agency sees less of it. */
export function headOf(id: string, more: object = {}) {
  return { id, frame: FRAME_HASH, flagged: WHOLE, seen: [{ by: ['customs', 'immigration'], flagged: LESS }], ...more };
}

/** A case on a traveller, with acts of these officers. */
export function caseOf(
  id: string,
  traveller: string,
  officers: readonly string[],
  more: Partial<TravellerCase> = {},
): TravellerCase {
  return {
    id,
    flight: FLIGHT,
    traveller,
    travellerName: traveller,
    state: 'triage',
    assigned: null,
    openedAt: '2026-11-24T08:00:00.000Z',
    outcomeAtOpening: 'intercept',
    origin: 'hit',
    closedBy: [],
    found: [],
    decisions: [],
    result: null,
    credited: null,
    timeline: officers.map((officer) => ({ kind: 'noted', officer, at: '2026-11-24T08:00:00.000Z', note: 'note' })),
    ...more,
  };
}

let store: Store | undefined;

/** Ends the store of an earlier test. */
export async function endStore(): Promise<void> {
  store?.close();
  store = undefined;
  await Dexie.delete(PRODUCT.databases.live);
}

type Records = Partial<Record<TableName, readonly { readonly id: string }[]>>;

/** A store with these records besides the officers. Every fact block is `BLOCK`. */
export async function storeWith(records: Records): Promise<Store> {
  await endStore();
  const opened = await openStore(await testStore('live'));
  store = opened;
  const writes = Object.entries(records).flatMap(([table, values]) =>
    values.map((given) => {
      const value = table === 'factBlocks' ? BLOCK : given;
      return { table, id: given.id, rev: 0, value, index: INDEX[table]?.(given as never) };
    }),
  );
  const officers = { table: 'settings', id: 'officers', rev: 0, value: OFFICERS };
  await commit(opened, [officers, ...writes] as never, []);
  return opened;
}

const INDEX: Readonly<Record<string, (value: never) => object>> = {
  cases: ({ traveller, state }: TravellerCase) => ({ traveller, state }),
  flightHeads: () => ({ day: '2026-11-24' }),
  questions: ({ flight }: { flight: string }) => ({ flight }),
  decisions: ({ flight }: { flight: string }) => ({ flight }),
  attachments: ofCase,
  attachmentSlices: () => ({ case: 'open' }),
  custodies: ({ id }: { id: string }) => ({ case: id }),
  encounters: ({ id }: { id: string }) => ({ case: id }),
  exhibits: ofCase,
  statements: ofCase,
};

function ofCase({ case: onCase }: { case: string }): object {
  return { case: onCase };
}

/** The people of a flight, each with hits of both rules, and their facts; with a mute, which withholds those hits. */
export const BLOCK = blockFromExamples(Array.from({ length: 4 }, () => ({ 'bags.none': true })));
export function sectionOf(id: string, people: readonly { id: string; aliases?: readonly string[] }[], mute?: string) {
  const pins = { reference: 'r', zone: 'z', at: '2026-11-24T10:00Z' };
  const screening = screenFlight(compileRules(ruleSet(...TEXTS)), BLOCK, pins);
  const travellers = screening.travellers.map((each) =>
    mute === undefined ? each : { ...each, hits: each.hits.map((hit) => ({ ...hit, mute })) },
  );
  const flight = { id, travellers: people.map((each) => ({ aliases: [], ...each })), bookings: [] };
  return { id, flight, screening: { ...screening, travellers } };
}

/** The head of a flight is found to be damaged. */
export function damageHead(of: Store, id: string): void {
  of.damage.pass(new TamperedError('flightHeads', id, 'changed'));
}

/** What an officer of an agency asks of the store, under the frame. */
export function asking(
  of: Store,
  agency: Agency,
  frame: LegalFrame | null = POLICE_ONLY_FRAME,
  texts: readonly string[] = TEXTS,
  world: object = {},
): never {
  // Who asks has done nothing in the store.
  const officer = { id: 'LFW-98', agency };
  const context = { agency, officer, now: '2026-11-24T08:00:00.000Z', unit: { code: 'LFW', airports: [] } };
  return { store: of, world: { ...worldUnder(frame, ...texts), ...world }, context } as never;
}

/** Two flights were found to be one; then perhaps that was withdrawn. */
export function joined(withdrawn: boolean) {
  const by = { officer: OFFICER.customs, flight: TWIN, reason: 'renumbered' };
  const same = { ...by, id: 'd1', kind: 'same-flight', at: '2026-11-24T07:00:00.000Z', other: FLIGHT };
  const withdraw = { ...by, id: 'd2', kind: 'withdraw', at: '2026-11-24T07:30:00.000Z', decision: 'd1' };
  return withdrawn ? [same, withdraw] : [same];
}
