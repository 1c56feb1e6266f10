export interface HeadRowProps {
  /** Texts of the columns; '' for one without. */
  readonly columns: readonly string[];
  readonly className?: string;
}

/** The head of a plain table. */
export function HeadRow({ columns, className }: HeadRowProps) {
  return (
    <thead className={className}>
      <tr>
        {columns.map((text, at) =>
          text === '' ? (
            <td key={at} />
          ) : (
            <th key={at} scope="col">
              {text}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}
