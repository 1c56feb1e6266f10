/**
 * Every name that is written into a store, a vault or a backup. Stores of officers hold these strings, so they must not change when words in the code do.
 * New names are added. A changed form needs a new frozen unit (`frozen-units.test.ts`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMAT } from '../../../renderer/core/backup/backup-format.ts';
import { readStart } from '../../../renderer/core/backup/read-backup.ts';
import { DATA_CLASSES } from '../../../renderer/core/store/keys.ts';
import { recordMark, vaultMark } from '../../../renderer/core/store/record-mark.ts';
import { SETTINGS } from '../../../renderer/core/store/tables/settings.ts';
import { TABLES as ROWS, storeSchema, TABLE_NAMES, type TableName } from '../../../renderer/core/store/tables.ts';
import { hasOwnMac, withMac } from '../../../renderer/core/vault/header-proof.ts';
import { addKey, EMPTY_RING, encodeRing } from '../../../renderer/core/vault/key-ring.ts';
import type { VaultHeader } from '../../../renderer/core/vault/vault-records.ts';
import { KEY_PURPOSES, kekOf } from '../../../renderer/core/vault/wrap.ts';
import { AUDIT_KINDS } from '../../../shared/audit/audit-kinds.ts';
import { PRODUCT } from '../../../shared/host.ts';
import { memorySource } from './backup/memory-file.ts';
import { memoryHost } from './backup/memory-host.ts';
import { removeDatabases } from './backup/unit-window.ts';
import { LEAD, liveTheDay, NOW, OTHER_LEAD } from './frozen/frozen-day.ts';
import { type FrozenUnit, freeze, schemaOf } from './frozen/frozen-unit.ts';
import { type RecordedCrypto, recordCrypto } from './frozen/recorded-crypto.ts';

/** By table of version 4: form of the body, classes of its keys, index fields in the order of a mark, keys and indexes of the database. */
const TABLES_4 = {
  messages: [2, 'held passenger', 'flights', 'id, *flights, keyId'],
  flightHeads: [2, 'held masked passenger', 'day', 'id, day, keyId'],
  factBlocks: [1, 'held masked passenger', '', 'id, keyId'],
  flightManifests: [2, 'held masked passenger', '', 'id, keyId'],
  cases: [5, 'case', 'traveller state', 'id, keyId, state, traveller'],
  audit: [2, 'unit', '', '++seq'],
  auditValues: [1, 'audit', '', 'id, keyId'],
  jobs: [2, 'masked passenger', 'started state', 'id, keyId, started, state'],
  jobReports: [1, 'masked passenger', '', 'id, keyId'],
  jobFiles: [1, 'passenger', '', 'id, keyId'],
  quarantine: [1, 'passenger', 'received', 'id, keyId, received'],
  quarantineBytes: [1, 'passenger', '', 'id, keyId'],
  messageReports: [1, 'held masked passenger', 'flights received', 'id, *flights, keyId, received'],
  decisions: [1, 'passenger', 'flight kind', 'id, flight, keyId, kind'],
  schedule: [1, 'unit', '', 'id'],
  referenceEdits: [1, 'unit', '', 'id'],
  profiles: [1, 'unit', '', 'id'],
  diagnostics: [1, 'passenger', '', 'id, keyId'],
  ruleDrafts: [1, 'unit', '', 'id'],
  ruleVersions: [1, 'unit', '', 'id'],
  ruleActs: [1, 'unit', '', 'id'],
  appearances: [1, 'held masked passenger', '', 'id, keyId'],
  settings: [1, 'unit', '', 'id'],
  mutes: [1, 'unit', '', 'id'],
  ruleHolds: [1, 'unit', '', 'id'],
  accounts: [2, 'unit', '', 'id'],
  links: [1, 'held masked passenger', '', 'id, keyId'],
  formDrafts: [1, 'passenger', '', 'id, keyId'],
  questions: [3, 'passenger', 'flight', 'id, keyId'],
  legalHolds: [3, 'unit', '', 'id'],
  unmaskings: [1, 'unit', '', 'id'],
  retentionRuns: [1, 'unit', '', 'id'],
} as const;

/** The same of the tables that came with version 5. */
const TABLES_5 = {
  shiftReports: [1, 'unit', '', 'id'],
  quietOrders: [1, 'unit', '', 'id'],
  proposals: [1, 'unit', '', 'id'],
  passedOn: [1, 'passenger', 'flight', 'id, keyId'],
  petitions: [1, 'unit', '', 'id'],
} as const;

const TABLES = { ...TABLES_4, ...TABLES_5 } as const;
/** The tables of each version of the database. */
const VERSIONS = [
  [4, TABLES_4],
  [5, TABLES],
] as const;

