import { BAG_CHECKS } from '../../../shared/encounter/encounter-entry.ts';
import type { BoardCard } from '../../core/calls/board-views.ts';
import { useSession } from '../frame/use-session.ts';
import { formatFlight, formatRoute, formatWholeStamp } from '../ui/format.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { shownName } from '../ui/officer-texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** The bags of these cards, as they were when the list was made (ISO 8601 UTC). */
export interface PrintedBags {
  readonly cards: readonly BoardCard[];
  readonly at: string;
}

export interface BagSheetProps {
  readonly made: PrintedBags;
}

/** The bags to be looked for, without names, black on white. Only paper shows it. */
export function BagSheet({ made: { cards, at } }: BagSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { unit, zone, officer, store } = useSession();
  const stamp = (instant: string) => formatWholeStamp(instant, zone ?? 'UTC', language);
  return (
    <article className="sheet paper bags" lang={language} aria-hidden="true">
      <header>
        <span>{t('board.bags')}</span>
        {store === 'practice' ? <strong className="paper-practice">{t('frame.practice')}</strong> : null}
        <span>{unit?.code ?? ''}</span>
      </header>
      <table>
        <HeadRow
          columns={[
            t('board.bags.tag'),
            t('paper.flight'),
            t('paper.place.belt'),
            ...BAG_CHECKS.map((check) => t(`bag-check.${check}`)),
            t('paper.hand.officer'),
          ]}
        />
        <tbody>
          {cards.flatMap((card) =>
            card.bags.map(({ tag, checks }) => (
              <tr key={`${card.id} ${tag}`}>
                <th scope="row">{tag}</th>
                <td>{card.leg === null ? '' : `${formatFlight(card.leg)} ${formatRoute(card.leg)}`}</td>
                <td>{card.belt ?? ''}</td>
                {BAG_CHECKS.map((check) => (
                  <td key={check}>{checks.some((each) => each.check === check) ? '☑' : '☐'}</td>
                ))}
                <td />
              </tr>
            )),
          )}
        </tbody>
      </table>
      <footer>
        <span>{t('paper.return')}</span>
        <span>
          {unit?.code ?? ''} · {stamp(at)} · {`${shownName(t, officer.name)} (${officer.id})`}
        </span>
      </footer>
    </article>
  );
}
