import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DamagedList, MissingList } from '../../../shared/list/missing-lists.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import { useSession } from '../frame/use-session.ts';
import { useCall } from '../ui/use-call.ts';

/** Says which lists the legal frame demands and nobody was compared with, or only with an old copy, and which are damaged in part; nothing where all are there. */
export function ListsIncomplete() {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const asked = permissions.includes('lists.view') ? {} : null;
  const { value } = useCall('lists.missing', asked, ['lists', 'frame']);
  if (value === null || value.length === 0) return null;
  return (
    <p className="lists-incomplete" role="status">
      <b>{t('lists.incomplete')}</b> {value.map((each) => missingText(t, each)).join(' · ')}
    </p>
  );
}

function missingText(t: TFunction, missing: MissingList | DamagedList): string {
  if ('title' in missing) return t('lists.incomplete.damaged', { list: missing.title });
  const { law, old, day } = missing;
  const name = t(`list-law.${law}`);
  if (!old) return t('lists.incomplete.none', { law: name });
  return day === null
    ? t('lists.incomplete.undated', { law: name })
    : t('lists.incomplete.old', { law: name, day: dayText(day) });
}
