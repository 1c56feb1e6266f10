import { useState } from 'react';
import { SLTD_STEPS, type SltdEntry, type SltdKind, type SltdMeasure } from '../../../../shared/interpol/sltd-check.ts';
import { sltdDocumentText } from '../../../../shared/interpol/sltd-text.ts';
import { isOrganisation } from '../../../../shared/reference/organisations.ts';
import type { SltdCheckView } from '../../../core/calls/sltd-views.ts';
import { formatLeft } from '../../ui/format.ts';
import { KeyButton } from '../../ui/key-button.tsx';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { SltdDialog } from './sltd-dialog.tsx';
import { SltdEntries } from './sltd-entries.tsx';
import { dontTexts, doText } from './sltd-guide.ts';
import { SltdMessage } from './sltd-message.tsx';

export interface SltdPanelProps {
  readonly check: SltdCheckView;
}

const KEYS: { readonly [Kind in SltdKind]: string | null } = {
  confirmed: 'A',
  differs: 'D',
  opened: 'O',
  asked: 'N',
  answered: 'W',
  reported: 'R',
  kept: 'K',
  returned: null,
  checked: 'S',
  authorised: null,
  happened: 'M',
  released: 'L',
  struck: null,
};
/** What leads to the next step. */
const NEXT: Readonly<Partial<Record<SltdCheckView['step'], SltdKind>>> = {
  confirm: 'confirmed',
  open: 'opened',
  ask: 'asked',
  await: 'answered',
  report: 'reported',
};

/** What is being recorded. `of`: the entry that it strikes out; `measure`: the one that was asked about. */
interface Entering {
  readonly kind: SltdKind;
  readonly of?: SltdEntry;
  readonly measure?: SltdMeasure;
}

/** One check: the step now, what to do and not to do, its clocks, the message to the own bureau, and what was recorded. */
export function SltdPanel({ check }: SltdPanelProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const [entering, setEntering] = useState<Entering | null>(null);
  const { document, match, lists, step, terms, may, entries, request, report } = check;
  const drafts = report ?? request;
  const acts = may.filter((kind) => kind !== 'struck');
  return (
    <>
      <header className="custody-head">
        <p className="custody-clock">
          <b>{sltdDocumentText(t, document)}</b>
        </p>
        <p>
          {[
            t(`sltd.match.${match}`),
            ...(lists.length === 0 ? [] : [t('sltd.in-lists', { lists: lists.join(', ') })]),
          ].join(' · ')}
        </p>
        {isOrganisation(document.issuer) ? <p>{t('sltd.organisation')}</p> : null}
        <ol className="sltd-steps" aria-label={t('sltd.steps')}>
          {SLTD_STEPS.map((each) => (
            <li key={each} aria-current={each === step ? 'step' : undefined}>
              {t(`sltd.step.${each}`)}
            </li>
          ))}
        </ol>
        {terms.map(({ of, due, standing, minutesLeft }) => (
          <p key={of} className={standing === 'running' ? 'custody-end' : 'custody-end pressing'}>
            {t(`sltd.term.${of}`, { time: stamp(due) })} ·{' '}
            <b>
              {minutesLeft > 0
                ? t('due.left', { time: formatLeft(minutesLeft) })
                : t('custody.over', { time: formatLeft(-minutesLeft) })}
            </b>
          </p>
        ))}
      </header>
      {check.unsaid.map(({ id, measure, what }) => (
        <p key={id} className="standing-note ends-soon" role="status">
          {t('sltd.unsaid', { measure: t(`found.kind.${what}`) })}{' '}
          {may.includes('happened') ? (
            <button type="button" className="link" onClick={() => setEntering({ kind: 'happened', measure })}>
              {t('sltd.unsaid.say')}
            </button>
          ) : null}
        </p>
      ))}
      <section className="sltd-guide" aria-label={t('sltd.do')}>
        <h2>{t('sltd.do')}</h2>
        <p>{doText(t, check)}</p>
      </section>
      <section className="sltd-guide" aria-label={t('sltd.dont')}>
        <h2>{t('sltd.dont')}</h2>
        {dontTexts(t, check).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <div className="custody-acts">
        {acts.map((kind) => (
          <KeyButton
            key={kind}
            action={{
              ...{ id: `sltd.${kind}`, key: KEYS[kind], label: `sltd.kind.${kind}` },
              run: () => setEntering({ kind }),
            }}
            {...(kind === NEXT[step] ? { tone: 'strong' as const } : {})}
          />
        ))}
      </div>
      {drafts === null ? null : (
        <SltdMessage key={report === null ? 'request' : 'report'} id={check.id} drafts={drafts} />
      )}
      {entries.length === 0 ? null : (
        <>
          <h2 className="small-head">{t('sltd.entries')}</h2>
          <SltdEntries
            entries={entries}
            onStrike={may.includes('struck') ? (of) => setEntering({ kind: 'struck', of }) : null}
          />
        </>
      )}
      {entering === null ? null : <SltdDialog check={check} {...entering} onClose={() => setEntering(null)} />}
    </>
  );
}
