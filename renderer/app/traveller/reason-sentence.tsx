import type { ReasonView } from '../../core/api.ts';
import { useLanguage } from '../ui/use-language.ts';

export interface ReasonSentenceProps {
  readonly reason: Pick<ReasonView, 'title' | 'leaves'>;
}

/** The sentence of a reason in the officer's language. */
export function ReasonSentence({ reason }: ReasonSentenceProps) {
  const language = useLanguage();
  return <span>{titleIn(reason.title, language)}</span>;
}

/** A title in the language asked for, else in English. */
export function titleIn(title: Readonly<Record<string, string>>, language: string): string {
  return title[language] ?? title.en ?? '';
}
