import type { Cell, ExportTable } from '../../../shared/export/export-table.ts';
import { cellText } from './cell-text.ts';

export interface ExportCellsProps {
  readonly table: Pick<ExportTable, 'headings' | 'rows'>;
  readonly className: string;
  readonly language: string;
  /** The cell of the last column stands below its row. */
  readonly below?: boolean;
}

/** A text of more letters has room of its own, and a code of more is broken. */
const LONG = { text: 40, code: 24, number: Number.POSITIVE_INFINITY, 'date-time': Number.POSITIVE_INFINITY } as const;

/** The headings and rows of one exported table. */
export function ExportCells({ table: { headings, rows }, className, language, below = false }: ExportCellsProps) {
  const beside = below ? headings.slice(0, -1) : headings;
  const cells = (row: readonly Cell[]) =>
    beside.map(({ type }, column) => {
      const text = cellText(row[column] ?? null, type, language);
      return (
        <td key={column} className={text.length > LONG[type] ? `${type} long` : type}>
          {text}
        </td>
      );
    });
  return (
    <table className={className}>
      <thead>
        <tr>
          {beside.map(({ text, type }) => (
            <th key={text} scope="col" className={type}>
              {text}
            </th>
          ))}
        </tr>
        {below ? (
          <tr className="below">
            <th colSpan={beside.length}>{headings.at(-1)?.text}</th>
          </tr>
        ) : null}
      </thead>
      {below ? (
        rows.map((row, at) => (
          <tbody key={at}>
            <tr>{cells(row)}</tr>
            <tr className="below">
              <td colSpan={beside.length}>{cellText(row.at(-1) ?? null, 'text', language)}</td>
            </tr>
          </tbody>
        ))
      ) : (
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>{cells(row)}</tr>
          ))}
        </tbody>
      )}
    </table>
  );
}
