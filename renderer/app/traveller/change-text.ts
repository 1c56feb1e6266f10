/** A value of a manifest in one line: what stands in it, without what was not sent; `–` for nothing. */
export function changeText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) {
    const entries = value.map(changeText).filter((text) => text !== '–');
    return entries.length === 0 ? '–' : entries.join('; ');
  }
  if (typeof value === 'object') {
    const parts = Object.values(value)
      .map(changeText)
      .filter((text) => text !== '–');
    return parts.length === 0 ? '–' : parts.join(' ');
  }
  return String(value);
}
