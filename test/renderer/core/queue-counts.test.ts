/** The counts in the bar over every screen: targets, and apart from them whoever is to be protected. */
import { beforeEach, expect, test } from 'vitest';
import { emptyStores } from './open-core.ts';
import { desk, HIDDEN, INSPECTED, PEOPLE } from './queue-acts/desk.ts';

beforeEach(emptyStores);

const YOUNG = PEOPLE.map((person, at) => (at === 0 ? { ...person, born: '150615' } : person));

test('a child by the record of the flight is counted with whoever is to be protected, also on the covered screen, and with no target', async () => {
  const { ask } = await desk([INSPECTED], null, YOUNG);
  expect((await ask('session.get', {})).counts).toMatchObject({
    ...{ flagged: 2, toProtect: 1, urgent: [expect.any(Array)] },
    byOutcome: { watch: 0, inspect: 1, intercept: 0 },
  });
});

test('whoever is to be protected is counted for nobody who does not see their hits', async () => {
  const { ask, as } = await desk([HIDDEN], undefined, YOUNG);
  await as('police');
  // The covered screen counts as the bar does, also whoever is only watched.
  expect((await ask('session.get', {})).counts).toMatchObject({
    flagged: 2,
    toProtect: 1,
    urgent: [expect.any(Array)],
  });
  await as('customs');
  expect((await ask('session.get', {})).counts).toMatchObject({ flagged: 0, toProtect: 0, urgent: [] });
});
