/** The number at the start of a seat or a sequence; null when there is none. */
export function leadingNumber(written: string): number | null {
  let number = 0;
  let at = 0;
  for (; at < written.length; at += 1) {
    const digit = written.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  return at === 0 || at > 9 ? null : number;
}
