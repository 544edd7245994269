import { expect, test } from '@jest/globals';
import { elsewhereCard } from '../../../../bot/features/elsewhere.ts';
import { organisationText } from '../../../../shared/organisation/text.ts';

test('in a group the one button leads to the personal chat with the bot itself', () => {
  const { card, summary } = elsewhereCard('3d9e6d85-8d41-4f31-a088-9e4c9c3f4d04');
  expect(card?.['actions']).toEqual([
    expect.objectContaining({
      type: 'Action.OpenUrl',
      title: organisationText.openChat,
      url: 'https://teams.microsoft.com/l/chat/0/0?users=28:3d9e6d85-8d41-4f31-a088-9e4c9c3f4d04',
    }),
  ]);
  expect(summary).toBe(organisationText.personalOnly);
});

test('without an app id, on one machine, there is no such address and so no button', () => {
  expect(elsewhereCard('').card?.['actions']).toBeUndefined();
});
