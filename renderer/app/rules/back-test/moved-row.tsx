import type { MovedTraveller } from '../../../core/calls/back-test.ts';
import { MarkedReason } from '../../traveller/marked-reason.tsx';
import { listedName } from '../../traveller/person-text.ts';
import { TravellerMark } from '../../ui/traveller-mark.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { movedHandling } from './moved-handling.ts';

export interface MovedRowProps {
  readonly traveller: MovedTraveller;
  readonly flightName: (id: string) => string;
}

/** One traveller of a back-test: name, level before and after, and the most important rule. */
export function MovedRow({ traveller, flightName }: MovedRowProps) {
  const { t } = useTranslation();
  const [first] = traveller.rules;
  return (
    <>
      <span className="moved-levels">
        <TravellerMark outcome={traveller.before} handling={movedHandling(traveller, traveller.before)} />
        <span aria-hidden="true">{t('ui.then').trim()}</span>
        <TravellerMark outcome={traveller.after} handling={movedHandling(traveller, traveller.after)} />
      </span>
      <span className="moved-name cut">
        <b>{listedName(t, traveller.name)}</b> <span className="faint">{flightName(traveller.flight)}</span>
        {traveller.result === null ? null : <span className="tag">{t(`result.${traveller.result}`)}</span>}
      </span>
      <span className="moved-reason cut dim">
        {first === undefined ? null : (
          <>
            <span className="tag">{t(`back-test.rule-moved.${first.move}`)}</span>
            <MarkedReason reason={first} />
          </>
        )}
      </span>
    </>
  );
}
