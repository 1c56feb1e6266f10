import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import { hitParts, type SaidHit } from '../../../shared/screening/listed-sentence.ts';
import type { ReasonView } from '../../core/calls/reason-view.ts';
import { useLanguage } from '../ui/use-language.ts';
import { titleIn } from './reason-words.ts';

export interface MarkedReasonProps {
  readonly reason: Pick<ReasonView, 'title'> & SaidHit;
}

/** The sentence of a reason in the officer's language, with its values in bold; the rule's title where it has no values. */
export function MarkedReason({ reason }: MarkedReasonProps) {
  const language = useLanguage();
  const title = titleIn(reason.title, language);
  const parts = hitParts(reason, CATALOGUES[language]);
  if (parts.length === 0) return <span>{title}</span>;
  return (
    <span title={title}>
      {parts.map((part, index) => {
        const key = `${index} ${part.text}`;
        return part.strong ? <b key={key}>{part.text}</b> : <span key={key}>{part.text}</span>;
      })}
    </span>
  );
}
