import { useState } from 'react';
import { Link } from 'wouter';
import type { HoldView } from '../../../core/calls/holds.ts';
import { rulePath } from '../../addresses.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { formatCount, formatDate } from '../../ui/format.ts';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { percentText } from '../statistics/share-text.ts';
import { LimitDialog } from './limit-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';

/** Warns of rules that are held for review, with the reasons. A supervisor can release them. Empty where there are none. */
export function HoldsBanner() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value } = useCall('holds.list', {}, ['rules', 'session']);
  const [releasing, setReleasing] = useState<HoldView | null>(null);
  const [setting, setSetting] = useState(false);
  const held = (value?.holds ?? []).filter(({ state }) => state === 'held');
  if (value === null || held.length === 0) return null;
  return (
    <section className="holds" role="status" aria-label={t('holds.title')}>
      <p>
        <strong>{t('holds.warning', { count: new Set(held.map(({ rule }) => rule)).size })}</strong>{' '}
        <span className="dim">{t('holds.hint')}</span>
        {value.mayRelease ? (
          <button type="button" className="button quiet" onClick={() => setSetting(true)}>
            {t('holds.limit')}
          </button>
        ) : null}
      </p>
      <ul>
        {held.map((hold) => (
          <li key={hold.id}>
            <Link className="link" href={rulePath(hold.rule)}>
              {titleIn(hold.title, language) || hold.rule}
            </Link>{' '}
            <span className="dim">
              {t('holds.measured', {
                hits: formatCount(hold.measured.hits, language),
                evaluated: formatCount(hold.measured.evaluated, language),
                share: percentText(shareOf(hold), language),
                limit: percentText(hold.limit.perMille, language),
                date: formatDate(hold.day, language),
              })}
            </span>
            {value.mayRelease ? (
              <button type="button" className="button" onClick={() => setReleasing(hold)}>
                {t('holds.release')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {releasing === null ? null : <ReleaseDialog hold={releasing} onClose={() => setReleasing(null)} />}
      {setting ? <LimitDialog limit={value.limit} onClose={() => setSetting(false)} /> : null}
    </section>
  );
}

function shareOf({ measured: { hits, evaluated } }: HoldView): number {
  return evaluated === 0 ? 0 : Math.round((hits * 1000) / evaluated);
}
