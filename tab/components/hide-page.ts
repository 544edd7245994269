/**
 * Takes everything but the lock out of sight: also what stands beside the page, such as open menus. Leaves the field one
 * was in, which saves what was typed there. Returns how to bring all of it back: where one was, at the same height.
 */
export function hidePage(): () => void {
  const { activeElement: at, documentElement: root } = document;
  const { scrollX, scrollY } = window;
  if (at instanceof HTMLElement) at.blur();
  root.dataset['locked'] = '';
  return () => {
    delete root.dataset['locked'];
    // A frame later, when the page is drawn again.
    requestAnimationFrame(() => {
      window.scrollTo(scrollX, scrollY);
      if (at instanceof HTMLElement && at.isConnected) at.focus({ preventScroll: true });
    });
  };
}
