import { RowList } from '../ui/row-list.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { fieldText } from './field-text.ts';
import type { FieldRow } from './message-fields.ts';

export interface ParsedPaneProps {
  readonly rows: readonly FieldRow[];
  /** Index of the chosen row; -1: none. */
  readonly chosen: number;
  readonly onChoose: (row: number) => void;
}

/** The content of the message. Arrow keys move from value to value, and the raw text follows. */
export function ParsedPane({ rows, chosen, onChoose }: ParsedPaneProps) {
  const { t } = useTranslation();
  return (
    <RowList<FieldRow>
      id="message-fields"
      look={({ kind, depth }) => `parsed-row ${kind} depth-${Math.min(depth, 3)}`}
      label={t('message.parsed')}
      count={rows.length}
      rowAt={(at) => rows[at]}
      keyOf={({ path }) => path}
      height={26}
      at={chosen < 0 ? null : chosen}
      shown={rows[chosen]?.path ?? null}
      onShow={(_, at) => onChoose(at)}
    >
      {(row) => (
        <>
          <span className="parsed-name cut">
            {t(`message.field.${row.name}`)}
            {row.number === null ? '' : ` ${row.number}`}
          </span>
          <span className="parsed-value cut" title={row.value ?? ''}>
            {fieldText(t, row)}
          </span>
        </>
      )}
    </RowList>
  );
}
