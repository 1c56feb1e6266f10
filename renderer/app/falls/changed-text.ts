import type { TFunction } from 'i18next';
import type { ChangedIdentity } from '../../../shared/flight/changed-identity.ts';

/** What a message changed in who somebody is, in words. */
export function changedText(t: TFunction, { name, document }: ChangedIdentity): string {
  return [
    name === null ? null : t('fall.changed.name', { was: name.was, is: name.is }),
    document === null ? null : t('fall.changed.document', { was: document.was, is: document.is }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
