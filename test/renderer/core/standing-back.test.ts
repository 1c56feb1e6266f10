import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StandingBack } from '../../../renderer/core/standing-back.ts';

let clock: number;
let standing: StandingBack;

beforeEach(() => {
  clock = 0;
  standing = new StandingBack(() => clock);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A call that is being answered, and what ends it. */
function asked(): () => void {
  let end: () => void = () => undefined;
  standing.follow(
    new Promise<void>((resolve) => {
      end = resolve;
    }),
  );
  return end;
}

/** A spent slice whose pause is asked for; tells whether the work went on. */
async function work(): Promise<() => Promise<boolean>> {
  const slice = standing.slices();
  clock += 5;
  let goesOn = false;
  void slice.breathe().then(() => {
    goesOn = !slice.isSpent;
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const wentOn = async () => {
    for (let at = 0; at < 10; at++) await turn();
    return goesOn;
  };
  await wentOn();
  return wentOn;
}

test('work goes on at once where no call is being answered, with a new slice', async () => {
  expect(await (await work())()).toBe(true);
  asked()();
  expect(await (await work())()).toBe(true);
});

test('work stands back until the last call is answered', async () => {
  const [one, other] = [asked(), asked()];
  const wentOn = await work();
  expect(await wentOn()).toBe(false);
  clock += 20;
  one();
  expect(await wentOn()).toBe(false);
  other();
  expect(await wentOn()).toBe(true);
});

test('work stands back 25 ms at the most', async () => {
  asked();
  const wentOn = await work();
  vi.advanceTimersByTime(24);
  expect(await wentOn()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await wentOn()).toBe(true);
});

test('a call that takes longer than 250 ms waits for something else, and work no longer stands back for it', async () => {
  asked();
  clock += 244;
  expect(await (await work())()).toBe(false);
  clock += 1;
  expect(await (await work())()).toBe(true);
});

test('a slice that is not spent goes on, whoever asks', async () => {
  const end = asked();
  const slice = standing.slices();
  clock += 4;
  await slice.breathe();
  expect(slice.isSpent).toBe(false);
  end();
});
