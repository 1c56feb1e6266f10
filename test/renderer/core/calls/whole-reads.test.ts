/** All places that read whole records stand on one page, which is made from the rows that say why. */
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BegunAttachments } from '../../../../renderer/core/attach-file.ts';
import { TrailTimes } from '../../../../renderer/core/audit/trail-times.ts';
import { CALLS } from '../../../../renderer/core/calls/all-calls.ts';
import { type AnyCall, type Call, call } from '../../../../renderer/core/calls/call.ts';
import { CountedJobs } from '../../../../renderer/core/import/counted-jobs.ts';
import { KeptAnswers } from '../../../../renderer/core/kept-answers.ts';
import { ListsInForce } from '../../../../renderer/core/lists/lists-in-force.ts';
import { StoredLinks } from '../../../../renderer/core/search/stored-links.ts';
import { MarkedOfLists } from '../../../../renderer/core/seen/marked-entries.ts';
import { LookoutOwners } from '../../../../renderer/core/seen/seen-unread.ts';
import { FactColumns } from '../../../../renderer/core/store/fact-columns.ts';
import type { CacheKind, SeenStore } from '../../../../renderer/core/store/open-store.ts';
import { StoredMemory } from '../../../../renderer/core/store/stored-memory.ts';
import { TravellerNames } from '../../../../renderer/core/store/traveller-names.ts';
import { WeeksShown } from '../../../../renderer/core/weeks-shown.ts';
import { success } from '../../../../shared/result.ts';
import { WHOLE_STORE_FILES } from '../../../whole-store-files.ts';

/** The caches that say why handlers may use them. */
const CACHES = {
  BegunAttachments,
  CountedJobs,
  FactColumns,
  KeptAnswers,
  ListsInForce,
  LookoutOwners,
  MarkedOfLists,
  StoredLinks,
  StoredMemory,
  TrailTimes,
  TravellerNames,
  WeeksShown,
};

function table(head: readonly [string, string], rows: Readonly<Record<string, string>>): string {
  const lines = Object.keys(rows)
    .sort()
    .map((name) => `| \`${name}\` | ${rows[name]} |`);
  return [`| ${head.join(' | ')} |`, '|---|---|', ...lines, ''].join('\n');
}

function page(): string {
  const calls = Object.entries<AnyCall>(CALLS);
  const whole = calls.flatMap(([name, { whole }]) => (whole === undefined ? [] : [[name, whole] as const]));
  return [
    '# Who reads whole records',
    '',
    'A handler gets a store that gives no record that tells of hits; it reads such records as its officer may see them, through `renderer/core/seen/`. What reads whole',
    'records nevertheless stands here with its reason. A test makes this page: `npx vitest run test/renderer/core/calls/whole-reads.test.ts -u` writes it.',
    '',
    '## Calls',
    '',
    table(['call', 'why'], Object.fromEntries(whole)),
    '## Caches that handlers use',
    '',
    table(['cache', 'why'], Object.fromEntries(Object.entries(CACHES).map(([name, { whole }]) => [name, whole]))),
    '## Other files',
    '',
    table(['file', 'why'], WHOLE_STORE_FILES),
  ].join('\n');
}

describe('what reads whole records', () => {
  test('what reads whole records stands on one page with its reason', async () => {
    await expect(page()).toMatchFileSnapshot('../../../../docs/whole-reads.md');
  });

  test('every cache that is marked as one for handlers stands on the page', () => {
    const core = new URL('../../../../renderer/core/', import.meta.url);
    const sources = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const marked = sources.flatMap((file) => {
      const text = readFileSync(new URL(file, core), 'utf8');
      return /static readonly whole\b/.test(text) ? [/export class (\w+)/.exec(text)?.[1]] : [];
    });
    expect(marked.sort()).toEqual(Object.keys(CACHES).sort());
  });

  test('a call that reads whole records does not compile without its reason', () => {
    const input = z.strictObject({});
    const row = { input, permission: 'view', audit: null } as const;
    const handler = async () => success({ output: null });
    // @ts-expect-error: it says that it reads whole records, and not why.
    const untold: Call<typeof input, null, never, string> = { ...row, handler };
    // @ts-expect-error: its handler gets a store that does not give these records.
    const secret = call({ ...row, handler: async ({ store }) => success({ output: store.db.name }) });
    const told: Call<typeof input, null, never, string> = { ...row, whole: 'It is a test.', handler };
    expect([untold.whole, secret.whole, told.whole]).toEqual([undefined, undefined, 'It is a test.']);
  });

  test('a handler does not compile with a cache that is not marked as one for handlers', () => {
    class Unmarked {}
    // @ts-expect-error: nothing says why handlers may use it.
    const given = (store: SeenStore) => store.cache(Unmarked);
    const kind: CacheKind<Unmarked> = Unmarked;
    expect([typeof given, typeof kind]).toEqual(['function', 'function']);
  });
});
