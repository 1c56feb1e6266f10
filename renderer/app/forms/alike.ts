/** Has plain data that was kept the shape of what a form holds now? Another release may have kept it. Lists and empty records pass whatever they hold. */
export function isAlike<Value>(sample: Value, kept: unknown): kept is Value {
  if (sample === null || kept === null) return typeof kept !== 'object' || kept === null;
  if (Array.isArray(sample)) return Array.isArray(kept);
  if (typeof sample !== 'object') return typeof kept === typeof sample;
  if (typeof kept !== 'object' || Array.isArray(kept)) return false;
  return Object.entries(sample).every(([key, value]) => isAlike(value, Reflect.get(kept, key)));
}
