/** Reads kept fields of text, as far as they are that. */
export function readTexts<Field extends string>(
  kept: unknown,
  fields: readonly Field[],
): Readonly<Record<Field, string>> | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const found = fields.map((field) => [field, Reflect.get(kept, field)] as const);
  if (found.some(([, value]) => typeof value !== 'string')) return null;
  // Each field was just found to be text.
  return Object.fromEntries(found) as unknown as Record<Field, string>;
}
