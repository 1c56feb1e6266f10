import { useId } from 'react';
import { FORCED, KINDS } from '../../../../rules/language/read-rule.ts';
import { LANGUAGES } from '../../../../shared/catalogue/languages.ts';
import { FAMILIES, MANDATES } from '../../../../shared/fact/fact.ts';
import { HANDLINGS } from '../../../../shared/screening/screening.ts';
import { handlingKey } from '../../traveller/attendance-text.ts';
import { Choice } from '../../ui/choice.tsx';
import { languageName } from '../../ui/format.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useBuilder } from './builder-context.tsx';
import { useFieldProblem } from './field-errors.tsx';
import { setKind, textAt } from './rule-draft.ts';
import { staleTitles, titleBefore } from './stale-titles.ts';
import { TextField } from './text-field.tsx';

/** The rule's title, mandate and weight, as one line of choices. */
export function RuleHead() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { draft, replace, home } = useBuilder();
  // A field that the format does not have is shown where the rule has it, so that it can be taken away.
  const shows = (field: string, may: boolean) => (may && home.content.format > 1) || textAt(draft, [field]) !== '';
  const kind = textAt(draft, ['kind']);
  const saved = home.content.rules.find(({ id }) => id === textAt(draft, ['id']));
  const titles = Object.fromEntries(LANGUAGES.map((each) => [each, textAt(draft, ['title', each])]));
  const stale = saved === undefined ? [] : staleTitles(titleBefore(home.changes, saved), titles);
  return (
    <section className="rule-head" aria-label={t('builder.head')}>
      <div className="titles">
        {LANGUAGES.map((each) => (
          <TextField
            key={each}
            path={['title', each]}
            label={t('builder.title', { language: languageName(each, language) })}
            className="title"
            long="wrapped"
            note={stale.includes(each) ? t('builder.title.stale') : null}
          />
        ))}
      </div>
      <div className="head-line">
        <WordField field="mandate" words={MANDATES} text={(word) => t(`mandate.${word}`)} />
        <WordField
          field="kind"
          words={KINDS}
          text={(word) => t(`rule-kind.${word}`)}
          onChoose={(word) => replace(setKind(draft, word, home.content.format))}
        />
        {kind === 'trigger' ? (
          <WordField field="outcome" words={FORCED} text={(word) => t(`outcome.${word}`)} />
        ) : (
          <WeightField sign={kind === 'exoneration' ? '−' : '+'} />
        )}
        {kind === 'trigger' || shows('handling', kind === 'indicator') ? (
          <WordField
            field="handling"
            words={HANDLINGS}
            text={(word) => t(handlingKey(word))}
            none={t('builder.handling.none')}
          />
        ) : null}
        <WordField field="family" words={FAMILIES} text={(word) => t(`family.${word}`)} />
        {shows('sign', true) ? <SignField /> : null}
      </div>
    </section>
  );
}

interface WordFieldProps<Word extends string> {
  readonly field: string;
  readonly words: readonly Word[];
  readonly text: (word: Word) => string;
  /** Label of the empty choice; absent: a choice is required. */
  readonly none?: string;
  readonly onChoose?: (word: Word) => void;
}

function WordField<Word extends string>({ field, words, text, none, onChoose }: WordFieldProps<Word>) {
  const { t } = useTranslation();
  const { draft, setField } = useBuilder();
  const problem = useFieldProblem(field);
  const value = textAt(draft, [field]);
  const known = words.some((word) => word === value) || (none !== undefined && value === '');
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the choice is its control.
    <label className="head-field" title={problem ?? ''}>
      <span>{t(`builder.field.${field}`)}</span>
      <Choice<Word | string>
        className={problem === null ? 'part' : 'part wrong'}
        aria-invalid={problem !== null}
        among={[...(known ? [] : [value]), ...(none === undefined ? [] : ['']), ...words]}
        value={value}
        textOf={(each) => {
          const word = words.find((one) => one === each);
          return word === undefined ? each || (none ?? t('builder.choose')) : text(word);
        }}
        onChange={(each) => {
          const word = words.find((one) => one === each);
          if (word === undefined || onChoose === undefined) setField([field], word);
          else onChoose(word);
        }}
      />
      {problem === null ? null : <span className="visually-hidden">{problem}</span>}
    </label>
  );
}

/** The name of a sign; those of the draft's rules are offered. */
function SignField() {
  const { t } = useTranslation();
  const { draft, home, setField } = useBuilder();
  const problem = useFieldProblem('sign');
  const known = useId();
  const signs = [...new Set(home.content.rules.flatMap(({ sign }) => sign ?? []))].sort();
  return (
    <label className="head-field" title={problem ?? t('builder.sign.hint')}>
      <span>{t('builder.field.sign')}</span>
      <input
        className={problem === null ? 'part' : 'part wrong'}
        type="text"
        autoComplete="off"
        spellCheck={false}
        size={14}
        list={known}
        aria-invalid={problem !== null}
        value={textAt(draft, ['sign'])}
        onChange={(event) => {
          const typed = event.currentTarget.value.trim().toLowerCase();
          setField(['sign'], typed === '' ? undefined : typed, true);
        }}
      />
      <datalist id={known}>
        {signs.map((sign) => (
          <option key={sign} value={sign} />
        ))}
      </datalist>
      {problem === null ? null : <span className="visually-hidden">{problem}</span>}
    </label>
  );
}

function WeightField({ sign }: { readonly sign: string }) {
  const { t } = useTranslation();
  const { draft, setField } = useBuilder();
  const problem = useFieldProblem('weight');
  return (
    <label className="head-field" title={problem ?? t('builder.weight.hint')}>
      <span>{t('rules.weight')}</span>
      <span className="weight-field">
        <span aria-hidden="true">{sign}</span>
        <input
          className={problem === null ? 'part number' : 'part number wrong'}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          size={3}
          aria-invalid={problem !== null}
          value={textAt(draft, ['weight'])}
          onChange={(event) => {
            const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 4);
            setField(['weight'], digits === '' ? undefined : Number(digits), true);
          }}
        />
      </span>
      {problem === null ? null : <span className="visually-hidden">{problem}</span>}
    </label>
  );
}
