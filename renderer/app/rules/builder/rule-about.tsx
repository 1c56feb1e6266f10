import { THREATS } from '../../../../shared/screening/outcome.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useBuilder } from './builder-context.tsx';
import { ContainsField } from './contains-field.tsx';
import { textAt, valueAt } from './rule-draft.ts';
import { TextField } from './text-field.tsx';

/** What a combination contains, and the rule's purpose, source, owner, offences and period of validity. */
export function RuleAbout() {
  const { t } = useTranslation();
  const { draft, home, setField } = useBuilder();
  const isIndicator = textAt(draft, ['kind']) === 'indicator';
  // What the format or the kind does not have is shown where the rule has it, so that it can be taken away.
  const showsContains = (home.content.format > 1 && isIndicator) || valueAt(draft.fields, ['contains']) !== undefined;
  const written = valueAt(draft.fields, ['threat']);
  const threats: readonly unknown[] = Array.isArray(written) ? written : written === undefined ? [] : [written];
  const toggle = (threat: string) => {
    const next = THREATS.filter((each) => (each === threat) !== threats.includes(each));
    setField(['threat'], next.length === 0 ? undefined : next);
  };
  return (
    <section className="rule-about" aria-labelledby="builder-about">
      <h2 className="small-head" id="builder-about">
        {t('rules.about')}
      </h2>
      <div className="about-fields">
        <fieldset className="ticks">
          <legend>{t('rules.threat')}</legend>
          {THREATS.map((threat) => (
            <button
              key={threat}
              type="button"
              className={threats.includes(threat) ? 'tick on' : 'tick'}
              aria-pressed={threats.includes(threat)}
              onClick={() => toggle(threat)}
            >
              {t(`threat.${threat}`)}
            </button>
          ))}
        </fieldset>
        {showsContains ? <ContainsField /> : null}
        <TextField path={['rationale']} label={t('builder.rationale')} className="wide" long ships />
        <TextField path={['source']} label={t('rules.source')} className="wide" />
        <TextField path={['owner']} label={t('rules.owner')} ships />
        <TextField
          path={['validFrom']}
          label={t('rules.valid-from')}
          placeholder={t('builder.placeholder.date')}
          className="day"
        />
        <TextField
          path={['validTo']}
          label={t('rules.valid-to')}
          placeholder={t('builder.placeholder.date')}
          className="day"
        />
      </div>
    </section>
  );
}
