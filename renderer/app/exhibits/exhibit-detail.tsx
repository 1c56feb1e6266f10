import { useState } from 'react';
import { Link } from 'wouter';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { disputesOfExhibit, exhibitAsks } from '../../../shared/exhibit/exhibit-deeds.ts';
import { allowedNext } from '../../../shared/exhibit/exhibit-machine.ts';
import { stateOf } from '../../../shared/exhibit/exhibit-state.ts';
import { exhibitEntryTexts, holderText, moneyText, sealText, whatText } from '../../../shared/exhibit/exhibit-text.ts';
import type { ExhibitView } from '../../core/calls/exhibit-views.ts';
import { casePartPath } from '../addresses.ts';
import { NamedAnswer } from '../cases/named-answer.tsx';
import { useSession } from '../frame/use-session.ts';
import { officerName } from '../ui/officer-texts.ts';
import { Scrolling } from '../ui/scrolling.tsx';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { CustodyStrip } from './custody-strip.tsx';
import { EntryDialog, type EntryDialogProps } from './entry-dialog.tsx';
import type { TypedKind } from './entry-draft.ts';
import { ExhibitChain } from './exhibit-chain.tsx';
import { PrintExhibits } from './print-exhibits.tsx';
import { NO_WORDS_TYPED, wordsOf } from './words-fields.tsx';

export interface ExhibitDetailProps {
  readonly view: ExhibitView;
  /** Whether it leads to its case. */
  readonly linked: boolean;
}

/** One exhibit: how it stands, what may be done with it now, and its chain. */
export function ExhibitDetail({ view: read, linked }: ExhibitDetailProps) {
  const { t } = useTranslation();
  const session = useSession();
  const [doing, setDoing] = useState<TypedKind | null>(null);
  // What the officer just wrote is there before the list is read again, so that their next act adds to it. Entries are only ever added.
  const [written, setWritten] = useState(read);
  const view = written.exhibit.entries.length > read.exhibit.entries.length ? written : read;
  const { exhibit, mayWork } = view;
  const { officer, permissions } = session;
  const state = stateOf(exhibit);
  const by = { officer: officer.id, agency: exhibit.agency, supervises: officer.role === 'supervisor' };
  const isOfficer = officer.agency !== 'airline';
  const allowed =
    mayWork && isOfficer && permissions.includes('exhibit.work')
      ? allowedNext(exhibit, { ...by, agency: officer.agency as typeof by.agency })
      : [];
  const facts: readonly (readonly [string, string])[] = [
    ['exhibit.holder', holderText(t, (id) => officerName(t, session, id), state.holder)],
    ['exhibit.place', state.place],
    ['exhibit.seal', sealText(t, state.seal)],
    ...(exhibit.packed === '' ? [] : ([['exhibit.packed', exhibit.packed]] as const)),
    ...(state.count === null || state.count.second === null
      ? []
      : ([
          [
            'exhibit.counted',
            state.count.differences.length > 0
              ? t('exhibit.count.differ')
              : state.count.sums.map(({ cents, currency }) => moneyText(cents, currency)).join(' · '),
          ],
        ] as const)),
  ];
  return (
    <Scrolling className="exhibit-detail" aria-label={exhibit.number}>
      <header>
        <h2 className="mono">{exhibit.number}</h2>
        <p>
          {whatText(t, exhibit)} · {t(`agency.${exhibit.agency}`)}
          {linked ? (
            <>
              {' · '}
              {view.on === null ? (
                t(view.isCaseDamaged ? 'exhibit.case-damaged' : 'exhibit.case-gone')
              ) : (
                <Link className="link" href={casePartPath(exhibit.case, 'exhibits')}>
                  {exhibit.case}
                </Link>
              )}
            </>
          ) : null}
        </p>
      </header>
      {state.pending === null ? null : (
        <p className="exhibit-pending" role="status">
          {t('exhibit.pending', { officer: holderText(t, (id) => officerName(t, session, id), state.pending.to) })}
        </p>
      )}
      <dl className="exhibit-facts">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="exhibit-acts" role="toolbar" aria-label={t('exhibit.acts')}>
        {allowed.map((kind) =>
          kind === 'taken' || kind === 'answered' ? null : (
            <button key={kind} type="button" className="button" onClick={() => setDoing(kind)}>
              {t(`exhibit.act.${kind}`)}
            </button>
          ),
        )}
        <PrintExhibits ids={[exhibit.id]} />
      </div>
      {allowed.includes('answered') ? <Asked view={view} onWritten={setWritten} /> : null}
      <CustodyStrip exhibit={exhibit} />
      <ExhibitChain exhibit={exhibit} />
      {doing === null ? null : (
        <EntryDialog view={view} kind={doing} onClose={() => setDoing(null)} onWritten={setWritten} />
      )}
    </Scrolling>
  );
}

/** The first entry that names the officer and waits for their answer; else the first dispute of what they or their agency typed. */
function Asked({ view: { exhibit }, onWritten }: Pick<EntryDialogProps, 'view' | 'onWritten'>) {
  const { t } = useTranslation();
  const session = useSession();
  const stamp = useStamp();
  const named = (id: string) => officerName(t, session, id);
  const { id: officer, agency } = session.officer;
  const [deed] = exhibitAsks(exhibit, officer);
  const [dispute] = isLawAgency(agency) ? disputesOfExhibit(exhibit, { officer, agency }) : [];
  const asked = deed ?? dispute;
  const entry = asked === undefined ? undefined : exhibit.entries[asked.of - 1];
  if (asked === undefined || entry === undefined) return null;
  return (
    <NamedAnswer
      key={asked.of}
      kind={deed === undefined ? 'entry-disputed' : 'deed'}
      asked={{
        officer: named(deed === undefined ? asked.officer : entry.officer),
        when: stamp(entry.happened),
        what: [t(`exhibit.done.${entry.kind}`), ...exhibitEntryTexts(t, named, entry, exhibit)].join(' · '),
      }}
      about={[exhibit.id, String(asked.of)]}
      onAnswer={async (said, why, act) => {
        const done = await act(
          'exhibit.add',
          {
            ...{ id: exhibit.id, after: exhibit.entries.length },
            entry: { kind: 'answered', of: asked.of, said, why },
            words: wordsOf(NO_WORDS_TYPED),
          },
          t('answer.told'),
        );
        if (done.ok) onWritten(done.value);
        return done;
      }}
    />
  );
}
