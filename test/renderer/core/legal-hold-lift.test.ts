/** Who lifts a legal hold. */
import { afterEach, expect, test } from 'vitest';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, desk, SEEN } from './queue-acts/desk.ts';

afterEach(emptyStores);

test('an officer of an agency that laid a legal hold is among the two who lift it, and the week tells of it', async () => {
  const unit = await desk([SEEN], null);
  await unit.as('customs', 'supervisor');
  const on = { kind: 'flight', flight: FLIGHT } as const;
  const { id } = await unit.ask('legal-hold.set', { on, reason: 'order of the prosecutor 118' }, by('gendarmerie'));
  await unit.as('police', 'supervisor');
  const lift = { id, reason: 'the court closed the matter' };
  expect(await unit.core.call('legal-hold.lift', lift, by('police'))).toMatchObject({
    failure: { code: 'second-agency' },
  });
  await unit.ask('legal-hold.lift', lift, by('customs'));
  expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts.map(({ act }) => act)).toEqual(['set']);
});
