import { Modal } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { giveBackFocus } from './focus-element.ts';

export interface DialogProps {
  readonly title: string;
  readonly size?: 'md' | 'lg' | 'xl';
  /** Only a button of its own ends it: neither Escape, nor a cross, nor a click beside it. */
  readonly held?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog over the screen, shown for as long as it is mounted. Whatever had the keyboard before has it again afterwards: the library gives it back to a
 * dialog that is closed, not to one that goes.
 */
export function Dialog({ title, size = 'md', held = false, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  useEffect(() => giveBackFocus(document), []);
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      title={title}
      withCloseButton={!held}
      closeOnEscape={!held}
      closeOnClickOutside={!held}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {children}
    </Modal>
  );
}
