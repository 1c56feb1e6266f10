import type { Language } from '../../../../shared/catalogue/languages.ts';
import { type DraftKind, draftKindText } from '../../../../shared/official-draft/draft-kind.ts';
import type { DraftSheet, SheetParagraph, SheetPart } from '../../../../shared/official-draft/draft-sheet.ts';
import { HeadedPages } from '../../ui/headed-pages.tsx';
import { useTextsIn } from '../../ui/use-translation.ts';

export interface DraftPageProps {
  readonly sheet: DraftSheet;
  readonly language: Language;
  readonly kind: DraftKind;
  /** The version of the template; 0: as it ships. */
  readonly version: number;
  readonly officers: readonly string[];
  readonly person: string | null;
  readonly interpreters: readonly string[];
  /** When it was made, as the paper says it. */
  readonly made: string;
  readonly unit: string;
  /** Null: it is not printed yet. */
  readonly printed: { readonly number: string; readonly copy: number; readonly sha256: string } | null;
  /** Nothing of it is real. */
  readonly practice: boolean;
}

/** How many letters of the hash the paper has; the whole one is kept. */
const HASH = 16;

/** What stands on the paper, in its own language. Every page has the mark of a draft. */
export function DraftPage(props: DraftPageProps) {
  const { sheet, language, kind, version, officers, person, interpreters, made, unit, printed, practice } = props;
  const t = useTextsIn(language);
  const template = version === 0 ? t('official-draft.starting') : t('official-draft.version', { number: version });
  const foot = { unit, made, kind: t(draftKindText(kind)), version: template };
  const [first = '', second = ''] = officers;
  return (
    <HeadedPages
      className="draft-pages"
      lang={language}
      head={
        <>
          <p className="draft-mark">
            <strong>{t('official-draft.mark')}</strong>
            {practice ? <strong>{t('frame.practice')}</strong> : null}
            {printed === null ? null : <span>{t('official-draft.copy', { copy: printed.copy })}</span>}
          </p>
          <p className="draft-foot">
            {printed === null
              ? t('official-draft.foot.preview', foot)
              : t('official-draft.foot', { ...foot, number: printed.number, hash: printed.sha256.slice(0, HASH) })}
          </p>
        </>
      }
    >
      <h1>
        <Parts parts={sheet.heading} />
      </h1>
      {sheet.paragraphs.map((paragraph, at) => (
        <Paragraph key={at} paragraph={paragraph} />
      ))}
      <h2>{t('official-draft.signatures')}</h2>
      <div className="draft-signatures">
        {[first, second].map((name, at) => (
          <SignatureBox key={at} language={language} of="officer" name={name} />
        ))}
        <SignatureBox language={language} of="person" name={person ?? ''} />
        {interpreters.map((name) => (
          <SignatureBox key={name} language={language} of="interpreter" name={name} />
        ))}
      </div>
    </HeadedPages>
  );
}

/** To write on by hand. */
const LINES = [1, 2, 3].map((line) => <span key={line} />);

function Paragraph({ paragraph }: { readonly paragraph: SheetParagraph }) {
  if (paragraph.kind === 'text')
    return (
      <p>
        <Parts parts={paragraph.parts} />
      </p>
    );
  if (paragraph.kind === 'blank') return <div className="draft-room">{LINES}</div>;
  return (
    <ul>
      {paragraph.items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </ul>
  );
}

function Parts({ parts }: { readonly parts: readonly SheetPart[] }) {
  return parts.map((part, at) =>
    typeof part === 'string' ? part : <span key={at} className="draft-blank" data-place={part.blank} />,
  );
}

interface SignatureBoxProps {
  readonly language: Language;
  readonly of: 'officer' | 'person' | 'interpreter';
  /** '': it is written by hand. */
  readonly name: string;
}

/** Room for a signature; the person may refuse to sign, or not be able to. */
function SignatureBox({ language, of, name }: SignatureBoxProps) {
  const t = useTextsIn(language);
  return (
    <div className={of === 'person' ? 'draft-signature wide' : 'draft-signature'}>
      <b>{t(`official-draft.sign.${of}`)}</b>
      <span>
        {t('official-draft.sign.name')} {name === '' ? <i className="draft-blank" /> : name}
      </span>
      <span>{t('official-draft.sign.time')}</span>
      <span className="draft-sign-room">{t('official-draft.sign.signature')}</span>
      {of === 'person' ? (
        <>
          <span className="draft-refusal">☐ {t('official-draft.sign.refused')}</span>
          <span className="draft-refusal">☐ {t('official-draft.sign.cannot')}</span>
        </>
      ) : null}
    </div>
  );
}
