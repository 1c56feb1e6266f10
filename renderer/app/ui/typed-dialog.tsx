import { type ReactNode, useCallback, useRef, useState } from 'react';
import { FormFilled } from '../forms/use-kept-state.ts';
import { Dialog } from './dialog.tsx';
import { useTranslation } from './use-translation.ts';

export interface TypedDialogProps {
  readonly title: string;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Fields that only filter a list are not kept. */
const NO_DRAFT = 'input[type="search"]';

/**
 * A dialog in which one types. Escape, the cross and a click outside close it at once while nothing is typed; afterwards they ask first. The form's own
 * Cancel button never asks.
 */
export function TypedDialog({ title, size = 'md', onClose, children }: TypedDialogProps) {
  const { t } = useTranslation();
  const typed = useRef(false);
  const before = useRef<Element | null>(null);
  const [asking, setAsking] = useState(false);
  const filled = useCallback(() => {
    typed.current = true;
  }, []);
  const goOn = () => {
    setAsking(false);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  const close = () => {
    if (!typed.current) return onClose();
    // A second Escape returns to typing, so that holding the key down loses nothing.
    if (asking) return goOn();
    before.current = document.activeElement;
    setAsking(true);
  };
  return (
    <Dialog title={title} size={size} onClose={close}>
      <div
        onInput={({ target }) => {
          if (!(target instanceof Element && target.matches(NO_DRAFT))) typed.current = true;
        }}
      >
        <FormFilled value={filled}>{children}</FormFilled>
      </div>
      {asking ? (
        <div className="unsaved" role="alert">
          <span>{t('ui.unsaved')}</span>
          <span className="spring" />
          <button type="button" className="button quiet" onClick={onClose}>
            {t('ui.discard')}
          </button>
          <button type="button" className="button" ref={focusOnce} onClick={goOn}>
            {t('ui.go-on')}
          </button>
        </div>
      ) : null}
    </Dialog>
  );
}

function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}
