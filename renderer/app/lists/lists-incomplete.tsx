import type { Language } from '../../../shared/catalogue/languages.ts';
import type { ListGap } from '../../../shared/list/missing-lists.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import { useSession } from '../frame/use-session.ts';
import { counted } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** Says which lists the legal frame demands and nobody was compared with, or only with an old copy, which are damaged in part, and how many cannot be read; nothing where all are there. */
export function ListsIncomplete() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { permissions } = useSession();
  const asked = permissions.includes('lists.view') ? {} : null;
  const { value } = useCall('lists.missing', asked, ['lists', 'frame']);
  if (value === null || value.length === 0) return null;
  return (
    <p className="lists-incomplete" role="status">
      <b>{t('lists.incomplete')}</b> {value.map((each) => missingText(t, each, language)).join(' · ')}
    </p>
  );
}

/** What is missing, as a sentence without its full stop. */
export function missingText(t: TFunction, missing: ListGap, language: Language): string {
  if ('title' in missing) return t('lists.incomplete.damaged', { list: missing.title });
  if ('of' in missing) return t(`lists.incomplete.unread-${missing.of}`, counted(missing.count, language));
  const { law, old, day } = missing;
  const name = t(`list-law.${law}`);
  if (!old) return t('lists.incomplete.none', { law: name });
  return day === null
    ? t('lists.incomplete.undated', { law: name })
    : t('lists.incomplete.old', { law: name, day: dayText(day) });
}
