import { useState } from 'react';
import { standingSteps } from '../../../../shared/casework/standing-steps.ts';
import { deedsOfEncounter } from '../../../../shared/encounter/encounter-deeds.ts';
import { correctedIn, type EncounterEntry, happenedAt } from '../../../../shared/encounter/encounter-entry.ts';
import { encounterDetailsText, encounterEntryText } from '../../../../shared/encounter/encounter-text.ts';
import type { EncounterView } from '../../../core/calls/encounters.ts';
import { useSession } from '../../frame/use-session.ts';
import { deedText } from '../../traveller/deed-text.ts';
import { officerName } from '../../ui/officer-texts.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { stepText } from './entry-text.ts';
import { ComparedTable } from './identity-part.tsx';
import type { Entries } from './use-entries.tsx';

export interface HistoryProps {
  readonly view: EncounterView;
  readonly entries: Entries;
}

/** What was entered, the latest first. What was corrected stands struck out. */
export function History({ view }: HistoryProps) {
  const { t } = useTranslation();
  const session = useSession();
  const stamp = useStamp();
  const [correcting, setCorrecting] = useState<EncounterEntry | null>(null);
  const { entries, case: found } = view;
  const corrected = correctedIn(entries);
  const deeds = deedsOfEncounter(entries);
  const may = session.permissions.includes('case.examine') && !view.isBeside && found.state !== 'triage';
  const met = standingSteps(found.timeline).filter(({ kind }) => kind === 'met');
  // The second officer reads what the first one did.
  const effectOf = (entry: EncounterEntry) =>
    t('encounter.correct.hint', {
      what: encounterEntryText(t, entry, entries),
      officer: officerName(t, session, entry.officer),
    });
  return (
    <>
      <h2 className="small-head">{t('encounter.history')}</h2>
      {entries.length + met.length === 0 ? <p className="inspection-hint dim">{t('encounter.none')}</p> : null}
      <ol className="timeline inspection-history" reversed>
        {entries.toReversed().map((entry) => {
          const isWrong = corrected.has(entry.number);
          const details = encounterDetailsText(t, (id) => officerName(t, session, id), entry);
          return (
            <li key={entry.number} className={isWrong ? 'corrected' : undefined}>
              <time className="faint" dateTime={happenedAt(entry)}>
                {entry.number} · {stamp(happenedAt(entry))}
              </time>
              <span>
                {isWrong ? <del>{encounterEntryText(t, entry, entries)}</del> : encounterEntryText(t, entry, entries)}
                {details === '' ? null : <q>{details}</q>}{' '}
                <span className="faint">
                  {stepText(t, session, stamp, entry, deeds)}
                  {entry.doubted === true ? ` · ${t('custody.entry.clock-doubt')}` : null}
                </span>
                {entry.kind === 'identity-read' ? <ComparedTable compared={entry.compared} /> : null}
                {view.medical.includes(entry.number) ? <Medical id={found.id} entry={entry.number} /> : null}
                {may && !isWrong && entry.kind !== 'correction' && entry.kind !== 'answered' ? (
                  <button
                    type="button"
                    className="link"
                    aria-label={t('encounter.correct.number', { number: entry.number })}
                    onClick={() => setCorrecting(entry)}
                  >
                    {t('encounter.correct')}
                  </button>
                ) : null}
              </span>
            </li>
          );
        })}
        {met.toReversed().map((event, at) => (
          <li key={`met ${met.length - at}`}>
            <time className="faint" dateTime={event.happened ?? event.at}>
              {stamp(event.happened ?? event.at)}
            </time>
            <span>
              {t('encounter.met')} <span className="faint">{deedText(t, session, stamp, found, event)}</span>
            </span>
          </li>
        ))}
      </ol>
      {correcting === null ? null : (
        <ReasonDialog
          title={t('encounter.correct')}
          about={[found.id, String(correcting.number)]}
          hint={effectOf(correcting)}
          save={t('encounter.correct')}
          onSave={(why, act) =>
            act(
              'encounter.add',
              { id: found.id, entry: { kind: 'correction', of: correcting.number, why } },
              t('encounter.undone', { number: correcting.number }),
              {
                act: {
                  what: t('encounter.correct.number', { number: correcting.number }),
                  effect: [effectOf(correcting)],
                },
              },
            )
          }
          onClose={() => setCorrecting(null)}
        />
      )}
    </>
  );
}

/** What a doctor found, opened by its own act, which is recorded. */
function Medical({ id, entry }: { readonly id: string; readonly entry: number }) {
  const { t } = useTranslation();
  const { act } = useAct();
  const [text, setText] = useState<string | null>(null);
  const open = async () => {
    const result = await act('encounter.medical', { id, entry });
    if (result.ok) setText(result.value.medical);
  };
  return text === null ? (
    <button type="button" className="link" onClick={() => void open()}>
      {t('encounter.medical.open')}
    </button>
  ) : (
    <q role="status">
      <b>{t('encounter.medical')}</b> {text}
    </q>
  );
}
