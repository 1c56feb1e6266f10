import type { ListView } from '../../core/calls/list-views.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';

/** How far flights that are over were compared with what changed of the list, and a button that cancels it. */
export function ComparingNote({ view }: { readonly view: ListView }) {
  const { t } = useTranslation();
  const { act } = useAct();
  if (view.comparing === null) return null;
  const { done, total } = view.comparing;
  return (
    <div className="list-reading">
      <p role="status">{t('list.comparing', { done, total })}</p>
      <ProgressBar label={t('list.comparing.label')} share={total === 0 ? null : (100 * done) / total} />
      {view.may.takeOver ? (
        <button
          type="button"
          className="button quiet"
          onClick={() => void act('lists.stop-comparing', { list: view.list.id }, t('list.comparing.stopped'))}
        >
          {t('list.comparing.cancel')}
        </button>
      ) : null}
    </div>
  );
}
