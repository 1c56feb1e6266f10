import { Suspense, useEffect, useRef } from 'react';
import { FailureNote } from '../ui/failure-note.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { LazyPictures } from './lazy-pictures.ts';
import { PICTURES } from './picture-of.ts';

export interface PaperPicturesProps {
  readonly about: { readonly flight: string; readonly traveller: string };
  /** All of them are drawn, or say why they are not. */
  readonly onDrawn: () => void;
}

/** No change of the store changes a paper while it is made. */
const NEVER = [] as const;

/** Every picture of a traveller with its table, for a paper that leaves the unit. They are those of the screen, and name nobody else. */
export function PaperPictures({ about, onDrawn }: PaperPicturesProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onDrawn);
  latest.current = onDrawn;
  const { value: view, failure, again } = useCall('traveller.get', { ...about }, NEVER);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watch = new MutationObserver(() => look());
    const look = () => {
      if (!isDrawn(element)) return;
      watch.disconnect();
      latest.current();
    };
    watch.observe(element, { subtree: true, childList: true, attributes: true });
    look();
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={place} className="paper-pictures">
      <h2>{t('dossier.pictures')}</h2>
      <p>{t('dossier.pictures.hint')}</p>
      {PICTURES.map((picture) => (
        <div key={picture} className="paper-picture">
          {view !== null ? (
            <Suspense fallback={null}>
              <LazyPictures picture={picture} view={view} asTable={false} isOutside linkTo={() => ''} />
            </Suspense>
          ) : failure === null ? null : (
            <FailureNote failure={failure} again={again} />
          )}
        </div>
      ))}
    </div>
  );
}

/** What a picture is once it was made, or could not be; charts are drawn a moment later. */
const MADE = '.picture, .failure, .empty:not([aria-busy="true"])';

function isDrawn(element: Element): boolean {
  const all = [...element.querySelectorAll('.paper-picture')];
  const charts = [...element.querySelectorAll('.chart')];
  return (
    all.every((each) => each.querySelector(MADE) !== null && each.querySelector('[aria-busy="true"]') === null) &&
    charts.every((chart) => chart.querySelector('svg path, svg text') !== null)
  );
}
