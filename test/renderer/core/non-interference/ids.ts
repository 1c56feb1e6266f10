/** Ids of everything that the whole unit holds, also of what the other unit does not have. */
import { idsIn, readAll } from '../../../../renderer/core/store/read.ts';
import type { TableName } from '../../../../renderer/core/store/tables.ts';
import type { Known } from '../every-input.ts';
import { EDITED_DRAFT, FLIGHT, finder, HIDDEN_FLIGHT, OLD_FLIGHT } from './past.ts';
import { ACTORS, type Setting } from './settings.ts';
import type { Side } from './side.ts';

export interface Ids {
  /** Of what both units have. */
  readonly known: Known;
  readonly flights: readonly string[];
  readonly travellers: readonly { readonly flight: string; readonly traveller: string }[];
  readonly jobs: readonly string[];
  readonly messages: readonly string[];
  readonly quarantined: readonly string[];
  readonly questions: readonly string[];
  readonly exhibits: readonly string[];
  readonly referrals: readonly string[];
  readonly sltd: readonly string[];
  readonly cases: readonly string[];
  readonly attachments: readonly string[];
  readonly statements: readonly string[];
  readonly drafts: readonly string[];
  readonly versions: readonly { readonly version: number; readonly hash: string }[];
  readonly acts: readonly string[];
  readonly frames: readonly string[];
  readonly holds: readonly string[];
  readonly scheduled: readonly string[];
  readonly backups: readonly string[];
  readonly quiet: readonly string[];
  readonly lists: readonly string[];
  readonly listVersions: readonly string[];
  /** Pictures of entries of lists. */
  readonly pictures: readonly { readonly list: string; readonly entry: string; readonly id: string }[];
  readonly lookouts: readonly string[];
  /** Of mutes, false matches, legal holds, unmaskings and decisions, and ids that the next acts may get. */
  readonly records: readonly string[];
  /** Of what only one unit has, or what officers of the other do not see. */
  readonly hidden: {
    readonly travellers: readonly { readonly flight: string; readonly traveller: string }[];
    readonly cases: readonly string[];
    readonly exhibits: readonly string[];
    readonly records: readonly string[];
    readonly holds: readonly string[];
    /** Lists that their agency keeps, with the version in force of each. */
    readonly lists: readonly { readonly list: string; readonly version: string }[];
    /** Lookouts that their agency keeps. */
    readonly lookouts: readonly string[];
    /** Ids of the hits of their entries. */
    readonly hits: readonly string[];
  };
}

export async function idsOf({ store }: Side, setting: Setting): Promise<Ids> {
  const all = (...tables: readonly TableName[]) =>
    Promise.all(tables.map((table) => idsIn(store, table))).then((found) => found.flat());
  const manifests = await readAll(store, 'flightManifests');
  const versions = await readAll(store, 'ruleVersions');
  const [jobs, messages, quarantined, questions, cases] = await Promise.all(
    (['jobs', 'messages', 'quarantine', 'questions', 'cases'] as const).map((table) => all(table)),
  );
  const traveller = await finder({ store });
  const named = new Map(ACTORS.map(({ id, agency }) => [id, agency]));
  const isHidden = (officer: string) => setting.sighted.some((agency) => agency === named.get(officer));
  const stored = await readAll(store, 'cases');
  const drafts = await readAll(store, 'ruleDrafts');
  const made = [
    ...(await readAll(store, 'mutes')).map(({ id, value }) => ({ id, by: value.made.officer })),
    ...(await readAll(store, 'legalHolds')).map(({ id, value }) => ({ id, by: value.set.officer })),
    ...(await readAll(store, 'unmaskings')).map(({ id, value }) => ({ id, by: value.approved.officer })),
  ];
  return {
    known: {
      flight: FLIGHT,
      traveller: traveller(FLIGHT, 'SEENONE'),
      message: messages?.[0] ?? '',
      job: jobs?.[0] ?? '',
      case: cases?.[0] ?? 'none',
      question: questions?.[0] ?? '',
      quarantine: quarantined?.[0] ?? '',
    },
    flights: [...manifests.map(({ id }) => id), 'ET-508-ADD-2026-11-26'],
    travellers: manifests.flatMap(({ id: flight, value }) =>
      value.flight.travellers.map(({ id }) => ({ flight, traveller: id })),
    ),
    jobs: jobs ?? [],
    messages: messages ?? [],
    quarantined: quarantined ?? [],
    questions: questions ?? [],
    exhibits: await all('exhibits'),
    referrals: await all('referrals'),
    sltd: await all('sltdChecks'),
    cases: cases ?? [],
    attachments: await all('attachments'),
    statements: await all('statements'),
    // The other draft has another revision in each unit.
    drafts: drafts.filter(({ value }) => value.title !== EDITED_DRAFT).map(({ id }) => id),
    // The hash of a version covers hidden rules too, so each unit has another one; the tour asks each unit for its own.
    versions: versions.map(({ value: { version } }) => ({ version, hash: '1'.repeat(64) })),
    acts: [...(await readAll(store, 'ruleActs')).map(({ value }) => value.id), '00000001'],
    frames: ['0'.repeat(64)],
    holds: await all('ruleHolds'),
    scheduled: await all('schedule'),
    backups: [],
    quiet: await all('quietOrders'),
    lists: await all('lists'),
    listVersions: await all('listVersions'),
    pictures: await picturesIn(store),
    lookouts: await all('lookouts'),
    records: [
      ...(await all('mutes', 'falseMatches', 'legalHolds', 'unmaskings', 'decisions', 'proposals', 'petitions')),
      ...ACTORS.slice(0, 20).flatMap(({ id }) => [`${id}.1`, `${id}.2`]),
    ],
    hidden: {
      travellers: [FLIGHT, OLD_FLIGHT, HIDDEN_FLIGHT].flatMap((flight) =>
        ['HIDDENONE', 'HIDDENTWO'].map((surname) => ({ flight, traveller: traveller(flight, surname) })),
      ),
      cases: stored.filter(({ value }) => isHidden(value.timeline[0]?.officer ?? '')).map(({ id }) => id),
      exhibits: (await readAll(store, 'exhibits'))
        .filter(({ value }) => isHidden(stored.find(({ id }) => id === value.case)?.value.timeline[0]?.officer ?? ''))
        .map(({ id }) => id),
      records: made.filter(({ by }) => isHidden(by)).map(({ id }) => id),
      holds: (await all('ruleHolds')).filter((id) => id.includes('hidden.')),
      lists: (await readAll(store, 'listVersions')).flatMap(({ id, value: { list, state } }) =>
        state === 'in-force' ? [{ list, version: id }] : [],
      ),
      lookouts: (await readAll(store, 'lookouts')).flatMap(({ id, value: { seenBy } }) =>
        seenBy === null ? [] : [id],
      ),
      hits: manifests.flatMap(({ value }) =>
        value.screening.travellers.flatMap(({ hits }) =>
          hits.flatMap(({ rule, listed }) => (listed === undefined ? [] : [rule])),
        ),
      ),
    },
  };
}

async function picturesIn(store: Side['store']): Promise<Ids['pictures']> {
  const slices = await readAll(store, 'listEntries');
  return (await readAll(store, 'listIndexes')).flatMap(({ id: version, value }) =>
    value.slices.flatMap((ref) =>
      (slices.find(({ id }) => id === ref.id)?.value ?? []).flatMap(({ id: entry, pictures }) =>
        pictures.map(({ id }) => ({ list: version.slice(0, version.lastIndexOf('.')), entry, id })),
      ),
    ),
  );
}
