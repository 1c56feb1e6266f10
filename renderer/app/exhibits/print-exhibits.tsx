import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { EXHIBIT_PAPERS, type ExhibitPaper } from '../../../shared/exhibit/exhibit-lists.ts';
import type { PrintedExhibits } from '../../core/calls/exhibit-papers.ts';
import { useSession } from '../frame/use-session.ts';
import { useAct } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { CustodySheet } from './custody-sheet.tsx';
import { ExhibitLabels } from './exhibit-labels.tsx';

/** Buttons that print labels of these exhibits, or their sheets. It is recorded before it is printed. */
export function PrintExhibits({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { permissions } = useSession();
  const { act } = useAct();
  const [made, setMade] = useState<(PrintedExhibits & { readonly paper: ExhibitPaper }) | null>(null);
  useEffect(() => {
    if (made === null) return;
    // Waits until it is printed or cancelled; the papers are then gone from memory.
    window.print();
    setMade(null);
  }, [made]);
  if (!permissions.includes('papers')) return null;
  const print = async (paper: ExhibitPaper) => {
    const result = await act('exhibit.print', { ids: [...ids], paper, language });
    if (result.ok) setMade({ ...result.value, paper });
  };
  return (
    <>
      {EXHIBIT_PAPERS.map((paper) => (
        <button
          key={paper}
          type="button"
          className="button quiet"
          disabled={ids.length === 0}
          onClick={() => void print(paper)}
        >
          {t(`exhibit.print.${paper}`)}
        </button>
      ))}
      {made === null
        ? null
        : createPortal(
            made.paper === 'label' ? (
              <ExhibitLabels exhibits={made.exhibits} />
            ) : (
              made.exhibits.map((exhibit) => <CustodySheet key={exhibit.id} exhibit={exhibit} at={made.at} />)
            ),
            document.body,
          )}
    </>
  );
}
