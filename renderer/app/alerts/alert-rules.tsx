import { Link } from 'wouter';
import { rulePath } from '../addresses.ts';
import { titleIn } from '../traveller/reason-words.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** The rules at whose hits an alert is shown, by their titles. */
export function AlertRules({ rules }: { readonly rules: readonly string[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value: set } = useCall('rules.get', rules.length === 0 ? null : {}, ['rules']);
  if (rules.length === 0) return <p className="dim">{t('alert.rules.none')}</p>;
  return (
    <>
      <h3 className="small-head">{t('alert.rules')}</h3>
      <ul className="alert-rules">
        {rules.map((id) => (
          <li key={id}>
            <Link className="link" href={rulePath(id)}>
              {titleIn(set?.rules.find((rule) => rule.id === id)?.title ?? {}, language) || id}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
