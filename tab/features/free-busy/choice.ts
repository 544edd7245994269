const name = 'link-therapy.own-calendar';

/**
 * Whether somebody wants to see their own calendar here: a word in this browser, and nowhere else. A browser that keeps
 * nothing asks them each time.
 */
export const choiceIn = (storage: () => Storage) => ({
  wanted: (): boolean => {
    try {
      return storage().getItem(name) === 'shown';
    } catch {
      return false;
    }
  },
  want: (wanted: boolean): void => {
    try {
      if (wanted) storage().setItem(name, 'shown');
      else storage().removeItem(name);
    } catch {
      // It is shown for as long as this page is open.
    }
  },
});