/** Where the month of a record's key comes from, how it is masked, what ends it, what a restore leaves, and who sees it. */
const FATES = {
  accounts: 'never now everyone',
  appearances: 'id kept backup everyone',
  audit: 'never continues everyone trail',
  auditValues: 'act continues everyone trail',
  cases: 'written backup filtered',
  decisions: 'flight masked backup everyone',
  diagnostics: 'written masked backup everyone',
  factBlocks: 'id derived backup everyone',
  flightHeads: 'id derived backup filtered',
  flightManifests: 'id derived backup filtered',
  formDrafts: 'written removed backup everyone',
  jobFiles: 'written removed backup everyone',
  jobReports: 'written masked backup everyone',
  jobs: 'started kept backup everyone',
  legalHolds: 'audit both filtered',
  links: 'id derived backup everyone',
  messageReports: 'flights masked backup everyone',
  messages: 'flights put-away backup everyone',
  mutes: 'travellers backup filtered',
  profiles: 'never backup everyone',
  quarantine: 'received removed backup everyone',
  quarantineBytes: 'written removed backup everyone',
  questions: 'flight masked backup filtered',
  referenceEdits: 'never backup everyone',
  retentionRuns: 'never backup everyone',
  ruleActs: 'never backup everyone',
  ruleDrafts: 'never backup everyone',
  ruleHolds: 'never backup filtered',
  ruleVersions: 'never backup everyone',
  schedule: 'never backup everyone',
  settings: 'never settings everyone',
  unmaskings: 'audit both filtered',
  passedOn: 'flight removed both filtered',
  petitions: 'travellers both filtered',
  proposals: 'travellers backup filtered',
  quietOrders: 'travellers both filtered',
  shiftReports: 'travellers both filtered',
} as const;

function fateOf(table: TableName): string {
  const { lifetime, afterRestore, seen, chain } = ROWS[table];
  const ends = 'ends' in lifetime ? lifetime.ends : lifetime.month;
  const masking = 'masking' in lifetime ? lifetime.masking : '';
  return [ends, typeof masking === 'function' ? 'masked' : masking, afterRestore, seen, chain]
    .filter(Boolean)
    .join(' ');
}

const WRAPPED = { iv: new Uint8Array(12), body: new Uint8Array(48) };
const HEADER: VaultHeader = {
  id: 'header',
  v: 1,
  vaultId: '00',
  createdAt: NOW,
  commissioned: true,
  ring: WRAPPED,
  publicKey: new Uint8Array(65),
  privateKey: WRAPPED,
  recovery: null,
  beginning: null,
};

/** Tables of records without a sealed body. */
const OTHER_TABLES = { ledger: 'seq', vault: 'id', waiting: 'id' } as const;

const SETTING_IDS =
  'unit officer officers import frame draftTemplates agencies capacity posts window meetingLimits sltdLimits muteDays weeksLookedAt queueViews locking exhibitPattern contacts periods announcements signInDays clock seenTime linkKey peopleKey breaker doubt coverageGates backup auditCheck auditNoted scheduledTold due dueBy laterMatched damage';

