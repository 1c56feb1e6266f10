/** A cell of an exported table as people read it. */
import { type Cell, type CellType, timeCell } from '../../../shared/export/export-table.ts';

/** Its text; nothing for what is not known. */
export function cellText(cell: Cell, type: CellType, language: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell.toLocaleString(language);
  return type === 'date-time' ? timeCell(cell) : cell;
}
