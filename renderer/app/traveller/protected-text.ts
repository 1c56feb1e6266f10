/** The words of a case about a traveller who is to be protected. */
import type { Handling } from '../../../shared/screening/screening.ts';

/** Texts that speak of a selection for inspection, and what they are for a possible victim. */
const PROTECTED: Readonly<Record<string, string>> = {
  'case.action.select': 'protect.action',
  'case.told.selected': 'protect.told',
  'case-state.selected': 'protect.state',
  'case.other.selected': 'protect.state',
  'event.selected': 'protect.event',
};

/** The key of a text about a traveller with this handling: a possible victim is met and protected, not selected for an inspection. */
export function protectedText(handling: Handling | null, key: string): string {
  return handling === 'safeguard' ? (PROTECTED[key] ?? key) : key;
}
