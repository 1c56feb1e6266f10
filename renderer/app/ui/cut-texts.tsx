import { useEffect } from 'react';

/** Tells a text that has no room whole while it is pointed at, on every screen. What tells something else then keeps that. */
export function CutTexts() {
  useEffect(() => {
    // Only while it is pointed at: the same place may have other words later.
    let told: HTMLElement | null = null;
    const onOver = ({ target }: PointerEvent) => {
      told?.removeAttribute('title');
      told = target instanceof HTMLElement && target.closest('[title]') === null ? textCutAt(target) : null;
      if (told !== null) told.title = told.innerText;
    };
    document.addEventListener('pointerover', onOver);
    return () => document.removeEventListener('pointerover', onOver);
  }, []);
  return null;
}

/** The element at a place or around it whose text is cut with dots; null: none. */
function textCutAt(place: HTMLElement): HTMLElement | null {
  for (let each: HTMLElement | null = place; each !== null; each = each.parentElement)
    if (each.scrollWidth > each.clientWidth && getComputedStyle(each).textOverflow === 'ellipsis') return each;
  return null;
}
