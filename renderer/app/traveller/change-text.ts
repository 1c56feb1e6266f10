import type { TFunction } from '../ui/texts.ts';

/** A value of a manifest in one line, without missing parts; `–` when empty. */
export function changeText(t: TFunction, value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return t(value ? 'ui.yes' : 'ui.no');
  if (Array.isArray(value)) {
    const entries = value.map((each) => changeText(t, each)).filter((text) => text !== '–');
    return entries.length === 0 ? '–' : entries.join('; ');
  }
  if (typeof value === 'object') {
    const parts = Object.values(value)
      .map((each) => changeText(t, each))
      .filter((text) => text !== '–');
    return parts.length === 0 ? '–' : parts.join(' ');
  }
  return String(value);
}
