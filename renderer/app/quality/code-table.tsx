import { formatCount } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { codeText } from './quality-texts.ts';

export interface CodeTableProps {
  /** Remarks by code, most frequent first. */
  readonly codes: Readonly<Record<string, number>>;
}

/** Remarks by their text, with their frequency. The tooltip shows the code. */
export function CodeTable({ codes }: CodeTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const entries = Object.entries(codes);
  if (entries.length === 0) return <p className="why-none">{t('quality.codes.none')}</p>;
  return (
    <ul className="code-table">
      {entries.map(([code, count]) => (
        <li key={code} title={code}>
          <span className="figure">{formatCount(count, language)}</span>
          <span>{codeText(language, code)}</span>
        </li>
      ))}
    </ul>
  );
}
