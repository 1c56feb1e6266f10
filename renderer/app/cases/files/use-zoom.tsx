import { type ReactNode, useState } from 'react';
import { KeyButton } from '../../ui/key-button.tsx';
import { useTranslation } from '../../ui/use-translation.ts';

/** In per cent of the size at which it fits. */
const STEPS = [100, 150, 200, 300, 400] as const;

export interface Zoom {
  readonly percent: number;
  readonly buttons: ReactNode;
}

/** How large a picture or page is shown, with the buttons and keys that change it. */
export function useZoom(): Zoom {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const percent = STEPS[at] ?? STEPS[0];
  const action = (id: string, key: string, by: 1 | -1) => ({
    ...{ id, key, label: id, run: () => setAt((before) => Math.max(0, Math.min(STEPS.length - 1, before + by))) },
    enabled: STEPS[at + by] !== undefined,
  });
  return {
    percent,
    buttons: (
      <>
        <KeyButton tone="quiet" action={action('attachment.smaller', '-', -1)} />
        <span className="dim" role="status">
          {t('attachment.zoom', { percent })}
        </span>
        <KeyButton tone="quiet" action={action('attachment.larger', '=', 1)} />
      </>
    ),
  };
}
