/** Widths of panes, in per mille of the whole. The last pane takes the remaining width. */
const SMALLEST = 180;

/** Moves splitter `index` by `by` per mille: the pane before it grows by what the pane after it loses. Neither becomes narrower than 180 per mille. */
export function moveSplitter(sizes: readonly number[], index: number, by: number): readonly number[] {
  const all = [...sizes, 1000 - sizes.reduce((sum, size) => sum + size, 0)];
  const before = all[index] ?? 0;
  const after = all[index + 1] ?? 0;
  const step = Math.min(Math.max(by, SMALLEST - before), after - SMALLEST);
  return all.map((size, at) => (at === index ? size + step : at === index + 1 ? size - step : size)).slice(0, -1);
}
