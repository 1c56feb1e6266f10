import { useTranslation } from '../ui/use-translation.ts';
import { AlertLinks } from './alert-links.tsx';
import { useAlertsThatSay } from './use-alerts.ts';

/** On the search screen: the alerts that say what was typed, all that are valid where nothing was; nothing where there is none. `text` null: nothing is asked. */
export function AlertsFound({ text }: { readonly text: string | null }) {
  const { t } = useTranslation();
  const found = useAlertsThatSay(text);
  if (found === null || found.alerts.length === 0) return null;
  return (
    <section className="on-lists" aria-label={t('alert.title')}>
      <h2>{t(text === '' ? 'alert.valid' : 'alert.found')}</h2>
      <AlertLinks alerts={found.alerts} />
      {found.more ? <p className="dim">{t('alert.more')}</p> : null}
    </section>
  );
}
