/**
 * How a table fits on A4 across. Sentences stand below their row. A table that is too wide is parted into tables of the same numbered rows, and the rows of a narrow one stand in
 * several columns of the page.
 */
import type { ExportTable, Heading } from '../../../shared/export/export-table.ts';
import { cellText } from './cell-text.ts';

export interface PaperPart extends Pick<ExportTable, 'headings' | 'rows'> {
  /** The cell of the last column stands below its row. */
  readonly below: boolean;
  /** The rows by column of the page, each in its order; one column where the table is wide, short, or longer than a page. */
  readonly columns: readonly PaperTable['rows'][];
}

/** A last column with a text of more letters stands below the others. */
const SENTENCES = 120;
/** Columns that every part has, so that its rows are known again. */
const KEYS = 2;
/** Rows of a column: fewer are not worth a further one, and more might be broken by the end of the page. */
const FEWEST = 4;
const MOST = 15;
/** Millimetres between two columns of the page. */
const GAP = 6;
const NUMBER: Heading = { text: '#', type: 'number' };
/** In millimetres, at 8 points. A page that is a little too wide is made smaller by the browser; of a wider one it cuts columns off. */
const ROOM = 318;
const LETTER = 1.4;
const PADDING = 3.2;
/** As `exports.css` has them. */
const LONG = { text: { letters: 40, room: 45 }, code: { letters: 24, room: 26 } } as const;

/** The parts of a table, one below the other: one where it fits. */
export function paperParts({ headings, rows }: PaperTable, language: string): readonly PaperPart[] {
  const texts = headings.map(({ type }, at) => rows.map((row) => cellText(row[at] ?? null, type, language)));
  const last = headings.length - 1;
  const below = headings[last]?.type === 'text' && (texts[last] ?? []).some(({ length }) => length > SENTENCES);
  const beside = [...headings.keys()].slice(0, below ? last : undefined);
  const widths = headings.map((heading, at) => widthOf(heading, texts[at] ?? []));
  const sum = (columns: readonly number[]) => columns.reduce((all, at) => all + (widths[at] ?? 0), 0);
  if (sum(beside) <= ROOM) {
    const whole = headings.map((heading, at) => wholeWidth(heading, texts[at] ?? []));
    const columns = below
      ? [rows]
      : inColumns(
          rows,
          whole.reduce((all, width) => all + width, 0),
        );
    return [{ headings, rows, below, columns }];
  }
  const keys = beside.slice(0, KEYS);
  const parts: number[][] = [];
  for (const at of beside.slice(KEYS)) {
    const part = parts.at(-1);
    if (part === undefined || sum([...part, at]) > ROOM) parts.push([...keys, at]);
    else part.push(at);
  }
  return parts.map((columns, place) => {
    const isLast = below && place === parts.length - 1;
    const chosen = isLast ? [...columns, last] : columns;
    const numbered = rows.map((row, number) => [number + 1, ...chosen.map((at) => row[at] ?? null)]);
    return {
      headings: [NUMBER, ...chosen.map((at) => headings[at] ?? NUMBER)],
      ...{ rows: numbered, below: isLast, columns: [numbered] },
    };
  });
}

type PaperTable = Pick<ExportTable, 'headings' | 'rows'>;

/** The rows in as many columns of the page as fit beside each other. `width`: of the table, in millimetres. */
function inColumns(rows: PaperTable['rows'], width: number): PaperPart['columns'] {
  const fitting = Math.floor((ROOM + GAP) / (width + GAP));
  const count = Math.min(fitting, Math.floor(rows.length / FEWEST));
  const each = Math.ceil(rows.length / Math.max(1, count));
  if (count < 2 || each > MOST) return [rows];
  return Array.from({ length: Math.ceil(rows.length / each) }, (_, at) => rows.slice(at * each, (at + 1) * each));
}

/** The width of a column with every text on one line. */
function wholeWidth({ text }: Heading, texts: readonly string[]): number {
  return PADDING + Math.max(...[text, ...texts].map(({ length }) => length)) * LETTER;
}

/** The least width of a column: words are not broken, and codes, days and numbers stay on one line. */
function widthOf({ text, type }: Heading, texts: readonly string[]): number {
  const words = type === 'text' ? texts.flatMap((each) => each.split(' ')) : texts;
  const letters = Math.max(...[...text.split(/[ -]/), ...words].map(({ length }) => length), 0);
  const long = type === 'text' || type === 'code' ? LONG[type] : null;
  const isLong = long !== null && texts.some(({ length }) => length > long.letters);
  return PADDING + (isLong ? long.room : letters * LETTER);
}
