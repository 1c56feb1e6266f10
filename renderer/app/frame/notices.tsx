import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { KeyCap } from '../ui/key-cap.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useActions } from './use-actions.ts';

const KEY = 'F4';

const NoticePlace = createContext<HTMLElement | null>(null);

export interface NoticesProps {
  /** What stands in the line on every screen. */
  readonly banners: ReactNode;
  /** The screen: a change of it closes the panel. */
  readonly at: string;
  /** The work, whose own notices stand in the same line (`InNotices`). */
  readonly children: ReactNode;
}

/**
 * All notices in one line over the work, each cut to what it begins with. A key, a click on one, or the focus on a part that is cut opens them in full, as a panel over the work.
 * A screen reader reads all of each in both forms.
 */
export function Notices({ banners, at, children }: NoticesProps) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [openAt, setOpenAt] = useState<string | null>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const isOpen = openAt === at;
  const label = isOpen ? 'frame.notices.fold' : 'frame.notices.open';
  const turn = () => {
    if (isOpen || (place?.childElementCount ?? 0) > 0) setOpenAt(isOpen ? null : at);
    if (isOpen) toggle.current?.focus();
  };
  useActions([{ id: 'frame.notices', key: KEY, label, run: turn }], 'everywhere');
  // What screens put into the line is theirs in React, so the line listens itself.
  useEffect(() => {
    if (place === null) return;
    const open = () => setOpenAt(at);
    const close = () => setOpenAt(null);
    const onClick = ({ target }: Event) => {
      if (target instanceof Element && target.closest('button, a') === null) open();
    };
    const onFocus = ({ target }: Event) => {
      if (target instanceof Element && isCut(target, place)) open();
    };
    const onBlur = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !place.contains(relatedTarget) && relatedTarget !== toggle.current) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
      toggle.current?.focus();
    };
    place.addEventListener('click', onClick);
    place.addEventListener('focusin', onFocus);
    place.addEventListener('focusout', onBlur);
    place.addEventListener('keydown', onKey);
    return () => {
      place.removeEventListener('click', onClick);
      place.removeEventListener('focusin', onFocus);
      place.removeEventListener('focusout', onBlur);
      place.removeEventListener('keydown', onKey);
    };
  }, [place, at]);
  useEffect(() => {
    if (!isOpen || place === null) return;
    // Whoever opens it by key goes on in it.
    if (!place.contains(document.activeElement)) place.querySelector<HTMLElement>('button, a')?.focus();
    const onPointer = ({ target }: Event) => {
      if (target instanceof Node && !place.contains(target) && !toggle.current?.contains(target)) setOpenAt(null);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [isOpen, place]);
  return (
    <NoticePlace.Provider value={place}>
      <section className={isOpen ? 'banners open' : 'banners'} aria-label={t('frame.notices')}>
        <strong className="notices-title" aria-hidden>
          {t('frame.notices')}
        </strong>
        <div className="notices" ref={setPlace}>
          {banners}
        </div>
        <button ref={toggle} type="button" className="button quiet" aria-expanded={isOpen} onClick={turn}>
          {t(label)} <KeyCap of={KEY} />
        </button>
      </section>
      {children}
    </NoticePlace.Provider>
  );
}

/** Is an element of the line not to be seen whole: does something around it cut it off? */
function isCut(element: Element, place: Element): boolean {
  const { left, right } = element.getBoundingClientRect();
  for (let around = element; around !== place && around.parentElement !== null; around = around.parentElement) {
    const box = around.getBoundingClientRect();
    if (box.width <= 1 || left < box.left - 1 || right > box.right + 1) return true;
  }
  return false;
}

/** Puts what a screen has to tell into the line of notices. */
export function InNotices({ children }: { readonly children: ReactNode }) {
  const place = useContext(NoticePlace);
  return place === null ? null : createPortal(children, place);
}
