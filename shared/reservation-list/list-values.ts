/** Values of a list as pieces of segments: parts of what was written, and what is made from it. */
import type { Derived, SourceElement, SourceValue } from '../intake/segment-writer.ts';
import type { IsoDate } from '../manifest.ts';
import type { ListElement, ListEntry } from './list-entries.ts';

/** The place of an entry, or of one of its elements. */
export function elementOf({ line }: ListEntry, element?: ListElement): SourceElement {
  const [first] = element?.pieces ?? [];
  const last = element?.pieces[element.pieces.length - 1];
  return first === undefined || last === undefined
    ? { tag: 'name', start: line.start, end: line.end }
    : { tag: `.${element?.code ?? ''}`, start: first.start, end: last.end };
}

/** `DDMMYY`. */
export function coded(date: IsoDate): string {
  return `${date.slice(8, 10)}${date.slice(5, 7)}${date.slice(2, 4)}`;
}

/** A value made from another one. */
export function made(text: string, from: SourceValue): Derived {
  return { text, from };
}

/** A part of a value. */
export function part(value: SourceValue, at: number, length: number): SourceValue {
  return { text: value.text.slice(at, at + length), start: value.start + at, end: value.start + at + length };
}
