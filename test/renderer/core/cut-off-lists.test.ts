/** Lists that broke off in transit, in the core. */
import { beforeEach, expect, test } from 'vitest';
import { FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit } from './open-core.ts';

beforeEach(emptyStores);

test('a flight whose list broke off in transit lacks data, until the whole list comes', async () => {
  const { ask } = await openUnit('practice');
  const take = (name: string, bytes: Uint8Array) => ask('import.start', { way: 'files', files: [{ name, bytes }] });
  const whole = paxlst(TWO_PEOPLE, { prepared: '261124:0400' });
  const state = async () => (await ask('flights.list', {})).find(({ id }) => id === FLIGHT);
  const text = new TextDecoder().decode(whole);
  await take('cut.edi', whole.slice(0, text.lastIndexOf('NAT+2')));
  expect(await state()).toMatchObject({ state: 'partial', completeness: { cut: true } });
  await take('whole.edi', paxlst(TWO_PEOPLE, { control: 'C0002' }));
  expect(await state()).toMatchObject({ state: 'api-only' });
});
