import { useId, useMemo, useState } from 'react';
import { candidateKey, readCandidate } from '../../addresses.ts';
import { useActions } from '../../frame/use-actions.ts';
import { Choice } from '../../ui/choice.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { Form } from '../../ui/form.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useToday } from '../standing.tsx';
import type { BackTestOrder } from './back-test-store.ts';
import { WINDOWS, type WindowName, windowOf } from './window-choice.ts';

export interface OrderFormProps {
  /** Candidate of the address; '' for none. */
  readonly candidate: string;
  readonly onCandidate: (key: string) => void;
  readonly busy: boolean;
  readonly onRun: (order: BackTestOrder) => void;
}

/** Choice of the candidate, the travellers, and the date. */
export function OrderForm({ candidate, onCandidate, busy, onRun }: OrderFormProps) {
  const { t } = useTranslation();
  const today = useToday();
  const ids = useId();
  const { value: drafts } = useCall('drafts.list', {}, ['rules']);
  const { value: versions } = useCall('versions.list', {}, ['rules']);
  // The version in force is left out, because candidates are compared with it.
  const units = (versions?.versions ?? []).filter(
    ({ origin, hash }) => origin === 'unit' && hash !== versions?.inForce.hash,
  );
  const inForce = versions?.versions.find(({ hash }) => hash === versions.inForce.hash);
  const shipped = versions !== null && (inForce?.origin !== 'shipped' || versions.shippedChanged !== null);
  const nothing = drafts?.length === 0 && versions !== null && units.length === 0 && !shipped;
  const [name, setName] = useState<WindowName>('30');
  const [own, setOwn] = useState({ from: '', to: '' });
  const [asOfToday, setAsOfToday] = useState(false);
  const chosen = useMemo(() => readCandidate(candidate), [candidate]);
  const days = name === 'own' ? { from: own.from || null, to: own.to || null } : windowOf(name, today);
  const reversed = days.from !== null && days.to !== null && days.from > days.to;
  const ready = chosen !== null && !busy && !reversed;
  const run = () => {
    if (chosen !== null && ready) onRun({ candidate: chosen, ...days, day: asOfToday ? today : null });
  };
  useActions([{ id: 'back-test.run', key: 'R', label: 'back-test.run', run, enabled: ready, hint: true }]);
  const known =
    candidate === '' ||
    (candidate === 'shipped' && shipped) ||
    units.some(({ version }) => candidateKey({ version }) === candidate) ||
    (drafts ?? []).some(({ id }) => candidateKey({ draft: id }) === candidate);
  return (
    <Form className="back-test-order" onSubmit={run}>
      <label htmlFor={`${ids}-candidate`}>{t('back-test.candidate')}</label>
      <select
        id={`${ids}-candidate`}
        className="choice"
        value={candidate}
        onChange={(event) => onCandidate(event.currentTarget.value)}
      >
        <option value="">{t('back-test.candidate-empty')}</option>
        {known ? null : <option value={candidate}>{versionName(t, candidate)}</option>}
        {(drafts ?? []).length === 0 ? null : (
          <optgroup label={t('back-test.group.drafts')}>
            {(drafts ?? []).map((draft) => (
              <option key={draft.id} value={candidateKey({ draft: draft.id })}>
                {t(draft.problemCount > 0 ? 'back-test.draft-broken' : 'back-test.draft', { title: draft.title })}
              </option>
            ))}
          </optgroup>
        )}
        {units.length === 0 && !shipped ? null : (
          <optgroup label={t('back-test.group.versions')}>
            {units.map(({ version, title }) => (
              <option key={version} value={candidateKey({ version })}>
                {title === ''
                  ? t('back-test.version-plain', { version })
                  : t('back-test.version-named', { version, title })}
              </option>
            ))}
            {shipped ? <option value="shipped">{t('back-test.shipped')}</option> : null}
          </optgroup>
        )}
      </select>
      <label htmlFor={`${ids}-window`}>{t('back-test.window')}</label>
      <Choice
        id={`${ids}-window`}
        among={WINDOWS}
        value={name}
        textOf={(each) => t(`back-test.window.${each}`)}
        onChange={setName}
      />
      {name !== 'own' ? null : (
        <span className="back-test-days">
          {(['from', 'to'] as const).map((end) => (
            <DayInput
              key={end}
              className="choice"
              aria-label={t(`back-test.${end}`)}
              aria-invalid={reversed}
              value={own[end]}
              onChange={(day) => setOwn({ ...own, [end]: day })}
            />
          ))}
        </span>
      )}
      <label htmlFor={`${ids}-day`}>{t('back-test.validity')}</label>
      <Choice
        id={`${ids}-day`}
        among={['flight', 'today']}
        value={asOfToday ? 'today' : 'flight'}
        textOf={(each) => t(`back-test.validity.${each}`)}
        onChange={(each) => setAsOfToday(each === 'today')}
      />
      <button type="submit" className="button strong" disabled={!ready} aria-keyshortcuts="R">
        {t('back-test.run')}
      </button>
      {nothing ? <p className="dim back-test-nothing">{t('back-test.none')}</p> : null}
    </Form>
  );
}

function versionName(t: ReturnType<typeof useTranslation>['t'], candidate: string): string {
  const version = readCandidate(candidate);
  if (version !== null && 'version' in version) return t('back-test.version-plain', { version: version.version });
  return candidate === 'shipped' ? t('back-test.shipped') : candidate;
}
