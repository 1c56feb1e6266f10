import { Link } from 'wouter';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { travellerPath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { letGoText } from './let-go-text.ts';
import { protectedText } from './protected-text.ts';

export interface OtherCasesProps {
  readonly view: TravellerView;
}

/** A line for each further case on the traveller, which opens that case, and says where others let the traveller go by it. */
export function OtherCases({ view }: OtherCasesProps) {
  const { t } = useTranslation();
  const session = useSession();
  const stamp = useStamp();
  return view.otherCases.map(({ id, agency, state, result, letGo }) => (
    <p key={id} className="other-case">
      <Link href={travellerPath(view.flight.id, view.traveller.id, id)}>
        {t('case.other', {
          agency: t(agency === null ? 'case.other.agency' : `agency.${agency}`),
          id,
          state: [
            t(protectedText(view.handling, state === 'sent' ? 'case.other.selected' : `case-state.${state}`)),
            ...(result === null ? [] : [t(protectedText(view.handling, `result.${result}`))]),
          ].join(', '),
        })}
      </Link>
      {letGo === undefined ? null : <strong className="warned"> {letGoText(t, session, stamp, letGo)}</strong>}
    </p>
  ));
}
