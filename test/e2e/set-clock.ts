/** Sets the clock of the worker alone: `page.clock` of Playwright does not reach workers. */
import type { Page } from '@playwright/test';

const CHANNEL = 'test-clock';

/** Put before the script of the worker: its clock goes ahead by the milliseconds it is told. */
export const SET_CLOCK = `{
  const RealDate = Date;
  let ahead = 0;
  new BroadcastChannel('${CHANNEL}').addEventListener('message', ({ data }) => { ahead = data; });
  const now = () => RealDate.now() + ahead;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}`;

/** The clock of the worker that the page talks to is ahead by so many milliseconds from now on; negative: behind. */
export async function setClockAhead(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate(([channel, ahead]) => new BroadcastChannel(channel).postMessage(ahead), [
    CHANNEL,
    milliseconds,
  ] as const);
}
