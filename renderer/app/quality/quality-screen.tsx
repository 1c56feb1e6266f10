import { Link } from 'wouter';
import { ImportTabs } from '../imports/import-tabs.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { CarrierQuality } from './carrier-quality.tsx';
import { MessageQuality } from './message-quality.tsx';
import { QualityExport } from './quality-export.tsx';

export interface QualityScreenProps {
  readonly view: 'carriers' | 'messages';
}

const VIEWS = [
  { view: 'carriers', path: '/import/quality' },
  { view: 'messages', path: '/import/quality/messages' },
] as const;

/** Quality of incoming data, by carrier and by message. */
export function QualityScreen({ view }: QualityScreenProps) {
  const { t } = useTranslation();
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.import')}</h1>
        <ImportTabs />
        <span className="spring" />
        <nav className="tabs inline quality-views" aria-label={t('quality.views')}>
          {VIEWS.map(({ view: each, path }) => (
            <Link key={each} href={path} {...(each === view ? { 'aria-current': 'page' as const } : {})}>
              {t(`quality.view.${each}`)}
            </Link>
          ))}
        </nav>
        <QualityExport />
      </div>
      {view === 'carriers' ? <CarrierQuality /> : <MessageQuality />}
    </div>
  );
}
