import type { Statement } from '../../../../shared/casework/statement.ts';
import { useSession } from '../../frame/use-session.ts';
import { officerName } from '../../ui/officer-texts.ts';
import { Scrolling } from '../../ui/scrolling.tsx';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface StatementDetailProps {
  readonly statement: Statement;
  /** The one that this one corrects, and the one by which it is corrected. */
  readonly before: Statement | null;
  readonly after: Statement | null;
  readonly onShow: (id: string) => void;
  /** Null: the officer may not correct it, or it is corrected. */
  readonly onCorrect: (() => void) | null;
}

/** What was said, word for word, with who said it, when and in whose presence. */
export function StatementDetail({ statement, before, after, onShow, onCorrect }: StatementDetailProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  const { kind, words, by, language, present, saidAt, corrects, officer, at } = statement;
  const facts = [
    ['statement.by', by],
    ['statement.language', language],
    ['statement.at', stamp(saidAt)],
    ['statement.present', present],
    ['statement.taken', `${stamp(at)} · ${officerName(t, session, officer)}`],
    ['statement.why', corrects?.why ?? ''],
  ] as const;
  return (
    <>
      <header className="file-head">
        <h2>{t(`statement.kind.${kind}`)}</h2>
        <span className="spring" />
        {before === null ? null : (
          <button type="button" className="button quiet" onClick={() => onShow(before.id)}>
            {t('statement.before')}
          </button>
        )}
        {after === null ? null : (
          <button type="button" className="button quiet" onClick={() => onShow(after.id)}>
            {t('statement.after')}
          </button>
        )}
        {onCorrect === null ? null : (
          <button type="button" className="button quiet" onClick={onCorrect}>
            {t('statement.correct')}
          </button>
        )}
      </header>
      <Scrolling className="file-shown statement" aria-label={t('statement.words')}>
        <blockquote>{words}</blockquote>
      </Scrolling>
      <dl className="pairs">
        {facts.map(([label, value]) =>
          value === '' ? null : (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}
