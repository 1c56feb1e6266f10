/** Cuts a line of a raw message into pieces with and without a mark. */
export interface LineMark {
  /** Character positions in the line; `end` is one past the last. */
  readonly start: number;
  readonly end: number;
  readonly strong: boolean;
}

export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly mark: 'strong' | 'weak' | null;
}

/** Pieces that give the whole line when joined. Where marks overlap, the strong one wins. Invalid ranges are cut to the line. */
export function splitAtMarks(text: string, marks: readonly LineMark[]): readonly Piece[] {
  const level = new Uint8Array(text.length);
  for (const mark of marks) {
    for (let at = Math.max(0, mark.start); at < Math.min(text.length, mark.end); at++) {
      level[at] = Math.max(level[at] ?? 0, mark.strong ? 2 : 1);
    }
  }
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && level[at] === level[start]) continue;
    const mark = level[start] === 2 ? 'strong' : level[start] === 1 ? 'weak' : null;
    pieces.push({ start, text: text.slice(start, at), mark });
    start = at;
  }
  return pieces;
}
