/** The number times `scale`, when that is whole and from `fewest` to `most`; null otherwise. */
export function wholeIn(text: string, scale: number, fewest: number, most: number): number | null {
  const number = Number(text) * scale;
  return text.trim() !== '' && Number.isInteger(number) && number >= fewest && number <= most ? number : null;
}
