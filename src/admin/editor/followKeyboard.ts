/**
 * Says how high the keyboard of a phone stands over the page, as `--keyboard`: iOS lays it over what is at the bottom, where
 * others make the page shorter.
 */
export function followKeyboard(): void {
  const { visualViewport } = window;
  if (!visualViewport) return;
  const follow = () => {
    // A page that is zoomed has no keyboard on it.
    const covered =
      visualViewport.scale > 1 ? 0 : innerHeight - visualViewport.height - visualViewport.offsetTop;
    document.documentElement.style.setProperty('--keyboard', `${Math.max(0, Math.round(covered))}px`);
  };
  visualViewport.addEventListener('resize', follow);
  visualViewport.addEventListener('scroll', follow);
}
