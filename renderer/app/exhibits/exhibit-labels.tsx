import type { Exhibit } from '../../../shared/exhibit/exhibit.ts';
import { useSession } from '../frame/use-session.ts';
import { formatWholeStamp } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { type BarCodeKind, barCode } from './bar-code.ts';

/** Labels for bags, several on a page, each whole. What it is stays general: a label is read by everybody. */
export function ExhibitLabels({ exhibits }: { readonly exhibits: readonly Exhibit[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { store, zone } = useSession();
  return (
    <article className="sheet labels" lang={language} aria-hidden="true">
      {exhibits.map(({ id, number, agency, kind, entries }) => {
        const [first] = entries;
        return (
          <section key={id} className="label">
            <header>
              <strong>{t(`agency.${agency}`)}</strong>
              {store === 'practice' ? <strong className="paper-practice">{t('frame.practice')}</strong> : null}
              <span>{first === undefined ? '' : formatWholeStamp(first.happened, zone ?? 'UTC', language)}</span>
            </header>
            <Bars kind="code128" text={number} />
            <p className="label-number">{number}</p>
            <footer>
              <span>
                {t(`found.kind.${kind}`)}
                {first?.kind === 'taken' && first.pieces !== null
                  ? ` · ${t('exhibit.entry.pieces', { count: first.pieces })}`
                  : ''}
              </span>
              <Bars kind="datamatrix" text={number} />
            </footer>
          </section>
        );
      })}
    </article>
  );
}

function Bars({ kind, text }: { readonly kind: BarCodeKind; readonly text: string }) {
  const { width, height, path } = barCode(kind, text);
  return (
    <svg
      className={`bars ${kind}`}
      viewBox={`0 0 ${width} ${height}`}
      // Bars may be made longer, a matrix not.
      preserveAspectRatio={kind === 'code128' ? 'none' : 'xMidYMid'}
      shapeRendering="crispEdges"
      data-code={kind}
      aria-hidden="true"
    >
      <path d={path} fillRule="evenodd" />
    </svg>
  );
}
