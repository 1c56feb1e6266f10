/** What officers are told of flights that are screened again, by whether something may be hidden from them. */
import { afterEach, expect, test } from 'vitest';
import { TERMS } from '../list-inputs.ts';
import { by, byOwner, KOFI, type ListDesk, listDesk } from '../lists/list-desk.ts';
import { crowd, paxlst } from '../messages.ts';
import { emptyStores } from '../open-core.ts';

afterEach(emptyStores);

/** Police add an entry to their list; what an analyst of customs is told until every flight is screened again. */
async function toldMeanwhile(desk: ListDesk): Promise<readonly unknown[]> {
  for (const flight of ['ET610', 'ET611', 'ET612'])
    await desk.ask('import.start', {
      files: [{ name: flight, bytes: paxlst(crowd(5), { flight, control: flight }) }],
      way: 'files',
    });
  desk.as('police supervisor');
  const terms = { ...TERMS, mandate: 'police' as const };
  const { list } = await desk.ask('lists.create', { terms, entered: 'form' }, by('police supervisor control'));
  let done = false;
  const adding = desk
    .ask('lists.add-entry', { list, entry: KOFI }, by('police analyst'))
    .then(() => desk.core.resume());
  const ended = adding.finally(() => {
    done = true;
  });
  const told: unknown[] = [];
  await new Promise(setImmediate);
  desk.as('customs analyst');
  while (!done) {
    told.push((await desk.ask('versions.list', {})).rescreening);
    await new Promise(setImmediate);
  }
  await ended;
  return told;
}

test('an officer is told how far the screening of flights again has come', async () => {
  expect((await toldMeanwhile(await listDesk())).some((told) => told !== null)).toBe(true);
});

test('where owners of lists decide who sees them, nobody is told that flights are screened again', async () => {
  const desk = await listDesk();
  await byOwner(desk);
  const told = await toldMeanwhile(desk);
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told)).toEqual(new Set([null]));
});
