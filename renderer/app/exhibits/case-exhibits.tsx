import { IconPackage } from '@tabler/icons-react';
import { useState } from 'react';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { takenText } from '../../../shared/custody/tally-text.ts';
import type { Exhibit } from '../../../shared/exhibit/exhibit.ts';
import { disputesOfExhibit, exhibitAsks } from '../../../shared/exhibit/exhibit-deeds.ts';
import { stateWord } from '../../../shared/exhibit/exhibit-lists.ts';
import { stateOf } from '../../../shared/exhibit/exhibit-state.ts';
import { capsulesTaken } from '../../../shared/exhibit/taken-from.ts';
import { DamagedNote } from '../cases/damaged-note.tsx';
import { useSession } from '../frame/use-session.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { RowList } from '../ui/row-list.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ConfirmAll } from './confirm-all.tsx';
import { ExhibitDetail } from './exhibit-detail.tsx';
import { PrintExhibits } from './print-exhibits.tsx';
import { TakeExhibit } from './take-exhibit.tsx';

const ROW_HEIGHT = 44;

/** The exhibits of a case: what was taken, and for each of them its chain. */
export function CaseExhibitsPart({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { permissions, officer } = useSession();
  const { value, failure, again } = useCall('case.exhibits', { case: id }, ['exhibits', 'cases']);
  const [shown, setShown] = useState<string | null>(null);
  const [taking, setTaking] = useState<'thing' | 'capsules' | null>(null);
  if (value === null) return failure === null ? null : <FailureNote failure={failure} again={again} />;
  const { exhibits, mayWork } = value;
  const { agency } = officer;
  const isTold = (exhibit: Exhibit) =>
    isLawAgency(agency) && disputesOfExhibit(exhibit, { officer: officer.id, agency }).length > 0;
  const waits = (exhibit: Exhibit) =>
    stateOf(exhibit).pending?.to.officer === officer.id ||
    exhibitAsks(exhibit, officer.id).length > 0 ||
    isTold(exhibit);
  // Where nothing was chosen, what waits for the officer comes first.
  const at = Math.max(
    0,
    exhibits.findIndex(({ exhibit }) => (shown === null ? waits(exhibit) : exhibit.id === shown)),
  );
  const view = exhibits[at];
  const capsules = exhibits.flatMap(({ exhibit }) =>
    exhibit.entries[0]?.kind === 'taken' && exhibit.entries[0].pieces !== null ? [exhibit.entries[0].pieces] : [],
  );
  const begin = (what: 'thing' | 'capsules', key: string, label: string) => ({
    id: label,
    key,
    label,
    run: () => setTaking(what),
    enabled: true,
    hint: true,
  });
  return (
    <>
      <div className="filters" role="toolbar" aria-label={t('exhibit.acts')}>
        {mayWork && permissions.includes('exhibit.work') ? (
          <>
            <KeyButton action={begin('thing', 'A', 'exhibit.take')} />
            <KeyButton tone="quiet" action={begin('capsules', 'K', 'exhibit.add-capsules')} />
          </>
        ) : null}
        <span className="grow">
          {capsules.length === 0
            ? null
            : t('exhibit.pieces.sum', {
                count: capsules.length,
                pieces: capsules.reduce((sum, pieces) => sum + pieces, 0),
              })}
        </span>
        {value.capsulesOut === null ? null : (
          <b>
            {t('ui.pair', {
              name: t('custody.tally'),
              value: takenText(t, value.capsulesOut, capsulesTaken(exhibits.map(({ exhibit }) => exhibit))),
            })}
          </b>
        )}
        {exhibits.length < 2 ? null : <PrintExhibits ids={exhibits.map(({ exhibit }) => exhibit.id)} />}
      </div>
      <DamagedNote count={value.damaged} />
      {mayWork && permissions.includes('exhibit.work') ? <ConfirmAll id={id} exhibits={exhibits} /> : null}
      {view === undefined ? (
        <EmptyState fill icon={IconPackage} title={t('exhibit.none')} hint={t('exhibit.none.hint')} />
      ) : (
        <div className="exhibit-desk">
          <RowList
            id="case-exhibits"
            label={t('exhibit.list')}
            count={exhibits.length}
            rowAt={(place) => exhibits[place]}
            keyOf={({ exhibit }) => exhibit.id}
            height={ROW_HEIGHT}
            at={at}
            shown={view.exhibit.id}
            onShow={({ exhibit }) => setShown(exhibit.id)}
            look="exhibit-row"
          >
            {({ exhibit }) => (
              <>
                <span className="mono cut">{exhibit.number}</span>
                <span className="dim cut">
                  {[
                    ...(waits(exhibit) ? [t('exhibit.waits')] : []),
                    exhibit.what,
                    t(`exhibit.state.${stateWord(stateOf(exhibit))}`),
                  ].join(' · ')}
                </span>
              </>
            )}
          </RowList>
          <ExhibitDetail key={view.exhibit.id} view={view} linked={false} />
        </div>
      )}
      {taking === null ? null : (
        <TakeExhibit
          onCase={id}
          exhibits={value}
          capsules={taking === 'capsules'}
          onTaken={setShown}
          onClose={() => setTaking(null)}
        />
      )}
    </>
  );
}
