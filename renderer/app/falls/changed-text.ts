import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { ChangedIdentity } from '../../../shared/flight/changed-identity.ts';
import { formatDate } from '../ui/format.ts';

/** What a message changed in who somebody is, in words. */
export function changedText(t: TFunction, { name, document, birth }: ChangedIdentity, language: Language): string {
  const date = (day: string) => formatDate(day, language);
  return [
    name === null ? null : t('fall.changed.name', { was: name.was, is: name.is }),
    document === null ? null : t('fall.changed.document', { was: document.was, is: document.is }),
    birth === undefined ? null : birthText(t, date(birth.was), date(birth.is)),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function birthText(t: TFunction, was: string, is: string): string {
  return was === '' ? t('fall.changed.birth-sent', { is }) : t('fall.changed.birth', { was, is });
}
