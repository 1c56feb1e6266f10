import { describe, expect, test } from 'vitest';
import type { Core } from '../../../../renderer/app/core.ts';
import { createScreenStores } from '../../../../renderer/app/screen-store.ts';
import { createSearchStore, search } from '../../../../renderer/app/search/search-store.ts';
import type { SearchResult } from '../../../../renderer/core/calls/search.ts';
import { failed, success } from '../../../../shared/result.ts';

const NOBODY: SearchResult = { rows: [], total: 0, kinds: ['name'], similar: false, unopened: 0 };

/** A core that answers a search when the test says so. */
function slowCore() {
  const asked: { name: string; input: unknown; answer: (value: unknown) => void }[] = [];
  const core = {
    // The lists are asked beside the travellers.
    call: (name: string, input: unknown) =>
      name.startsWith('check.')
        ? Promise.resolve(success(name === 'check.ready' ? {} : null))
        : new Promise((answer) => asked.push({ name, input, answer })),
    subscribe: () => () => undefined,
  } as unknown as Core;
  const next = async (value: unknown) => {
    asked.shift()?.answer(value);
    await new Promise((turn) => setTimeout(turn));
  };
  return { core, asked, next };
}

describe('a search', () => {
  test('a search sends the trimmed text once everything is open, and keeps the result with its query', async () => {
    const store = createSearchStore(createScreenStores());
    const { core, asked, next } = slowCore();
    store.setState({ text: ' mensah ' });
    const done = search(store, core);
    expect(store.getState().asking).not.toBeNull();
    await next(success({ flights: 3, missing: 1 }));
    expect(asked[0]).toMatchObject({ name: 'search.find', input: { text: 'mensah', kind: 'any', similar: false } });
    await next(success(NOBODY));
    await done;
    const question = { text: 'mensah', kind: 'any', similar: false, purpose: 'desk' };
    expect(store.getState()).toMatchObject({ asking: null, answer: { question, result: NOBODY, missing: 1 } });
  });

  test('a search gives the result of the later of two queries', async () => {
    const store = createSearchStore(createScreenStores());
    const { core, asked, next } = slowCore();
    store.setState({ text: 'first' });
    const first = search(store, core);
    store.setState({ text: 'second' });
    const second = search(store, core);
    await next(success({ flights: 3, missing: 0 }));
    await next(success({ flights: 3, missing: 0 }));
    expect(asked.map(({ input }) => input)).toEqual([expect.objectContaining({ text: 'second' })]);
    await next(success(NOBODY));
    await Promise.all([first, second]);
    expect(store.getState().answer?.question.text).toBe('second');
  });

  test('a search states why it failed, and is cleared when the screen is covered', async () => {
    const stores = createScreenStores();
    const store = createSearchStore(stores);
    const { core, next } = slowCore();
    store.setState({ text: 'mensah', kind: 'name' });
    const done = search(store, core);
    await next(failed({ code: 'locked' }));
    await done;
    expect(store.getState()).toMatchObject({ asking: null, answer: null, failure: { code: 'locked' } });
    stores.cover();
    expect(JSON.stringify(store.getState())).not.toContain('mensah');
  });

  test('a search makes no call without a text', async () => {
    const store = createSearchStore(createScreenStores());
    const { core, asked } = slowCore();
    store.setState({ text: '  ' });
    await search(store, core);
    expect(asked).toEqual([]);
  });
});
