/** Lists that broke off in transit, in the core. */
import { beforeEach, expect, test } from 'vitest';
import { crowd, FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
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

test('a longer list of the crew of the same sender does not stand for the passengers who broke off', async () => {
  const { ask } = await openUnit('practice');
  const take = (name: string, bytes: Uint8Array) => ask('import.start', { way: 'files', files: [{ name, bytes }] });
  const state = async () => (await ask('flights.list', {})).find(({ id }) => id === FLIGHT)?.completeness?.cut;
  const text = new TextDecoder().decode(paxlst(TWO_PEOPLE, { prepared: '261124:0400' }));
  await take('cut.edi', new TextEncoder().encode(text.slice(0, text.lastIndexOf('NAT+2'))));
  const crew = new TextDecoder().decode(paxlst(crowd(5), { control: 'C0003' }));
  await take('crew.edi', new TextEncoder().encode(crew.replace('BGM+745', 'BGM+250').replaceAll('NAD+FL', 'NAD+FM')));
  expect(await state()).toBe(true);
});
