/** How often a property is run that asks for a number of its own: as often as that, and less often only where all are, as in a mutation run. */
export function runsOf(count: number): number {
  const usual = Number(process.env.AIRSIDE_PROPERTY_RUNS ?? 100);
  return Math.ceil(count * Math.min(1, usual / 100));
}
