import { useState } from 'react';
import {
  AGENCY_KINDS,
  AGENCY_POWERS,
  AGENCY_SHAPES,
  type AgencyKind,
  type AgencyRow,
} from '../../../shared/agency/agency-row.ts';
import { CATALOGUES, LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { THREATS } from '../../../shared/screening/outcome.ts';
import { Checks } from '../ui/checks.tsx';
import { LabelledChoice } from '../ui/choice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { ReasonField } from '../ui/reason-field.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { agencyDraft, PARTS, rowOfDraft, wrongFields } from './agency-draft.ts';
import { agencyName, changedFields, fieldText } from './agency-words.ts';

export interface AgencyDialogProps {
  /** Null: a new agency. */
  readonly row: AgencyRow | null;
  readonly onClose: () => void;
}

/** The kinds that a new agency may have: airlines are one agency. */
const KINDS: readonly AgencyKind[] = AGENCY_KINDS.filter((kind) => kind !== 'airline');
const STATES = ['active', 'paused'] as const;

/** Proposes an agency or a change of one: its name, its families of crime, what the law lets it do, and whether it is paused. */
export function AgencyDialog({ row, onClose }: AgencyDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [begun] = useState(() =>
    agencyDraft(row, (key, agency, each) => CATALOGUES[each][`${key}.${agency}`] ?? '', language),
  );
  const [draft, setDraft] = useState(begun);
  const [reason, setReason] = useState('');
  const wrong = wrongFields(draft);
  const propose = (act: Act) => {
    const wanted = rowOfDraft(draft, begun, row);
    const shown = { ...wanted, id: row?.id ?? 'customs' };
    const about = [
      agencyName(t, shown, language),
      ...changedFields(row, shown).map((field) =>
        t('ui.pair', { name: t(`agencies.change.${field}`), value: fieldText(t, shown, field, language) }),
      ),
    ];
    const given = { id: row?.id ?? null, row: wanted, reason: reason.trim() };
    return act('agency.propose', given, t('agencies.told.proposed'), { about });
  };
  return (
    <FormDialog
      size="lg"
      title={row === null ? t('agencies.add.title') : agencyName(t, row, language)}
      onClose={onClose}
      onSave={propose}
      save={t('agencies.propose')}
      ready={wrong.length === 0 && reason.trim() !== ''}
    >
      <p className="dim">{t('agencies.hint')}</p>
      <div className="entry-grid">
        {LANGUAGES.map((each) => (
          <LabelledField
            key={each}
            wide
            label={t('agencies.name', { language: t(`language.${each}`) })}
            value={draft.name[each]}
            onChange={(name) => setDraft({ ...draft, name: { ...draft.name, [each]: name } })}
          />
        ))}
        <LabelledField
          label={t('agencies.letters')}
          hint={t('agencies.letters.hint')}
          error={draft.letters !== '' && wrong.includes('letters') ? t('agencies.letters.wrong') : null}
          value={draft.letters}
          onChange={(letters) => setDraft({ ...draft, letters })}
        />
        <LabelledChoice
          label={t('agencies.shape')}
          among={AGENCY_SHAPES}
          value={draft.shape}
          textOf={(shape) => t(`agency-shape.${shape}`)}
          onChange={(shape) => setDraft({ ...draft, shape })}
        />
        <LabelledChoice
          label={t('agencies.kind')}
          among={KINDS}
          value={draft.kind}
          disabled={row !== null}
          textOf={(kind) => t(`agency-kind.${kind}`)}
          onChange={(kind) => setDraft({ ...draft, kind })}
        />
        {row === null || row.id === 'customs' || row.id === 'police' ? null : (
          <LabelledChoice
            label={t('agencies.state')}
            among={STATES}
            value={draft.state}
            textOf={(state) => t(`agencies.state.${state}`)}
            onChange={(state) => setDraft({ ...draft, state })}
          />
        )}
      </div>
      <p className="dim">{t(draft.state === 'paused' ? 'agencies.pause.hint' : 'agencies.kind.hint')}</p>
      <fieldset className="agency-parts">
        <legend>{t('agencies.mandate')}</legend>
        <p className="dim">{t('agencies.mandate.hint')}</p>
        <div className="entry-grid">
          {THREATS.map((threat) => (
            <LabelledChoice
              key={threat}
              label={t(`threat.${threat}`)}
              among={PARTS}
              value={draft.parts[threat]}
              textOf={(part) => t(`agencies.${part}`)}
              onChange={(part) => setDraft({ ...draft, parts: { ...draft.parts, [threat]: part } })}
            />
          ))}
        </div>
      </fieldset>
      <Checks
        label={t('agencies.powers')}
        among={AGENCY_POWERS}
        chosen={draft.powers}
        textOf={(power) => t(`agency-power.${power}`)}
        onChange={(powers) => setDraft({ ...draft, powers })}
      />
      <ReasonField label={t('agencies.reason')} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
