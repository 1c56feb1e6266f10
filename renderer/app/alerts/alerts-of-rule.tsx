import { useTranslation } from '../ui/use-translation.ts';
import { AlertLinks } from './alert-links.tsx';
import { useAlertsOfRules } from './use-alerts.ts';

/** On the page of a rule: the alerts that link it; nothing where there is none. */
export function AlertsOfRule({ rule }: { readonly rule: string }) {
  const { t } = useTranslation();
  const alerts = useAlertsOfRules([rule]);
  if (alerts.length === 0) return null;
  return (
    <>
      <h3 className="small-head">{t('alert.title')}</h3>
      <AlertLinks alerts={alerts} />
    </>
  );
}
