import { expect, test } from '@jest/globals';
import { caseStudyText as t } from '../../../../shared/case-study/text.ts';
import { openers } from '../../../../shared/case-study/openers.ts';
import { spotsIn } from '../../../../shared/case-study/spots.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { supportText } from '../../../../shared/support/text.ts';

const nobody = { children: [], staff: [], school: '', today: date('2026-11-27') };
const asked = (text: string): string[] =>
  spotsIn(text, nobody).flatMap(({ kind, start, length }) =>
    kind === 'capital' ? [text.slice(start, start + length)] : [],
  );

test('a name on nobody’s list is asked about at the beginning of a sentence, a line, a quotation; a plain word is not', () => {
  expect(asked('Kezia laughed. Rose and he played.\n• Tunbridge is far.')).toEqual(['Kezia', 'Rose', 'Tunbridge']);
  expect(asked('He said: “Oluwaseun’s turn!” O’Neill waved. Anna-Lise too.')).toEqual([
    ...['Oluwaseun’s', 'O’Neill', 'Anna-Lise'],
  ]);
  expect(asked('Didn’t he like it? They’d wait. Step-down came. It’s good. Puzzles helped; he loves puzzles.')).toEqual(
    [],
  );
  for (const name of ['rose', 'grace', 'hope', 'faith', 'mark', 'lily', 'jack', 'summer-rose'])
    expect(openers.has(name)).toBe(false);
});

/** As teachers and therapists write; what is marked needlessly costs a press each. */
const stories = [
  'She was quiet in class and rarely spoke to adults. At break she stood beside the others and watched. Her teacher noticed that she followed instructions when somebody showed her. Mum said that she sings all day at home.\nPlay beside her for five minutes a day and say what she does. Leave long pauses. Count to ten before you ask again.\nThe whole class used a visual timetable. Word of the week was put up by the door. A talking group met on Tuesdays with the teaching assistant. Six visits by the link therapist followed.\nBy spring she asked a friend to play. Friends now come to her. “I like my turn,” she said.',
  'Staff were worried about how much he understood. Instructions with two parts were lost. Colouring was easier than listening. Teachers began to use symbols and gave him time. Nobody finished his sentences for him any more. Targeted support came next: a group of four, twice a week, with pictures. Narrative therapy was tried and did not help. After a term the group went down to once a week. Attention in assembly grew. He now puts his hand up.',
  'Parents told us that mornings were hard. Changes upset him and he hid under the table. Noise in the hall set it off. We made a quiet corner and a card to ask for it. Lunchtime staff learned the card too. Within three weeks he used it himself. Outcomes were reviewed together. Universal support goes on; specialist visits ended. What helped most was that every adult did the same thing.',
];

test('a story as it is usually written gets at most two needless marks, and the words of ours none', () => {
  for (const story of stories) expect(asked(story).length).toBeLessThanOrEqual(2);
  const { reasons } = supportText.closing;
  const ours = [
    ...[t.titleFor('ks1'), `Autumn term, week 3: x`, `After two weeks: x`, `In the same week: x`],
    ...[t.because('x'), t.voice('parent', 'x'), t.outcomeEnded('let-go', 'x', ''), ...Object.values(reasons)],
  ];
  expect(ours.flatMap(asked)).toEqual([]);
});
