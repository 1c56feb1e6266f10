/** A core on a store in memory for tests, with a clock that stands still and ids that count. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import type { CallName, Input, Output } from '../../../renderer/core/calls/all-calls.ts';
import type { CallFailure } from '../../../renderer/core/calls/failure.ts';
import type { Topic } from '../../../renderer/core/calls/topic.ts';
import { type Core, createCore } from '../../../renderer/core/core.ts';
import type { CoreCallOptions, CoreOptions } from '../../../renderer/core/core-options.ts';
import { RuleArchive } from '../../../renderer/core/rules/rule-archive.ts';
import { rulesInForce } from '../../../renderer/core/rules/rules-in-force.ts';
import { shippedWorld } from '../../../renderer/core/shipped-world.ts';
import { openStore, type Store } from '../../../renderer/core/store/open-store.ts';
import type { World } from '../../../renderer/core/world.ts';
import { compileRules } from '../../../rules/engine/compile.ts';
import { readRules } from '../../../rules/language/read-rules.ts';
import { formatRuleError } from '../../../rules/language/rule-error.ts';
import { PRODUCT, type StoreName } from '../../../shared/host.ts';
import { endWindows } from './open-windows.ts';
import { seededBytes } from './seeded-bytes.ts';
import { steadyBy } from './steady-clock.ts';
import { type TestRing, testStore } from './test-keys.ts';

let shared: World | undefined;

/** The shipped world, built once. */
export function testWorld(): World {
  shared ??= shippedWorld();
  return shared;
}

export interface TestCore {
  readonly core: Core;
  readonly store: Store;
  readonly changes: Topic[];
  /** Makes a call and returns its value; throws its failure. */
  ask<Name extends CallName>(name: Name, input: Input<Name>, options?: CoreCallOptions): Promise<Output<Name>>;
  /** Makes a call and returns its failure; throws if it succeeds. */
  refused<Name extends CallName>(name: Name, input: Input<Name>): Promise<CallFailure>;
}

const openStores = new Set<Store>();

/** Empties the stores of an earlier test. */
export async function emptyStores(): Promise<void> {
  await endWindows();
  for (const store of openStores) store.close();
  openStores.clear();
  await Promise.all(Object.values(PRODUCT.databases).map((name) => Dexie.delete(name)));
}

let ids = 0;

/** The shipped world with other rules, given as texts of rule files. */
export function worldWithRules(...texts: readonly string[]): World {
  const read = readRules(texts.map((text, at) => ({ file: `${at}.yaml`, text })));
  if (!read.ok) throw new Error(read.failure.map((error) => formatRuleError(error)).join('\n'));
  const compiled = compileRules(read.value);
  return { ...testWorld(), ruleSet: read.value, compiled, rules: rulesInForce(new RuleArchive(compiled), [], '') };
}

/** Opens a core on the store as it is. */
export async function openCore(
  name: StoreName = 'practice',
  now: number | (() => number) = Date.parse('2026-11-24T08:00:00Z'),
  {
    ring,
    ...more
  }: Partial<
    Pick<
      CoreOptions,
      | 'accounts'
      | 'helpers'
      | 'readers'
      | 'identity'
      | 'second'
      | 'world'
      | 'wakeAfter'
      | 'auditAnchor'
      | 'steady'
      | 'run'
    >
  > & { readonly ring?: TestRing } = {},
): Promise<TestCore> {
  const given = await testStore(name, () => new Date(typeof now === 'number' ? now : now()).toISOString());
  const store = await openStore(ring === undefined ? given : { ...given, keys: await ring.open() });
  openStores.add(store);
  const changes: Topic[] = [];
  const core = createCore({
    store,
    world: testWorld(),
    now: () => (typeof now === 'number' ? now : now()),
    steady: steadyBy(() => (typeof now === 'number' ? now : now())),
    newId: () => `id-${++ids}`,
    randomBytes: seededBytes(),
    onChange: (topic) => changes.push(topic),
    ...(ring === undefined ? {} : { vault: ring }),
    ...more,
  });
  return {
    core,
    store,
    changes,
    async ask(call, input, options) {
      const result = await core.call(call, input, options);
      if (!result.ok) throw new Error(JSON.stringify(result.failure));
      return result.value;
    },
    async refused(call, input) {
      const result = await core.call(call, input);
      if (result.ok) throw new Error('was not refused');
      return result.failure;
    },
  };
}

/** Opens a core whose unit is Lomé. */
export async function openUnit(
  name: StoreName = 'practice',
  now?: number | (() => number),
  more?: Parameters<typeof openCore>[2],
): Promise<TestCore> {
  const test = await openCore(name, now, more);
  await test.ask('unit.set-up', { airports: ['LFW'] });
  return test;
}
