/**
 * An error in a rule file, with its place. The catalogue has the words (`rule-error.<code>`), so that an error is in the officer's language on a
 * screen and in English on the command line.
 */
import { rulesTexts } from '../../shared/catalogue/en/rules.ts';
import { formatText } from '../../shared/catalogue/format-text.ts';

export interface RuleError {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  /** kebab-case; has a text `rule-error.<code>` (for a warning, `rule-warning.<code>`) in every catalogue. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** An offset of a text as line and column, both counted from 1. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', start)) {
    line++;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}

/** One line for people: `FILE:LINE:COLUMN: code: message`. `texts` is a catalogue of rule texts; English by default. */
export function formatRuleError(error: RuleError, texts: Readonly<Record<string, string>> = rulesTexts): string {
  return `${lineStart(error)}: ${error.code}: ${onOneLine(formatText(texts, `rule-error.${error.code}`, error.params))}`;
}

/** A warning as one line: `FILE:LINE:COLUMN: warning: code: message`. */
export function formatRuleWarning(warning: RuleError, texts: Readonly<Record<string, string>> = rulesTexts): string {
  const message = onOneLine(formatText(texts, `rule-warning.${warning.code}`, warning.params));
  return `${lineStart(warning)}: warning: ${warning.code}: ${message}`;
}

/** A message quotes the file: line breaks and signs that change the writing direction must not reach the terminal. */
function onOneLine(message: string): string {
  return message.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function lineStart({ file, line, column }: RuleError): string {
  return `${file}:${line}:${column}`;
}
