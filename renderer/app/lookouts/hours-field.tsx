import type { LookoutTerms } from '../../../shared/lookout/lookout.ts';
import { endsBeforeDays } from '../../../shared/lookout/lookout-end.ts';
import { useSession } from '../frame/use-session.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { localDay } from '../ui/local-day.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useMinuteStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { dayWords } from './term-texts.ts';
import { useTermWriter } from './use-term-writer.ts';

export interface HoursFieldProps {
  readonly terms: Pick<LookoutTerms, 'days'>;
  readonly among: readonly number[];
  readonly hours: number;
  readonly onChange: (hours: number) => void;
  readonly isFirst?: boolean;
}

/** For how long it holds from now on, and when that ends. An end before the day that it names is over is allowed, and said. */
export function HoursField({ terms, among, hours, onChange, isFirst = false }: HoursFieldProps) {
  const { t } = useTranslation();
  const now = useNowMinute();
  const stamp = useMinuteStamp();
  const endsAt = (each: number) => now + each * 60;
  return (
    <>
      <LabelledChoice
        label={t('lookout.hours')}
        {...(isFirst ? { 'data-autofocus': true } : {})}
        among={among}
        value={hours}
        textOf={(each) => t('lookout.hours.is', { count: each, at: stamp(endsAt(each)) })}
        onChange={onChange}
      />
      <EndsEarly terms={terms} until={endsAt(hours)} />
    </>
  );
}

/** Says that it ends before the last day that it names is over; nothing where it does not. `until`: UTC minute. */
export function EndsEarly({ terms, until }: Pick<HoursFieldProps, 'terms'> & { readonly until: number }) {
  const { t } = useTranslation();
  const writer = useTermWriter();
  const { zone } = useSession();
  if (terms.days === null || !endsBeforeDays(terms, localDay(until * 60_000, zone ?? 'UTC'))) return null;
  return (
    <p className="doubt wide" role="status">
      {t('lookout.ends-early', { day: dayWords(terms.days.to, writer) })}
    </p>
  );
}
