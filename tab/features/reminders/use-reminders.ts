import { remindersAnswer } from '../../../shared/reminders/contract.ts';
import { announce } from '../../components/announce.ts';
import { useAnswers } from '../../use-answers.ts';
import { useSaving } from '../scoping/use-saving.ts';

/** How a change of one's own reminders is sent: the whole page shows what comes back, and `says` is read aloud. */
export function useReminderChange() {
  const answers = useAnswers();
  const { saving, run } = useSaving();
  return {
    saving,
    send: (path: '' | '/pause', body: object, says: string): Promise<boolean> =>
      run(async () => {
        const change = { editId: answers.newId(), ...body };
        const said = await answers.post(`/api/me/reminders${path}`, change, remindersAnswer);
        if (!said.ok) return said.sentence;
        answers.reminders().take(said);
        announce(says);
        return undefined;
      }),
  };
}
