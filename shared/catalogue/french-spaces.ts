/**
 * French texts with the spaces that hold a sign of punctuation to its word, so that no line begins with one: narrow before `;`, `?`, `!`, `%`, as wide
 * as a letter before `:` and inside guillemets. They are written with plain spaces, which is what keyboards have.
 */
export function frenchSpaces(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      text.replace(/ (?=[;?!%])/g, '\u202f').replace(/ (?=[:»])|(?<=«) /g, '\u00a0'),
    ]),
  );
}
