/** What tests ask of an export, and what they read of it. */
import type { ExportAsked, ExportMade } from '../../../../renderer/core/calls/exported.ts';

/** As CSV in English, without names. */
export const PLAIN = {
  language: 'en',
  form: 'csv',
  names: false,
  purpose: 'for the morning meeting',
} as const satisfies ExportAsked;
const { names: _, ...nameless } = PLAIN;
/** The same of tables that never name anybody. */
export const NAMELESS = nameless;
/** The same with names; a second officer has to agree. */
export const NAMED = { ...PLAIN, names: true } as const satisfies ExportAsked;
/** Who agrees in the practice store. */
export const AGREED = { confirmation: { officer: 'PRACTICE-police', passphrase: '' } } as const;

/** The text of an exported file. */
export function exportedText({ file }: ExportMade): string {
  return new TextDecoder().decode(file?.bytes);
}

/** The lines of an exported file with one table: its headings and rows, without the slip at the end. */
export function exportedLines(made: ExportMade): readonly string[] {
  const lines = exportedText(made).split('\r\n');
  return lines.slice(0, lines.indexOf(''));
}
