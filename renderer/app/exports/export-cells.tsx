import type { Cell, CellType, ExportTable } from '../../../shared/export/export-table.ts';

export interface ExportCellsProps {
  readonly table: Pick<ExportTable, 'headings' | 'rows'>;
  readonly className: string;
  /** How a cell is written where it is shown. */
  readonly write: (cell: Cell, type: CellType) => string;
}

/** The headings and rows of one exported table. */
export function ExportCells({ table: { headings, rows }, className, write }: ExportCellsProps) {
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
            {row.map((cell, column) => (
              <td key={column} className={headings[column]?.type ?? 'text'}>
                {write(cell, headings[column]?.type ?? 'text')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