/** Kinds of audit entries, by the part before the dot. */
const KINDS: Readonly<Record<string, string>> = {
  account:
    'changed created damaged-removed passphrase-changed pin-chosen pin-refused reactivated recovery-renewed reset signed-in signed-in-by-pin suspended',
  agency: 'accepted dropped proposed',
  'answer-file': 'saved viewed',
  audit: 'alarm alarm-acknowledged chain-begun exported head-compared head-noted unreadable verified viewed',
  'back-test': 'exported run travellers-viewed',
  backup: 'expired made made-itself restored restored-by-code set verified',
  breaker: 'set',
  capacity: 'changed',
  case: 'accepted acknowledged assigned claimed closed concluded declined deed-confirmed deed-disputed deselected dismissed found-confirmed found-disputed handed-over hit-decided joined met not-examined noted opened part-reopened parted proposal-withdrawn proposed released reminder-set reopened result-recorded selected sent-back tested watched',
  'case-file': 'attached remarked saved viewed',
  cases: 'exported viewed',
  clock: 'set-ahead set-back',
  contacts: 'changed',
  decision: 'withdrawn',
  diagnostics: 'viewed',
  doubt: 'set',
  draft: 'created discarded format-put list-put list-removed renamed rule-put rule-removed thresholds-put validated',
  entry: 'saved',
  evidence: 'viewed',
  flagged: 'exported',
  flight: 'cancelled joined updated viewed',
  frame: 'confirmed proposed withdrawn',
  gate: 'begun ended',
  holdings: 'viewed',
  import: 'cancelled finished interrupted set started',
  'legal-hold': 'confirmed lifted set',
  'legal-holds': 'viewed',
  locking: 'changed',
  mapping: 'applied forgotten previewed saved',
  'meeting-limits': 'set',
  message: 'viewed',
  month: 'exported viewed',
  mute: 'made revoked',
  mutes: 'days-set viewed',
  observed: 'passed-on viewed',
  paper: 'printed',
  petition: 'closed entered looked-through',
  petitions: 'viewed',
  proposal: 'declined drafted made',
  proposals: 'viewed',
  quality: 'exported',
  quarantine: 'discarded expired retried viewed',
  question: 'answered asked refused reminded withdrawn',
  queue: 'viewed week-exported week-looked-at week-viewed',
  quiet: 'released',
  reference: 'changed removed restored',
  retention: 'announced announcement-confirmed asked clock-doubted done failed periods-set time-confirmed',
  rule: 'held hold-ended released',
  rules:
    'activated activation-lapsed activation-withdrawn came-into-force countersigned exported previewed rolled-back signed switched-off tried words-viewed',
  samples: 'loaded',
  schedule: 'changed removed',
  screening: 'replayed',
  selection: 'drawn',
  session: 'acted-as',
  shift: 'exported signed viewed',
  statement: 'taken',
  statistics: 'exported groups-viewed',
  store: 'made-anew record-damaged',
  traveller: 'joined parted versions-viewed viewed',
  travellers: 'searched',
  unit: 'set-up',
  unmasking: 'approved exported revoked viewed',
  vault: 'accepted alarm file-damaged listed-anew made practised recovered verified',
  window: 'set',
};

const ROOT = new URL('../../../', import.meta.url);
const LIVE = PRODUCT.databases.live;

let unit: FrozenUnit;
let recorded: RecordedCrypto;
/** Keys that were read from the small record outside the databases. */
const stateKeys = new Set<string>();

beforeAll(async () => {
  await removeDatabases();
  recorded = await recordCrypto(async () => {
    const host = memoryHost();
    const { ask } = host;
    host.ask = (name, ...args) => {
      if (name === 'state.get' || name === 'state.put') stateKeys.add(String(args[0]));
      return ask(name, ...args);
    };
    const { computer, backup } = await liveTheDay(host, ['live']);
    unit = await freeze(NOW, host.state, host.files);
    await kekOf(new Uint8Array(32).fill(1), new Uint8Array(32).fill(2));
    await withMac(HEADER, new Uint8Array(32).fill(1));
    const window = computer.start();
    await window.open('live');
    await window.ask('vault.unlock', LEAD);
    await window.ask('backup.restore', { place: { kind: 'listed', name: backup } }, OTHER_LEAD);
  });
});

/** Fields of the records of a table in the live store, each shape once. */
function shapesOf(table: string): readonly string[] {
  const shapes = (unit.databases[LIVE]?.tables[table] ?? []).map((record) => Object.keys(record).sort().join(' '));
  return [...new Set(shapes)].sort();
}

