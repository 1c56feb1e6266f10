/** Finds entries by what an officer types. */
import { withoutAccents } from '../name/without-accents.ts';
import type { ListEntry } from './list-entry.ts';

/** The words of a typed text; none: it is blank. */
export function typedWords(text: string): readonly string[] {
  return plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Does the entry say every word, as a part of a name, a number, an address, its id or its reference? Accents and case do not count. */
export function entrySays(entry: ListEntry, words: readonly string[]): boolean {
  return says(
    [
      entry.id,
      entry.reference,
      ...entry.names.map(({ name }) => name),
      ...entry.documents.map(({ number }) => number),
      ...entry.identifiers.map(({ value }) => value),
      ...entry.phones,
      ...entry.emails,
      ...entry.addresses.map(({ text }) => text),
    ],
    words,
  );
}

/** Does an alert say every word, in its title, its text or its reference? Accents and case do not count. */
export function alertSays({ names, remarks, reference }: ListEntry, words: readonly string[]): boolean {
  return says([...names.map(({ name }) => name), remarks, reference], words);
}

function says(texts: readonly (string | null)[], words: readonly string[]): boolean {
  const said = plain(texts.join('\n'));
  return words.every((word) => said.includes(word));
}

function plain(text: string): string {
  return withoutAccents(text).toLowerCase();
}
