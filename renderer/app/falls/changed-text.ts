import type { Language } from '../../../shared/catalogue/languages.ts';
import type { ChangedIdentity } from '../../../shared/flight/changed-identity.ts';
import { formatDate } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';

/** What a message changed in who somebody is, in words. */
export function changedText(t: TFunction, { name, document, birth }: ChangedIdentity, language: Language): string {
  const say = (key: string, { was, is }: { readonly was: string; readonly is: string }) =>
    t(key, { was: was || '–', is: is || '–' });
  const date = (day: string) => (day === '' ? '' : formatDate(day, language));
  return [
    name === null ? null : say('fall.changed.name', name),
    document === null ? null : say('fall.changed.document', document),
    birth === undefined ? null : say('fall.changed.birth', { was: date(birth.was), is: date(birth.is) }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
