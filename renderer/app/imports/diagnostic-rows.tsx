import { useRef } from 'react';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import { formatCount } from '../ui/format.ts';
import { Scrolling } from '../ui/scrolling.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useVirtualRows } from '../ui/use-virtual-rows.ts';
import { diagnosticText } from './import-texts.ts';

export interface DiagnosticRowsProps {
  readonly label: string;
  readonly rows: readonly Diagnostic[];
}

const ROW_HEIGHT = 28;
const COLUMNS = ['severity', 'what', 'segment', 'offset', 'raw'] as const;

/** Remarks as a table of plain rows. Only rows in view are rendered, so that a hundred thousand cost no more than ten. */
export function DiagnosticRows({ label, rows }: DiagnosticRowsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const box = useRef<HTMLElement>(null);
  const { first, last } = useVirtualRows(box, rows.length, ROW_HEIGHT);
  return (
    <Scrolling className="remarks-box" ref={box} aria-label={label}>
      <table className="remark-table" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`col-${column}`}>
                {t(`diagnostics.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {rows.slice(first, last).map((row, index) => {
            const text = diagnosticText(t, row);
            return (
              <tr key={first + index} aria-rowindex={first + index + 2}>
                <td className={`severity-${row.severity}`}>{t(`severity.${row.severity}`)}</td>
                <td title={`${text} (${row.code})`}>{text}</td>
                <td className="mono">{row.segment ?? '–'}</td>
                <td className="col-offset">{row.offset === null ? '–' : formatCount(row.offset, language)}</td>
                <td className="mono" title={row.raw ?? undefined}>
                  {row.raw ?? ''}
                </td>
              </tr>
            );
          })}
          <Gap rows={rows.length - last} />
        </tbody>
      </table>
    </Scrolling>
  );
}

/** Takes the space of rows that are out of view. */
function Gap({ rows }: { readonly rows: number }) {
  return rows <= 0 ? null : (
    <tr className="gap">
      <td colSpan={COLUMNS.length} style={{ blockSize: rows * ROW_HEIGHT }} />
    </tr>
  );
}
