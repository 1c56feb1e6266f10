import { useEffect } from 'react';

/** Tells a text that has no room whole while it is pointed at, on every screen. What tells something else then keeps that. */
export function CutTexts() {
  useEffect(() => {
    // Only while it is pointed at: the same place may have other words later.
    let told: HTMLElement | null = null;
    let words: string | null = null;
    const onOver = ({ target }: PointerEvent) => {
      // The element may have got a title of its own meanwhile.
      if (told?.title === words) told?.removeAttribute('title');
      told = target instanceof HTMLElement && target.closest('[title]') === null ? textCutAt(target) : null;
      words = told?.textContent ?? null;
      if (told !== null) told.title = words ?? '';
    };
    document.addEventListener('pointerover', onOver);
    return () => document.removeEventListener('pointerover', onOver);
  }, []);
  return null;
}

/** The element at a place or around it whose text is cut, at the end of its line or after its last line; null: none. */
function textCutAt(place: HTMLElement): HTMLElement | null {
  for (let each: HTMLElement | null = place; each !== null; each = each.parentElement) {
    const { textOverflow, webkitLineClamp } = getComputedStyle(each);
    if (textOverflow === 'ellipsis' && each.scrollWidth > each.clientWidth) return each;
    if (webkitLineClamp !== 'none' && each.scrollHeight > each.clientHeight) return each;
  }
  return null;
}
