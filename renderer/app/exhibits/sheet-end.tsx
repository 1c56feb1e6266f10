import { useSession } from '../frame/use-session.ts';
import { formatWholeStamp } from '../ui/format.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface SheetEndProps {
  /** Texts of the columns of the lines to sign on. */
  readonly columns: readonly string[];
  /** How many lines. */
  readonly lines: number;
  /** When it was printed, ISO 8601 UTC. */
  readonly at: string;
}

/** The end of a sheet that goes along with something: empty lines to sign on, and who printed it. */
export function SheetEnd({ columns, lines, at }: SheetEndProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const time = formatWholeStamp(at, session.zone ?? 'UTC', language);
  return (
    <>
      <table className="custody-lines">
        <HeadRow columns={columns} />
        <tbody>
          {Array.from({ length: lines }, (_, line) => (
            <tr key={line}>
              {columns.map((column) => (
                <td key={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        <span>{t('exhibit.sheet.scan')}</span>
        <span>{t('exhibit.sheet.footer', { time, officer: officerName(t, session, session.officer.id) })}</span>
      </footer>
    </>
  );
}
