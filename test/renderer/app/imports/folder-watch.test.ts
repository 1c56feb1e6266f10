import { describe, expect, test } from 'vitest';
import type { Core } from '../../../../renderer/app/core.ts';
import { createFolderWatch, failedNow, readRecord } from '../../../../renderer/app/imports/folder-watch.ts';
import { createImportStore } from '../../../../renderer/app/imports/import-store.ts';
import { createScreenStores } from '../../../../renderer/app/screen-store.ts';
import type { CallFailure } from '../../../../renderer/core/calls/failure.ts';
import type { ImportFileReport, ImportReport } from '../../../../renderer/core/calls/import.ts';
import type { Host, TakeFile, TellName, TellReadable } from '../../../../shared/host.ts';
import { failed, success } from '../../../../shared/result.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 22);
const bytes = new Uint8Array([1]);

/** A core that gives each import the next state of the list. */
function core(states: (ImportFileReport['state'] | CallFailure)[]): Core & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async call(name: string, input: unknown) {
      const { files, way } = input as { files: readonly { readonly name: string }[]; way: string };
      asked.push(`${name} ${way} ${files[0]?.name}`);
      const next = states.shift() ?? 'done';
      return (typeof next === 'string' ? success(reportOf(files[0]?.name ?? '', next)) : failed(next)) as never;
    },
    subscribe: () => () => undefined,
  };
}

function reportOf(name: string, state: ImportFileReport['state']): ImportReport {
  const totals = { messages: 0, travellers: 0, bookings: 0, flights: 0, flagged: 0, diagnostics: 0, unscreened: 0 };
  const file = {
    name,
    size: 1,
    state,
    messages: [],
    quarantined: 0,
    diagnosticsTotal: 0,
    failure: null,
  };
  return {
    job: name,
    way: 'folder',
    startedAt: '',
    finishedAt: '',
    state: 'done',
    fileCount: 1,
    reading: null,
    onQueue: 0,
    files: [file],
    totals,
  };
}

/** A host with one folder and a small record that outlives the window. */
function machine() {
  const kept = new Map<string, string>();
  const calls: string[] = [];
  let take: TakeFile = async () => 'failed';
  let tooLarge: (name: string) => void = () => undefined;
  let readable: TellReadable = () => undefined;
  let leave = true;
  const watched =
    (asked: string) =>
    async (onFile: TakeFile, onTooLarge: TellName = () => undefined, onReadable: TellReadable = () => undefined) => {
      calls.push(asked);
      if (!leave) return { ok: false as const, code: 'unsupported' as const, message: '' };
      take = onFile;
      tooLarge = onTooLarge;
      readable = onReadable;
      return success({ name: 'inbox', stop: () => void calls.push('stop') });
    };
  const host: Pick<Host, 'watchFolder' | 'resumeFolder' | 'state'> = {
    watchFolder: watched('choose'),
    resumeFolder: watched('resume'),
    state: {
      get: async (key) => success(kept.get(key) ?? null),
      put: async (key, value) => {
        kept.set(key, value);
        return success(undefined);
      },
    },
  };
  return {
    host,
    calls,
    give: (name: string) => take({ name, bytes }),
    refuse: (name: string) => tooLarge(name),
    tellReadable: (is: boolean) => readable(is),
    takeLeaveBack: () => {
      leave = false;
    },
  };
}

function open(host: ReturnType<typeof machine>['host'], with_: Core = core([]), isLocked = () => false) {
  return createFolderWatch({
    stores: createScreenStores(),
    isLocked,
    core: with_,
    host,
    imports: createImportStore(createScreenStores()),
    now: () => NOW,
  });
}

