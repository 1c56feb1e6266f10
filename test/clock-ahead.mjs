/**
 * Sets the clock ahead for tests: `AIRSIDE_CLOCK_AHEAD=200 npm run unit` runs them as if it were 200 days later. Node loads this file before
 * anything else (vitest.config.ts, playwright.config.ts); browser tests also write it before each script of the built workstation
 * (e2e/clock-ahead.ts), with the days in `globalThis.AIRSIDE_CLOCK_AHEAD`.
 */
(() => {
  const given = globalThis.AIRSIDE_CLOCK_AHEAD ?? globalThis.process?.env.AIRSIDE_CLOCK_AHEAD;
  const days = Number(given);
  if (!Number.isFinite(days)) throw new Error(`AIRSIDE_CLOCK_AHEAD is a number of days, not ${given}`);
  // A page loads several scripts.
  const SET = Symbol.for('airside.clock-ahead');
  if (globalThis[SET]) return;
  globalThis[SET] = true;

  const RealDate = Date;
  const now = () => RealDate.now() + days * 86_400_000;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
})();
