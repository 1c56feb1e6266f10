/** A window on a unit, for the tests of the way of a call to the vault. */
import { paxlst, TWO_PEOPLE } from '../messages.ts';
import { openWindow } from '../open-window.ts';

export const manifest = () => [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }];

export const NEW_PASSPHRASE = 'copper violins sleep under 3 bridges';

/** A window on a unit in the live store, with its administrator of customs signed in. */
export async function unit(options: Parameters<typeof openWindow>[0] = {}) {
  const window = openWindow(options);
  await window.open('live');
  const recovery = await window.setUp();
  return { ...window, recovery };
}