describe('a watched folder', () => {
  test('a watched folder that is removed is in trouble until it can be read again', async () => {
    const { host, tellReadable } = machine();
    const watch = open(host);
    await watch.choose('live');
    tellReadable(false);
    expect(watch.state.getState()).toMatchObject({ phase: 'watching', trouble: 'away' });
    tellReadable(true);
    expect(watch.state.getState()).toMatchObject({ phase: 'watching', trouble: null });
    tellReadable(false);
    await watch.stop();
    await watch.choose('live');
    expect(watch.state.getState().trouble).toBe(null);
  });

  test('a watched folder seals its files to the unit while there are no keys, and imports them after the next sign-in', async () => {
    const { host, give } = machine();
    let locked = true;
    const asked: string[] = [];
    const both: Core = {
      subscribe: () => () => undefined,
      call: (async (name: string) => {
        asked.push(name);
        return name === 'vault.receive' ? success({ waiting: 1 }) : failed({ code: 'locked' });
      }) as Core['call'],
    };
    const folder = open(host, both, () => locked);
    await folder.choose('live');
    expect(await give('a.edi')).toBe('processed');
    expect(folder.state.getState()).toMatchObject({ taking: null, record: { counts: { processed: 1 } } });
    locked = false;
    await expect(give('b.edi')).rejects.toThrow();
    expect(asked).toEqual(['vault.receive', 'import.start']);
  });

  test('a watched folder leaves practice files in place while there are no keys, because sealed files go to the live store', async () => {
    const { host, give } = machine();
    const asked = core(['done']);
    const folder = open(host, asked, () => true);
    await folder.choose('practice');
    await expect(give('a.edi')).rejects.toThrow();
    expect(asked.asked).toEqual([]);
    expect(folder.state.getState()).toMatchObject({ taking: null, record: { counts: { processed: 0 } } });
  });

  test('a watched folder gives its files to the core one after another and counts the outcomes', async () => {
    const { host, give } = machine();
    const asked = core(['done', 'failed', 'duplicate']);
    const folder = open(host, asked);
    await folder.choose('live');
    expect(folder.state.getState()).toMatchObject({
      phase: 'watching',
      record: { store: 'live', name: 'inbox', since: '2026-11-24T14:22:00.000Z', last: null },
    });
    expect(await give('a.edi')).toBe('processed');
    expect(await give('b.txt')).toBe('failed');
    expect(await give('a2.edi')).toBe('duplicate');
    expect(asked.asked).toEqual([
      'import.start folder a.edi',
      'import.start folder b.txt',
      'import.start folder a2.edi',
    ]);
    expect(folder.state.getState()).toMatchObject({
      taking: null,
      record: {
        counts: { processed: 1, failed: 1, duplicate: 1 },
        last: { file: 'a2.edi', outcome: 'duplicate', at: '2026-11-24T14:22:00.000Z' },
      },
    });
  });

  test.each<[string, ImportFileReport['state'] | CallFailure]>([
    ['is cancelled', 'cancelled'],
    ['meets a locked store', { code: 'locked' }],
    ['meets a full disk', { code: 'store-failed', detail: 'quota' }],
  ])('a watched folder leaves a file in its place when its import %s', async (_, state) => {
    const { host, give } = machine();
    const folder = open(host, core([state]));
    await folder.choose('live');
    await expect(give('a.edi')).rejects.toThrow();
    expect(folder.state.getState()).toMatchObject({ taking: null, record: { last: null, counts: { processed: 0 } } });
  });

  test('a watched folder continues after a restart with its figures', async () => {
    const { host, calls, give } = machine();
    const before = open(host);
    await before.choose('live');
    await give('a.edi');
    const after = open(host);
    await after.resume('live');
    await after.resume('live');
    expect(calls).toEqual(['choose', 'resume']);
    expect(await give('b.edi')).toBe('processed');
    expect(after.state.getState()).toMatchObject({ phase: 'watching', record: { counts: { processed: 2 } } });
  });

  test('a watched folder reports a failed file when it fails, and not again at the next start', async () => {
    const { host, give } = machine();
    const told: string[] = [];
    const listen = (folder: ReturnType<typeof open>) =>
      folder.state.subscribe((state, before) => {
        const last = failedNow(state, before);
        if (last !== null) told.push(last.file);
      });
    const first = open(host, core(['done', 'failed', 'failed']));
    listen(first);
    await first.choose('live');
    for (const name of ['a.edi', 'b.txt', 'c.txt']) await give(name);
    expect(told).toEqual(['b.txt', 'c.txt']);
    const after = open(host);
    listen(after);
    await after.resume('live');
    expect(after.state.getState().record?.last?.outcome).toBe('failed');
    expect(told).toEqual(['b.txt', 'c.txt']);
  });

  test('a watched folder reports a file that was moved unread, and counts it as failed', async () => {
    const { host, refuse } = machine();
    const folder = open(host);
    const told: unknown[] = [];
    folder.state.subscribe((state, before) => told.push(failedNow(state, before)));
    await folder.choose('live');
    refuse('huge.edi');
    expect(told.at(-1)).toMatchObject({ file: 'huge.edi', outcome: 'failed', tooLarge: true });
    expect(folder.state.getState().record?.counts).toEqual({ processed: 0, failed: 1, duplicate: 0 });
  });

  test('a watched folder is not imported into the other store', async () => {
    const { host, calls } = machine();
    await open(host).choose('live');
    const practice = open(host);
    await practice.resume('practice');
    expect(calls).toEqual(['choose']);
    expect(practice.state.getState()).toMatchObject({ phase: 'elsewhere', record: { store: 'live' } });
  });

  test('a watched folder states when the permission to use it has ended', async () => {
    const { host, takeLeaveBack } = machine();
    await open(host).choose('live');
    takeLeaveBack();
    const after = open(host);
    await after.resume('live');
    expect(after.state.getState()).toMatchObject({ phase: 'lost', record: { name: 'inbox' } });
  });

  test('a watched folder that was stopped stays stopped after a restart', async () => {
    const { host, calls } = machine();
    const folder = open(host);
    await folder.choose('live');
    await folder.stop();
    expect(folder.state.getState()).toMatchObject({ phase: 'none', record: null });
    const after = open(host);
    await after.resume('live');
    expect(calls).toEqual(['choose', 'stop']);
  });

  test('a watched folder counts as stopped once that is kept, and counts no file after it', async () => {
    const { host, give } = machine();
    const order: string[] = [];
    const { put } = host.state;
    const folder = open({
      ...host,
      state: {
        ...host.state,
        put: async (key, value) => {
          if (value === '') await give('late.edi');
          order.push(`${value === '' ? 'ended' : 'kept'} while ${folder.state.getState().phase}`);
          return put(key, value);
        },
      },
    });
    await folder.choose('live');
    await folder.stop();
    expect(order).toEqual(['kept while watching', 'ended while watching']);
    expect(folder.state.getState()).toMatchObject({ phase: 'none', record: null });
    expect(await host.state.get('folder.watch')).toEqual(success(''));
  });

  test('a watched folder that is not chosen in the end changes nothing, and one that may not be used is reported', async () => {
    const { host } = machine();
    const folder = open(host);
    await folder.choose('live');
    const choices = ['cancelled', 'refused'] as const;
    for (const code of choices) {
      const other = open({ ...host, watchFolder: async () => ({ ok: false, code, message: '' }) });
      await other.choose('live');
      expect(other.state.getState()).toMatchObject({ phase: 'none', trouble: code === 'cancelled' ? null : code });
    }
  });
});

test.each([
  ['nothing', null],
  ['an empty text', ''],
  ['a damaged text', '{"store":"live"'],
  ['another shape', '{"store":"live","name":1}'],
  [
    'a store that is none',
    '{"store":"x","name":"a","since":"","counts":{"processed":0,"failed":0,"duplicate":0},"last":null}',
  ],
])('%s is no record of a watch', (_, text) => {
  expect(readRecord(text)).toBeNull();
});
