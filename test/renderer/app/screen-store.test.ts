import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createScreenStores } from '../../../renderer/app/screen-store.ts';

const SCREENS = fileURLToPath(new URL('../../../renderer/app/', import.meta.url));

test('a store that declares reset returns to its initial state, except for the fields it names', () => {
  const stores = createScreenStores();
  const stopped: string[] = [];
  const store = stores.add({
    whenCovered: 'reset',
    begin: () => ({ typed: '', running: 0 }),
    except: ['running'],
    stop: ({ typed }) => stopped.push(typed),
  });
  store.setState({ typed: 'mensah', running: 3 });
  stores.cover();
  expect(store.getState()).toEqual({ typed: '', running: 3 });
  expect(stopped).toEqual(['mensah']);
});

test('a store that declares keep stays unchanged', () => {
  const stores = createScreenStores();
  const store = stores.add({ whenCovered: 'keep', begin: () => ({ theme: 'dark' }) });
  store.setState({ theme: 'light' });
  stores.cover();
  expect(store.getState()).toEqual({ theme: 'light' });
});

test('every store of the screens is made by screen-store.ts', () => {
  const makers = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => {
      const lines = readFileSync(`${SCREENS}${file}`, 'utf8').match(/^.*'zustand\b.*$/gm) ?? [];
      return lines.some((line) => line !== "import { useStore } from 'zustand/react';");
    });
  expect(makers).toEqual(['screen-store.ts']);
});
