import type { DeclaredHere } from '../../core/calls/desk-check.ts';
import { useSession } from '../frame/use-session.ts';
import { formatDate } from './format.ts';
import { officerName } from './officer-texts.ts';
import { useLanguage } from './use-language.ts';
import { useTranslation } from './use-translation.ts';

/** By whom, why and until when a hit was declared false. */
export function DeclaredText({ declared }: { readonly declared: DeclaredHere }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const { isWeak, kind, made, second, until } = declared;
  return (
    <>
      {t(isWeak ? 'false-match.by-weak' : 'false-match.by', {
        kind: t(`false-match.${kind}`),
        officer: officerName(t, session, made.officer),
        date: formatDate(until, language),
        reason: made.reason,
      })}{' '}
      {second === null ? null : t('mute.confirmed', { officer: officerName(t, session, second) })}
    </>
  );
}
