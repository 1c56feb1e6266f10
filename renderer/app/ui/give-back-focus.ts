/** Notes who has the keyboard; the answer gives it back, unless that is gone by then or somebody else has it. */
export function giveBackFocus(page: Pick<Document, 'activeElement' | 'body'>): () => void {
  const before = page.activeElement;
  return () => {
    const nobody = page.activeElement === null || page.activeElement === page.body;
    if (nobody && before?.isConnected && 'focus' in before && typeof before.focus === 'function')
      before.focus({ preventScroll: true });
  };
}
