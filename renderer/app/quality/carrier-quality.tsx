import { IconReportAnalytics } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { CarrierReport } from '../../../shared/quality/carrier-report.ts';
import { useActions } from '../frame/use-actions.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatCount } from '../ui/format.ts';
import { Scrolling } from '../ui/scrolling.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { CarrierDetail } from './carrier-detail.tsx';
import { leadText } from './quality-texts.ts';

/** All carriers in a table, and the chosen one in detail. */
export function CarrierQuality() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value: carriers, failure, again } = useCall('quality.carriers', {}, ['imports']);
  const [chosen, setChosen] = useState<string | null>(null);
  const box = useRef<HTMLElement>(null);
  const list = carriers ?? [];
  const found = list.findIndex((carrier) => keyOf(carrier) === chosen);
  const at = Math.max(found, 0);
  const shown = list[at];
  const go = (by: 1 | -1) => {
    const next = list[at + by];
    if (next === undefined) return;
    setChosen(keyOf(next));
    box.current?.querySelectorAll('tbody tr')[at + by]?.scrollIntoView({ block: 'nearest' });
  };
  useActions([
    { id: 'quality.next', key: 'J', label: 'quality.next', run: () => go(1), hint: true },
    { id: 'quality.previous', key: 'K', label: 'quality.previous', run: () => go(-1), hint: true },
  ]);
  if (failure !== null) return <FailureNote failure={failure} again={again} />;
  if (carriers === null) return <p className="why-none">{t('diagnostics.loading')}</p>;
  if (shown === undefined) {
    return (
      <EmptyState fill icon={IconReportAnalytics} title={t('quality.empty')} hint={t('quality.empty.hint')}>
        <Link className="button strong" href="/import">
          {t('queue.empty.import')}
        </Link>
      </EmptyState>
    );
  }
  return (
    <div className="quality-body">
      <Scrolling className="quality-list" ref={box} aria-label={t('quality.carriers')}>
        <table className="quality-table">
          <thead>
            <tr>
              <th scope="col">{t('quality.carrier')}</th>
              <th scope="col" className="figure">
                {t('quality.messages')}
              </th>
              <th scope="col" className="figure">
                {t('quality.flights')}
              </th>
              <th scope="col" className="figure">
                {t('quality.travellers')}
              </th>
              <th scope="col" className="figure">
                {t('quality.lead.short')}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.map((carrier, index) => (
              <tr key={keyOf(carrier)} className={index === at ? 'on' : undefined}>
                <th scope="row">
                  <button type="button" aria-pressed={index === at} onClick={() => setChosen(keyOf(carrier))}>
                    {carrier.carrier ?? t('quality.carrier.unknown')}
                  </button>
                </th>
                <td className="figure">{formatCount(carrier.messages, language)}</td>
                <td className="figure">{formatCount(carrier.flights, language)}</td>
                <td className="figure">{formatCount(carrier.travellers, language)}</td>
                <td className="figure">{carrier.lead === null ? '–' : leadText(t, carrier.lead.median)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <CarrierDetail key={keyOf(shown)} report={shown} />
    </div>
  );
}

function keyOf({ carrier }: CarrierReport): string {
  return carrier ?? '';
}
