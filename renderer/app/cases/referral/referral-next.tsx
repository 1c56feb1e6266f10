import { Link } from 'wouter';
import { casePartPath } from '../../addresses.ts';
import { toText } from '../../questions/about-text.ts';
import { useCall } from '../../ui/use-call.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';

/** Where something of a case has to be handed over yet: to whom and until when, as the next step after its result. */
export function ReferralNext({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const { value: view } = useCall('case.referrals', { id }, ['referrals', 'cases', 'frame']);
  const open = view?.duties.filter(({ done }) => !done) ?? [];
  return open.map((duty) => (
    <p key={`${duty.find} ${duty.agency} ${toText(t, duty.to)}`}>
      <Link className="link" href={casePartPath(id, 'referral')}>
        {t('referral.next', { find: t(`found.kind.${duty.find}`), to: toText(t, duty.to), time: stamp(duty.due) })}
      </Link>
    </p>
  ));
}
