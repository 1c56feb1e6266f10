import { expect, test } from 'vitest';
import { firstDraft } from '../../../../renderer/app/mapping/mapping-draft.ts';
import {
  createMappingStore,
  dropMapping,
  keepMapping,
  keptMapping,
} from '../../../../renderer/app/mapping/mapping-store.ts';
import { createScreenStores } from '../../../../renderer/app/screen-store.ts';

const draft = firstDraft({ columns: ['surname', null], profile: null }, [], 'list.csv');

test('the choices about a table are kept until it is read, for a table of the same columns', () => {
  const store = createMappingStore(createScreenStores());
  const source = { quarantine: 'a' };
  keepMapping(store, source, draft);
  expect(keptMapping(store, source, 2)).toBe(draft);
  expect(keptMapping(store, source, 3)).toBeNull();
  expect(keptMapping(store, { message: 'a' }, 2)).toBeNull();
  dropMapping(store, source);
  expect(keptMapping(store, source, 2)).toBeNull();
});
