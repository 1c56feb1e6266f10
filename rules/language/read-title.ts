/** Reads the title of a rule or of a named list: a text per language, English always among them. */
import { asMap, asText, entryOf, type Reader, report } from './source-reader.ts';
import type { SourceNode } from './source-tree.ts';

export const MAX_TITLE = 300;
const LANGUAGE = /^[a-z]{2}$/;

/** The title by language code; null when anything in it was wrong; the problems are then in `reader`. */
export function readTitle(reader: Reader, node: SourceNode): Readonly<Record<string, string>> | null {
  const titles = asMap(reader, node, 'title');
  if (titles === null) return null;
  const byLanguage: Record<string, string> = {};
  for (const entry of titles.entries) {
    const text = asText(reader, entry.value, entry.key.slice(0, 80), MAX_TITLE);
    if (!LANGUAGE.test(entry.key)) report(reader, entry, 'language-unknown', { language: entry.key.slice(0, 80) });
    else if (text !== null) byLanguage[entry.key] = text;
  }
  if (entryOf(titles, 'en') === undefined) return report(reader, titles, 'title-missing', { language: 'en' });
  return byLanguage;
}
