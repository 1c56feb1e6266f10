/** The letters of a name in upper case, and nothing else, to compare names written with and without blanks, hyphens and titles. */
export function letters(text: string): string {
  const { length } = text;
  let kept = '';
  let from = 0;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) continue;
    // Lower case and non-ASCII letters are rare, and need the slower engine functions.
    if (unit >= 0x61) return text.toUpperCase().replace(NO_LETTER, '');
    if (at > from) kept += text.slice(from, at);
    from = at + 1;
  }
  if (from === 0) return text;
  return from < length ? kept + text.slice(from) : kept;
}

const NO_LETTER = /[^\p{L}]/gu;
