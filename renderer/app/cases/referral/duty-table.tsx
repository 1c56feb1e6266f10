import type { ReferralDuty } from '../../../../shared/casework/referral-duties.ts';
import { toText } from '../../questions/about-text.ts';
import { HeadRow } from '../../ui/head-row.tsx';
import { useNowMinute } from '../../ui/use-now.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface DutyTableProps {
  readonly duties: readonly ReferralDuty[];
}

/** What must be handed outward, to whom, until when, and whether it was. */
export function DutyTable({ duties }: DutyTableProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const now = new Date(useNowMinute() * 60_000).toISOString();
  const columns = ['find', 'to', 'due', 'state'].map((each) => t(`referral.duty.${each}`));
  return (
    <table className="custody-owed">
      <caption className="visually-hidden">{t('referral.duties')}</caption>
      <HeadRow columns={columns} />
      <tbody>
        {duties.map((duty) => {
          const state = duty.done ? 'done' : duty.due < now ? 'missed' : 'open';
          return (
            <tr key={`${duty.find} ${duty.agency} ${toText(t, duty.to)}`} className={duty.done ? '' : 'pressing'}>
              <th scope="row">
                {t(`found.kind.${duty.find}`)} · {t(`agency.${duty.agency}`)}
              </th>
              <td>{[toText(t, duty.to), duty.cites].filter(Boolean).join(' · ')}</td>
              <td>{stamp(duty.due)}</td>
              <td>{t(`referral.duty.${state}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
