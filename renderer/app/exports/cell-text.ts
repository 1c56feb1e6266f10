/** A cell of an exported table as people read it. Files have days as spreadsheets read them. */
import type { Cell, CellType } from '../../../shared/export/export-table.ts';
import { dayText } from '../../../shared/time/day-text.ts';

/** Its text; nothing for what is not known. */
export function cellText(cell: Cell, type: CellType, language: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell.toLocaleString(language);
  return type === 'date-time' ? dayText(cell) : cell;
}
