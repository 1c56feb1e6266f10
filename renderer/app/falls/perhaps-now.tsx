import { Link } from 'wouter';
import type { FallRow } from '../../core/calls/falls.ts';
import { travellerPath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { listedName } from '../traveller/person-text.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { PerhapsAnswer } from './perhaps-answer.tsx';
import { signsText } from './perhaps-text.ts';

/** Who a target that fell perhaps is now, with what agrees, and the answers of an officer; nothing where nobody fits. */
export function PerhapsNow({ fall }: { readonly fall: FallRow }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const { flight, perhaps } = fall;
  const joined = fall.joined !== undefined;
  if (perhaps === undefined) return null;
  const name = [listedName(t, perhaps.name), perhaps.seat].filter((part) => part !== null).join(', ');
  return (
    <span className="perhaps">
      {t(joined ? 'perhaps.joined' : 'perhaps.now')} <Link href={travellerPath(flight, perhaps.traveller)}>{name}</Link>{' '}
      <span className="dim">{signsText(t, perhaps.signs)}</span>{' '}
      {joined || !permissions.includes('decide') ? null : (
        <PerhapsAnswer
          flight={flight}
          gone={{ id: fall.traveller, aliases: fall.aliases, name: fall.name }}
          come={{ id: perhaps.traveller, name: perhaps.name }}
        />
      )}
    </span>
  );
}
