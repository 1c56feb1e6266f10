import { timeOf } from '../../../../shared/custody/custody.ts';
import { isUndone } from '../../../../shared/custody/custody-clock.ts';
import type { CustodyView } from '../../../core/calls/custody.ts';
import { formatLeft } from '../../ui/format.ts';
import { HeadRow } from '../../ui/head-row.tsx';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface OwedTableProps {
  readonly view: CustodyView;
  readonly owed: NonNullable<CustodyView['clock']>['owed'];
  /** Null where the officer enters nothing. */
  readonly onEnter: ((duty: string) => void) | null;
}

/** Whoever has another nationality as well may ask for their consulate. */
function mayEnter(kept: OwedTableProps['owed'][number]['kept']): boolean {
  return kept === null || kept === 'dual-national';
}

/** What is owed to whoever is held, until when, and how it was done. */
export function OwedTable({ view, owed, onEnter }: OwedTableProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const timeOfEntry = (no: number | null) => {
    const entry = view.entries.find((each) => each.no === no);
    return entry === undefined ? '' : stamp(timeOf(entry));
  };
  if (owed.length === 0) return <p className="dim">{t('custody.owed.none')}</p>;
  const isOver = view.held?.ended !== null;
  return (
    <table className="custody-owed">
      <caption className="visually-hidden">{t('custody.owed')}</caption>
      <HeadRow
        columns={[t('custody.owed.column.duty'), t('custody.owed.column.due'), t('custody.owed.column.state'), '']}
      />
      <tbody>
        {owed.map((term) => (
          <tr key={term.duty} className={isUndone(term) && term.standing !== 'running' && !isOver ? 'pressing' : ''}>
            <th scope="row">{t(`custody.duty.${term.duty}`)}</th>
            <td>{stamp(term.due)}</td>
            <td>
              {term.done !== null
                ? t(term.late ? 'custody.owed.done-late' : 'custody.owed.done', { time: timeOfEntry(term.done) })
                : term.kept !== null
                  ? t(`custody.owed.kept.${term.kept}`)
                  : isOver
                    ? t('custody.owed.never')
                    : term.minutesLeft > 0
                      ? t('custody.owed.left', { time: formatLeft(term.minutesLeft) })
                      : t('custody.owed.missed', { time: formatLeft(-term.minutesLeft) })}
            </td>
            <td>
              {onEnter === null || term.done !== null || !mayEnter(term.kept) ? null : (
                <button
                  type="button"
                  className="button"
                  aria-label={t('ui.pair', { name: t('custody.kind.duty'), value: t(`custody.duty.${term.duty}`) })}
                  onClick={() => onEnter(term.duty)}
                >
                  {t('custody.enter')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
