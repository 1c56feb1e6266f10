import type { RuleError } from '../../../../rules/language/rule-error.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { problemText } from '../builder/problem-text.ts';

/** Most errors shown: more are usually the same one repeated. */
const MOST = 30;

/** Errors of rule files, with file, line and column. */
export function FileErrors({ errors }: { readonly errors: readonly RuleError[] }) {
  const { t } = useTranslation();
  if (errors.length === 0) return null;
  return (
    <div className="file-errors" role="alert">
      <strong>{t('versions.file.refused', { count: errors.length })}</strong>
      <ul>
        {errors.slice(0, MOST).map((error) => (
          <li key={`${error.file} ${error.line} ${error.column} ${error.code}`}>
            <span className="mono">
              {t('versions.file.place', { file: error.file, line: error.line, column: error.column })}
            </span>{' '}
            {problemText(t, { ...error, unfinished: false })}
          </li>
        ))}
        {errors.length > MOST ? (
          <li className="dim">{t('versions.change.more', { count: errors.length - MOST })}</li>
        ) : null}
      </ul>
    </div>
  );
}
