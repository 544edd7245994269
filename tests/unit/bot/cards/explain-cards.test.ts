import { expect, test } from '@jest/globals';
import { faultsOf } from '../../../../bot/cards/guard.ts';
import { explainCard } from '../../../../bot/features/balanced-system/explain-card.ts';
import { explainCommand } from '../../../../bot/features/balanced-system/explain.ts';
import { allTerms, keyOfTerm } from '../../../../shared/balanced-system/find-term.ts';
import { explainText } from '../../../../shared/balanced-system/text.ts';
import { frameworkOf } from '../../../../shared/content/content.ts';
import { there } from '../../shared/planning/a-cycle.ts';
import { asking, fakeWorld } from './fakes.ts';

const ask = async (said: string): Promise<string> => {
  const [message] = await explainCommand(fakeWorld([]).ports).run(asking('Ellen Whitfield'), { activityId: 'a', said });
  return JSON.stringify(there(message).card);
};

test.each([undefined, ...allTerms(frameworkOf())].map((term) => [term ? keyOfTerm(term) : 'the list', term] as const))(
  'the card that explains %s passes the guard',
  (_, term) => expect(faultsOf(there(explainCard(frameworkOf(), term, explainText.notFound).card))).toEqual([]),
);

test('“what is EE2?” is answered with what the cell is for, an example, and that levels are not steps', async () => {
  const card = await ask('what is EE2?');
  for (const words of ['Environment, targeted (EE2)', 'visual timetables', 'Levels are not steps', 'own paraphrase'])
    expect(card).toContain(words);
});

test('a word we do not know is answered with what we can explain, and the question alone with the list', async () => {
  expect(await ask('what is a quark?')).toContain(explainText.notFound);
  expect(await ask('what is that')).not.toContain(explainText.notFound);
});
