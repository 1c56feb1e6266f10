/**
 * Sets the clock of unit tests ahead: `AIRSIDE_CLOCK_AHEAD=200 npm run unit` runs them as if it were 200 days later. Loaded into each worker before
 * anything else (see vitest.config.ts), so that nothing keeps the real clock.
 */
const days = Number(process.env.AIRSIDE_CLOCK_AHEAD);
if (!Number.isFinite(days))
  throw new Error(`AIRSIDE_CLOCK_AHEAD is a number of days: ${process.env.AIRSIDE_CLOCK_AHEAD}`);

const RealDate = Date;
const now = () => RealDate.now() + days * 86_400_000;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
