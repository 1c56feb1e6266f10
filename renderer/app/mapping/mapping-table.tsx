import type { IsoDate } from '../../../shared/manifest.ts';
import { type SettledOrder, settledDate } from '../../../shared/table/cell-dates.ts';
import { COLUMNS, type Column } from '../../../shared/table/headers.ts';
import { formatDate } from '../ui/format.ts';
import { Scrolling } from '../ui/scrolling.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface MappingTableProps {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly (Column | null)[];
  /** Columns of dates that can be read both ways. */
  readonly undecided: readonly number[];
  readonly dateOrder: SettledOrder | null;
  readonly today: IsoDate;
  readonly disabled: boolean;
  readonly onChange: (columns: readonly (Column | null)[]) => void;
}

/** The first rows unchanged, with a choice of meaning over each heading. Ambiguous dates show how they would be read. */
export function MappingTable(props: MappingTableProps) {
  const { headings, rows, columns, undecided, dateOrder, today, disabled, onChange } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const choices = COLUMNS.map((column) => ({ column, label: t(`mapping.column.${column}`) }));
  const isOpen = (at: number) => undecided.includes(at);
  const read = (text: string, at: number) => {
    if (!isOpen(at) || dateOrder === null) return null;
    const date = settledDate(text.trim(), dateOrder, columns[at] === 'birth' ? 'birth' : 'near', today);
    return date === null ? null : formatDate(date, language);
  };
  return (
    <Scrolling className="mapping-box" aria-label={t('mapping.table')}>
      <table className="mapping-table">
        <thead>
          <tr>
            {headings.map((heading, at) => (
              <th key={at} scope="col" className={columns[at] == null ? 'passed-over' : undefined}>
                <span className="text-field">
                  <select
                    aria-label={t('mapping.meaning', { heading: heading || String(at + 1) })}
                    value={columns[at] ?? ''}
                    disabled={disabled}
                    onChange={(event) => {
                      const chosen = COLUMNS.find((column) => column === event.currentTarget.value) ?? null;
                      onChange(headings.map((_, index) => (index === at ? chosen : (columns[index] ?? null))));
                    }}
                  >
                    <option value="">{t('mapping.column.none')}</option>
                    {choices.map(({ column, label }) => (
                      <option key={column} value={column}>
                        {label}
                      </option>
                    ))}
                  </select>
                </span>
                <span className="mapping-heading">
                  <span className="cut" title={heading}>
                    {heading || t('mapping.no-heading', { number: at + 1 })}
                  </span>
                  {isOpen(at) ? <span className="tag marked">{t('mapping.open-dates')}</span> : null}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr key={number}>
              {headings.map((_, at) => {
                const text = row[at] ?? '';
                const date = read(text, at);
                return (
                  <td key={at} className={columns[at] == null ? 'passed-over' : undefined} title={text}>
                    {text}
                    {date === null ? null : <span className="read-as">{`${t('ui.then')}${date}`}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