describe('the binding of sealed bytes', () => {
  test('sealed bytes of a record are bound to its store, table, id, form and key, whose class the table allows', () => {
    const bound = [...recorded.bound].map((text) => text.split('\0')).filter(({ length }) => length === 5);
    const classes = new Map<string, Set<string>>();
    for (const [store = '', table = '', , form, keyId = ''] of bound) {
      expect(keyId).toMatch(/^(live|practice)\.[a-z]+(\.\d{4}-\d{2}(\.\d+)?)?$/);
      const [keyStore, dataClass = ''] = keyId.split('.');
      expect(keyStore).toBe(store);
      const name = `${table} ${form}`;
      classes.set(name, (classes.get(name) ?? new Set()).add(dataClass));
    }
    // Those of a version that is not released yet are bound when it is.
    const isReleased = (name: string) => Object.hasOwn(TABLES, name.split(' ')[0] ?? '');
    const found = [...classes]
      .filter(([name]) => isReleased(name))
      .map(([name, each]) => `${name} ${[...each].sort().join(' ')}`)
      .sort();
    expect(found).toEqual(
      Object.entries(TABLES)
        .map(([table, [form, dataClasses]]) => `${table} ${form} ${dataClasses}`)
        .sort(),
    );
  });

  test('other sealed bytes are bound to one of these texts', () => {
    const vault = String(unit.databases[LIVE]?.tables.vault?.find(({ id }) => id === 'header')?.vaultId);
    const others = [...recorded.bound]
      .filter((text) => text.split('\0').length !== 5)
      .map((text) =>
        text
          .replace(vault, '<vault>')
          .replace(/000000000001\..+$/, '<file>')
          .replaceAll('\0', ' '),
      );
    expect([...new Set(others)].sort()).toEqual([
      // A part of a backup: the hash of its header, the number of the part, and whether it is the last.
      '<37 bytes>',
      '<vault>/backup',
      '<vault>/beginning',
      '<vault>/box',
      '<vault>/officer/LFW-01',
      '<vault>/officer/LFW-02',
      '<vault>/officer/LFW-03',
      '<vault>/officer/LFW-04',
      '<vault>/recovery',
      '<vault>/ring',
      '<vault>/waiting/<file>',
      'live ledger',
      'practice ledger',
    ]);
  });

  test('keys are derived under these info texts', () => {
    expect([...recorded.infos].sort()).toEqual([
      'airside/accounts/v1',
      'airside/backup/v1',
      'airside/box/v1',
      'airside/header/v1',
      'airside/kek/v1/passphrase',
      'airside/kek/v1/passphrase+device',
      'airside/ledger/live/chain/v1',
      'airside/ledger/live/seal/v1',
      'airside/ledger/practice/chain/v1',
      'airside/ledger/practice/seal/v1',
      'airside/ledger/v1',
      'airside/recovery/v1',
      'airside/ring/v1',
      'airside/waiting/v1',
    ]);
    expect(KEY_PURPOSES).toEqual([
      'ring',
      'accounts',
      'ledger',
      'audit',
      'waiting',
      'links',
      'index',
      'backup',
      'forms',
    ]);
    expect(DATA_CLASSES).toEqual(['passenger', 'masked', 'held', 'case', 'audit', 'unit']);
  });
});

describe('the database', () => {
  test.each(VERSIONS)(
    'the database has these tables, with these keys and indexes, in version %s',
    async (version, tables) => {
      const db = new Dexie(`version-${version}`);
      db.version(version).stores(storeSchema(version));
      await db.open();
      const sealed = Object.entries(tables).map(([table, [, , , keys]]): [string, string] => [table, keys]);
      expect(schemaOf(db)).toEqual({ ...Object.fromEntries(sealed), ...OTHER_TABLES });
      await db.delete();
    },
  );

  test('the database holds records of these fields', () => {
    for (const [table, [, , fields]] of Object.entries(TABLES)) {
      const more = table === 'audit' ? ['seq', 'hash'] : fields.split(' ').filter((field) => field !== '');
      expect(shapesOf(table), table).toEqual([['id', 'rev', 'v', 'keyId', 'body', ...more].sort().join(' ')]);
    }
    expect(shapesOf('ledger')).toEqual(['body hash seq']);
    expect(shapesOf('waiting')).toEqual(['box id receivedAt']);
    expect(shapesOf('vault')).toEqual([
      'beginning commissioned createdAt id privateKey publicKey recovery ring v vaultId',
      'device failures id kdf lastFailureAt officer v wrapped',
    ]);
  });

  test('the database masks, ends and restores each table in this way', () => {
    expect(Object.fromEntries(Object.keys(TABLES).map((table) => [table, fateOf(table as TableName)]))).toEqual(FATES);
  });

  test('the database holds bodies of these forms in these tables, some of which are derived from messages', () => {
    const pinned = TABLE_NAMES.filter((table) => table in TABLES);
    expect(pinned.map((table) => [table, ROWS[table].form])).toEqual(
      Object.entries(TABLES).map(([table, [form]]) => [table, form]),
    );
    expect(pinned.filter((table) => ROWS[table].derivedFor !== null).sort()).toEqual([
      'appearances',
      'factBlocks',
      'flightHeads',
      'flightManifests',
      'links',
      'messageReports',
    ]);
  });

  test('the database holds settings under these ids', () => {
    expect(Object.keys(SETTINGS).join(' ')).toBe(SETTING_IDS);
    const ids = (unit.databases[LIVE]?.tables.settings ?? []).map(({ id }) => String(id));
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id) => !SETTING_IDS.split(' ').includes(id))).toEqual([]);
  });

  test.each(Object.entries(TABLES))('the ledger lists a record of %s by a mark of this form', (table, [, , fields]) => {
    const names = fields.split(' ').filter((field) => field !== '');
    const record = {
      v: 7,
      keyId: 'live.unit',
      body: Uint8Array.from({ length: 30 }, (_, at) => at),
      ...Object.fromEntries(
        ['kind', 'state', 'flight', 'day', 'received', 'started', 'traveller'].map((name) => [name, name]),
      ),
      flights: ['b', 'a'],
    };
    const values = names.map((name) => (name === 'flights' ? ['b', 'a'] : name));
    expect(recordMark(table as keyof typeof TABLES, record)).toBe(
      `000102030405060708090a0b 7 live.unit${names.length === 0 ? '' : ` ${JSON.stringify(values)}`}`,
    );
  });

  test('the ledger lists a record of the vault by a hash of its fields in order of their names, without failed tries', () => {
    const record = {
      id: 'officer/LFW-01',
      v: 1,
      wrapped: { iv: new Uint8Array([1]), body: null },
      failures: 3,
      lastFailureAt: 'now',
    };
    expect(vaultMark(record)).toBe('5f617ba539417fcea19a9749656ac4fb74b8fc36d007577e353ed1a66fdabfc0');
  });
});

