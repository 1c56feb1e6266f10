import { Tabs } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { picturesPath, queuePath, travellerPath } from '../addresses.ts';
import { useActions } from '../frame/use-actions.ts';
import { identityLine, viewedName } from '../traveller/person-text.ts';
import { useTraveller } from '../traveller/use-traveller.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { Scrolling } from '../ui/scrolling.tsx';
import { TabList } from '../ui/tab-list.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { LazyPictures } from './lazy-pictures.ts';
import { PICTURES, type PictureId, pictureAt } from './picture-of.ts';

export interface PicturesScreenProps {
  readonly flight: string;
  readonly traveller: string;
  /** The end of the address; null, or one that names no picture: the first one. */
  readonly part: string | null;
  /** Where the officer came from and goes back to. */
  readonly from: 'queue' | 'flights';
}

/** What is known of a traveller, drawn. Each drawing has its table. */
export function PicturesScreen({ flight, traveller, part, from }: PicturesScreenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNowMinute();
  const [, navigate] = useLocation();
  const [asTable, setAsTable] = useState(false);
  const { value: view, failure, again } = useTraveller(flight, traveller).loaded;
  const shown = pictureAt(part);
  const back = from === 'queue' ? queuePath(flight, traveller) : travellerPath(flight, traveller);
  const show = (picture: PictureId) => navigate(picturesPath(from, flight, traveller, picture), { replace: true });
  const go = (by: 1 | -1) =>
    show(PICTURES[(PICTURES.indexOf(shown) + by + PICTURES.length) % PICTURES.length] ?? shown);
  const action = (id: string, key: string, run: () => void) => ({
    ...{ id: `pictures.${id}`, key, label: `pictures.${id}`, group: 'keys.pictures', run, hint: true },
  });
  useActions([
    action('back', 'Escape', () => navigate(back)),
    action('next', 'J', () => go(1)),
    action('previous', 'K', () => go(-1)),
  ]);
  return (
    <Tabs className="screen pictures" value={shown}>
      <div className="screen-head">
        <Link className="button quiet" href={back}>
          <IconArrowLeft size={15} aria-hidden />
          {t('traveller.title')}
          <KeyCap of="Escape" />
        </Link>
        <h1>{t('pictures.title')}</h1>
        <TabList
          label={t('pictures.list')}
          look="sub-tabs"
          tabs={PICTURES}
          onShow={show}
          name={(picture) => t(`picture.${picture}`)}
        />
        <span className="spring" />
        <KeyButton
          tone="quiet"
          action={{
            ...action(asTable ? 'as-drawing' : 'as-table', 'T', () => setAsTable(!asTable)),
            id: 'pictures.table',
          }}
        />
      </div>
      {failure !== null && view === null ? <FailureNote failure={failure} again={again} /> : null}
      <Tabs.Panel className="screen-fill" value={shown}>
        <Scrolling aria-label={t('pictures.title')}>
          {view === null ? (
            <div className="empty fill" aria-busy="true" />
          ) : (
            <>
              <p className="picture-subject">
                <strong>{viewedName(t, view)}</strong>{' '}
                <span className="dim">{identityLine(t, view, language, now)}</span>
              </p>
              <Suspense fallback={<div className="empty fill" aria-busy="true" />}>
                <LazyPictures
                  picture={shown}
                  view={view}
                  asTable={asTable}
                  linkTo={(on, who) =>
                    from === 'queue' && on === flight ? queuePath(on, who) : travellerPath(on, who)
                  }
                />
              </Suspense>
            </>
          )}
        </Scrolling>
      </Tabs.Panel>
    </Tabs>
  );
}
