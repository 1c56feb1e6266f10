import { entriesInForce, PLAIN_ACTS, type PlainAct } from '../../../../shared/encounter/encounter-entry.ts';
import { needsGuardian } from '../../../../shared/encounter/encounter-rules.ts';
import type { EncounterView } from '../../../core/calls/encounters.ts';
import { useActions } from '../../frame/use-actions.ts';
import { DeedFields } from '../../traveller/deed-fields.tsx';
import { focusElement } from '../../ui/focus-element.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { GuardianChoice } from './guardian-choice.tsx';
import type { Entries } from './use-entries.tsx';

export interface InspectionPartProps {
  readonly view: EncounterView;
  readonly entries: Entries;
  /** Nothing can be entered now. */
  readonly shut: boolean;
}

/** Who is there for a child: the fields. */
const GUARDIAN = 'encounter-guardian';
const GUARDIAN_OF = 'encounter-guardian-of';

/** The letters of the plain acts. Digits lead to other screens everywhere, and would enter a line that nobody meant. */
const KEYS: Readonly<Record<PlainAct, string>> = {
  questioned: 'Q',
  documents: 'P',
  baggage: 'B',
  body: 'O',
  scanner: 'S',
  swab: 'A',
};

/** A line for each plain act. Its letter says that it was done and found nothing, now, by the officer who types. */
export function QuickForm({ view, entries, shut }: InspectionPartProps) {
  const { t } = useTranslation();
  const { draft, change } = entries;
  const enter = (act: PlainAct, result: 'nothing' | 'something') => {
    // Refused without them: the officer goes on where they are named.
    if (view.isChild === true && entries.guardian === null && needsGuardian(act))
      return focusElement(draft.guardianOf === '' ? GUARDIAN_OF : GUARDIAN);
    const note = draft.note.trim() || null;
    void entries.add({ kind: 'act', act, result, guardian: entries.guardian, note }, t(`encounter.act.${act}`));
  };
  useActions(
    PLAIN_ACTS.map((act) => ({
      id: `encounter.${act}`,
      key: KEYS[act],
      label: `encounter.act.${act}`,
      enabled: !shut && !view.immune.acts.includes(act),
      run: () => enter(act, 'nothing'),
    })),
  );
  return (
    <>
      <h2 className="small-head">{t('encounter.acts')}</h2>
      <p className="inspection-hint dim">{t('encounter.acts.hint')}</p>
      <ul className="inspection-lines">
        {PLAIN_ACTS.map((act) => (
          <li key={act}>
            <span>
              <KeyCap of={KEYS[act]} /> {t(`encounter.act.${act}`)}
            </span>
            <span className="inspection-keys">
              {(['nothing', 'something'] as const).map((result) => (
                <button
                  key={result}
                  type="button"
                  className="button"
                  disabled={shut || view.immune.acts.includes(act)}
                  aria-label={t('encounter.line', {
                    what: t(`encounter.act.${act}`),
                    result: t(`encounter.result.${result}`),
                  })}
                  {...(result === 'nothing' ? { 'aria-keyshortcuts': KEYS[act] } : {})}
                  onClick={() => enter(act, result)}
                >
                  {t(`encounter.result.${result}`)}
                </button>
              ))}
            </span>
            <Latest view={view} act={act} />
          </li>
        ))}
      </ul>
      <div className="inspection-next">
        <LabelledField
          wide
          label={t('encounter.note')}
          hint={t('encounter.note.hint')}
          value={draft.note}
          onChange={(note) => change({ note })}
        />
        {view.isChild === true ? <ChildFields entries={entries} /> : null}
        <DeedFields
          draft={draft.deed}
          onChange={(deed) => change({ deed })}
          officers={view.receivers.officers}
          open={false}
        />
      </div>
    </>
  );
}

/** When the act was done last, and what it found. */
function Latest({ view, act }: { readonly view: EncounterView; readonly act: PlainAct }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const last = entriesInForce(view.entries).findLast((entry) => entry.kind === 'act' && entry.act === act);
  if (last?.kind !== 'act') return <span className="faint">{t('encounter.not-yet')}</span>;
  return (
    <span className="dim">
      {stamp(last.happened ?? last.at)} · {t(`encounter.result.${last.result}`)}
    </span>
  );
}

/** Who is there for a child. */
function ChildFields({ entries: { draft, change } }: Pick<InspectionPartProps, 'entries'>) {
  const { t } = useTranslation();
  const withSomebody = PLAIN_ACTS.filter(needsGuardian).map((act) => t(`encounter.act.${act}`));
  return (
    <fieldset className="inspection-child">
      <legend>{t('encounter.child')}</legend>
      <p className="dim">{t('encounter.child.hint', { acts: withSomebody.join(', ') })}</p>
      <div className="inspection-asked">
        <GuardianChoice id={GUARDIAN_OF} draft={draft} change={change} />
        <LabelledField
          id={GUARDIAN}
          required
          label={t('encounter.guardian.name')}
          value={draft.guardian}
          onChange={(guardian) => change({ guardian })}
        />
      </div>
    </fieldset>
  );
}
