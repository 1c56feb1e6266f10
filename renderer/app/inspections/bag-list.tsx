import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { BAG_CHECKS } from '../../../shared/encounter/encounter-entry.ts';
import type { BoardCard } from '../../core/calls/board-views.ts';
import { useSession } from '../frame/use-session.ts';
import { listedSubject } from '../traveller/work-subject.ts';
import { Check } from '../ui/check.tsx';
import { formatFlight } from '../ui/format.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { BagSheet, type PrintedBags } from './bag-sheet.tsx';
import type { Moves } from './use-moves.tsx';

export interface BagListProps {
  readonly cards: readonly BoardCard[];
  readonly moves: Moves;
}

/** The bags of everybody on the board, to be ticked for belt, X-ray and dog, and printed. Nobody looks for the bags of whom nobody approaches, or of somebody to protect. */
export function BagList({ cards, moves }: BagListProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<PrintedBags | null>(null);
  const rows = cards
    .filter(({ quiet, isProtected }) => quiet === null && !isProtected)
    .flatMap((card) => card.bags.map((bag) => ({ card, bag })));
  useEffect(() => {
    if (made === null) return;
    // Waits until it is printed or cancelled; the sheet is then gone from memory.
    window.print();
    setMade(null);
  }, [made]);
  if (rows.length === 0) return null;
  return (
    <section className="board-bags" aria-labelledby="board-bags">
      <h2 id="board-bags">
        {t('board.bags')}
        {permissions.includes('papers') ? (
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {t('board.bags.print')}
          </button>
        ) : null}
      </h2>
      <table>
        <HeadRow
          columns={[
            t('board.bags.tag'),
            t('board.bags.of'),
            t('paper.flight'),
            ...BAG_CHECKS.map((check) => t(`bag-check.${check}`)),
          ]}
        />
        <tbody>
          {rows.map(({ card, bag }) => (
            <tr key={`${card.id} ${bag.tag}`}>
              <th scope="row" className="mono">
                {bag.tag}
              </th>
              <td>
                {listedSubject(t, {
                  travellerName: card.name,
                  ...(card.thing === null ? {} : { thing: card.thing }),
                })}
              </td>
              <td>{card.leg === null ? '' : formatFlight(card.leg)}</td>
              {BAG_CHECKS.map((check) => (
                <td key={check}>
                  <Check
                    checked={bag.checks.some((each) => each.check === check)}
                    disabled={card.isBeside}
                    onCheck={() => void moves.tick(card, bag, check)}
                  >
                    <span className="visually-hidden">{`${bag.tag}: ${t(`bag-check.${check}`)}`}</span>
                  </Check>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {asking ? (
        <ReasonDialog
          title={t('board.bags.print')}
          about={['bags']}
          hint={t('board.bags.print.hint')}
          save={t('papers.print')}
          onSave={async (purpose, act) => {
            const result = await act('inspections.print-bags', { purpose });
            if (result.ok) setMade(result.value);
            return result;
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {made === null ? null : createPortal(<BagSheet made={made} />, document.body)}
    </section>
  );
}
