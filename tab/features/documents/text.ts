/** What the tab says around the words for the school's website, en-GB. */
export const statementPageText = {
  title: 'For the school’s website',
  hint: 'From the newest agreed plan. Copy it into the page as it stands.',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'This could not be copied for you. Mark the text above and copy it by hand.',
  missing: 'These words write themselves from an agreed plan. Still missing:',
};
