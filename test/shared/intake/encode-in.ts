/** Texts in character sets that the platform only reads: each character by the bytes that decode to it. */

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The text in a set of one or two bytes per character. Throws for a character that the set lacks. */
export function encodeIn(set: string, text: string): Uint8Array {
  const table = tables.get(set) ?? tableOf(set);
  tables.set(set, table);
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = table.get(letter);
      if (bytes === undefined) throw new Error(`${set} has no ${letter}`);
      return bytes;
    }),
  );
}

function tableOf(set: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(set, { fatal: true });
  const found = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]) => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if ([...letter].length === 1 && !found.has(letter)) found.set(letter, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  if (set.startsWith('windows')) return found;
  // Bytes of the older standards first, which writers use.
  for (const [from, to] of [
    [0xa1, 0xff],
    [0x40, 0xa1],
  ] as const)
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = from; trail < to; trail++) add(lead, trail);
  return found;
}
