import { useState } from 'react';
import type { CallFailure } from '../../core/calls/failure.ts';
import { LanguageSwitch } from '../lock/language-switch.tsx';
import { NewPassphrase } from '../lock/new-passphrase.tsx';
import { isTooWeak } from '../lock/passphrase-strength.ts';
import { failureText } from '../ui/failure-text.ts';
import { focusElement } from '../ui/focus-element.ts';
import { Form } from '../ui/form.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { AirportChoice } from './airport-choice.tsx';
import type { FoundAirport } from './airport-search.tsx';
import { SampleAirport } from './sample-airport.tsx';

export interface PractiseFormProps {
  readonly onBack: () => void;
}

/** Asks for airport, name and passphrase, and begins practice. */
export function PractiseForm({ onBack }: PractiseFormProps) {
  const { t } = useTranslation();
  const { core, vaultAccess, preferences } = useWorkstation();
  const [airports, setAirports] = useState<readonly FoundAirport[]>([]);
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const known = [name, ...airports.flatMap(({ code, city }) => [code, city])];
  const submit = async () => {
    setChecked(true);
    if (airports.length === 0) return focusElement('airport-search');
    if (name.trim() === '') return focusElement('practise-name');
    if (busy) return;
    setBusy(true);
    if (await isTooWeak(core, passphrase, known)) return setBusy(false);
    const codes = airports.map(({ code }) => code);
    const failed = await vaultAccess.practise({ airports: codes, name: name.trim(), passphrase });
    // The form closes when the screens appear.
    if (failed === null) return preferences.setState({ officer: '' });
    setBusy(false);
    setFailure(failed);
  };
  return (
    <main className="whole-screen">
      <section className="first-start vault-access middle">
        <p className="faint">
          Airside · <span className="store practice">{t('store.practice')}</span>
          <LanguageSwitch />
        </p>
        <h1>{t('practise.title')}</h1>
        <p className="dim">{t('practise.different')}</p>
        <h2 className="vault-question">{t('start.title')}</h2>
        <AirportChoice airports={airports} onChange={setAirports} />
        {airports.length === 0 ? <SampleAirport onTake={(airport) => setAirports([airport])} /> : null}
        <Form busy={busy} onSubmit={submit}>
          <LabelledField
            id="practise-name"
            label={t('practise.name')}
            value={name}
            onChange={setName}
            error={checked && name.trim() === '' ? t('set-up.name.missing') : null}
          />
          <NewPassphrase
            label={t('passphrase.label')}
            value={passphrase}
            onChange={setPassphrase}
            again={null}
            known={known}
            checked={checked}
          />
          {failure === null ? null : (
            <p className="field-error" role="alert">
              {failureText(t, failure)}
            </p>
          )}
          <div className="form-buttons">
            <button type="button" className="button quiet" onClick={onBack}>
              {t('begin.back')}
            </button>
            <button type="submit" className="button strong">
              {t(busy ? 'practise.doing' : 'practise.go')}
            </button>
          </div>
        </Form>
      </section>
    </main>
  );
}
