/** A touch that waits for its turn is not lost, also where the officer leaves the board. */
import { act } from 'react';
import { expect, test } from 'vitest';
import { useTouch } from '../../../../renderer/app/inspections/use-touch.ts';
import { mounted } from '../mounted-hook.ts';

/** A board with two touches, of which the second waits until the board is read again (`read`). */
async function touchedTwice() {
  const acts: string[] = [];
  let read: () => void = () => undefined;
  const again = () =>
    new Promise<void>((resolve) => {
      read = resolve;
    });
  const board = await mounted(() => useTouch(again));
  const does = (what: string) => board.now()(what, async () => void acts.push(what));
  const both = Promise.all([does('bag 1'), does('bag 2')]);
  await act(async () => undefined);
  expect(acts).toEqual(['bag 1']);
  return { ...board, acts, both, readNow: () => read(), read: () => act(async () => read()) };
}

test('a second touch acts once the board is drawn again', async () => {
  const { acts, both, read } = await touchedTwice();
  await read();
  expect(acts).toEqual(['bag 1', 'bag 2']);
  await read();
  await both;
});

test('a touch that waits acts also where the officer leaves while the board is read again', async () => {
  const { acts, both, leave, read } = await touchedTwice();
  await act(async () => leave());
  await read();
  expect(acts).toEqual(['bag 1', 'bag 2']);
  await read();
  await both;
});

test('a touch that waits acts also where the officer leaves after the board was read again, before it is drawn', async () => {
  const { acts, both, leave, readNow, read } = await touchedTwice();
  await act(async () => {
    readNow();
    // What was read is drawn at the end of `act`.
    await new Promise((later) => setImmediate(later));
    leave();
  });
  expect(acts).toEqual(['bag 1', 'bag 2']);
  await read();
  await both;
});
