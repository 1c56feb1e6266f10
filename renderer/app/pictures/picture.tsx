import { type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import { cellText, keyedRows, type PictureTable } from './picture-table.ts';

export interface PictureProps {
  readonly title: string;
  /** What the drawing shows, in words: its accessible name. */
  readonly summary: string;
  readonly table: PictureTable;
  /** The table is shown in place of the drawing. */
  readonly asTable: boolean;
  /** It stands on a paper that leaves the unit: nothing leads to a screen. */
  readonly isOutside?: boolean;
  /** Sentences about what the drawing leaves out. */
  readonly notes?: readonly string[];
  /** In words, where there is nothing to draw; null: there is. */
  readonly empty: string | null;
  /** The drawing. Nothing in it takes the focus: links are in the table. */
  readonly children: ReactNode;
}

/** A drawing and its table. The screen shows one of them, paper both. */
export function Picture({
  title,
  summary,
  table,
  asTable,
  isOutside = false,
  notes = [],
  empty,
  children,
}: PictureProps) {
  const id = useId();
  return (
    <section className={asTable ? 'picture as-table' : 'picture'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {empty === null ? (
        <>
          <p className="picture-summary dim">{summary}</p>
          <div className="picture-drawing" role="img" aria-label={summary}>
            {children}
          </div>
          <div className="picture-table">
            <Rows title={title} table={table} isOutside={isOutside} />
          </div>
        </>
      ) : (
        <p className="picture-empty dim">{empty}</p>
      )}
      {notes.map((note) => (
        <p key={note} className="picture-note dim">
          {note}
        </p>
      ))}
    </section>
  );
}

function Rows({ title, table: { columns, rows }, isOutside }: Pick<PictureProps, 'title' | 'table' | 'isOutside'>) {
  return (
    <table className="figures">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyedRows(rows).map(({ key, row }) => (
          <tr key={key}>
            {row.map((cell, at) => (
              <td key={columns[at]}>
                {typeof cell === 'string' || isOutside ? (
                  cellText(cell)
                ) : (
                  <Link className="link" href={cell.href}>
                    {cell.text}
                  </Link>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
