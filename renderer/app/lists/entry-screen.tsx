import { useState } from 'react';
import { useLocation } from 'wouter';
import { paragraphsOf } from '../../../shared/list/alert.ts';
import { COMPARED_FIELDS, type ComparedField } from '../../../shared/list/entry-digest.ts';
import type { EntryKind } from '../../../shared/list/list-entry.ts';
import { entryLine } from '../../../shared/list/list-report.ts';
import { listedClassText } from '../../../shared/list/match/match-texts.ts';
import { listScreenPath, travellerPath } from '../addresses.ts';
import { AlertRules } from '../alerts/alert-rules.tsx';
import { AlertText } from '../alerts/alert-text.tsx';
import { PrintAlertDialog } from '../alerts/print-alert-dialog.tsx';
import { useSession } from '../frame/use-session.ts';
import { listedName } from '../traveller/person-text.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatFlight, formatRoute } from '../ui/format.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useCall } from '../ui/use-call.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { fieldLines } from './entry-texts.ts';
import { EntryPictures, PICTURE_KEY } from './pictures/entry-pictures.tsx';
import { Facts } from './terms-part.tsx';

/** What stands above the other fields of an alert. */
const OF_ALERT: ReadonlySet<ComparedField> = new Set<ComparedField>(['remarks', 'rules']);

function isShownApart(field: ComparedField, kind: EntryKind): boolean {
  return field === 'pictures' || (kind === 'alert' && OF_ALERT.has(field));
}

/** One entry: all that it says, and what each version did to it. */
export function ListEntryScreen({ list: id, entry: wanted }: { readonly list: string; readonly entry: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const stamp = useStamp();
  const { value: of } = useCall('lists.one', { list: id }, ['lists']);
  const { value: view, failure, again } = useCall('lists.entry', { list: id, entry: wanted }, ['lists', 'flights']);
  const [open, setOpen] = useState<'change' | 'withdraw' | 'print' | null>(null);
  const { permissions } = useSession();
  const shown = view?.entry ?? view?.history.find(({ entry }) => entry !== null)?.entry ?? null;
  const name = shown === null ? wanted : (entryLine(shown).name ?? wanted);
  const title = of?.list.title ?? '';
  const action = (what: 'change' | 'withdraw' | 'print', key: string) => ({
    ...{
      id: `list-entry.${what}`,
      key,
      label: `list-entry.${what}`,
      run: () => setOpen(what),
      enabled: true,
      hint: true,
    },
  });
  const may = view?.mayChange === true && view.entry !== null;
  return (
    <div className="screen">
      <div className="screen-head">
        <a className="dim" href={`#${listScreenPath(id)}`}>
          {title}
        </a>
        <h1 className="cut">{name}</h1>
        <span className="spring" />
        {shown?.kind === 'alert' && view?.entry != null && permissions.includes('papers') ? (
          <KeyButton tone="quiet" action={action('print', 'P')} />
        ) : null}
        {may ? (
          <>
            <KeyButton tone="quiet" action={action('withdraw', 'X')} />
            <KeyButton tone="quiet" action={action('change', 'E')} />
          </>
        ) : null}
      </div>
      {failure !== null && view === null ? <FailureNote failure={failure} again={again} /> : null}
      {view === null || shown === null ? null : (
        <div className="screen-body scroll list-entry">
          {view.entry === null ? <p role="status">{t('list-entry.gone')}</p> : null}
          {shown.kind === 'alert' ? (
            <>
              <AlertText paragraphs={paragraphsOf(shown.remarks)} />
              <AlertRules rules={shown.rules} />
            </>
          ) : null}
          {view.entry === null ? null : (
            <EntryPictures of={{ list: id, entry: wanted }} pictures={view.entry.pictures} shortcut={PICTURE_KEY} />
          )}
          <Facts
            rows={COMPARED_FIELDS.filter((field) => !isShownApart(field, shown.kind)).map(
              (field) => [t(`list-field.${field}`), fieldLines(t, shown, field).join('\n')] as const,
            )}
          />
          {shown.kind === 'alert' ? null : (
            <>
              <h2>{t('list-entry.matches')}</h2>
              {view.matches.length === 0 ? <p className="dim">{t('list-entry.matches.none')}</p> : null}
              <ul className="list-history">
                {view.matches.map(({ flight, leg, traveller, name: who, class: of, outcome, isQuiet, foundAt }) => (
                  <li key={`${flight} ${traveller} ${foundAt}`}>
                    <a href={`#${travellerPath(flight, traveller)}`}>{listedName(t, who)}</a>{' '}
                    <span>
                      {formatFlight(leg)} {formatRoute(leg)}
                    </span>{' '}
                    <span className="faint">
                      {[
                        t(listedClassText({ class: of, interpol: view.interpol })),
                        isQuiet ? t('list-entry.matches.false') : t(`outcome.${outcome}`),
                      ]
                        .concat(foundAt === null ? [] : t('list-entry.matches.since', { date: stamp(foundAt) }))
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
              {view.more ? <p className="dim">{t('list-entry.matches.more')}</p> : null}
            </>
          )}
          <h2>{t('list-entry.history')}</h2>
          <ul className="list-history">
            {view.history.map(({ version, how, fields }) => (
              <li key={version.id}>
                <strong>{t('list.version', { number: version.number })}</strong>{' '}
                {how === 'changed'
                  ? t('list-entry.step.changed', { fields: fields.map((field) => t(`list-field.${field}`)).join(', ') })
                  : t(`list-entry.step.${how}`)}{' '}
                <span className="faint">{stamp(version.taken?.at ?? version.madeAt)}</span>
                {version.reason === null ? null : <q>{version.reason}</q>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {open === 'withdraw' && view?.version != null ? (
        <ReasonDialog
          title={t('list-entry.withdraw.title')}
          about={[id, wanted]}
          hint={t('list-entry.withdraw.lead')}
          save={t('list-entry.withdraw')}
          onSave={(reason, act) =>
            act(
              'lists.withdraw-entry',
              { list: id, id: wanted, before: view.version?.id ?? '', reason },
              t('list-entry.withdrawn'),
              {
                about: [t('list-entry.withdraw.act', { name, title })],
              },
            )
          }
          onDone={() => go(listScreenPath(id))}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'print' ? (
        <PrintAlertDialog list={id} entry={wanted} title={name} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'change' && of !== null && view?.entry != null && view.version !== null ? (
        <EntryDialog
          list={of.list}
          change={{ entry: view.entry, before: view.version.id }}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}
