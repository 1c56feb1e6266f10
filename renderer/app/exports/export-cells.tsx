import type { ExportTable } from '../../../shared/export/export-table.ts';
import { cellText } from './cell-text.ts';

export interface ExportCellsProps {
  readonly table: Pick<ExportTable, 'headings' | 'rows'>;
  readonly className: string;
  readonly language: string;
}

/** A text of more letters has room of its own, and a code of more is broken. */
const LONG = { text: 40, code: 24, number: Number.POSITIVE_INFINITY, 'date-time': Number.POSITIVE_INFINITY } as const;

/** The headings and rows of one exported table. */
export function ExportCells({ table: { headings, rows }, className, language }: ExportCellsProps) {
  return (
    <table className={className}>
      <thead>
        <tr>
          {headings.map(({ text, type }) => (
            <th key={text} scope="col" className={type}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => {
              const type = headings[column]?.type ?? 'text';
              const text = cellText(cell, type, language);
              return (
                <td key={column} className={text.length > LONG[type] ? `${type} long` : type}>
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
