import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { AllRuleWords, RuleWords } from '../../core/calls/rule-words.ts';
import { useSession } from '../frame/use-session.ts';
import { formatCount } from '../ui/format.ts';
import { officerName } from '../ui/officer-texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { DoubtDialog } from './doubt-dialog.tsx';
import { percentText, shareText } from './statistics/share-text.ts';

/** What came of the hits of all rules; null until it is known. */
export function useRuleWords(): AllRuleWords | null {
  return useCall('rules.words', {}, ['rules', 'cases', 'queue']).value;
}

export interface RuleWordsPartProps {
  readonly rule: string;
}

/** What came of the hits of one rule, with the officers' words beside its precision. */
export function RuleWordsPart({ rule }: RuleWordsPartProps) {
  const { t } = useTranslation();
  const all = useRuleWords();
  if (all === null) return null;
  const said = all.rules.find((each) => each.rule === rule);
  return (
    <>
      <h3 className="small-head">{t('words.title', { days: all.days })}</h3>
      {said === undefined || said.of === 0 ? <p className="dim">{t('words.none')}</p> : <Figures said={said} />}
    </>
  );
}

/** The figures of one rule in a line, among those of other rules. */
export function WordsLine({ all, rule }: RuleWordsPartProps & { readonly all: AllRuleWords }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = all.rules.find((each) => each.rule === rule);
  if (said === undefined || said.of === 0) return <p className="dim">{t('words.none')}</p>;
  const count = (name: 'of' | 'positive' | 'negative' | 'wrong') => formatCount(said[name], language);
  return (
    <p className="dim">
      {t('words.line', {
        ...{ of: count('of'), positive: count('positive') },
        ...{ negative: count('negative'), wrong: count('wrong') },
      })}
    </p>
  );
}

function Figures({ said }: { readonly said: RuleWords }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stamp = useStamp();
  const session = useSession();
  const figures = [
    ['words.cases', formatCount(said.of, language)],
    ['words.positive', formatCount(said.positive, language)],
    ['words.negative', formatCount(said.negative, language)],
    ['words.precision', shareText(said.precision, language)],
    ['words.wrong', formatCount(said.wrong, language)],
    ['words.other-person', formatCount(said.otherPerson, language)],
  ] as const;
  return (
    <>
      <dl className="pairs">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {said.because.length === 0 ? null : (
        <ul className="unknown-values">
          {said.because.map(({ because, count }) => (
            <li key={because}>{t('words.because', { because: t(`hit-reason.${because}`), count })}</li>
          ))}
        </ul>
      )}
      {said.words.length === 0 ? null : (
        <>
          <h4 className="small-head">{t('words.said')}</h4>
          <ol className="timeline">
            {said.words.map(({ disposition, reason, officer, at }) => (
              <li key={`${at} ${officer}`}>
                <time className="faint" dateTime={at}>
                  {stamp(at)}
                </time>
                <span>
                  {t(`disposition.${disposition}`)}
                  <q>{reason}</q> <span className="faint">{officerName(t, session, officer)}</span>
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** Warns where the datum of a rule is often wrong. Empty where it is not. */
export function DoubtNote({ rule }: RuleWordsPartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const all = useRuleWords();
  const [setting, setSetting] = useState(false);
  const said = all?.rules.find((each) => each.rule === rule);
  if (all === null || said === undefined || !said.doubted) return null;
  return (
    <p className="standing-note">
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        {t('words.doubted', { wrong: said.wrong, of: said.of, limit: percentText(all.perMille, language) })}{' '}
        {session.permissions.includes('rules.hold') ? (
          <button type="button" className="button quiet" onClick={() => setSetting(true)}>
            {t('words.limit')}
          </button>
        ) : null}
      </span>
      {setting ? <DoubtDialog perMille={all.perMille} onClose={() => setSetting(false)} /> : null}
    </p>
  );
}
