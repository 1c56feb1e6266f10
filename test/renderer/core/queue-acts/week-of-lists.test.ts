/** What the weekly list says of lists and lookouts beyond one line of each kind. */
import { beforeEach, expect, test } from 'vitest';
import { by as confirmed, KOFI, land, listDesk, made } from '../lists/list-desk.ts';
import { changeOf, LOOKOUT } from '../lookout-inputs.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';

beforeEach(emptyStores);

const NOW = Date.parse('2026-11-24T08:00:00Z');
const DAY = '2026-11-24';

test('a lookout that its taker rewrites alone, so that it finds nobody, stands on the list', async () => {
  const { ask } = await listDesk(() => NOW);
  const { id } = await ask('lookouts.take', LOOKOUT);
  const terms = { ...LOOKOUT.terms, name: 'Nobody Aboard' };
  await ask('lookouts.change', { id, version: 1, reason: 'heard wrong', ...changeOf(LOOKOUT, { terms }) });
  const described = { terms: { ...terms, description: 'a blue case' } };
  await ask('lookouts.change', { id, version: 2, reason: 'seen again', ...changeOf(LOOKOUT, described) });
  const { acts } = await ask('queue.week', { day: DAY });
  const back = acts.filter(({ act }) => act === 'lookout-back');
  expect(back).toMatchObject([{ officer: 'customs supervisor', second: null, reason: 'heard wrong' }]);
});

test('a duty that does not read a list learns of its false matches neither who, nor which entry, nor why', async () => {
  const desk = await listDesk(() => NOW);
  const { ask } = desk;
  const list = await made(desk, { outcome: 'inspect', seenByRoles: ['analyst'] });
  await ask('lists.add-entry', { list, entry: { ...KOFI, reference: 'REF.1' } });
  await land(desk);
  const { travellers } = await ask('flights.get', { id: FLIGHT });
  const traveller = travellers.find(({ name }) => name.startsWith('MENSAH'))?.id ?? '';
  const { reasons } = await ask('traveller.get', { flight: FLIGHT, traveller });
  const rule = reasons.find(({ listed }) => listed?.list === list)?.rule ?? '';
  const about = { flight: FLIGHT, traveller, rule, until: '2027-01-20', reason: 'Another face' };
  await ask('false-matches.declare', about, confirmed('customs supervisor control'));
  expect(await ask('false-matches.list', { list })).toMatchObject([
    { reference: 'REF.1', made: { reason: 'Another face' } },
  ]);
  desk.as('police supervisor');
  expect(await ask('false-matches.list', { list })).toMatchObject([
    {
      ...{ entry: '', reference: null, name: '', key: { shown: ' ••••' } },
      made: { reason: '', officer: 'customs supervisor' },
    },
  ]);
  const lines = (await ask('queue.week', { day: DAY })).acts.filter(({ act }) => act === 'not-same');
  expect(lines).toMatchObject([{ subjects: [{ name: '' }], reason: '', officer: 'customs supervisor' }]);
});
