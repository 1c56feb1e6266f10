import type { EvidenceLine, How, Verdict } from '../../../shared/list/match/evidence.ts';
import { fieldText, verdictText, wayText } from '../../../shared/list/match/match-texts.ts';
import type { TFunction } from './texts.ts';
import { useTranslation } from './use-translation.ts';

export interface EvidenceTableProps {
  readonly lines: readonly EvidenceLine[];
  /** Where the other side comes from: a traveller's messages, or what an officer typed. */
  readonly from?: 'sent' | 'typed';
  /** Text key of the other side; left out: a list. */
  readonly said?: string;
}

/** Read without colour; the word of a verdict is told to readers of the screen. */
const SIGNS = { agrees: '✓', near: '~', differs: '✗', missing: '·' } as const satisfies Readonly<
  Record<Verdict, string>
>;

/** An entry and a traveller side by side, line by line: what agrees, what nearly does, what differs, what is missing. */
export function EvidenceTable({ lines, from = 'sent', said = 'match.column.listed' }: EvidenceTableProps) {
  const { t } = useTranslation();
  return (
    <table className="evidence-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('match.column.verdict')}</span>
          </th>
          <th scope="col">
            <span className="visually-hidden">{t('match.column.field')}</span>
          </th>
          <th scope="col">{t(said)}</th>
          <th scope="col">{t(`match.column.${from}`)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <tr key={`${line.field} ${at}`} className={`verdict-${line.verdict}`}>
            <td>
              <span aria-hidden="true">{SIGNS[line.verdict]}</span>
              <span className="visually-hidden">{t(verdictText(line.verdict))}</span>
            </td>
            <th scope="row">{t(fieldText(line.field))}</th>
            <td>{line.listed ?? '–'}</td>
            <td>
              {line.sent ?? '–'}
              {line.how.length === 0 ? null : (
                <span className="evidence-how">{line.how.map(sayWay(t)).join(' · ')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sayWay(t: TFunction): (how: How) => string {
  return ({ way, params }) => t(wayText(way), params);
}
