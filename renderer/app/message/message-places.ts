/** Places of values in the lines of a raw message. */
import type { MessageView } from '../../core/calls/message.ts';

type Lines = MessageView['lines'];

export interface PathPiece {
  readonly start: number;
  readonly text: string;
  /** Path of the value at this place, the narrowest where several are; null where there is none. */
  readonly path: string | null;
}

/** Cuts a line at its marks. The joined pieces give the whole line. */
export function splitAtPaths(text: string, marks: Lines[number]['marks']): readonly PathPiece[] {
  const owner: (string | null)[] = new Array(text.length).fill(null);
  // Narrow marks last, so that they override wide ones.
  for (const mark of [...marks].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    for (let at = Math.max(0, mark.start); at < Math.min(text.length, mark.end); at++) owner[at] = mark.path;
  }
  const pieces: PathPiece[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && owner[at] === owner[start]) continue;
    pieces.push({ start, text: text.slice(start, at), path: owner[start] ?? null });
    start = at;
  }
  return pieces;
}

/** Whether a place belongs to a field: it is the same value, a part of it, or contains it. */
export function belongsTo(place: string, field: string): boolean {
  return place === field || place.startsWith(`${field}.`);
}

/** The path to mark for a field: its own where a place has it or lies within it, else the nearest path around it that has a place. */
export function placedPath(lines: Lines, field: string): string | null {
  const paths = new Set(lines.flatMap((line) => line.marks.map((mark) => mark.path)));
  for (const path of paths) if (belongsTo(path, field)) return field;
  const parts = field.split('.');
  for (let length = parts.length - 1; length > 0; length--) {
    const around = parts.slice(0, length).join('.');
    // A whole person or booking is too large to mark. What names a flight is one segment or cell.
    if ((length > 2 || parts[0] === 'flights') && paths.has(around)) return around;
  }
  return null;
}

/** Index of the first line with a place of the field; -1 when there is none. */
export function firstLineOf(lines: Lines, field: string): number {
  return lines.findIndex((line) => line.marks.some((mark) => belongsTo(mark.path, field)));
}
