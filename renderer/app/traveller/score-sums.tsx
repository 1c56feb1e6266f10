import type { ScoreAccount } from '../../../shared/screening/score-account.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { sumLines } from './sum-lines.ts';

export interface ScoreSumsProps {
  readonly sums: ScoreAccount['scores'] | null;
}

/** What exonerations took from the scores; nothing where there are none. */
export function ScoreSums({ sums }: ScoreSumsProps) {
  const { t } = useTranslation();
  const lines = sums === null ? [] : sumLines(t, sums);
  if (lines.length === 0) return null;
  return (
    <ul className="score-sums dim">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
