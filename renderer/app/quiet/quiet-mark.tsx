import { Link } from 'wouter';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useQuiet } from './use-quiet.ts';

export interface QuietMarkProps {
  readonly view: Pick<TravellerView, 'flight' | 'traveller'>;
}

/** States to the named officers that the traveller is under quiet work. */
export function QuietMark({ view }: QuietMarkProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const { value } = useQuiet();
  const here = (value ?? []).filter(
    ({ state, flight, traveller }) =>
      state === 'running' && flight === view.flight.id && traveller === view.traveller.id,
  );
  return here.map(({ id, kind, office, reference, due }) => (
    <p key={id} className="quiet-mark">
      <b>{t(`quiet.kind.${kind}`)}</b> · {t('quiet.until', { due: stamp(due) })} · {office} · {reference} ·{' '}
      <Link className="link" href="/cases/quiet">
        {t('cases.quiet')}
      </Link>
    </p>
  ));
}