describe('the audit trail', () => {
  test('the audit trail has entries of these kinds', () => {
    const kinds = Object.entries(KINDS).flatMap(([group, names]) => names.split(' ').map((name) => `${group}.${name}`));
    expect(kinds.filter((kind) => !Object.hasOwn(AUDIT_KINDS, kind))).toEqual([]);
  });
});

describe('the records outside the databases', () => {
  test('the databases, and the records of their heads, have these names', () => {
    expect(PRODUCT.databases).toEqual({ live: 'airside-live', practice: 'airside-practice' });
    expect([...stateKeys].sort()).toEqual([
      'audit.airside-live',
      'audit.airside-live.2',
      'audit.airside-practice',
      'database.live',
      'device-secret',
      'ledger.live',
      'ledger.live.2',
      'ledger.practice',
    ]);
  });

  test('the page and the main process keep their own records under these keys', () => {
    const source = ['renderer', 'electron']
      .flatMap((room) => readdirSync(new URL(room, ROOT), { recursive: true, withFileTypes: true }))
      .filter(({ name }) => name.endsWith('.ts'))
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
      .join();
    const keys = ['folder.watch', '_folder.watched', '_folder.in-hand', '_backup.folder', '_backup.tag'];
    expect(keys.filter((key) => !source.includes(`'${key}'`))).toEqual([]);
  });

  test('the heads of ledger and trail are written with these fields', () => {
    expect(Object.keys(JSON.parse(unit.state['ledger.live'] ?? '{}'))).toEqual(['seq', 'hash']);
    expect(Object.keys(JSON.parse(unit.state[`audit.${LIVE}`] ?? '{}'))).toEqual(['seq', 'hash', 'at', 'finding']);
  });

  test('a header is authenticated by this code, whatever the order of its fields', async () => {
    const { mac } = await withMac(HEADER, new Uint8Array(32).fill(1));
    expect(Buffer.from(mac ?? []).toString('hex')).toBe(
      'c7e7401b7dfaaa9156efa5cba8d8cf5c5020d69aac006d54d3f4ed9348a7df9f',
    );
    const turned = Object.fromEntries(Object.entries({ ...HEADER, mac }).reverse()) as unknown as VaultHeader;
    expect(await hasOwnMac(turned, new Uint8Array(32).fill(1))).toBe(true);
    expect(await hasOwnMac(turned, new Uint8Array(32).fill(2))).toBe(false);
  });

  test('a key ring is written in this form', () => {
    const place = { store: 'live', dataClass: 'unit', month: null } as const;
    const { ring } = addKey(EMPTY_RING, place, new Uint8Array(32).fill(1), NOW);
    expect(new TextDecoder().decode(encodeRing(ring))).toBe(
      `{"form":1,"keys":[{"id":"live.unit","store":"live","dataClass":"unit","month":null,"state":"live","made":"${NOW}","changed":null,"key":"${'01'.repeat(32)}"}]}`,
    );
  });

  test('a backup begins with these fields, and names every table with its key', async () => {
    const [file = new Uint8Array()] = Object.values(unit.backups).slice(-1);
    expect(new TextDecoder().decode(file.subarray(0, 16))).toBe(`AIRSIDE-BACKUP\0${String.fromCharCode(FORMAT)}`);
    expect(FORMAT).toBe(1);
    const { header } = await readStart(memorySource(file));
    const fields = 'app createdAt kind recovery storeVersion tables vault wrap';
    expect(Object.keys(header).sort().join(' ')).toBe(fields);
    const keys = Object.fromEntries(Object.keys(TABLES).map((table) => [table, table === 'audit' ? 'seq' : 'id']));
    expect(Object.fromEntries(header.tables.map(({ name, key }) => [name, key]))).toMatchObject({
      ...keys,
      ...OTHER_TABLES,
    });
  });
});
