import { Link } from 'wouter';
import { liftedIn } from '../../../../shared/protection/protection.ts';
import { protectionDetailsText, protectionEntryText } from '../../../../shared/protection/protection-text.ts';
import type { ProtectionView } from '../../../core/calls/protections.ts';
import { casePath } from '../../addresses.ts';
import { useSession } from '../../frame/use-session.ts';
import { officerName } from '../../ui/officer-texts.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useCompanionName } from './use-companion-name.ts';

/** What was entered, the latest first, with who entered and confirmed it. What was lifted stands struck out. */
export function ProtectionHistory({ view }: { readonly view: ProtectionView }) {
  const { t } = useTranslation();
  const session = useSession();
  const stamp = useStamp();
  const companion = useCompanionName(view.aboard);
  const { entries } = view;
  if (entries.length === 0) return null;
  const lifted = liftedIn(view);
  const named = (id: string) => officerName(t, session, id);
  return (
    <details className="protection-history">
      <summary>
        {t('protection.history')} ({entries.length})
      </summary>
      <ol reversed>
        {entries.toReversed().map((entry) => {
          const { number, said, officer, second, happened, at } = entry;
          const by = { officer: named(officer), at: stamp(happened ?? at) };
          const what = protectionEntryText(t, entry);
          return (
            <li key={number} value={number}>
              {lifted.has(number) ? <del>{what}</del> : <b>{what}</b>}
              {lifted.has(number) ? ` (${t('protection.lifted-entry')})` : ''}{' '}
              <q>{protectionDetailsText(t, (id, as) => (as === 'officer' ? named(id) : companion(id)), entry)}</q>{' '}
              {entry.step === 'child-companion' && said.case !== undefined ? (
                <Link className="link" href={casePath(said.case)}>
                  {t('protection.companion-case', { case: said.case })}
                </Link>
              ) : null}{' '}
              <span className="faint">
                {second === undefined
                  ? t('protection.by', by)
                  : t('protection.by-two', { ...by, second: named(second) })}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
