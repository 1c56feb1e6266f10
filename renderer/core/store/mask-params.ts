/** Parameters of a diagnostic without quoted text: only numbers remain. */
export function numbersOf(
  params: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? value : '']),
  );
}
