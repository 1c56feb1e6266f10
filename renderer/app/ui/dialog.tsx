import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { focusAtOnce, giveBackFocus } from './focus-element.ts';
import { useIsOnTop } from './top-dialog.ts';
import { useTranslation } from './use-translation.ts';

export interface DialogProps {
  readonly title: string;
  readonly size?: 'md' | 'lg' | 'xl';
  /** Only a button of its own closes it: not Escape, a cross, or a click outside. */
  readonly held?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog over the screen, shown while it is mounted. Afterwards the focus returns to its earlier element: the library returns it only for a
 * closed dialog, not for an unmounted one.
 */
export function Dialog({ title, size = 'md', held = false, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  const onTop = useIsOnTop();
  // Recorded before the dialog takes the focus.
  const [giveBack] = useState(() => giveBackFocus(document));
  useEffect(() => () => giveBack(), [giveBack]);
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      title={title}
      withCloseButton={!held}
      closeOnEscape={!held && onTop}
      closeOnClickOutside={!held}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {children}
      <span hidden ref={focusAtOnce} />
    </Modal>
  );
}
