import { expect, test } from 'vitest';
import type { Core } from '../../../renderer/app/core.ts';
import { createCoreOfOfficer } from '../../../renderer/app/core-of-officer.ts';
import { success } from '../../../shared/result.ts';

/** A core whose answers are given when the test says so. */
function slowCore() {
  const waiting: (() => void)[] = [];
  const core = {
    call: () => new Promise((resolve) => waiting.push(() => resolve(success({ forms: [] })))),
    subscribe: () => () => undefined,
  } as unknown as Core;
  const answer = () => {
    for (const each of waiting.splice(0)) each();
  };
  return { core, answer };
}

test('what an officer asked is answered to nobody once they have left, and the next officer is answered', async () => {
  const { core, answer } = slowCore();
  const { core: ofOfficer, leave } = createCoreOfOfficer(core);
  const told: string[] = [];
  const ask = (who: string) => void ofOfficer.call('form.list', {}).then(() => told.push(who));
  ask('stays');
  answer();
  await new Promise((resolve) => setTimeout(resolve));
  ask('leaves');
  leave();
  ask('comes');
  answer();
  await new Promise((resolve) => setTimeout(resolve));
  expect(told).toEqual(['stays', 'comes']);
});
