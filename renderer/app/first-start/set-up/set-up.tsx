import { useEffect, useState } from 'react';
import type { Output } from '../../../core/calls/all-calls.ts';
import type { CallFailure } from '../../../core/calls/failure.ts';
import { LanguageSwitch } from '../../lock/language-switch.tsx';
import { isTooWeak } from '../../lock/passphrase-strength.ts';
import { failureText } from '../../ui/failure-text.ts';
import { focusElement } from '../../ui/focus-element.ts';
import { Form } from '../../ui/form.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { AirportChoice } from '../airport-choice.tsx';
import { airportsByCode } from '../airport-search.tsx';
import { AdministratorStep } from './administrator-step.tsx';
import { DoneStep } from './done-step.tsx';
import { HalfStep } from './half-step.tsx';
import { PeriodsStep } from './periods-step.tsx';
import { emptySetUp, isDone, knownWords, type SetUpDraft, STEPS, type Step, setUpInput } from './set-up-draft.ts';
import { SummaryStep } from './summary-step.tsx';

export interface SetUpProps {
  /** Codes of the airports selected at first. */
  readonly airports: readonly string[];
  /** Label of the button that leaves the first step. */
  readonly leave: string;
  readonly onLeave: () => void;
}

type Made = Output<'vault.create'>;
const AFTER = ['half-1', 'half-2', 'done'] as const;
type Place = Step | (typeof AFTER)[number];
const PLACES: readonly Place[] = [...STEPS, ...AFTER];

/** Sets the unit up, step by step. Nothing is written before the summary is confirmed. Going back keeps the input. */
export function SetUp({ airports, leave, onLeave }: SetUpProps) {
  const { t } = useTranslation();
  const { core, vaultAccess } = useWorkstation();
  const [draft, setDraft] = useState<SetUpDraft>(emptySetUp);
  const [place, setPlace] = useState<Place>('airports');
  /** The step that an officer tried to leave with something missing. */
  const [checked, setChecked] = useState<Step | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  useEffect(() => {
    void airportsByCode(core, airports).then((found) => {
      // A choice already made is kept.
      setDraft((before) => (before.airports.length > 0 ? before : { ...before, airports: found }));
    });
  }, [core, airports]);
  const at = PLACES.indexOf(place);
  const go = (to: Place | undefined) => {
    if (to === undefined) return;
    setChecked(null);
    setFailure(null);
    setPlace(to);
  };
  const create = async () => {
    const input = setUpInput(draft);
    if (input === null || busy) return;
    setBusy(true);
    const result = await vaultAccess.create(input);
    setBusy(false);
    if (!result.ok) return setFailure(result.failure);
    setMade(result.value);
    // The worker has both passphrases now; the form no longer needs them.
    setDraft((before) => ({
      ...before,
      first: { ...before.first, passphrase: '', again: '' },
      second: { ...before.second, passphrase: '', again: '' },
    }));
    go('half-1');
  };
  const next = async () => {
    const step = STEPS.find((each) => each === place);
    if (step === undefined || busy) return;
    if (step === 'summary') return create();
    if (isDone(draft, step) && (await isStrong(step))) return go(PLACES[at + 1]);
    setChecked(step);
    if (step === 'airports') focusElement('airport-search');
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const isStrong = async (step: Step): Promise<boolean> => {
    if (step !== 'first' && step !== 'second') return true;
    setBusy(true);
    const weak = await isTooWeak(core, draft[step].passphrase, knownWords(draft, draft[step]));
    setBusy(false);
    return !weak;
  };
  const keeper = (of: 'first' | 'second') => ({ name: draft[of].name.trim(), agency: draft[of].agency });
  const unit = draft.airports[0]?.code ?? '';
  return (
    <main className="whole-screen">
      <section className="first-start vault-access wide">
        <p className="faint">
          Airside · {t('set-up.title')}
          <LanguageSwitch />
        </p>
        <ol className="set-up-steps" aria-label={t('set-up.steps')}>
          {PLACES.map((each, index) => (
            <li
              key={each}
              aria-current={each === place ? 'step' : undefined}
              className={index < at ? 'past' : undefined}
            >
              <span className="visually-hidden">{t(`set-up.${each}`)}</span>
            </li>
          ))}
        </ol>
        <p className="dim">{t('set-up.step', { at: at + 1, of: PLACES.length, name: t(`set-up.${place}`) })}</p>
        {made !== null && (place === 'half-1' || place === 'half-2') ? (
          <HalfStep
            key={place}
            number={place === 'half-1' ? 1 : 2}
            half={made.recovery[place === 'half-1' ? 0 : 1]}
            keeper={keeper(place === 'half-1' ? 'first' : 'second')}
            unit={unit}
            onDone={() => go(PLACES[at + 1])}
          />
        ) : made !== null && place === 'done' ? (
          <DoneStep
            officers={[
              { id: made.officers[0], ...keeper('first') },
              { id: made.officers[1], ...keeper('second') },
            ]}
            onGo={() => void vaultAccess.enterLive()}
          />
        ) : (
          // Each step starts with the focus in its first field.
          <Form key={place} busy={busy} onSubmit={next}>
            {place === 'airports' ? (
              <>
                <h1>{t('start.title')}</h1>
                <p className="dim">{t('start.hint')}</p>
                <AirportChoice
                  airports={draft.airports}
                  onChange={(airports) => setDraft((before) => ({ ...before, airports }))}
                />
              </>
            ) : null}
            {place === 'first' || place === 'second' ? (
              <AdministratorStep who={place} draft={draft} checked={checked === place} onChange={setDraft} />
            ) : null}
            {place === 'periods' ? <PeriodsStep draft={draft} onChange={setDraft} /> : null}
            {place === 'summary' ? <SummaryStep draft={draft} onChange={go} /> : null}
            {failure === null ? null : (
              <p className="field-error" role="alert">
                {failureText(t, failure)}
              </p>
            )}
            <div className="form-buttons">
              <button
                type="button"
                className="button quiet"
                onClick={() => (at === 0 ? onLeave() : go(PLACES[at - 1]))}
              >
                {at === 0 ? leave : t('begin.back')}
              </button>
              <button type="submit" className="button strong" data-autofocus>
                {t(busy ? 'set-up.doing' : place === 'summary' ? 'set-up.create' : 'begin.next')}
              </button>
            </div>
          </Form>
        )}
      </section>
    </main>
  );
}
