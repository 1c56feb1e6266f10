/** Letters and digits that are not confused with each other on paper or when read aloud. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const IN_GROUP = 4;
/** Bytes from this value up would favour the first signs. */
const FAIR = 256 - (256 % SIGNS.length);

/** A random passphrase to be handed over on paper: `k7fm-2qxa-…`, about 99 bits. `random` gives bytes; its default is the platform's. */
export function freshPassphrase(random: (length: number) => Uint8Array = platformBytes): string {
  const signs: string[] = [];
  while (signs.length < GROUPS * IN_GROUP) {
    for (const byte of random(GROUPS * IN_GROUP)) {
      if (byte < FAIR && signs.length < GROUPS * IN_GROUP) signs.push(SIGNS[byte % SIGNS.length] ?? '');
    }
  }
  return Array.from({ length: GROUPS }, (_, at) => signs.slice(at * IN_GROUP, (at + 1) * IN_GROUP).join('')).join('-');
}

function platformBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
