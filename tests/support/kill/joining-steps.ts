import { codeIn } from '../../../shared/joining/code.ts';
import { there } from '../../unit/shared/planning/a-cycle.ts';
import { people } from '../chats.ts';
import type { Chapter } from './chapter.ts';
import { button } from './pressing.ts';
import type { Stage } from './stage.ts';

/** The therapist invites a deputy for the school; answers the code that she is told. */
async function invited({ therapist }: Stage): Promise<string> {
  const form = there((await therapist.say('invite'))[0]);
  const ruth = { role: 'deputy-sendco', name: 'Ruth Calder', email: people.newcomer.email };
  const answer = await therapist.press(form, 'Make a code', { school: 'school-hazelbrook', ...ruth });
  return there(codeIn(answer), 'a code');
}

/** A deputy joins by a code, is let in, and leaves again; the cards of the term are open meanwhile. */
export const joining: Chapter = {
  name: 'somebody joins and leaves',
  before: async (stage) => {
    await stage.tick();
  },
  steps: [
    {
      name: 'a deputy gives the code',
      ready: async (stage) => {
        const code = await invited(stage);
        return async () => {
          const replies = await stage.newcomer.say(`join ${code}`);
          return replies.some((each) => stage.newcomer.reads(each).includes('Thank you.'));
        };
      },
    },
    {
      name: 'the therapist lets the deputy in',
      ready: (stage) => button(stage, stage.therapist, 'Yes, let them in'),
    },
    {
      name: 'the deputy leaves',
      ready: async (stage) => {
        await stage.newcomer.say('leave');
        return button(stage, stage.newcomer, 'Leave');
      },
    },
  ],
};
